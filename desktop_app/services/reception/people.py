"""Recognition of the person at the desk from a card, number or stored record."""

from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import IdentityCard, lost_address, lost_letters
from desktop_app.domain.people.person import Applicant, from_card, is_likely_double, is_older_card, merge
from desktop_app.domain.text import fold
from desktop_app.services.context import DeskContext
from desktop_app.storage.dossiers import DossierRow, open_dossiers_of
from desktop_app.storage.intake import IntakeRow, open_intakes_of
from desktop_app.storage.people import known_person, same_name_and_birth
from desktop_app.storage.person_data import restricted_since


@dataclass(frozen=True, slots=True)
class Recognised:
    """A person at the desk with stored facts.

    Attributes:
        person: the merged record; without an id when new to the desk.
        is_known: whether the desk has seen the person before.
        open_dossiers: dossiers that are not closed, newest first.
        doubles: other records that may be the same person.
        former_name: the name this number had at the desk, when the card now says another one; else ``""``.
        intakes: pages that wait for what was asked for at the counter, newest first.
        is_older_card: whether the card is older than the one that the person is known from, so that it changed nothing.
        restricted_at: since when the person's data is not to be used beyond what the law demands, or None.
    """

    person: Applicant
    is_known: bool
    open_dossiers: tuple[DossierRow, ...] = ()
    doubles: tuple[Applicant, ...] = ()
    former_name: str = ""
    intakes: tuple[IntakeRow, ...] = ()
    is_older_card: bool = False
    restricted_at: datetime | None = None


def recognise_card(context: DeskContext, card: IdentityCard) -> Recognised:
    """Find the person of a scanned card and merge the card's data; nothing is stored yet.

    Raises:
        RuleViolation: ``card.letters_lost`` when the card's name or address is the known one with letters missing. A
            card with other words, such as an address without its district, is a new card and read.
    """
    return recognise(context, from_card(card))


def recognise(context: DeskContext, fresh: Applicant) -> Recognised:
    """Find a person by number or record and merge new data into the stored record; nothing is stored yet."""
    with context.store.read() as connection:
        known = known_person(connection, fresh)
        person = merge(known, fresh) if known is not None else fresh
        known_id = known.id if known is not None else None
        open_dossiers = open_dossiers_of(connection, known_id) if known_id else []
        intakes = open_intakes_of(connection, known_id) if known_id else []
        restricted_at = restricted_since(connection, known_id) if known_id else None
        doubles = [other for other in same_name_and_birth(connection, person) if is_likely_double(person, other)]
    is_older = known is not None and is_older_card(known, fresh)
    return Recognised(
        person,
        known is not None,
        tuple(open_dossiers),
        tuple(doubles),
        "" if is_older else _former_name(known, fresh),
        tuple(intakes),
        is_older,
        restricted_at,
    )


def _former_name(known: Applicant | None, fresh: Applicant) -> str:
    if known is None or not fresh.name:
        return ""
    if lost_letters(fresh.name, known.name) or lost_address(fresh.address, known.address):
        raise RuleViolation("card.letters_lost", "line")
    return "" if fold(known.name) == fold(fresh.name) else known.name


def still_open(procedure: Procedure, recognised: Recognised) -> DossierRow | None:
    """Return the person's newest open dossier of the same procedure, or None: it may be a duplicate submission."""
    return next((row for row in recognised.open_dossiers if procedure.is_named(row.procedure_id)), None)
