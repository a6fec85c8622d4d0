"""Restrictions at reception: what stops a dossier that no head of desk has released."""

from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.dossier import Reception, restriction_lookup
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.restrictions.lookup import concerns
from desktop_app.domain.restrictions.restriction import FIELD, Release, Restriction
from desktop_app.services.context import DeskContext
from desktop_app.storage.officers import active_accounts
from desktop_app.storage.restrictions import find_restrictions


def restrictions_of(context: DeskContext, reception: Reception) -> list[Restriction]:
    """Return the restrictions in force today that concern a page, those that were released too."""
    with context.store.read() as connection:
        return _in_force(connection, context, reception)


def check_restrictions(connection: Connection, context: DeskContext, reception: Reception) -> tuple[Release, ...]:
    """Check that each restriction of a reception was released by a head of desk; return these releases.

    Raises:
        Problems: ``restriction.hit`` for the first that was not (with ``source``, ``document`` and ``day``).
    """
    kept = []
    for restriction in _in_force(connection, context, reception):
        release = next((release for release in reception.releases if release.concerns(restriction)), None)
        if release is None or not _is_head(connection, release.head_id):
            raise Problems([_stopped_by(restriction)])
        kept.append(release)
    return tuple(dict.fromkeys(kept))


def _in_force(connection: Connection, context: DeskContext, reception: Reception) -> list[Restriction]:
    lookup, today = restriction_lookup(reception), context.today()
    rows = find_restrictions(connection, lookup.number_keys, lookup.name_keys)
    return [row for row in rows if row.holds_on(today) and concerns(row, lookup)]


def _is_head(connection: Connection, officer_id: UUID) -> bool:
    return any(
        account.officer.id == officer_id and account.officer.role.is_head for account in active_accounts(connection)
    )


def _stopped_by(restriction: Restriction) -> RuleViolation:
    return RuleViolation(
        "restriction.hit",
        FIELD,
        source=restriction.source,
        document=restriction.document_number,
        day=day_text(restriction.document_day),
    )
