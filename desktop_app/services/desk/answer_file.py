"""The answers of the first start as a file, for desks that are set up without anybody in front of them."""

import json
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields, is_dataclass
from pathlib import Path
from typing import Annotated, Any, get_type_hints

from msgspec import Meta

from desktop_app.domain.bounds import Name
from desktop_app.domain.codec import DecodeError, convert
from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.people.agency import Agency, AgencyCode
from desktop_app.domain.people.usual_names import OfficeKind, OfficeNames, Unit, usual_names
from desktop_app.printing.paper import Paper
from desktop_app.services.administrative_units import communes, find_units, provinces
from desktop_app.services.desk.setup import NewDesk, desk_number_is_missing, problems_of_new_desk
from desktop_app.services.printing.spool import PrintSettings

MOST_BYTES = 64 * 1024
_WHERE = re.compile(r"`\$\.?([\w.]*)`|field `(\w+)`")
# Where a problem of the desk has its answer.
_PLACES = {
    "agency": "agency.name",
    "place": "agency.place",
    "agency_code": "agency.code",
    "phone": "agency.phone",
    "desk_number": "desk.number",
    "officer": "administrator.name",
    "password": "administrator.password",
}


@dataclass(frozen=True, slots=True)
class AgencyAnswers:
    """The agency; names that are left out are the usual ones of its kind and place.

    Attributes:
        code: its identification code, such as ``H44.18``.
        kind: what kind of office.
        province: name or code of its province.
        commune: name or code of its commune.
        parent: the agency above it.
        name: the agency.
        place: the place before the date.
        address: where results are handed back.
        phone: its telephone.
    """

    code: Name
    kind: OfficeKind = OfficeKind.OTHER
    province: Name = ""
    commune: Name = ""
    parent: Name = ""
    name: Name = ""
    place: Name = ""
    address: Name = ""
    phone: Name = ""


@dataclass(frozen=True, slots=True)
class DeskAnswers:
    """The desk: its name, and its number where the name has none."""

    name: Name
    number: Name = ""


@dataclass(frozen=True, slots=True)
class AdministratorAnswers:
    """The first officer; the password comes another way, and is changed at the first sign-in."""

    name: Name


@dataclass(frozen=True, slots=True)
class PrintingAnswers:
    """Where receipts go: a printer of the system, or a folder for PDF files, and on which paper."""

    printer: Name = ""
    folder: Name = ""
    paper: Paper = Paper.A5


@dataclass(frozen=True, slots=True)
class ServerAnswers:
    """The central server; ``""`` for a desk that works alone."""

    url: Name = ""


@dataclass(frozen=True, slots=True)
class DataAnswers:
    """Where the data lie: a folder, or the one that all accounts of a Windows computer share."""

    folder: Name = ""
    shared: bool = False


@dataclass(frozen=True, slots=True)
class Answers:
    """All answers."""

    agency: AgencyAnswers
    desk: DeskAnswers
    administrator: AdministratorAnswers
    printing: PrintingAnswers
    server: ServerAnswers = field(default_factory=ServerAnswers)
    data: DataAnswers = field(default_factory=DataAnswers)
    version: Annotated[int, Meta(ge=1, le=1)] = 1


def read_answers(path: Path) -> Answers:
    """Return the answers in a TOML or JSON file.

    Raises:
        RuleViolation: ``answers.unreadable``, ``answers.syntax``, ``answers.too_large``; ``answers.unknown`` and
            ``answers.value`` with the field.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError:
        raise RuleViolation("answers.unreadable") from None
    if len(content) > MOST_BYTES:
        raise RuleViolation("answers.too_large")
    try:
        text = content.decode("utf-8-sig")
        values = json.loads(text) if path.suffix.casefold() == ".json" else tomllib.loads(text)
    except (ValueError, RecursionError):
        raise RuleViolation("answers.syntax") from None
    unknown = next(_unknown(values, Answers), "")
    if unknown:
        raise RuleViolation("answers.unknown", unknown)
    try:
        return convert(values, Answers)
    except DecodeError as error:
        raise RuleViolation("answers.value", _field_in(str(error))) from None


def new_desk_of(answers: Answers, password: str) -> NewDesk:
    """Return the desk that the answers describe.

    Raises:
        RuleViolation: ``answers.unit`` when there is no such province or commune.
    """
    agency, usual = answers.agency, _usual_names(answers.agency)
    name = agency.name or usual.name
    made = Agency(
        parent=agency.parent or usual.parent,
        name=name,
        one_stop_unit=", ".join(part for part in (answers.desk.name.strip(), name) if part),
        place=agency.place or usual.place,
        codes=(AgencyCode(agency.code.strip().upper()),),
        address=agency.address,
        desk=answers.desk.name.strip(),
        phone=agency.phone,
    )
    printing = PrintSettings(answers.printing.printer, answers.printing.folder, answers.printing.paper)
    return NewDesk(
        made,
        answers.administrator.name,
        password,
        printing,
        answers.desk.number,
        is_password_given=True,
        is_shared=answers.data.shared,
    )


def problems_of_answers(answers: Answers, password: str) -> list[Problem]:
    """Return what is missing or wrong, each with the field of the file."""
    try:
        new = new_desk_of(answers, password)
    except RuleViolation as problem:
        return [problem]
    problems: list[Problem] = [
        RuleViolation(problem.code, _PLACES.get(problem.field, problem.field), **problem.params)
        for problem in problems_of_new_desk(new)
    ]
    if desk_number_is_missing(answers.desk.name, answers.desk.number):
        problems.append(RuleViolation("answers.desk_number", "desk.number"))
    if not answers.printing.printer and not answers.printing.folder:
        problems.append(RuleViolation("answers.printing", "printing.folder"))
    if answers.data.folder and answers.data.shared:
        problems.append(RuleViolation("answers.two_folders", "data.folder"))
    return problems


def _usual_names(answers: AgencyAnswers) -> OfficeNames:
    province = _unit(provinces(), answers.province, "agency.province") if answers.province else None
    within = communes(province.code) if province is not None else ()
    commune = _unit(within, answers.commune, "agency.commune") if answers.commune else None
    return usual_names(answers.kind, province, commune)


def _unit(units: tuple[Unit, ...], text: str, place: str) -> Unit:
    by_code = [unit for unit in units if unit.code == text.strip()]
    chosen = by_code or find_units(units, text, most=1)
    if not chosen:
        raise RuleViolation("answers.unit", place)
    return chosen[0]


def _unknown(values: Any, kind: Any, place: str = "") -> Iterator[str]:
    """Return the fields that no answer has: one that is misspelt must not count as left out."""
    if not isinstance(values, Mapping):
        return
    kinds = get_type_hints(kind)
    known = {each.name for each in fields(kind)}
    for name, value in values.items():
        where = f"{place}{name}"
        if name not in known:
            yield where
        elif is_dataclass(kinds[name]):
            yield from _unknown(value, kinds[name], f"{where}.")


def _field_in(message: str) -> str:
    parts = [first or second for first, second in _WHERE.findall(message)]
    return ".".join(reversed([part for part in parts if part]))
