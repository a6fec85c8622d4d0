"""Papers for the notice board: the sheet of a procedure, and the list of a field's procedures."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any, cast

from desktop_app.domain.catalogue.posting import Posted, posting_address
from desktop_app.domain.catalogue.public_words import ASK, BY_COUNCIL, fee_words, limit_words, unknown_fee_words
from desktop_app.domain.dates import day_text, local
from desktop_app.domain.dossier.procedure import ProcedureVersion
from desktop_app.domain.forms.letterhead_options import FormLook
from desktop_app.domain.law.fee import FeeRow, money
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.law.working_time import OfficeHours
from desktop_app.domain.people.agency import Agency
from desktop_app.domain.people.phone import spaced
from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.guidance_papers import CHANNEL_TEXTS, hours_text, required_paper
from desktop_app.printing.letterhead import Letterhead
from desktop_app.printing.paper import Paper
from desktop_app.printing.receipt import limit_text
from forms.registry import get
from forms.slips.posting_list import PostedProcedure, PostingListData
from forms.slips.posting_sheet import Part, PostingSheetData
from forms.wording import load

POSTING_SHEET = "posting-sheet"
POSTING_LIST = "posting-list"
_STAR = " (*)"
_DOTS = "." * 16
_FORM_SET = "tt03-2025"
"""The sheet is the desk's own paper and the same in every set of forms."""
_REMARK = re.compile(r" \(.*")
_WAYS = {HandInWay.DIRECT: "nộp trực tiếp", HandInWay.POST: "nộp qua bưu chính", HandInWay.ONLINE: "nộp trực tuyến"}
_WAY = re.compile(rf" \((?:{'|'.join(_WAYS.values())})\)$")
_ONLINE = {4: "toàn trình", 3: "một phần", 2: "cung cấp thông tin"}


@dataclass(frozen=True, slots=True)
class Board:
    """What all papers of one posting share.

    Attributes:
        letterhead: the desk's letterhead.
        at: when they are posted.
        day: the day whose values they state.
        hours: the office's hours; None where they are not known.
        address: where the codes lead, with ``{code}``.
        catalogue_day: the day of the catalogue, or None.
        is_large: whether they are set in large print.
        leaves_blank: whether what nobody compared is left to be filled in, instead of a star with a note.
    """

    letterhead: Letterhead
    at: datetime
    day: date
    hours: OfficeHours | None
    address: str
    catalogue_day: date | None = None
    is_large: bool = False
    leaves_blank: bool = False


def posting_sheet(board: Board, posted: Posted) -> PostingSheetData:
    """Return the data of a procedure's sheet; what the catalogue does not know becomes a dotted line."""
    agency, procedure, version = board.letterhead.agency, posted.procedure, posted.version
    doubted = posted.unverified
    values: dict[str, Any] = {
        "papers": tuple(required_paper(document) for document in version.documents),
        "time_limit": posted_limit(posted),
        "fee": posted_fee(version, board.day),
        "basis": version.basis,
        "result": version.result,
    }
    if board.leaves_blank:
        values = {part: type(value)() if part in doubted else value for part, value in values.items()}
        doubted = tuple(part for part in doubted if part == "procedure")
    place = ", ".join(part for part in (agency.one_stop_unit, agency.address) if part)
    return PostingSheetData(
        **board.letterhead.fields,
        **values,
        issued_at=board.at,
        qr_text=posting_address(board.address, procedure.code) or None,
        procedure=procedure.name,
        procedure_code=procedure.code,
        field=procedure.field,
        authority=procedure.deciding_unit or procedure.agency,
        hand_in_place=_own(posted, "place") or place,
        hours=hours_text(board.hours) if board.hours is not None else "",
        channels=tuple(CHANNEL_TEXTS[way] for way in procedure.channels),
        phone=_own(posted, "phone") or spaced(agency.phone),
        decision=_decision(version),
        catalogue_day=day_text(board.catalogue_day) if board.catalogue_day else "",
        # A part that is empty is a dotted line; there is nothing to doubt.
        unverified=tuple(cast(Part, part) for part in doubted if values.get(part, procedure.name)),
        is_large=board.is_large,
    )


def posting_list(board: Board, field: str, several: Sequence[Posted]) -> PostingListData:
    """Return the data of a field's list."""
    lines = tuple(_listed(board, posted) for posted in several)
    return PostingListData(
        **board.letterhead.fields,
        issued_at=board.at,
        field=field,
        catalogue_day=day_text(board.catalogue_day) if board.catalogue_day else "",
        procedures=lines,
        has_unverified=any(_STAR in text for line in lines for text in (line.name, line.limit, line.fee)),
        is_large=board.is_large,
    )


@refusing_incomplete_papers()
def draw_posting_sheets(board: Board, several: Iterable[Posted], paper: Paper) -> bytes:
    """Return the PDF with the sheet of each procedure; `several` may count them, or stop.

    Raises:
        PrinterProblem: ``print.incomplete``, also where a code on a sheet does not read as its address.
    """
    form = get(POSTING_SHEET)
    words = load(board.letterhead.fields["form_set"], POSTING_SHEET)
    sheets = (posting_sheet(board, posted) for posted in several)
    return form.render_several(sheets, paper.value, words)


