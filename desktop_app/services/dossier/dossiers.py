"""Searching and opening dossiers, and requesting reprints."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from uuid import UUID

from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_merge import FoldedDossier, standing_events, void_prints
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.intake import intake_code_in
from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.dossier.remaining import Remaining, remaining
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.papers.voiding import VoidSheet, void_sheets
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.text import tidy, undo_telex
from desktop_app.domain.typing_keys import composed
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.masking import masked_rows
from desktop_app.storage.dossiers import DossierRow, id_by_code, is_emptied, read_history, rows_by_id
from desktop_app.storage.intake import intake_by_code
from desktop_app.storage.officers import officer_names
from desktop_app.storage.print_jobs import PrintJob, add_job, count_jobs, last_job
from desktop_app.storage.search import Match, MatchReason, SearchMatches, latest_here, search

__all__ = [
    "DossierRow",
    "Match",
    "MatchReason",
    "OpenedDossier",
    "SearchMatches",
    "find",
    "latest",
    "open_by_scan",
    "open_dossier",
    "read_again",
    "remaining_of",
    "remaining_of_row",
    "reprint",
]

NEEDS_REASON = "reprint.reason"
"""Code of the problem that another reprint needs a reason."""
MOST_FOUND = 200
"""How many dossiers a list of what was found holds."""
_MOST_LATEST = 50
_REPEATED = timedelta(seconds=2)
_LONGEST_REASON = 300


@dataclass(frozen=True, slots=True)
class OpenedDossier:
    """A dossier with its events, oldest first, the result of merging them, and the names of officers.

    Attributes:
        dossier: the dossier.
        events: its events.
        folded: the result of merging them.
        officers: names of officers by their ids.
        void_sheets: the papers that were spoilt or replaced, by their print jobs.
    """

    dossier: Dossier
    events: tuple[DossierEvent, ...]
    folded: FoldedDossier
    officers: Mapping[UUID, str]
    void_sheets: Mapping[UUID, VoidSheet] = field(default_factory=dict)

    @property
    def state(self) -> DossierState:
        """The state that the events give."""
        return self.folded.state

    @property
    def standing(self) -> list[DossierEvent]:
        """The events that were not undone."""
        return standing_events(self.events, self.folded)

    @property
    def void_prints(self) -> frozenset[UUID]:
        """The events of papers whose step was undone."""
        return void_prints(self.events, self.folded)

    @property
    def void_counts(self) -> Mapping[str, int]:
        """How many sheets of each form were spoilt or replaced."""
        payloads = (event.payload for event in self.events)
        prints = [payload for payload in payloads if isinstance(payload, Printed)]
        return Counter(printed.form for printed in prints if printed.job in self.void_sheets)

    @property
    def void_forms(self) -> frozenset[str]:
        """The forms of which no paper holds, because their step was undone."""
        void = self.void_prints
        holding = {
            event.payload.form for event in self.events if isinstance(event.payload, Printed) and event.id not in void
        }
        return frozenset(self.state.prints) - holding


def find(context: DeskContext, query: str, most: int = MOST_FOUND) -> SearchMatches:
    """Find people and dossiers by a name without marks, a code, a number or a phone, complete or not.

    Args:
        context: the desk.
        query: what was typed so far.
        most: how many dossiers at most.
    """
    waiting = intake_code_in(query)
    with context.store.read() as connection:
        if waiting is not None:
            return SearchMatches([], [], intake_id=intake_by_code(connection, waiting))
        for text in dict.fromkeys((query, undo_telex(query), composed(query))):
            result = search(connection, text, most)
            if not result.is_empty:
                break
    return replace(result, dossiers=masked_rows(context, result.dossiers))


def latest(context: DeskContext) -> list[DossierRow]:
    """Return the dossiers that this desk received last, newest first."""
    with context.store.read() as connection:
        rows = latest_here(connection, _MOST_LATEST)
    return masked_rows(context, rows)


def read_again(context: DeskContext, rows: Sequence[DossierRow]) -> list[DossierRow]:
    """Return the present rows of listed dossiers, in the same order."""
    with context.store.read() as connection:
        current = rows_by_id(connection, [row.id for row in rows])
    return masked_rows(context, (current.get(row.id, row) for row in rows))


def open_by_scan(context: DeskContext, text: str) -> UUID | None:
    """Return the id of the dossier or intake with a scanned or completely typed code, or None."""
    code, waiting = code_in_scan(text), intake_code_in(text)
    with context.store.read() as connection:
        if waiting is not None:
            return intake_by_code(connection, waiting)
        if code is None:
            return None
        # A dossier that waits for its reception has the portal's code.
        return id_by_code(connection, code.text) or intake_by_code(connection, code.text)


def open_dossier(context: DeskContext, dossier_id: UUID) -> OpenedDossier | None:
    """Return a dossier and its history, or None when there is none with this id.

    Raises:
        RuleViolation: ``dossier.destroyed`` when its data was destroyed because its retention was over.
    """
    with context.store.read() as connection:
        if is_emptied(connection, dossier_id):
            raise RuleViolation("dossier.destroyed")
        history = read_history(connection, dossier_id)
        names = officer_names(connection)
    if history is None:
        return None
    void = void_sheets(history.events)
    return OpenedDossier(history.dossier, tuple(history.events), history.folded, names, void)


def remaining_of(context: DeskContext, opened: OpenedDossier) -> Remaining:
    """Return what is left of a dossier's time limit today."""
    dossier, state = opened.dossier, opened.state
    status = Status(dossier.status)
    is_apologised = bool(state.extensions)
    return remaining(status, dossier.due_at, context.today(), context.calendar, is_apologised=is_apologised)


def remaining_of_row(context: DeskContext, row: DossierRow) -> Remaining:
    """Return what is left today of the time limit of a dossier in a list."""
    return remaining(row.status, row.due_at, context.today(), context.calendar, is_apologised=row.is_apologised)


def reprint(context: DeskContext, dossier_id: UUID, form: str = FormName.RECEIPT, why: str = "") -> UUID:
    """Add a reprint of a form to the spool and return the job's id.

    The first sheet that ever comes out is the original, whoever asked for it; each later one is marked and counted as
    a reprint. The same officer who asks again within two seconds pressed the key twice: the answer is the same job.

    Args:
        context: the desk.
        dossier_id: whose form.
        form: name of the form.
        why: why it is printed again; needed from the second reprint on.

    Raises:
        RuleViolation: ``reprint.reason`` without a reason that is needed, ``reprint.reason_long`` for too long a one,
            ``role.not_trainee``.
    """
    check_right(context.officer, Right.PRINT)
    job_id, now, reason = new_id(), context.clock(), tidy(why)
    if len(reason) > _LONGEST_REASON:
        raise RuleViolation("reprint.reason_long", "why", most=_LONGEST_REASON)
    with context.store.write() as connection:
        last = last_job(connection, dossier_id, form)
        if last is not None and _is_repeated(last, context, now):
            return last.id
        number = count_jobs(connection, dossier_id, form)
        if number > 1 and not reason:
            raise RuleViolation(NEEDS_REASON, "why")
        add_job(connection, job_id, dossier_id, context.officer.id, form, number, now, reason)
    return job_id


def _is_repeated(last: PrintJob, context: DeskContext, now: datetime) -> bool:
    """Return whether asking for a sheet at a moment repeats the request for the reprint before it."""
    is_same = last.reprint > 0 and last.officer_id == context.officer.id
    return is_same and timedelta() <= now - last.created_at < _REPEATED
