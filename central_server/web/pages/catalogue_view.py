"""What the public pages show of the catalogue: lists of procedures, and one procedure as its posted sheet has it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from central_server.catalogue.published import Published
from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.lapse import lapse_of
from desktop_app.domain.catalogue.levels import Counter, Level, ListState
from desktop_app.domain.catalogue.posting import PORTAL_SEARCH, Posted, posted_on
from desktop_app.domain.catalogue.stated import Entry
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.procedure import Procedure, first_day
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.text import fold
from desktop_app.printing.paper import Paper
from desktop_app.printing.posting_papers import Board, draw_posting_sheets, posting_sheet, public_board

A_PAGE, _FIELDS_A_PAGE = 20, 60
_MOST_HITS = 200
_AGENCY = "Bộ phận Một cửa"
LEVELS: Mapping[str, tuple[str, Level]] = {"xa": ("Cấp xã", Level.COMMUNE), "tinh": ("Cấp tỉnh", Level.PROVINCE)}
"""The levels whose counters people look for: their name in an address, and for people."""
_ELSEWHERE = {
    Counter.POLICE: "nộp tại cơ quan công an",
    Counter.TAX: "nộp tại cơ quan thuế",
    Counter.SOCIAL_INSURANCE: "nộp tại cơ quan bảo hiểm xã hội",
    Counter.MILITARY: "nộp tại cơ quan quân sự",
    Counter.CENTRAL: "nộp tại bộ, ngành",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a visitor looks for.

    Attributes:
        query: the words or the code, or ``""``.
        level: name of the level in an address, or ``""`` for all.
        field: the field as `slug` writes it, or ``""`` for all.
        page: the number of the page, from 1.
    """

    query: str = ""
    level: str = ""
    field: str = ""
    page: int = 1

    @property
    def of_level(self) -> Level | None:
        """The level, or None for all."""
        return LEVELS[self.level][1] if self.level in LEVELS else None


