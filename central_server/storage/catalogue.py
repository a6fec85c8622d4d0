"""The catalogue: immutable objects by their SHA-256, and the manifest of the objects in force."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.database import Database
from desktop_app.domain.codec import decode, plain


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list of objects in force.

    Attributes:
        version: SHA-256 of the body.
        body: JSON with hash and size of each object, and of the update of the national catalogue if there is one.
    """

    version: str
    body: bytes


@dataclass(frozen=True, slots=True)
class _Named:
    """An object by the SHA-256 of its content, and its size in bytes."""

    sha256: str
    size: int


@dataclass(frozen=True, slots=True)
class _Listed:
    """What a manifest lists; the update stands apart because desks of before read every object as JSON."""

    objects: dict[str, _Named]
    update: _Named | None = None


def read_folder(folder: Path) -> dict[str, bytes]:
    """Return the JSON files of a folder by their name without suffix: ``procedures``, ``calendar``, ``hours`` …

    Raises:
        ValueError: for a file that is not JSON, or a folder without JSON files.
    """
    objects = {path.stem: path.read_bytes() for path in sorted(folder.glob("*.json"))}
    for name, body in objects.items():
        try:
            json.loads(body)
        except ValueError as error:
            raise ValueError(f"{name}.json is no JSON") from error
    if not objects:
        raise ValueError("the folder holds no .json file")
    return objects


def publish(database: Database, objects: Mapping[str, bytes], now: datetime) -> Manifest:
    """Put objects in force, all at once; publishing the same objects again changes nothing."""
    named = {name: _named(body) for name, body in sorted(objects.items())}
    return _put_in_force(database, _Listed(named, _listed(in_force(database)).update), objects.values(), now)


def publish_update(database: Database, update: bytes, now: datetime, *, after: str) -> Manifest:
    """Put an update of the national catalogue in force in the place of the one before; the objects stay.

    Args:
        database: the server's database.
        update: the signed file.
        now: the present moment.
        after: version of the manifest that the update continues, ``""`` before the first.

    Raises:
        ValueError: when another one is in force by now.
    """
    last = in_force(database)
    if (last.version if last is not None else "") != after:
        raise ValueError("something else was published meanwhile; run the command again")
    return _put_in_force(database, _Listed(_listed(last).objects, _named(update)), [update], now)


def update_in_force(database: Database) -> bytes | None:
    """Return the update of the national catalogue that is in force, or None before the first."""
    update = _listed(in_force(database)).update
    return object_of(database, update.sha256) if update is not None else None


def objects_in_force(database: Database) -> dict[str, str]:
    """Return the SHA-256 of each object in force by its name."""
    return {name: named.sha256 for name, named in _listed(in_force(database)).objects.items()}


def in_force(database: Database) -> Manifest | None:
    """Return the manifest in force, or None before the first."""
    c = t.catalogue_manifest.c
    with database.transaction() as connection:
        row = connection.execute(select(c.version, c.body).order_by(c.place.desc()).limit(1)).first()
    return Manifest(row.version, bytes(row.body)) if row else None


def object_of(database: Database, digest: str) -> bytes | None:
    """Return an object by its SHA-256, or None."""
    c = t.catalogue_object.c
    with database.transaction() as connection:
        body = connection.execute(select(c.body).where(c.sha256 == digest)).scalar_one_or_none()
    return None if body is None else bytes(body)


def current_object(database: Database, name: str) -> bytes | None:
    """Return an object of the manifest in force by its name, such as ``officers``, or None."""
    named = _listed(in_force(database)).objects.get(name)
    return object_of(database, named.sha256) if named is not None else None


def _listed(manifest: Manifest | None) -> _Listed:
    return decode(manifest.body, _Listed) if manifest is not None else _Listed({})


def _put_in_force(database: Database, listed: _Listed, bodies: Iterable[bytes], now: datetime) -> Manifest:
    content = plain(listed)
    if listed.update is None:
        # Without an update the manifest is the one of before: its version stays.
        del content["update"]
    body = json.dumps(content, sort_keys=True, separators=(",", ":")).encode()
    manifest = Manifest(_digest(body), body)
    last = in_force(database)
    if last is not None and last.version == manifest.version:
        return last
    _store(database, list(bodies), manifest, now)
    return manifest


def _store(database: Database, bodies: Sequence[bytes], manifest: Manifest, now: datetime) -> None:
    rows = [{"sha256": _digest(body), "body": body} for body in bodies]
    place = select(func.coalesce(func.max(t.catalogue_manifest.c.place), 0) + 1).scalar_subquery()
    with database.transaction() as connection:
        connection.execute(insert(t.catalogue_object).on_conflict_do_nothing(), rows)
        new = {"place": place, "version": manifest.version, "body": manifest.body, "published_at": now}
        connection.execute(insert(t.catalogue_manifest).values(new))


def _named(body: bytes) -> _Named:
    return _Named(_digest(body), len(body))


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()
