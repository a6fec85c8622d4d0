"""Undoing what was recorded last of a dossier, within some minutes."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dossier.event_merge import LastStep
from desktop_app.domain.dossier.sent_message import MessageState
from desktop_app.domain.dossier.undo import check_undo
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.dossier.unit_of_work import DossierUnitOfWork, StepResult
from desktop_app.storage.messages import messages_of, put_message
from desktop_app.storage.print_jobs import drop_waiting

_ON_ITS_WAY = frozenset({MessageState.SENDING, MessageState.ACCEPTED, MessageState.SENT})


def undoable_step(context: DeskContext, opened: OpenedDossier) -> LastStep | None:
    """Return what can be undone of an opened dossier now, or None; messages are looked at when it is undone."""
    try:
        return check_undo(opened.folded, opened.events, context.officer.id, context.clock())
    except RuleViolation:
        return None


def undo_last(context: DeskContext, dossier_id: UUID) -> StepResult:
    """Undo what was recorded last: the dossier is as it was before, and both stay in its history.

    Papers of it that still wait for a printer are cancelled, and messages that were not sent yet are given up.

    Raises:
        RuleViolation: ``role.not_trainee``; as `check_undo`; ``dossier.unknown``, ``clock.back``.
    """
    check_right(context.officer, Right.PROCESS)
    with context.store.write() as connection:
        work = DossierUnitOfWork(connection, context, dossier_id)
        last = check_undo(work.history.folded, work.history.events, context.officer.id, work.now)
        _give_up_messages(connection, dossier_id, last, work.now)
        drop_waiting(connection, dossier_id, last.at, work.now)
        work.undo(last.events[-1])
        return work.done()


def _give_up_messages(connection: Connection, dossier_id: UUID, last: LastStep, now: datetime) -> None:
    about = [message for message in messages_of(connection, [dossier_id]) if message.about in last.events]
    if any(message.state in _ON_ITS_WAY for message in about):
        raise RuleViolation("undo.notified", "step")
    for message in about:
        if message.state is MessageState.QUEUED:
            given_up = replace(message, state=MessageState.GIVEN_UP, reason="notice.none", changed_at=now)
            put_message(connection, given_up)
