"""Units that have to answer about a dossier, and agencies that have to do their part, soon or since too long."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta
from uuid import UUID

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.deadlines import Deadline, DeadlineKind, open_deadlines
from desktop_app.domain.dossier.history import DossierHistory
from desktop_app.domain.law.due_day import is_past
from desktop_app.domain.people.masking import masked_name
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.masking import masked_owner
from desktop_app.storage.deadlines import dossiers_with_deadline
from desktop_app.storage.dossiers import read_history
from desktop_app.storage.person_data import restricted_dossiers

_MOST = 200


@dataclass(frozen=True, slots=True)
class WatchedDeadline:
    """One deadline of another unit within a dossier.

    Attributes:
        dossier_id: the dossier.
        code: its code.
        owner: whose dossier it is, as the signed-in officer may see it in a list.
        deadline: who has to do what until when.
        is_late: whether its day is over.
        tells_head: whether the head of the one-stop unit has to be told of it.
    """

    dossier_id: UUID
    code: str
    owner: str
    deadline: Deadline
    is_late: bool
    tells_head: bool


def watched_deadlines(context: DeskContext) -> tuple[WatchedDeadline, ...]:
    """Return the deadlines that end until the next working day, or are over; the earliest first.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 4 (an answer that is late is reported to the head of the one-stop
    unit), Điều 20 khoản 2.
    """
    last = context.calendar.next_working(context.today())
    until = datetime.combine(last + timedelta(days=1), time(), VIETNAM)
    with context.store.read() as connection:
        wanted = dossiers_with_deadline(connection, until, _MOST)
        histories = [history for dossier_id in wanted if (history := read_history(connection, dossier_id)) is not None]
        restricted = restricted_dossiers(connection)
    watched = [
        line
        for history in histories
        for line in _of_dossier(context, history, is_restricted=history.dossier.id in restricted)
        if line.deadline.by < until
    ]
    return tuple(sorted(watched, key=lambda line: line.deadline.by))


def _of_dossier(context: DeskContext, history: DossierHistory, *, is_restricted: bool) -> list[WatchedDeadline]:
    dossier, now = history.dossier, context.clock()
    tells_head = context.law.named(dossier.rule_set).consultation.tells_head_when_late
    watched = []
    owner = masked_owner(context, dossier.reception.owner.name, dossier.reception.procedure_id, dossier.officer_id)
    owner = masked_name(owner) if is_restricted else owner
    for deadline in open_deadlines(history.folded.state):
        is_late = is_past(deadline.by, now)
        is_reported = tells_head and is_late and deadline.kind is DeadlineKind.CONSULTATION
        watched.append(WatchedDeadline(dossier.id, dossier.code, owner, deadline, is_late, is_reported))
    return watched
