"""The blank forms of procedures at this desk: added with their source, opened as copies, ended.

They stay in the desk's encrypted database and are not sent to the server or to other desks.
"""

import hashlib
import stat
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.catalogue.form_file import MOST_FORM_BYTES, MOST_FORMS, FormFile, FormKind, file_name_of
from desktop_app.domain.dates import parse_day
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.files import write_file
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.procedures.form_check import form_kind
from desktop_app.storage.errors import disk_problems_named
from desktop_app.storage.form_files import add_form, content_of, end_form, form_by_id, forms_of_code

_LONGEST_SOURCE = 500
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ChosenFile:
    """A file that an officer chose or dropped, checked.

    Attributes:
        name: its name, as it is kept.
        kind: what it is by its content.
        content: its bytes.
    """

    name: str
    kind: FormKind
    content: bytes


@dataclass(frozen=True, slots=True)
class FormsPage:
    """The forms of a procedure with what is needed to add one.

    Attributes:
        procedure_id: the procedure.
        name: its name.
        documents: the names of its papers.
        forms: its forms that are given out today or later.
    """

    procedure_id: str
    name: str
    documents: tuple[str, ...]
    forms: tuple[FormFile, ...]


def forms_page(context: DeskContext, procedure_id: str) -> FormsPage:
    """Return the forms of a procedure with the papers that they can be for.

    Raises:
        RuleViolation: ``procedure.missing``.
    """
    procedure = context.catalogue.by_id(procedure_id)
    if procedure is None:
        raise RuleViolation("procedure.missing", "procedure")
    version = procedure.in_use_on(context.today())
    names = (paper.name for paper in (version.documents if version is not None else ()))
    papers = tuple(dict.fromkeys(map(tidy, names)))
    return FormsPage(procedure.id, procedure.name, papers, tuple(forms_of(context, procedure.id)))


def read_form(_context: DeskContext, path: Path) -> ChosenFile:
    """Read a file that is to become a form; it is only looked at.

    Raises:
        RuleViolation: ``import.unreadable``, and those of `form_kind`.
    """
    try:
        with path.open("rb") as file:
            # One byte more than allowed is enough to refuse it.
            content = file.read(MOST_FORM_BYTES + 1)
    except OSError as error:
        raise RuleViolation("import.unreadable", "file") from error
    kind = form_kind(content)
    return ChosenFile(file_name_of(path.name, kind), kind, content)


def add_chosen(
    context: DeskContext, procedure_id: str, chosen: ChosenFile, document: str, source: str, day: str
) -> FormFile:
    """Keep a form with a procedure.

    Args:
        context: officer, desk and store.
        procedure_id: the procedure.
        chosen: the file.
        document: the name of the paper that it is for, or ``""``.
        source: where it comes from.
        day: the first day on which it is given out, as typed.

    Raises:
        Problems: ``form_file.no_source``, ``form_file.source_long``, ``catalogue.no_day`` and those of `parse_day`.
        RuleViolation: ``role.head_only``; ``procedure.missing``; ``form_file.too_many`` (with ``most``);
            ``form_file.known`` when the same file is kept for this paper already.
    """
    check_right(context.officer, Right.PROCEDURES)
    procedure = context.catalogue.by_id(procedure_id)
    if procedure is None:
        raise RuleViolation("procedure.missing", "procedure")
    first = _first_day(context, source, day)
    form = FormFile(
        id=new_id(),
        procedure_id=procedure.id,
        document=tidy(document),
        name=chosen.name,
        kind=chosen.kind,
        size=len(chosen.content),
        sha256=hashlib.sha256(chosen.content).hexdigest(),
        source=tidy(source),
        effective_from=first,
        effective_to=None,
        officer_name=context.officer.name,
        added_at=context.clock(),
    )
    with context.store.write() as connection:
        _check_room(connection, context, form)
        add_form(connection, form, context.officer.id, chosen.content)
    return form


def forms_of(context: DeskContext, procedure_id: str) -> list[FormFile]:
    """Return the forms of a procedure that are given out today or later, by their papers."""
    procedure = context.catalogue.by_id(procedure_id)
    with context.store.read() as connection:
        forms = forms_of_code(connection, procedure.id if procedure is not None else procedure_id)
    today = context.today()
    return [form for form in forms if form.effective_to is None or form.effective_to >= today]


def forms_today(context: DeskContext, procedure_id: str) -> list[FormFile]:
    """Return the forms of a procedure that are given out today."""
    return [form for form in forms_of(context, procedure_id) if form.holds_on(context.today())]


def end_today(context: DeskContext, form_id: UUID) -> None:
    """Give a form out no more from today on; it stays in the database with its last day.

    Raises:
        RuleViolation: ``role.head_only``; ``form_file.gone``.
    """
    check_right(context.officer, Right.PROCEDURES)
    with context.store.write() as connection:
        _form(connection, form_id)
        end_form(connection, form_id, context.today() - _DAY)


def write_copy(context: DeskContext, form_id: UUID, folder: Path) -> Path:
    """Write a form as a file that can only be read, in a folder of its own, and return its path.

    Raises:
        RuleViolation: ``form_file.gone``; ``form_file.damaged`` when the content is not what was stored.
        StorageProblem: when it cannot be written.
    """
    form, content = form_with_content(context, form_id)
    place = folder / form.id.hex
    path = place / form.name
    if not path.exists():
        with disk_problems_named():
            place.mkdir(parents=True, exist_ok=True)
            write_file(path, content)
            path.chmod(stat.S_IRUSR)
    return path


def form_with_content(context: DeskContext, form_id: UUID) -> tuple[FormFile, bytes]:
    """Return a form with its content.

    Raises:
        RuleViolation: ``form_file.gone``; ``form_file.damaged`` when the content is not what was stored.
    """
    with context.store.read() as connection:
        form = _form(connection, form_id)
        content = content_of(connection, form.sha256)
    if content is None or hashlib.sha256(content).hexdigest() != form.sha256:
        raise RuleViolation("form_file.damaged")
    return form, content


def _first_day(context: DeskContext, source: str, day: str) -> date:
    """Return the first day of a form, after its source was checked too."""
    problems: list[RuleViolation] = []
    if not tidy(source):
        problems.append(RuleViolation("form_file.no_source", "source"))
    elif len(tidy(source)) > _LONGEST_SOURCE:
        problems.append(RuleViolation("form_file.source_long", "source", most=_LONGEST_SOURCE))
    first = None
    try:
        first = parse_day(day, "day", today=context.today(), ahead=True)
        if first is None:
            problems.append(RuleViolation("catalogue.no_day", "day"))
    except RuleViolation as problem:
        problems.append(problem)
    if problems or first is None:
        raise Problems(problems)
    return first


def _check_room(connection: Connection, context: DeskContext, form: FormFile) -> None:
    today = context.today()
    kept = [
        other
        for other in forms_of_code(connection, form.procedure_id)
        if other.effective_to is None or other.effective_to >= today
    ]
    if any((other.sha256, other.document) == (form.sha256, form.document) for other in kept):
        raise RuleViolation("form_file.known", "document")
    if len(kept) >= MOST_FORMS:
        raise RuleViolation("form_file.too_many", "document", most=MOST_FORMS)


def _form(connection: Connection, form_id: UUID) -> FormFile:
    form = form_by_id(connection, form_id)
    if form is None:
        raise RuleViolation("form_file.gone")
    return form
