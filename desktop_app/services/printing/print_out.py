"""Printing papers that no step of a dossier issues: reports, the ledger, hand-over lists, labels, urging slips."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Literal
from uuid import UUID

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.dossier.dossier import Channel, Dossier, ReturnMethod
from desktop_app.domain.dossier.event_merge import merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.ledger import LedgerFilter
from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.domain.dossier.payloads.results import Returned
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.report_forms import ReportForm
from desktop_app.domain.people.phone import spaced
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.numbers import check_not_held
from desktop_app.services.printing.drawn_papers import (
    DrawnPaper,
    PrintedOut,
    chosen_printer,
    desk_letterhead,
    send_drawn,
)
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.progress import Cancelled, GoOn, always
from desktop_app.services.reports.fees import Fees
from desktop_app.services.reports.ledger import CHANNELS_ON_PAPER, METHODS_ON_PAPER, Ledger, LedgerEntry, entries_at
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.services.reports.statistics import Grouping, PeriodReport
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.numbers import take_number
from desktop_app.storage.print_jobs import DrawnPages, count_jobs

if TYPE_CHECKING:
    from desktop_app.printing.ledger import LedgerLine

__all__ = [
    "print_address_label",
    "print_fees",
    "print_hand_over_list",
    "print_ledger",
    "print_report",
    "print_urging_slip",
]

_CHUNK = 1000
_ANSWER_WITHIN = timedelta(days=1)


def print_report(context: DeskContext, report: PeriodReport, form: ReportForm, go_on: GoOn = always) -> PrintedOut:
    """Print a period's report.

    Args:
        context: officer, desk and store.
        report: what was counted.
        form: the form to use.
        go_on: called before it is sent to the printer; returns whether to continue.

    Raises:
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    from desktop_app.printing.period_report import ReportCase, draw_report  # noqa: PLC0415 - ReportLab

    settings = chosen_printer(context)
    lines = {_line_name(report.grouping, key): counts for key, counts in report.lines.items()}
    maker = context.officer.name
    lines_by = _LINES_BY.get(report.grouping, "field")
    case = ReportCase(desk_letterhead(context), report.period, report.made_at, maker, lines, report.by_habit, lines_by)
    pdf = draw_report(form, case)
    days = f"{report.period.first:%Y%m%d}-{report.period.last:%Y%m%d}"
    pages = DrawnPages(f"Báo cáo {form.value[-3:]} {days}", Paper.A4_LANDSCAPE.value, pdf)
    return send_drawn(context, settings, DrawnPaper(form.value, pages), go_on)


def print_fees(context: DeskContext, fees: Fees, go_on: GoOn = always) -> PrintedOut:
    """Print the list of fees of some days, to settle them with the treasurer.

    Raises:
        RuleViolation: ``role.counter_only``.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.LIST_PEOPLE)
    from desktop_app.printing.fee_summary import FEE_SUMMARY, FeeCase, draw_fee_summary  # noqa: PLC0415 - ReportLab

    settings = chosen_printer(context)
    maker, letterhead = context.officer.name, desk_letterhead(context)
    record_people_list(context, PeopleListKind.FEES_PAPER, len(fees.entries))
    pdf = draw_fee_summary(FeeCase(letterhead, fees.period, fees.made_at, maker, fees.entries, fees.totals))
    days = f"{fees.period.first:%Y%m%d}-{fees.period.last:%Y%m%d}"
    pages = DrawnPages(f"Bảng kê thu phí {days}", Paper.A4.value, pdf)
    return send_drawn(context, settings, DrawnPaper(FEE_SUMMARY, pages), go_on)


def print_ledger(context: DeskContext, ledger: Ledger, go_on: GoOn = always) -> PrintedOut:
    """Print the listed dossiers as Form 07, the earliest first.

    Raises:
        RuleViolation: ``role.counter_only``.
        Cancelled: when `go_on`, called with the percentage done, returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.LIST_PEOPLE)
    from desktop_app.printing.ledger import LedgerCase, draw_ledger  # noqa: PLC0415 - ReportLab

    settings, letterhead = chosen_printer(context), desk_letterhead(context)
    words = words_in_force(context, letterhead.form_set, "ledger", context.today())
    case = LedgerCase(letterhead, _period_text(ledger.wanted), ledger.now, context.officer.name)
    record_people_list(context, PeopleListKind.LEDGER_PAPER, len(ledger.seqs))
    pdf = draw_ledger(case, _ledger_lines(context, ledger, go_on), words)
    title = f"Sổ theo dõi hồ sơ {local(ledger.now):%Y%m%d}"
    pages = DrawnPages(title, Paper.A4_LANDSCAPE.value, pdf)
    return send_drawn(context, settings, DrawnPaper("ledger", pages), go_on)


