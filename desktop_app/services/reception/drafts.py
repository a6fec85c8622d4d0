"""Drafts: unfinished receptions, stored while the officer types and offered again."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.intake import OpenedIntake, open_intake
from desktop_app.services.reception.people import Recognised, recognise
from desktop_app.storage.dossiers import exists
from desktop_app.storage.drafts import Draft, drafts_of, read_draft, save_draft
from desktop_app.storage.drafts import discard_draft as discard_stored

__all__ = ["Draft"]


@dataclass(frozen=True, slots=True)
class ListedDraft:
    """A draft as lists show it.

    Attributes:
        draft: the page.
        procedure_name: what is asked for, or ``""`` while no procedure is chosen.
    """

    draft: Draft
    procedure_name: str


@dataclass(frozen=True, slots=True)
class OpenedDraft:
    """A draft with everything that its page showed.

    Attributes:
        draft: the page.
        recognised: what the desk knows of the person, or None for one without a number.
        intake: what was asked for at the counter when the page waits for that, or None.
    """

    draft: Draft
    recognised: Recognised | None
    intake: OpenedIntake | None


def keep_draft(
    context: DeskContext, reception: Reception, typed: Mapping[str, str], *, from_card: bool = False
) -> datetime:
    """Store a draft; a later call with the same id replaces it. Returns the time.

    A page that was saved as a dossier in the meantime is not kept again.
    """
    now = context.clock()
    with context.store.write() as connection:
        if not exists(connection, reception.id):
            save_draft(connection, context.officer.id, Draft(reception, dict(typed), now, from_card))
    return now


def list_drafts(context: DeskContext) -> list[ListedDraft]:
    """Return the officer's drafts, the latest first."""
    with context.store.read() as connection:
        drafts = drafts_of(connection, context.officer.id)
    return [ListedDraft(draft, _procedure_name(context, draft)) for draft in drafts]


def open_draft(context: DeskContext, draft_id: UUID) -> OpenedDraft | None:
    """Return one of the officer's drafts, or None when it was saved or discarded."""
    with context.store.read() as connection:
        draft = read_draft(connection, context.officer.id, draft_id)
    return _opened(context, draft) if draft is not None else None


def open_latest_draft(context: DeskContext) -> OpenedDraft | None:
    """Return the officer's latest draft, or None."""
    listed = list_drafts(context)
    return _opened(context, listed[0].draft) if listed else None


def open_draft_of(context: DeskContext, number: str) -> OpenedDraft | None:
    """Return the officer's latest draft of the person with a number, or None."""
    with context.store.read() as connection:
        drafts = drafts_of(connection, context.officer.id)
    draft = next((draft for draft in drafts if number and draft.person.public_number == number), None)
    return _opened(context, draft) if draft is not None else None


def discard_draft(context: DeskContext, reception_id: UUID) -> None:
    """Delete one of the officer's drafts."""
    with context.store.write() as connection:
        discard_stored(connection, context.officer.id, reception_id)


def _opened(context: DeskContext, draft: Draft) -> OpenedDraft:
    return OpenedDraft(draft, _known(context, draft.person), open_intake(context, draft.reception.id))


def _known(context: DeskContext, person: Applicant) -> Recognised | None:
    if not person.public_number:
        return None
    try:
        return recognise(context, person)
    except RuleViolation:
        # The officer has changed the name: the page goes on as it was typed.
        return None


def _procedure_name(context: DeskContext, draft: Draft) -> str:
    procedure = context.catalogue.by_id(draft.reception.procedure_id)
    return procedure.name if procedure is not None else ""
