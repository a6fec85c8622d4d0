"""Normalises reception data, stores its people and looks up its procedure."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.person import Applicant, merge
from desktop_app.domain.people.tidying import tidied
from desktop_app.domain.text import tidy
from desktop_app.services.context import DeskContext, new_id
from desktop_app.storage.people import applicant_of, find_person, save_person


def tidied_page(reception: Reception) -> Reception:
    """Return the reception with normalised names, texts and telephone numbers."""
    submitter = reception.submitter
    return replace(
        reception,
        owner=tidied(reception.owner),
        submitter=tidied(submitter) if submitter is not None else None,
        exemption=tidy(reception.exemption),
        exemption_proof=tidy(reception.exemption_proof),
        fee_proof=tidy(reception.fee_proof),
        subject=tidy(reception.subject),
        slip_at=reception.slip_at if reception.slip else None,
    )


def procedure_of(context: DeskContext, reception: Reception) -> Procedure:
    """Return the page's procedure.

    Raises:
        Problems: ``procedure.missing`` when the catalogue has none with its id.
    """
    procedure = context.catalogue.by_id(reception.procedure_id)
    if procedure is None:
        raise Problems([RuleViolation("procedure.missing", "procedure")])
    return procedure


def keep_people(
    connection: Connection, reception: Reception, now: datetime
) -> tuple[Reception, tuple[int, int | None]]:
    """Store the people of a reception, merged with their stored records.

    Returns:
        The page with the merged people, and the row numbers of owner and submitter.
    """
    owner_seq, owner = _keep_person(connection, reception.owner, now)
    if reception.submitter is None:
        return replace(reception, owner=owner), (owner_seq, None)
    submitter_seq, submitter = _keep_person(connection, reception.submitter, now)
    return replace(reception, owner=owner, submitter=submitter), (owner_seq, submitter_seq)


def _keep_person(connection: Connection, person: Applicant, now: datetime) -> tuple[int, Applicant]:
    # The page shows the person merged with the known record; an empty field never overwrites a stored value.
    row = find_person(connection, person)
    merged = merge(applicant_of(row), person) if row is not None else person
    if person.address:
        merged = replace(merged, address=person.address)
    seq, person_id = save_person(connection, merged, row, person.id or new_id(), now)
    return seq, replace(merged, id=person_id)
