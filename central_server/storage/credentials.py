"""One-time enrolment codes and bearer tokens; created by an administrator, stored as hashes only."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Row, insert, select, update

from central_server.storage import tables as t
from central_server.storage.database import Database

CODE_LIFE = timedelta(hours=24)
_LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
_GROUPS, _GROUP = 4, 5


class Role(StrEnum):
    """What the owner of a token may do."""

    BACK_OFFICE = "back_office"
    PORTAL = "portal"
    REPORT = "report"
    STATUS = "status"


@dataclass(frozen=True, slots=True)
class Bearer:
    """The owner of a token.

    Attributes:
        unit_id: the office that the token is bound to.
        name: the owner's name.
        role: what the token allows.
        kinds: the kinds of steps that a back office may take with it; empty for all that divisions take.
        sees_all: whether a report, or the page of the desks' state, covers all offices; else only its own.
    """

    unit_id: UUID
    name: str
    role: Role
    kinds: frozenset[str] = frozenset()
    sees_all: bool = True


@dataclass(frozen=True, slots=True)
class StoredCode:
    """A stored one-time code.

    Attributes:
        unit_id: its office.
        code_hash: its stored hash.
        request_id: the request that used it, or None.
    """

    unit_id: UUID
    code_hash: bytes
    request_id: UUID | None


def make_code(database: Database, unit_id: UUID, now: datetime, valid: timedelta = CODE_LIFE) -> str:
    """Create a one-time code for one desk of an office, valid for 24 hours or as long as `valid` says."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    code = "-".join(groups)
    row = {"unit_id": unit_id, "code_hash": hash_of(_normalise(code)), "expires_at": now + valid}
    with database.of(unit_id).transaction() as connection:
        connection.execute(insert(t.enrolment_code).values(row))
    return code


def find_code(connection: Connection, code: str, now: datetime) -> StoredCode | None:
    """Return a valid or used code, locked until the transaction ends; None for an unknown or expired one."""
    c = t.enrolment_code.c
    row = connection.execute(
        select(t.enrolment_code).where(c.code_hash == hash_of(_normalise(code))).with_for_update()
    ).first()
    if row is None or (row.request_id is None and row.expires_at <= now):
        return None
    return StoredCode(row.unit_id, bytes(row.code_hash), row.request_id)


def use_code(connection: Connection, code: StoredCode, request_id: UUID, now: datetime) -> None:
    """Mark a code as used by a request."""
    c = t.enrolment_code.c
    own = update(t.enrolment_code).where(c.unit_id == code.unit_id, c.code_hash == code.code_hash)
    connection.execute(own.values(request_id=request_id, used_at=now))


def expire_codes(database: Database, now: datetime) -> None:
    """Expire all unused codes now."""
    c = t.enrolment_code.c
    for shard in database.shards:
        with shard.transaction() as connection:
            connection.execute(update(t.enrolment_code).where(c.used_at.is_(None)).values(expires_at=now))


def make_token(database: Database, bearer: Bearer, now: datetime) -> str:
    """Create a bearer token; it is shown once and valid until it is revoked."""
    token = "qmc_" + secrets.token_urlsafe(32)
    row = {
        "unit_id": bearer.unit_id,
        "token_hash": hash_of(token),
        "name": bearer.name,
        "role": bearer.role.value,
        "kinds": " ".join(sorted(bearer.kinds)),
        "sees_all": bearer.sees_all,
        "made_at": now,
    }
    with database.of(bearer.unit_id).transaction() as connection:
        connection.execute(insert(t.access_token).values(row))
    return token


def bearer_of(database: Database, token: str) -> Bearer | None:
    """Return the owner of a token, or None."""
    return bearer_of_hash(database, hash_of(token))


def bearer_of_hash(database: Database, token_hash: bytes) -> Bearer | None:
    """Return the owner of the token with a hash, or None."""
    c = t.access_token.c
    query = select(t.access_token).where(c.token_hash == token_hash, c.revoked_at.is_(None))
    rows = database.from_all(lambda connection: connection.execute(query))
    if not rows:
        return None
    return _bearer_in(rows[0])


def _bearer_in(row: Row[Any]) -> Bearer:
    return Bearer(row.unit_id, row.name, Role(row.role), frozenset(row.kinds.split()), row.sees_all)


@dataclass(frozen=True, slots=True)
class ListedToken:
    """An access token without its secret.

    Attributes:
        office: the office that it is bound to.
        bearer: its owner and what it allows.
        made_at: when it was made.
        revoked_at: when it was revoked, or None.
    """

    office: str
    bearer: Bearer
    made_at: datetime
    revoked_at: datetime | None


def list_tokens(database: Database) -> list[ListedToken]:
    """Return all tokens by office and name."""
    office = t.unit.c.name.label("office")
    query = select(t.access_token, office).join_from(
        t.access_token, t.unit, t.unit.c.unit_id == t.access_token.c.unit_id
    )
    rows = database.from_all(lambda connection: connection.execute(query))
    listed = [ListedToken(row.office, _bearer_in(row), row.made_at, row.revoked_at) for row in rows]
    return sorted(listed, key=lambda token: (token.office, token.bearer.name, token.made_at))


def revoke_tokens(database: Database, unit_id: UUID, name: str, now: datetime) -> int:
    """Revoke all tokens of a name; return their number."""
    c = t.access_token.c
    own = update(t.access_token).where(c.unit_id == unit_id, c.name == name, c.revoked_at.is_(None))
    with database.of(unit_id).transaction() as connection:
        return connection.execute(own.values(revoked_at=now)).rowcount


def _normalise(code: str) -> str:
    return "".join(code.upper().split()).replace("-", "")


def hash_of(secret: str) -> bytes:
    """Return the stored hash of a secret."""
    # A fast hash is sufficient, because the secrets are random with at least 98 bits.
    return sha256(secret.encode()).digest()
