"""What the server knows about officers' roles and agency codes, read from its catalogue and database."""

import logging
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from central_server.core.event_rules import EventRules, KnownRole
from central_server.storage import tables as t
from central_server.storage.catalogue import current_object
from central_server.storage.database import Database
from desktop_app.domain.bounds import Moment
from desktop_app.domain.codec import DecodeError, decode
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role, check_agency_code

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Officer:
    id: UUID
    role: Role | None = None
    since: Moment | None = None


@dataclass(frozen=True, slots=True)
class _Officers:
    officers: tuple[_Officer, ...] = ()


def read_event_rules(database: Database) -> EventRules:
    """Return the roles of the published officers and the offices to which agency codes are bound."""
    c = t.agency_code.c
    bound = database.from_all(lambda connection: connection.execute(select(c.code, c.unit_id)))
    try:
        roles = roles_in(current_object(database, "officers"))
    except DecodeError:
        # Published by a version that did not look at it: no desk has to stop for that.
        _LOG.warning("the published officers cannot be read; their roles are not checked")
        roles = {}
    return EventRules(roles, {row.code: row.unit_id for row in bound})


def roles_in(body: bytes | None) -> dict[UUID, KnownRole]:
    """Return the roles in ``officers.json`` (id, name; role and since may be missing), by officer.

    Raises:
        DecodeError: when it is something else.
    """
    listed = decode(body, _Officers).officers if body is not None else ()
    return {row.id: KnownRole(row.role, row.since) for row in listed if row.role is not None}


def bind_agency_code(database: Database, unit_id: UUID, code: str) -> None:
    """Bind an agency code to an office: desks of other offices cannot use its numbers.

    Raises:
        ValueError: when it is no code, or another office has it.
    """
    try:
        checked = check_agency_code(code)
    except RuleViolation as error:
        raise ValueError("an agency code looks like H44.18 or 000.00.18.H44") from error
    owner = read_event_rules(database).offices.get(checked)
    if owner not in (None, unit_id):
        raise ValueError(f"the code is bound to the office {owner}; release it there first")
    with database.of(unit_id).transaction() as connection:
        connection.execute(insert(t.agency_code).values(unit_id=unit_id, code=checked).on_conflict_do_nothing())


def release_agency_code(database: Database, unit_id: UUID, code: str) -> None:
    """Let every office use the numbers of an agency code again."""
    c = t.agency_code.c
    with database.of(unit_id).transaction() as connection:
        connection.execute(delete(t.agency_code).where(c.unit_id == unit_id, c.code == code.strip().upper()))
