"""The queue of dossiers that nobody brought to the desk: they arrived online or by post and wait for their reception.

Nghị định 118/2025/NĐ-CP Điều 17 khoản 2. Received or refused, a dossier leaves the queue; asked for more, it waits
there without a limit until the applicant hands in again.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.citizen_notice import (
    CitizenNotified,
    ContactChannel,
    ContactOutcome,
    NoticeStep,
    address_for,
)
from desktop_app.domain.dossier.dossier import Channel, Reception, checklist
from desktop_app.domain.dossier.intake import Arrival
from desktop_app.domain.dossier.payloads.incoming import ArrivedByPost, SupplementArrived
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.arrival_limits import (
    ArrivalLimits,
    ArrivalState,
    PostalHabit,
    alert_by,
    changed_habits,
    online_hours,
    part_limits,
    postal_hours,
    receive_within,
)
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.phone import check_phone
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.supplement import version_of
from desktop_app.services.reception.intake import IntakeUnitOfWork, masked_intakes
from desktop_app.storage.intake import IntakeRow, note_alerted, open_arrivals, read_intake
from desktop_app.storage.settings import Setting

__all__ = [
    "Arrivals",
    "Envelope",
    "PostalHabit",
    "WaitingDossier",
    "arrivals",
    "choose_postal_habit",
    "note_applicant_told",
    "note_envelope",
    "note_officer_alerted",
    "note_supplement_arrived",
    "postal_habits",
    "postal_hours_today",
]

_HABITS = Setting("postal_habits", tuple[PostalHabit, ...])


@dataclass(frozen=True, slots=True)
class WaitingDossier:
    """One line of the queue.

    Attributes:
        row: the page as it arrived.
        limits: until when the officer has to know of it and to receive it.
        state: how it stands now.
    """

    row: IntakeRow
    limits: ArrivalLimits
    state: ArrivalState

    @property
    def channel(self) -> Channel:
        """How it came."""
        return self.row.reception.channel

    @property
    def sender(self) -> str:
        """The office that sent it electronically, or ``""``."""
        origin = self.row.arrival.origin if self.row.arrival is not None else None
        return origin.office if origin is not None else ""

    @property
    def untold(self) -> NoticeStep | None:
        """What the applicant still has to be told: of the request or of the refusal; None for nothing."""
        if self.row.owed_since is None:
            return None
        return NoticeStep.SUPPLEMENT if self.row.status is Status.NEW else NoticeStep.REFUSAL

    @property
    def is_alert_late(self) -> bool:
        """Whether the officer was told after the limit of two hours."""
        limit, alerted_at = self.limits.alert_by, self.row.alerted_at
        return limit is not None and alerted_at is not None and alerted_at > limit


@dataclass(frozen=True, slots=True)
class Arrivals:
    """The queue, the earliest limit first; what waits for its applicant is last."""

    lines: tuple[WaitingDossier, ...] = ()

    @property
    def waiting(self) -> int:
        """How many the desk has to receive."""
        return sum(line.state is not ArrivalState.SUPPLEMENT for line in self.lines)

    @property
    def near(self) -> int:
        """How many of them are soon over their limit."""
        return sum(line.state is ArrivalState.NEAR for line in self.lines)

    @property
    def over(self) -> int:
        """How many of them are over their limit."""
        return sum(line.state is ArrivalState.OVER for line in self.lines)

    @property
    def has_untold(self) -> bool:
        """Whether the officer was not told of one of them yet."""
        return any(line.row.alerted_at is None for line in self.lines)


@dataclass(frozen=True, slots=True)
class Envelope:
    """What is noted of an envelope before anybody examines the dossier in it.

    Attributes:
        sender: who sent it.
        phone: the sender's telephone number, as typed.
        post_number: the number of the item at the post.
        procedure_id: the catalogue's name of the procedure, or ``""`` when it is not known yet.
        papers: what was seen in it.
    """

    sender: str
    phone: str = ""
    post_number: str = ""
    procedure_id: str = ""
    papers: str = ""


def arrivals(context: DeskContext) -> Arrivals:
    """Return the queue as of now."""
    with context.store.read() as connection:
        rows = masked_intakes(context, connection, open_arrivals(connection))
        habits = _HABITS.read(connection) or ()
    lines = [_line(context, row, habits) for row in rows]
    return Arrivals(tuple(sorted(lines, key=_urgency)))


def note_envelope(context: DeskContext, envelope: Envelope) -> UUID:
    """Note that an envelope arrived; it waits for its reception. Returns the id of the later dossier.

    Raises:
        Problems: ``name.missing`` (field ``sender``), ``phone.*``.
        RuleViolation: ``clock.back``, as `check_not_held`.
    """
    page = _page_of(context, envelope)
    with context.store.write() as connection:
        work = IntakeUnitOfWork(connection, context, page)
        post_number, papers = tidy(envelope.post_number), tidy(envelope.papers)
        work.take(ArrivedByPost(work.code, work.facts, work.reception, post_number, papers))
    return page.id


def note_supplement_arrived(context: DeskContext, dossier_id: UUID, note: str = "") -> None:
    """Note that what was asked for before the reception has come: the dossier is back in the queue.

    Raises:
        RuleViolation: ``arrival.gone`` when it left the queue meanwhile, ``arrival.complete`` when nothing is waited
            for, ``clock.back``.
    """
    with context.store.write() as connection:
        row = read_intake(connection, dossier_id)
        if row is None or row.status is not Status.NEW or row.arrival is None:
            raise RuleViolation("arrival.gone")
        if row.waits_since is None:
            raise RuleViolation("arrival.complete")
        IntakeUnitOfWork(connection, context, row.reception).take(SupplementArrived(tidy(note)))


def note_applicant_told(context: DeskContext, dossier_id: UUID) -> None:
    """Note that the applicant was told of a request or a refusal before reception (Điều 17 khoản 2 điểm a, c).

    Of an online dossier the portal tells, as the rules say; of one by post the letter with the form does.

    Raises:
        RuleViolation: ``notice.none`` when nothing is owed any more, ``arrival.gone``, ``clock.back``.
    """
    with context.store.write() as connection:
        row = read_intake(connection, dossier_id)
        if row is None or row.arrival is None:
            raise RuleViolation("arrival.gone")
        if row.owed_since is None:
            raise RuleViolation("notice.none")
        work = IntakeUnitOfWork(connection, context, row.reception)
        is_online = row.reception.channel is Channel.ONLINE
        channel = ContactChannel.PORTAL if is_online else ContactChannel.POST
        to = address_for(channel, row.reception)
        for notice in work.state.open_notices:
            work.take(CitizenNotified(notice.event, notice.step, channel, ContactOutcome.SENT, to))


def note_officer_alerted(context: DeskContext) -> None:
    """Store that the screen has told the officer of everything in the queue (Điều 17 khoản 2: within 02 hours)."""
    with context.store.write() as connection:
        note_alerted(connection, context.clock())


def postal_habits(context: DeskContext) -> tuple[PostalHabit, ...]:
    """Return the office's own limits for what comes by post, in the order of their days."""
    with context.store.read() as connection:
        return _HABITS.read(connection) or ()


