"""One procedure for a list of people: reading the list, checking its rows, receiving those that are right.

The id of each dossier follows from the row as the file had it, the procedure and the year. A second start on the same
file, also after other rows of it were corrected, receives nobody twice; next year's list of the same people is new.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import partial
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.dossier import Reception, all_present
from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.people.listed import ListedPerson, read_listed
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.readers import Watch
from desktop_app.services.progress import GoOn, always
from desktop_app.services.reception.receive import ReceivedDossier, receive
from desktop_app.services.reception.reception_checks import check_reception
from desktop_app.services.reception.restriction_check import check_restrictions
from desktop_app.services.reception.table_file import first_sheet_with, read_bytes
from desktop_app.storage.dossiers import codes_and_owners

MOST_PEOPLE = 2_000
_LONGEST = 1_000
_UUID_VERSION = 5
_ANYBODY = Applicant(name="A", address="A", email="a@b.vn")
"""Lacks nothing: what is wrong with a page of this person is wrong with the page."""


class Column(StrEnum):
    """What a column of the list holds; the values are the fields of `ListedPerson`."""

    NUMBER = "number"
    NAME = "name"
    BIRTH = "birth_date"
    ADDRESS = "address"
    PHONE = "phone"


_NAMES = {
    column: re.compile(pattern)
    for column, pattern in (
        (Column.NUMBER, r"(so )?(dinh danh|cccd|cmnd|can cuoc|cmt|ho chieu|giay to tuy than|giay to)\b.*"),
        (Column.BIRTH, r"(ngay|nam|ngay thang nam) sinh.*|sinh ngay"),
        (Column.NAME, r"ho( va)? ten.*|ten (nguoi|cong dan|ca nhan|doi tuong|chu ho)?.*|ten"),
        (Column.ADDRESS, r"dia chi.*|noi (o|cu tru|thuong tru).*|thuong tru|cho o.*"),
        (Column.PHONE, r"(so )?(dien thoai|dt|sdt|di dong)\b.*"),
    )
}


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A row of the list.

    Attributes:
        number: its number in the file, as the officer sees it.
        listed: its texts as the file has them.
        occurrence: 0 for the first row with these texts, 1 for the second.
    """

    number: int
    listed: ListedPerson
    occurrence: int = 0


@dataclass(frozen=True, slots=True)
class CheckedRow:
    """A row as it can be received.

    Attributes:
        row: the row of the file.
        listed: its texts, corrected or not.
        person: the person that they say.
        problems: what forbids the reception, each with its field.
        dossier_id: the id of its dossier.
        code: the code of that dossier when it was received before, or ``""``.
    """

    row: PersonRow
    listed: ListedPerson
    person: Applicant
    problems: tuple[Problem, ...]
    dossier_id: UUID
    code: str = ""

    @property
    def is_good(self) -> bool:
        """Whether the row can be received now."""
        return not self.problems and not self.code


@dataclass(frozen=True, slots=True)
class ReceivedRow:
    """What came of a row: the dossier, or why there is none."""

    dossier_id: UUID
    received: ReceivedDossier | None = None
    error: Exception | None = None


def read_people(context: DeskContext, path: Path, template: Reception, go_on: GoOn = always) -> list[CheckedRow]:
    """Return the people of a workbook or CSV file, checked with the rules of reception.

    Args:
        context: the desk.
        path: the file; its columns are found by their names within the first 20 rows.
        template: the page that each of them gets.
        go_on: called with the percent done; returns False to cancel.

    Raises:
        RuleViolation: ``import.*`` for a file that cannot be taken; ``listed.too_many`` (with ``most``).
        Cancelled: when the officer cancelled.
    """
    header, rows = first_sheet_with(read_bytes(path), _NAMES, Watch(go_on), [Column.NAME])
    people: list[PersonRow] = []
    seen: Counter[tuple[str, ...]] = Counter()
    for row in rows:
        listed = ListedPerson(**{column.value: tidy(header.text(row, column))[:_LONGEST] for column in Column})
        if not listed.is_empty:
            people.append(PersonRow(row.number, listed, seen[listed.folded]))
            seen[listed.folded] += 1
        if len(people) > MOST_PEOPLE:
            raise RuleViolation("listed.too_many", "file", most=MOST_PEOPLE)
    if not people:
        raise RuleViolation("import.no_rows", "file")
    return check_rows(context, [(row, row.listed) for row in people], template)