def print_hand_over_list(context: DeskContext, dossier_ids: Sequence[UUID], again: int = 0) -> PrintedOut:
    """Print the list of dossiers that were last handed over together.

    Args:
        context: officer, desk and store.
        dossier_ids: the dossiers, in the order of the list.
        again: 0 for the first print, then the number of the reprint.

    Raises:
        RuleViolation: ``role.counter_only``; ``hand_over.nothing``, ``dossier.unknown``, ``hand_over.not_yet`` (with
            ``dossier``) for one that was never handed over, ``hand_over.mixed`` when they did not all go between the
            same units.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.LIST_PEOPLE)
    from desktop_app.printing.desk_papers import HAND_OVER_LIST, draw_hand_over_list  # noqa: PLC0415 - ReportLab

    if not dossier_ids:
        raise RuleViolation("hand_over.nothing", "dossiers")
    settings = chosen_printer(context)
    handed = [_handed(*_read(context, dossier_id)) for dossier_id in dossier_ids]
    if len({(payload.from_unit, payload.to) for _, _, payload in handed}) > 1:
        raise RuleViolation("hand_over.mixed", "dossiers")
    record_people_list(context, PeopleListKind.HAND_OVER_PAPER, len(handed))
    pdf = draw_hand_over_list(desk_letterhead(context, again), handed, context.officer.name)
    title = f"Danh sách bàn giao {local(handed[0][1]):%Y%m%d %H%M}"
    pages = DrawnPages(title, Paper.A4.value, pdf)
    return send_drawn(context, settings, DrawnPaper(HAND_OVER_LIST, pages))


def print_address_label(context: DeskContext, dossier_id: UUID, again: int = 0) -> PrintedOut:
    """Print the label for the envelope with a result.

    Args:
        context: officer, desk and store.
        dossier_id: the dossier.
        again: 0 for the first print, then the number of the reprint.

    Raises:
        RuleViolation: ``dossier.unknown``, ``label.not_by_post`` when the result is not sent by post.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    from desktop_app.printing.desk_papers import ADDRESS_LABEL, draw_address_label  # noqa: PLC0415 - ReportLab

    settings = chosen_printer(context)
    dossier, events = _read(context, dossier_id)
    sent = next((event for event in reversed(events) if isinstance(event.payload, Returned)), None)
    if _method(dossier, sent) is not ReturnMethod.POST:
        raise RuleViolation("label.not_by_post")
    pdf, sheet = draw_address_label(desk_letterhead(context, again), dossier, sent, settings.paper)
    pages = DrawnPages(f"{dossier.code} nhãn gửi", sheet.value, pdf)
    return send_drawn(context, settings, DrawnPaper(ADDRESS_LABEL, pages, dossier_id))


def print_urging_slip(context: DeskContext, dossier_id: UUID) -> PrintedOut:
    """Print the slip that urges the unit which has a dossier to go on with it; an answer is expected within a day.

    Raises:
        RuleViolation: ``role.not_trainee``; ``dossier.unknown``; ``urging.ended`` when its processing has ended,
            ``urging.at_desk`` when no unit has it.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.PRINT)
    from desktop_app.printing.desk_papers import URGING_SLIP, Urging, draw_urging_slip  # noqa: PLC0415 - ReportLab

    settings = chosen_printer(context)
    dossier, events = _read(context, dossier_id)
    state = merge_events(events).state
    if state.ended_at is not None:
        raise RuleViolation("urging.ended")
    if not state.holder:
        raise RuleViolation("urging.at_desk")
    now = context.clock()
    with context.store.write() as connection:
        check_not_held(connection)
        number = take_number(connection, URGING_SLIP, str(local(now).year))
        times = count_jobs(connection, dossier_id, URGING_SLIP) + 1
    urging = Urging(state.holder, number, times, now, now + _ANSWER_WITHIN, context.officer.name)
    in_force = replace(dossier, due_at=state.due_at or dossier.due_at)
    pdf, sheet = draw_urging_slip(desk_letterhead(context), in_force, urging, settings.paper)
    pages = DrawnPages(f"{dossier.code} đôn đốc {times}", sheet.value, pdf)
    return send_drawn(context, settings, DrawnPaper(URGING_SLIP, pages, dossier_id))


def _method(dossier: Dossier, sent: DossierEvent | None) -> ReturnMethod:
    recorded = sent.payload.method if sent is not None and isinstance(sent.payload, Returned) else None
    return recorded or dossier.reception.return_method


_LINES_BY: Mapping[Grouping, Literal["field", "unit", "officer"]] = {Grouping.UNIT: "unit", Grouping.OFFICER: "officer"}
"""What the lines of a report are about that is not by field."""


def _line_name(grouping: Grouping, key: str) -> str:
    if grouping is Grouping.CHANNEL:
        return CHANNELS_ON_PAPER[Channel(int(key))]
    return key or "Chưa tiếp nhận" if grouping in _LINES_BY else key


def _period_text(wanted: LedgerFilter) -> str:
    parts = (("từ ngày", wanted.first), ("đến ngày", wanted.last))
    return " ".join(f"{word} {day_text(day)}" for word, day in parts if isinstance(day, date))


def _ledger_lines(context: DeskContext, ledger: Ledger, go_on: GoOn) -> Iterator["LedgerLine"]:
    seqs = ledger.seqs[::-1]
    for begin in range(0, len(seqs), _CHUNK):
        if not go_on(100 * begin // len(seqs)):
            raise Cancelled
        for entry in entries_at(context, seqs[begin : begin + _CHUNK]):
            yield _ledger_line(entry)


def _ledger_line(entry: LedgerEntry) -> "LedgerLine":
    from desktop_app.printing.ledger import LedgerLine  # noqa: PLC0415 - ReportLab

    row = entry.row
    return LedgerLine(
        code=row.code,
        procedure=row.procedure_name,
        sets=entry.sets,
        applicant=row.owner_name,
        contact="; ".join(part for part in (entry.address, spaced(row.phone)) if part),
        unit=entry.unit,
        received_at=row.received_at,
        due_at=row.due_at,
        returned_at=entry.returned_at,
        method=METHODS_ON_PAPER[entry.method],
    )


def _read(context: DeskContext, dossier_id: UUID) -> tuple[Dossier, Sequence[DossierEvent]]:
    with context.store.read() as connection:
        history = read_history(connection, dossier_id)
    if history is None:
        raise RuleViolation("dossier.unknown")
    return history.dossier, history.standing


def _handed(dossier: Dossier, events: Sequence[DossierEvent]) -> tuple[Dossier, datetime, HandedOver]:
    for event in reversed(events):
        if isinstance(event.payload, HandedOver):
            return dossier, event.at, event.payload
    raise RuleViolation("hand_over.not_yet", "dossiers", dossier=dossier.code)