def postal_hours_today(context: DeskContext) -> int | None:
    """Return the office's working hours for what comes by post today, or None for no limit."""
    day = context.today()
    return postal_hours(postal_habits(context), day, context.law.rules(day).online)


def choose_postal_habit(context: DeskContext, habit: PostalHabit) -> None:
    """Store the office's limit for what comes by post, from its day on.

    Raises:
        RuleViolation: ``role.head_only``.
    """
    check_right(context.officer, Right.DESK_HABITS)
    with context.store.write() as connection:
        _HABITS.write(connection, changed_habits(_HABITS.read(connection) or (), habit))


def _line(context: DeskContext, row: IntakeRow, habits: Sequence[PostalHabit]) -> WaitingDossier:
    if row.waits_since is not None and row.owed_since is None:
        return WaitingDossier(row, ArrivalLimits(), ArrivalState.SUPPLEMENT)
    limits = _limits(context, row, habits)
    return WaitingDossier(row, limits, limits.state(context.clock()))


def _limits(context: DeskContext, row: IntakeRow, habits: Sequence[PostalHabit]) -> ArrivalLimits:
    arrival = row.arrival or Arrival(row.asked_at)
    if arrival.origin is not None:
        return part_limits(arrival.at, arrival.origin.due_at)
    rules = context.law.rules(local(arrival.at).date()).online
    is_online = row.reception.channel is Channel.ONLINE
    if is_online:
        version = version_of(context, row.reception.procedure_id, arrival.at)
        hours = online_hours(rules, version.online_intake_hours if version is not None else None)
    else:
        hours = postal_hours(habits, local(arrival.at).date(), rules)
    counted = receive_within(arrival.at, hours, context.calendar, context.hours_history, is_habit=not is_online)
    return replace(counted, alert_by=alert_by(arrival.replied_at or arrival.at, rules) if is_online else None)


def _urgency(line: WaitingDossier) -> tuple[bool, bool, float]:
    limit = line.limits.receive_by or (line.row.arrival or Arrival(line.row.asked_at)).at
    return line.state is ArrivalState.SUPPLEMENT, line.limits.receive_by is None, limit.timestamp()


def _page_of(context: DeskContext, envelope: Envelope) -> Reception:
    sender, phone, problems = tidy(envelope.sender), "", []
    if not sender:
        problems.append(RuleViolation("name.missing", "sender"))
    try:
        phone = check_phone(envelope.phone)
    except RuleViolation as problem:
        problems.append(problem)
    if problems:
        raise Problems(problems)
    procedure = context.catalogue.by_id(envelope.procedure_id)
    version = procedure.in_use_on(context.today()) if procedure is not None else None
    return Reception(
        id=new_id(),
        owner=Applicant(name=sender, phone=phone),
        procedure_id=procedure.id if procedure is not None else "",
        documents=checklist(version.documents) if version is not None else (),
        steps=version.steps if version is not None and version.limit_known else None,
        channel=Channel.POST,
        note=tidy(envelope.papers),
    )
