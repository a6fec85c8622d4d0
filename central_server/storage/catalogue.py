"""The catalogue: immutable objects by their SHA-256, and the manifest of the objects in force."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from central_server.storage import tables as t
from central_server.storage.database import Database


@dataclass(frozen=True, slots=True)
class Manifest:
    """The list of objects in force.

    Attributes:
        version: SHA-256 of the body.
        body: JSON with hash and size of each object.
    """

    version: str
    body: bytes


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
    named = {name: {"sha256": _digest(body), "size": len(body)} for name, body in sorted(objects.items())}
    body = json.dumps({"objects": named}, sort_keys=True, separators=(",", ":")).encode()
    manifest = Manifest(_digest(body), body)
    last = in_force(database)
    if last is not None and last.version == manifest.version:
        return last
    _store(database, objects, manifest, now)
    return manifest


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


def _store(database: Database, objects: Mapping[str, bytes], manifest: Manifest, now: datetime) -> None:
    rows = [{"sha256": _digest(body), "body": body} for body in objects.values()]
    place = select(func.coalesce(func.max(t.catalogue_manifest.c.place), 0) + 1).scalar_subquery()
    with database.transaction() as connection:
        connection.execute(insert(t.catalogue_object).on_conflict_do_nothing(), rows)
        new = {"place": place, "version": manifest.version, "body": manifest.body, "published_at": now}
        connection.execute(insert(t.catalogue_manifest).values(new))


def _digest(body: bytes) -> str:
    return sha256(body).hexdigest()
