"""The reception page as services take it: tidy, with its people kept and its procedure looked up."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.domain.bodies import read_reception
from desktop_app.domain.dossier import Dossier, Reception
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.events import DossierEvent
from desktop_app.domain.person import Applicant, merge, tidied
from desktop_app.domain.phone import check_phone
from desktop_app.domain.procedure import Procedure
from desktop_app.domain.steps import Status
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.unfinished import Unfinished
from desktop_app.storage.people import applicant_of, find_person, save_person


def tidied_page(reception: Reception) -> Reception:
    """Return the page with each text of its people tidy and telephone numbers in one shape."""
    submitter = reception.submitter
    return replace(
        reception,
        owner=_with_phone(tidied(reception.owner)),
        submitter=_with_phone(tidied(submitter)) if submitter is not None else None,
    )


def _with_phone(person: Applicant) -> Applicant:
    try:
        return replace(person, phone=check_phone(person.phone))
    except RuleViolation:
        return person


def procedure_of(context: DeskContext, reception: Reception) -> Procedure:
    """Return the page's procedure.

    Raises:
        Unfinished: ``procedure.missing`` when the catalogue has none with its id.
    """
    procedure = context.catalogue.by_id(reception.procedure_id)
    if procedure is None:
        raise Unfinished([RuleViolation("procedure.missing", "procedure")])
    return procedure


def keep_people(
    connection: Connection, reception: Reception, now: datetime
) -> tuple[Reception, tuple[int, int | None]]:
    """Store the page's people, merged with what is known of them.

    Returns:
        The page with the merged people, and the row numbers of owner and submitter.
    """
    owner_seq, owner = _keep_person(connection, reception.owner, now)
    if reception.submitter is None:
        return replace(reception, owner=owner), (owner_seq, None)
    submitter_seq, submitter = _keep_person(connection, reception.submitter, now)
    return replace(reception, owner=owner, submitter=submitter), (owner_seq, submitter_seq)


def _keep_person(connection: Connection, person: Applicant, now: datetime) -> tuple[int, Applicant]:
    # What the officer sees on the page was merged with the known record already; here a blank still never blanks.
    found = find_person(connection, person)
    merged = merge(applicant_of(found), person) if found is not None else person
    if person.address:
        merged = replace(merged, address=person.address)
    seq, person_id = save_person(connection, merged, found, person.id or new_id(), now)
    return seq, replace(merged, id=person_id)


def unreceived(context: DeskContext, events: Sequence[DossierEvent]) -> Dossier:
    """Return what the papers of an intake say of it, in a dossier's shape: it has no code and no appointment yet.

    Raises:
        LookupError: when the events hold no request or refusal at the counter.
    """
    told = next((event for event in reversed(events) if "form_set" in event.body), None)
    if told is None:
        raise LookupError("a print job without a dossier")
    body, procedure = told.body, told.body["procedure"]
    return Dossier(
        id=told.dossier_id,
        code="",
        reception=read_reception(body["reception"]),
        procedure_code=procedure["code"],
        procedure_name=procedure["name"],
        procedure_field="",
        deciding_unit="",
        received_at=told.at,
        due_at=told.at,
        officer_id=told.officer_id,
        officer_name=context.officer.name,
        book=0,
        entry=0,
        form_set=body["form_set"],
        rule_set="",
        calendar_version="",
        status=Status.NEW,
    )