@refusing_incomplete_papers()
def draw_posting_list(board: Board, field: str, several: Sequence[Posted], paper: Paper) -> bytes:
    """Return the PDF of a field's list.

    Raises:
        PrinterProblem: ``print.incomplete``.
    """
    return get(POSTING_LIST).render(posting_list(board, field, several), paper.value)


def public_board(agency: Agency, at: datetime, address: str, catalogue_day: date | None) -> Board:
    """Return what the sheets of a server share: they are of no counter in particular, so they name no hours.

    Args:
        agency: whose heading they have; without a place the place before the date is a dotted line.
        at: when they are given out.
        address: where their codes lead, with ``{code}``.
        catalogue_day: the day of the catalogue, or None.
    """
    head = Letterhead(agency if agency.place else replace(agency, place=_DOTS), FormLook(), _FORM_SET)
    return Board(head, at, local(at).date(), None, address, catalogue_day)


def posted_limit(posted: Posted) -> str:
    """Return the time limit in words, with its special cases; of several ways or cases each; ``""`` where unknown."""
    limits, note = _limits(posted), posted.version.limit_note
    is_at_once = posted.procedure.instant_result
    return "; ".join(dict.fromkeys([*limits, *([note] if limits and note and not is_at_once else [])]))


def _limits(posted: Posted) -> list[str]:
    version = posted.version
    if posted.procedure.instant_result:
        return ["trả kết quả ngay"]
    limits = [limit_text(version.steps)] if version.limit_known and version.steps else []
    if not limits:
        limits = [
            _with_remarks(
                limit_text(option.steps), _WAYS[option.way] if option.way else "", option.case, limit_words(option.note)
            )
            for option in version.limit_options
            if option.steps
        ]
    return limits


def posted_fee(version: ProcedureVersion, day: date) -> str:
    """Return the fees in words: every row with its way, its words and who pays nothing; ``""`` where unknown.

    A fee of 0 whose source nobody read does not say that it is free: the national portal has it for unknown fees. What
    is not known is the provincial council's to set, or is asked for at the counter.
    """
    return "; ".join(_fees(version, day))


def _fees(version: ProcedureVersion, day: date) -> list[str]:
    is_read = version.verified.get("fee", False)
    rows = [row for row in version.fees if row.holds_on(day)]
    if not rows:
        return ["Không"] if is_read else []
    texts = dict.fromkeys(_fee_row(row, is_read=is_read) for row in rows)
    unknown = {text for text in texts if _bare(text) in {ASK, BY_COUNCIL}}
    # The portal repeats for each way that it knows no amount, and names the council for some of them only.
    known = [text for text in texts if text not in unknown]
    return [*known, *([BY_COUNCIL if BY_COUNCIL in map(_bare, unknown) else ASK] if unknown else [])]


def _bare(text: str) -> str:
    """Return a text without the ways of handing in beside it."""
    return _WAY.sub("", text)


def _fee_row(row: FeeRow, *, is_read: bool) -> str:
    way = _WAYS[row.way] if row.way else ""
    exempt = f"miễn: {', '.join(row.exempt)}" if row.exempt else ""
    if row.amount is None or (row.amount == 0 and not is_read):
        text, words = unknown_fee_words(row)
        return _with_remarks(text, way, words, exempt)
    amount = money(row.amount, "đồng") if row.amount else "Không"
    words = fee_words(row)
    if words.startswith("/"):
        amount, words = amount + words, ""
    return _with_remarks(amount, way, words, exempt)


def _with_remarks(text: str, *remarks: str) -> str:
    shown = "; ".join(remark for remark in remarks if remark)
    return f"{text} ({shown})" if shown else text


def _without_remarks(texts: Iterable[str]) -> str:
    parts = (_REMARK.sub("", text) for text in texts)
    return "; ".join(dict.fromkeys(part for part in parts if part))


def _decision(version: ProcedureVersion) -> str:
    day = f" ngày {day_text(version.decision_date)}" if version.decision_date else ""
    return f"{version.decision}{day}" if version.decision else ""


def _own(posted: Posted, name: str) -> str:
    return str(posted.sources[name].value) if name in posted.sources else ""


def _listed(board: Board, posted: Posted) -> PostedProcedure:
    procedure, doubted = posted.procedure, posted.unverified

    def shown(part: str, text: str) -> str:
        if part not in doubted or not text:
            return text
        return "" if board.leaves_blank and part != "procedure" else text + _STAR

    return PostedProcedure(
        code=procedure.code,
        name=shown("procedure", procedure.name),
        # Remarks fill pages of a list; they stand on the procedure's own sheet.
        limit=shown("time_limit", _without_remarks(_limits(posted))),
        fee=shown("fee", _without_remarks(_fees(posted.version, board.day))),
        level=_ONLINE.get(procedure.online_level, ""),
    )
