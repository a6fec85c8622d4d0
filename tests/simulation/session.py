"""What an officer sees at one desk may not go back: checked while a history goes on, not only at its end."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from uuid import UUID

from desktop_app.domain.dossier.event_merge import FoldedDossier
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.payloads.corrections import Corrected, Printed
from desktop_app.domain.dossier.payloads.process import ProcessStepDone
from desktop_app.domain.dossier.payloads.reception import NumberReassigned
from desktop_app.domain.dossier.status import STEPS, EventKind, Status
from desktop_app.domain.replication.device_identity import DeskIdentity
from tests.simulation.doubles import Desk

_FIRST = frozenset({Status.NEW, Status.RECEIVED})
"""No step leads to one of these from any other."""
_ENDS = frozenset({EventKind.STOPPED, EventKind.REFUSED})
_BACK_AT_DESK = frozenset({EventKind.TAKEN_BACK, EventKind.ERROR_REPORTED, EventKind.ERROR_CORRECTED})
"""What leads a dossier back whose result was handed back."""


class Session:
    """The officer at one machine: what he has seen so far."""

    def __init__(self) -> None:
        self._identity: DeskIdentity | None = None
        self._events: set[UUID] = set()
        self._shown: dict[UUID, FoldedDossier] = {}

    def begin(self, desk: Desk) -> None:
        """Begin anew: the disk is another one than before."""
        self._identity, self._events, self._shown = desk.identity(), desk.event_ids(), dict(desk.courses())

    def look(self, desk: Desk, papers: Mapping[UUID, str], *, may_rewind: bool, is_chain_whole: bool) -> Iterator[str]:
        """Yield the names of findings since the last look: ``went_back``, ``unread``, ``misprinted``.

        Args:
            desk: the desk.
            papers: the code on the receipt of each dossier that is looked at.
            may_rewind: the server was restored since the desk's last whole round.
            is_chain_whole: no desk has got a new device identity yet. Events from before that are handed in after the
                later ones when a restored server has lost them all: a step may come before the reception then, as a
                conflict.
        """
        identity, events, shown = desk.identity(), desk.event_ids(), desk.courses()
        if self._identity is not None and _has_moved_back(self._identity, identity, may_rewind=may_rewind):
            yield "went_back"
        if not events >= self._events:
            yield "unread"
        for dossier_id, course in shown.items():
            before = self._shown.get(dossier_id, course)
            if dossier_id in papers and (course is not before or dossier_id not in self._shown):
                story = desk.events(dossier_id)
                if _is_undone(story, before.state.status, course.state.status, is_chain_whole=is_chain_whole):
                    yield "went_back"
                if not _is_code_explained(story, papers[dossier_id], course.code):
                    yield "misprinted"
        self._identity, self._events, self._shown = identity, events, dict(shown)


def wrote(
    events: Collection[DossierEvent], event_id: UUID, before: FoldedDossier, after: FoldedDossier
) -> Iterator[str]:
    """Yield ``unread`` when an officer does not see what he has just saved.

    Args:
        events: the dossier's events that are shown.
        event_id: the one that was saved.
        before: the dossier that he saw then.
        after: the dossier that he sees now.
    """
    saved = {event.id: event for event in events}.get(event_id)
    if saved is None or not _shows(saved, before, after):
        yield "unread"


def _has_moved_back(before: DeskIdentity, now: DeskIdentity, *, may_rewind: bool) -> bool:
    if now.lineage == before.lineage and now.cursor < before.cursor:
        return True
    return now.device_id == before.device_id and now.acked_seq < before.acked_seq and not may_rewind


def _is_undone(events: Sequence[DossierEvent], before: Status, now: Status, *, is_chain_whole: bool) -> bool:
    """Return whether a dossier is where it was before a step, without a step that leads back."""
    if now in _FIRST and before not in _FIRST:
        return is_chain_whole or (before is Status.RETURNED and events[0].kind is EventKind.RECEIVED)
    if before is not Status.RETURNED or now is Status.RETURNED:
        return False
    if not is_chain_whole and events[0].kind is not EventKind.RECEIVED:
        return False
    kinds = {event.kind for event in events}
    # The step may have been taken back; and of two ends that did not know of each other the first one stands.
    is_other_end = now is Status.STOPPED and bool(kinds & _ENDS)
    return not kinds & _BACK_AT_DESK and not is_other_end


def _is_code_explained(events: Collection[DossierEvent], printed: str, code: str) -> bool:
    """Return whether a dossier has the code on its receipt, or events tell how it came to another one."""
    changes = [event.payload for event in events if isinstance(event.payload, NumberReassigned)]
    return code in {"", printed} or (
        printed in {change.old for change in changes} and code in {change.new for change in changes}
    )


def _shows(event: DossierEvent, before: FoldedDossier, after: FoldedDossier) -> bool:
    match event.payload:
        case Corrected(field=name, new=new):
            return after.fields.get(name.value) == new
        case Printed(form=form):
            return after.state.prints.get(form, 0) == before.state.prints.get(form, 0) + 1
        case ProcessStepDone(number=number):
            before_it, steps = before.state.process.done, after.state.process.steps
            return len(after.state.process.done) == max(len(before_it), min(number, len(steps)))
    return after.state.status is STEPS[event.kind][before.state.status]