@dataclass(frozen=True, slots=True)
class Line:
    """A procedure in a list."""

    code: str
    name: str
    field: str
    remark: str


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list of procedures, or the fields to choose from.

    Attributes:
        lines: the procedures of this page.
        total: how many there are on all pages.
        pages: the number of pages.
        field: the name of the field that is listed, or ``""``.
        fields: the fields of a level with the number of their procedures, while only the level is chosen.
    """

    lines: tuple[Line, ...] = ()
    total: int = 0
    pages: int = 0
    field: str = ""
    fields: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ProcedureView:
    """One procedure.

    Attributes:
        code: its present code.
        sheet: what its posted sheet says: data of ``posting-sheet``.
        warning: why it cannot be handed in now, or ``""``.
        successor: code and name of the procedure that replaced it, or None.
        changes: what was issued and is not in force yet.
        has_sheet: whether a sheet of it can be printed.
    """

    code: str
    sheet: Any
    warning: str
    successor: tuple[str, str] | None
    changes: tuple[str, ...]
    has_sheet: bool


def list_procedures(published: Published, wanted: Wanted, day: date) -> Listing:
    """Return what a visitor looks for; the fields while that is nothing."""
    level = wanted.of_level
    catalogue, fields = published.catalogues[level], published.fields(level)
    field = next((name for name in fields if slug(name) == wanted.field), wanted.field)
    if wanted.query:
        hits = [hit for hit in catalogue.find(wanted.query, _MOST_HITS) if level is None or hit.is_offered]
        ids = [hit.id for hit in hits if field in {"", hit.listed.field}]
    elif wanted.field:
        ids = list(fields.get(field, ()))
    else:
        return _fields(fields, wanted.page) if level is not None else Listing()
    lines = tuple(_line(published, procedure_id, day) for procedure_id in _on_page(ids, wanted.page, A_PAGE))
    return Listing(lines, len(ids), -(-len(ids) // A_PAGE), field)


def slug(field: str) -> str:
    """Return a field as an address holds it.

    >>> slug("Hộ tịch")
    'ho-tich'
    """
    return fold(field).replace(" ", "-")


def _fields(fields: Mapping[str, Sequence[str]], page: int) -> Listing:
    counted = tuple((name, len(fields[name])) for name in _on_page(list(fields), page, _FIELDS_A_PAGE))
    return Listing(total=len(fields), pages=-(-len(fields) // _FIELDS_A_PAGE), fields=counted)


def _on_page(several: Sequence[str], page: int, at_once: int) -> Sequence[str]:
    return several[(page - 1) * at_once : page * at_once]


def view_procedure(published: Published, code: str, at: datetime, day: date, address: str) -> ProcedureView | None:
    """Return one procedure by any code that it ever had, None for one that the catalogue does not have."""
    catalogue = published.catalogue
    procedure = catalogue.by_id(code)
    version = procedure.in_use_on(day) if procedure is not None else None
    if procedure is None or version is None:
        return None
    sources = catalogue.sources(procedure.id, day)
    posted = posted_on(procedure, sources, day)
    lapse = lapse_of(procedure, day)
    successor = lapse.successor.id if lapse is not None and lapse.successor is not None else ""
    listed = catalogue.listed(successor) if successor else None
    return ProcedureView(
        procedure.id,
        posting_sheet(_board(published, at, address), posted or Posted(procedure, version, sources)),
        _remark(procedure, catalogue.listed(procedure.id), day),
        (listed.id, listed.name) if listed is not None else None,
        tuple(_changes(catalogue.upcoming(procedure.id))),
        posted is not None,
    )


def sheet_of(published: Published, code: str, at: datetime, day: date, address: str) -> tuple[str, bytes] | None:
    """Return the present code of a procedure and the PDF of its sheet, None for one that is not in force."""
    procedure = published.catalogue.by_id(code)
    posted = posted_on(procedure, published.catalogue.sources(procedure.id, day), day) if procedure else None
    if posted is None:
        return None
    pdf = draw_posting_sheets(_board(published, at, address), [posted], Paper.A4)
    return posted.procedure.id, pdf


def _board(published: Published, at: datetime, address: str) -> Board:
    names = published.organisation
    agency = Agency(
        parent=names.get("parent", ""),
        name=names.get("name", "") or _AGENCY,
        one_stop_unit=names.get("one_stop_unit", ""),
        place=names.get("place", ""),
        codes=(),
        address=names.get("address", ""),
        phone=names.get("phone", ""),
    )
    return public_board(agency, at, address or PORTAL_SEARCH, published.day)


def _line(published: Published, procedure_id: str, day: date) -> Line:
    catalogue = published.catalogue
    procedure, listed = catalogue.by_id(procedure_id), catalogue.listed(procedure_id)
    name = procedure.name if procedure is not None else listed.name if listed is not None else procedure_id
    remark = _remark(procedure, listed, day) if procedure is not None else ""
    elsewhere = _ELSEWHERE.get(listed.counter, "") if listed is not None else ""
    return Line(procedure_id, name, listed.field if listed is not None else "", remark or elsewhere)


def _remark(procedure: Procedure, listed: Listed | None, day: date) -> str:
    begins, lapse = first_day(procedure, day), lapse_of(procedure, day)
    if begins is not None:
        return f"Có hiệu lực từ ngày {day_text(begins)}"
    if lapse is not None:
        return f"Hết hiệu lực sau ngày {day_text(lapse.last_day)}" if lapse.last_day else "Đã hết hiệu lực"
    return "Không còn trong danh mục quốc gia" if listed is not None and listed.state is ListState.LEFT else ""


def _changes(entries: list[Entry]) -> Iterator[str]:
    for entry in entries:
        decision = f" theo {entry.origin.decision}" if entry.origin.decision else ""
        change = "hết hiệu lực" if entry.values.is_in_force is False else "có thay đổi"
        yield f"Từ ngày {day_text(entry.effective_from)} {change}{decision}"
