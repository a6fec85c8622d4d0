"""Everything that the desk holds about one person, for the person who asks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import day_text, local
from desktop_app.domain.dossier.citizen_notice import CitizenNotified
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.archive import may_be_destroyed
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.domain.privacy.held import HeldData, HeldKind, HeldLine
from desktop_app.domain.restrictions.lookup import person_key
from desktop_app.services.context import DeskContext
from desktop_app.storage.dossiers import codes_and_owners
from desktop_app.storage.event_log import events_of
from desktop_app.storage.people import known_person
from desktop_app.storage.person_data import (
    PersonDossier,
    collections_by,
    dossiers_of,
    drafts_naming,
    intakes_of,
    looks_at,
    prints_of,
    restricted_since,
)
from desktop_app.storage.restrictions import find_restrictions

__all__ = ["HeldData", "HeldKind", "HeldLine"]

MOST_LINES = 500
"""Lines of each kind; it is said where there are more."""


def held_data(context: DeskContext, person_id: UUID) -> HeldData:
    """Return everything that the desk holds about a person.

    Raises:
        RuleViolation: ``role.head_only``; ``request.nobody`` when the desk does not know the person.
    """
    check_right(context.officer, Right.PRIVACY)
    with context.store.read() as connection:
        person = known_person(connection, Applicant(id=person_id))
        if person is None:
            raise RuleViolation("request.nobody")
        own = dossiers_of(connection, person_id, MOST_LINES)
        lines = [*_of_person(person), *_of_dossiers(own), *_elsewhere(connection, person)]
        lines += _done_with(connection, own, person)
        since = restricted_since(connection, person_id)
    order = list(HeldKind)
    lines.sort(key=lambda line: order.index(line.kind))
    kept = tuple(text for dossier in own if (text := _kept_text(context, dossier)))
    most = max(Counter(line.kind for line in lines).values(), default=0)
    return HeldData(person, since, tuple(lines), kept, is_cut=max(most, len(own)) >= MOST_LINES)


def _of_person(person: Applicant) -> list[HeldLine]:
    birth = day_text(person.birth_date) or (str(person.birth_year) if person.birth_year else "")
    numbers = dict.fromkeys((person.number, person.tax_code, person.passport, person.old_number, birth, person.address))
    lines = [HeldLine(HeldKind.RECORD, person.name, " · ".join(text for text in numbers if text))]
    contact = " · ".join(text for text in (person.phones, person.email) if text)
    return [*lines, HeldLine(HeldKind.CONTACT, contact)] if contact else lines


def _of_dossiers(own: Sequence[PersonDossier]) -> Iterator[HeldLine]:
    for dossier in own:
        kind = HeldKind.OWNER if dossier.is_owner else HeldKind.SUBMITTER
        yield HeldLine(kind, dossier.code, dossier.procedure_name, dossier.received_at, dossier_id=dossier.id)


def _elsewhere(connection: Connection, person: Applicant) -> list[HeldLine]:
    """Return what names the person without being a dossier of the person."""
    if person.id is None:
        raise LookupError("a stored person without an id")
    lines = [HeldLine(HeldKind.WAITING, *waiting) for waiting in intakes_of(connection, person.id, MOST_LINES)]
    number = person.public_number
    if not number:
        return lines
    lines += [HeldLine(HeldKind.DRAFT, "", by=by, at=at) for by, at in drafts_naming(connection, number, MOST_LINES)]
    events = list(collections_by(connection, number, MOST_LINES))
    codes = codes_and_owners(connection, {event.dossier_id for event in events})
    for event in events:
        code = codes.get(event.dossier_id, ("", ""))[0]
        lines.append(HeldLine(HeldKind.COLLECTOR, code, at=event.at, dossier_id=event.dossier_id))
    hits = find_restrictions(connection, [person_key(number)], [])
    return lines + [HeldLine(HeldKind.RESTRICTION, hit.source, hit.document_number) for hit in hits]


def _done_with(connection: Connection, own: Sequence[PersonDossier], person: Applicant) -> Iterator[HeldLine]:
    """Yield the notices, the papers and the looks that concern the dossiers."""
    codes = {dossier.id: dossier.code for dossier in own}
    for dossier in own:
        for event in events_of(connection, dossier.id):
            if isinstance(event.payload, CitizenNotified):
                payload = event.payload
                detail = " · ".join(text for text in (payload.channel.value, payload.to) if text)
                yield HeldLine(HeldKind.NOTICE, dossier.code, detail, event.at, dossier_id=dossier.id)
    for dossier_id, form, at, by in prints_of(connection, codes, MOST_LINES):
        yield HeldLine(HeldKind.PAPER, codes[dossier_id], form, at, by, dossier_id)
    for look_id, kind, at, by in looks_at(connection, codes, person.number, MOST_LINES):
        code = codes.get(look_id, "") if look_id is not None else ""
        yield HeldLine(HeldKind.LOOK, code, kind, at, by, look_id)


def _kept_text(context: DeskContext, dossier: PersonDossier) -> str:
    """Return why a dossier has to be kept, or ``""`` for one whose retention is over."""
    if dossier.ended_at is None:
        return f"{dossier.code}: đang giải quyết"
    retention, ended = context.catalogue.retention(dossier.procedure_id), local(dossier.ended_at).date()
    if may_be_destroyed(retention, ended, context.today()):
        return ""
    if retention is None:
        return f"{dossier.code}: chưa xác định thời hạn bảo quản"
    until = retention.kept_until(ended)
    text = "bảo quản vĩnh viễn" if until is None else f"bảo quản đến hết {day_text(until)}"
    return f"{dossier.code}: {text} ({retention.basis})"