def check_rows(
    context: DeskContext, rows: Sequence[tuple[PersonRow, ListedPerson]], template: Reception
) -> list[CheckedRow]:
    """Return rows of a list, each with its present texts, checked with the rules of reception."""
    ids = [_dossier_id(row, template.procedure_id, context.today().year) for row, _ in rows]
    with context.store.read() as connection:
        received = codes_and_owners(connection, ids)
        return [
            _checked(connection, context, row, listed, replace(template, id=dossier_id), received.get(dossier_id))
            for (row, listed), dossier_id in zip(rows, ids, strict=True)
        ]


def check_template(context: DeskContext, template: Reception) -> None:
    """Check what a page says apart from its people, before a list is read for it.

    Raises:
        Problems, RuleViolation: as `receive`.
    """
    check_reception(context, _page_of(template, _ANYBODY))


def list_template(page: Reception) -> Reception:
    """Return what each person of a list gets of a page: everything but the people, with all required papers there."""
    return replace(
        page,
        owner=Applicant(),
        submitter=None,
        authority="",
        documents=all_present(page.documents),
        subject="",
        releases=(),
        slip="",
        slip_at=None,
    )


def receive_people(
    context: DeskContext, rows: Sequence[CheckedRow], template: Reception, go_on: GoOn = always
) -> list[ReceivedRow]:
    """Receive the good rows of a list, each in a transaction of its own; stop after a row when it is cancelled.

    Returns:
        What came of each row that was tried: fewer than there are when it was cancelled.
    """
    good = [row for row in rows if row.is_good]
    results: list[ReceivedRow] = []
    for row in good:
        if not go_on(100 * len(results) // len(good)):
            break
        page = _page_of(replace(template, id=row.dossier_id), row.person)
        try:
            results.append(ReceivedRow(row.dossier_id, receive(context, page)))
        except Exception as error:  # whatever fails, the other rows go on
            results.append(ReceivedRow(row.dossier_id, error=error))
    return results


def _checked(
    connection: Connection,
    context: DeskContext,
    row: PersonRow,
    listed: ListedPerson,
    template: Reception,
    received: tuple[str, str] | None,
) -> CheckedRow:
    person, problems = read_listed(listed, today=context.today())
    if received is not None:
        return CheckedRow(row, listed, person, (), template.id, received[0])
    page = _page_of(template, person)
    checks = (partial(check_reception, context, page), partial(check_restrictions, connection, context, page))
    fields = {problem.field for problem in problems}
    more = (problem for check in checks for problem in _problems_of(check) if problem.field not in fields)
    return CheckedRow(row, listed, person, (*problems, *more), template.id)


def _problems_of(check: Callable[[], object]) -> Sequence[Problem]:
    try:
        check()
    except Problem as problem:
        return [_in_list(part) for part in problem.problems]
    return ()


def _in_list(problem: Problem) -> Problem:
    """Return a problem as it is told of a list: what a restriction stops is released on a page of its own."""
    if problem.code != "restriction.hit":
        return problem
    return RuleViolation("restriction.in_list", problem.field, **problem.params)


def _page_of(template: Reception, person: Applicant) -> Reception:
    """Return the page of one person; a result by post goes to that person unless the page names another address."""
    return replace(template, owner=person, return_address=template.return_address or person.address)


def _dossier_id(row: PersonRow, procedure_id: str, year: int) -> UUID:
    content = "\x1f".join((*row.listed.folded, str(row.occurrence), procedure_id, str(year)))
    return UUID(bytes=hashlib.sha256(content.encode()).digest()[:16], version=_UUID_VERSION)
