"""Printing the papers about personal data: a person's request, the notice of an incident, the destruction list."""

from uuid import UUID

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.privacy.held import HeldData
from desktop_app.domain.privacy.incidents import DataIncident
from desktop_app.domain.privacy.retention import DataKind, PastTime
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext
from desktop_app.services.law import privacy_rules
from desktop_app.services.printing.archive_papers import listed_dossier
from desktop_app.services.printing.drawn_papers import (
    DrawnPaper,
    PrintedOut,
    chosen_printer,
    desk_letterhead,
    send_drawn,
)
from desktop_app.services.privacy.destruction import DestructionPlan
from desktop_app.services.progress import GoOn, always
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.storage.data_incidents import read_incident
from desktop_app.storage.data_requests import read_request, store_told
from desktop_app.storage.print_jobs import DrawnPages

_KINDS = {
    DataKind.DRAFTS: "Bản nháp",
    DataKind.MESSAGES: "Tin nhắn đã gửi",
    DataKind.TURNED_AWAY: "Hồ sơ không tiếp nhận",
    DataKind.PAGES: "Trang in chưa lấy",
    DataKind.LOOKS: "Nội dung lượt xem",
}
"""The kinds as the printed list names them."""


def print_request(context: DeskContext, request_id: UUID, held: HeldData, go_on: GoOn = always) -> PrintedOut:
    """Print a request with what is held and its answer; the first paper is the confirmation that it was received.

    Raises:
        RuleViolation: ``role.head_only``; ``request.gone``.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.PRIVACY)
    from desktop_app.printing.privacy_papers import DATA_REQUEST, Issue, draw_request  # noqa: PLC0415 - ReportLab

    with context.store.read() as connection:
        request = read_request(connection, request_id)
    if request is None:
        raise RuleViolation("request.gone")
    settings, now = chosen_printer(context), context.clock()
    rules = privacy_rules(request.received_on)
    # What was not read is not named as law on a person's paper.
    issue = Issue(now, context.officer.name, rules.request_basis if rules.are_kinds_read else "")
    pdf = draw_request(desk_letterhead(context), request, held, issue)
    title = f"Yêu cầu về dữ liệu cá nhân {request.number_text.replace('/', '-')}"
    out = send_drawn(context, settings, DrawnPaper(DATA_REQUEST, DrawnPages(title, Paper.A4.value, pdf)), go_on)
    with context.store.write() as connection:
        store_told(connection, request_id, now)
    return out


def print_incident_notice(context: DeskContext, incident_id: UUID, go_on: GoOn = always) -> PrintedOut:
    """Print the notice of an incident to the authority, for the signature.

    Raises:
        RuleViolation: ``role.head_only``; ``incident.gone``.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.PRIVACY)
    from desktop_app.printing.privacy_papers import (  # noqa: PLC0415 - ReportLab
        INCIDENT_NOTICE,
        Issue,
        draw_incident_notice,
    )

    incident = _incident(context, incident_id)
    basis = privacy_rules(local(incident.facts.found_at).date()).incident_basis
    contact = " · ".join(text for text in (context.officer.name, context.agency.phone) if text)
    issue = Issue(context.clock(), context.officer.name, basis, contact)
    pdf = draw_incident_notice(desk_letterhead(context), incident, issue)
    title = f"Thông báo vi phạm {incident.number_text.replace('/', '-')}"
    drawn = DrawnPaper(INCIDENT_NOTICE, DrawnPages(title, Paper.A4.value, pdf))
    return send_drawn(context, chosen_printer(context), drawn, go_on)


def print_destruction_list(context: DeskContext, plan: DestructionPlan, go_on: GoOn = always) -> PrintedOut:
    """Print the list of what is past its time, for the head's signature; nothing is destroyed by it.

    Raises:
        RuleViolation: ``role.head_only``; ``destruction.nothing`` for an empty list.
        Cancelled: when `go_on` returned False; nothing is printed.
        PrinterProblem: ``print.not_chosen``, or the printer's problem; the pages then stay in the spool.
    """
    check_right(context.officer, Right.DESTROY)
    from desktop_app.printing.archive_papers import (  # noqa: PLC0415 - ReportLab
        DESTRUCTION_LIST,
        Listing,
        draw_destruction_list,
    )

    if not plan.total:
        raise RuleViolation("destruction.nothing")
    settings, letterhead = chosen_printer(context), desk_letterhead(context)
    others = [_counted(past) for past in plan.kinds if past.count and past.rule.months is not None]
    dossiers = [listed_dossier(entry) for entry in plan.dossiers.entries]
    listing = Listing(context.clock(), context.officer.name, plan.day, dossiers, others=others)
    record_people_list(context, PeopleListKind.ARCHIVE_PAPER, len(plan.dossiers.entries))
    pages = DrawnPages(
        f"Hết thời hạn lưu giữ {plan.day:%Y%m%d}", Paper.A4.value, draw_destruction_list(letterhead, listing)
    )
    return send_drawn(context, settings, DrawnPaper(DESTRUCTION_LIST, pages), go_on)


def _counted(past: PastTime) -> str:
    """Return a kind of data as the list names it: what it is, how many, the oldest, and how long it is kept."""
    oldest = f", cũ nhất {day_text(local(past.oldest).date())}" if past.oldest is not None else ""
    return f"{_KINDS[past.rule.kind]}: {past.count} mục{oldest}, thời hạn giữ {past.rule.months} tháng"


def _incident(context: DeskContext, incident_id: UUID) -> DataIncident:
    with context.store.read() as connection:
        incident = read_incident(connection, incident_id)
    if incident is None:
        raise RuleViolation("incident.gone")
    return incident
