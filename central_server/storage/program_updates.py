"""The update of the program that desks are offered: one bundle, kept in parts."""

from collections.abc import Iterator
from datetime import datetime
from hashlib import file_digest
from pathlib import Path
from typing import BinaryIO

from sqlalchemy import delete, select
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.updates.manifest import version_key
from desktop_app.sync.protocol import UPDATE_PART, OfferedUpdate
from desktop_app.sync.update_bundle import contents_of, read_update


def publish_program_update(database: Database, path: Path, now: datetime) -> OfferedUpdate:
    """Offer an update to the desks instead of the one before; offering the same again changes nothing.

    The contents are compared with the manifest; whether the maker of the program signed it only desks can tell, which
    have the maker's key.

    Args:
        database: the server's database.
        path: the bundle.
        now: the present moment.

    Raises:
        ValueError: when the file is no whole update, or is older than what is offered.
        OSError: when it cannot be read.
    """
    with path.open("rb") as file:
        read = read_update(file)
        for _content in contents_of(file, read):
            pass
        file.seek(0)
        offer = OfferedUpdate(read.manifest.version, file_digest(file, "sha256").hexdigest(), read.size)
        before = offered_program_update(database)
        if before == offer:
            return offer
        if before is not None and version_key(before.version) > version_key(offer.version):
            raise ValueError(f"version {before.version} is offered already; desks never go back")
        _store(database, offer, file, now)
    return offer


def withdraw_program_update(database: Database) -> None:
    """Offer none any more; desks that have fetched it keep it."""
    with database.transaction() as connection:
        connection.execute(delete(t.program_update))
        connection.execute(delete(t.program_update_part))


def offered_program_update(database: Database) -> OfferedUpdate | None:
    """Return the update that desks are offered, or None."""
    c = t.program_update.c
    with database.transaction() as connection:
        row = connection.execute(select(c.version, c.sha256, c.size)).first()
    return OfferedUpdate(row.version, row.sha256, row.size) if row is not None else None


def program_update_part(database: Database, digest: str, number: int) -> bytes | None:
    """Return a part of the offered update, counted from 0; None for another update or a number that it has not."""
    c = t.program_update_part.c
    with database.transaction() as connection:
        body = connection.execute(select(c.body).where(c.sha256 == digest, c.number == number)).scalar_one_or_none()
    return None if body is None else bytes(body)


def _store(database: Database, offer: OfferedUpdate, file: BinaryIO, now: datetime) -> None:
    with database.transaction() as connection:
        connection.execute(delete(t.program_update))
        connection.execute(delete(t.program_update_part))
        for number, body in enumerate(_parts(file)):
            connection.execute(insert(t.program_update_part).values(sha256=offer.sha256, number=number, body=body))
        new = {"sha256": offer.sha256, "version": offer.version, "size": offer.size, "published_at": now}
        connection.execute(insert(t.program_update).values(new))


def _parts(file: BinaryIO) -> Iterator[bytes]:
    file.seek(0)
    while body := file.read(UPDATE_PART):
        yield body
