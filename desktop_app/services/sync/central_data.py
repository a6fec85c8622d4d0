"""Data published by the server for all desks: procedures, calendar, office hours, officers' names, office's names.

An update of the national catalogue comes beside them; it is kept until an officer has looked at it (`offers`).

A manifest names immutable objects by their SHA-256. All of them are fetched, compared with their names and read before
anything changes; what cannot be read leaves the desk as it was.
"""

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import datetime
from hashlib import sha256
from typing import Any
from uuid import UUID

from sqlalchemy import Connection

from desktop_app.domain.bounds import Name
from desktop_app.domain.codec import DecodeError, convert, decode
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.domain.law.office_hours import DatedHours, problems_of_hours
from desktop_app.domain.law.report_habit import DatedHabit
from desktop_app.domain.law.working_time import CalendarDay
from desktop_app.domain.people.agency import Agency
from desktop_app.services.agency import publish_names, stored_agency
from desktop_app.services.calendar import load_calendar, publish_days, read_day
from desktop_app.services.catalogue import desk_catalogue, read_procedures
from desktop_app.services.context import DeskContext
from desktop_app.services.office_hours import store_published_hours, stored_hours
from desktop_app.services.procedures.offers import digest_of_offer, keep_offer
from desktop_app.services.report_habit import store_published_habits
from desktop_app.storage.officers import know_officer
from desktop_app.storage.settings import Setting
from desktop_app.sync.protocol import Refusal

_VERSION = Setting("central.version", str)
_UPDATE_VERSION = Setting("central.update_version", str)
_PROCEDURES = Setting("central.procedures", list[dict[str, Any]])
_NAMES = frozenset({"parent", "name", "one_stop_unit", "place", "address", "phone"})
_log = logging.getLogger(__name__)

Fetch = Callable[[str], bytes]


@dataclass(frozen=True, slots=True)
class _Named:
    """An object by the SHA-256 of its content."""

    sha256: Name


@dataclass(frozen=True, slots=True)
class _Manifest:
    """What is in force; the update stands apart because desks of before read every object as JSON."""

    objects: dict[str, _Named]
    update: _Named | None = None


@dataclass(frozen=True, slots=True)
class _Read:
    """Decoded and checked objects."""

    procedures: list[Any] | None
    days: list[CalendarDay]
    hours: list[DatedHours]
    habits: list[DatedHabit]
    officers: list[tuple[UUID, str]]
    names: dict[str, str]


def central_version(connection: Connection) -> str:
    """Return the version of the data fetched last, or ``""``."""
    return _VERSION.read(connection) or ""


def fetch_central_data(context: DeskContext, version: str, fetch: Fetch) -> bool:
    """Fetch the published data and store it; return whether anything changed.

    Args:
        context: the desk.
        version: the version that the server names.
        fetch: returns the content at a path of the server.

    Raises:
        Unreachable: when the server did not answer; try again later.
        Refusal: ``catalogue.unreadable`` when an object does not match its hash or cannot be decoded; nothing changes.
    """
    with context.store.read() as connection:
        is_known = central_version(connection) == version
        if not version or (is_known and _UPDATE_VERSION.read(connection) == version):
            return False
        kept = digest_of_offer(connection)
    manifest = _manifest(version, fetch)
    read = None if is_known else _read(_objects(manifest, fetch))
    update = manifest.update
    offered = None if update is None or update.sha256 == kept else _object(update.sha256, fetch)
    with context.store.write() as connection:
        if read is not None:
            _keep(connection, read, context.clock())
            _VERSION.write(connection, version)
        if update is not None and offered is not None:
            keep_offer(connection, update.sha256, offered)
        _UPDATE_VERSION.write(connection, version)
    return read is not None


def renewed(context: DeskContext) -> DeskContext:
    """Return the desk with what was fetched: its procedures, its calendar and hours, the office's names."""
    with context.store.read() as connection:
        agency = stored_agency(connection) or context.agency
        own = central_procedures(connection)
        hours = stored_hours(connection)
    catalogue = desk_catalogue(context.catalogue, context.store, agency, context.clock, own)
    calendar = load_calendar(context.store)
    return replace(context, agency=agency, catalogue=catalogue, calendar=calendar, hours_history=hours)


def central_procedures(connection: Connection) -> list[Procedure]:
    """Return the procedures that the server published, which may be none."""
    return read_procedures(_PROCEDURES.read(connection) or [])


def _manifest(version: str, fetch: Fetch) -> _Manifest:
    body = fetch("/v1/catalogue/manifest")
    if sha256(body).hexdigest() != version:
        # A newer manifest was published meanwhile: the next round fetches it.
        raise Refusal("catalogue.unreadable")
    try:
        return decode(body, _Manifest)
    except DecodeError as error:
        raise Refusal("catalogue.unreadable") from error


def _objects(manifest: _Manifest, fetch: Fetch) -> dict[str, Any]:
    try:
        return {name: json.loads(_object(named.sha256, fetch)) for name, named in manifest.objects.items()}
    except ValueError as error:
        raise Refusal("catalogue.unreadable") from error


def _object(digest: str, fetch: Fetch) -> bytes:
    body = fetch(f"/v1/catalogue/objects/{digest}")
    if sha256(body).hexdigest() != digest:
        # Not the object that was named.
        raise Refusal("catalogue.unreadable")
    return body


def _read(objects: Mapping[str, Any]) -> _Read:
    try:
        procedures = objects.get("procedures", {}).get("procedures")
        if procedures:
            read_procedures(procedures)
        return _Read(
            procedures,
            [read_day(row) for row in objects.get("calendar", {}).get("days", ())],
            _hours(objects.get("hours", {}).get("hours", ())),
            convert(list(objects.get("habits", {}).get("habits", ())), list[DatedHabit]),
            [(UUID(row["id"]), str(row["name"])) for row in objects.get("officers", {}).get("officers", ())],
            _names(objects.get("organisation", {})),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        _log.warning("the server's catalogue cannot be read: %s", type(error).__name__)
        raise Refusal("catalogue.unreadable") from error


def _hours(rows: Any) -> list[DatedHours]:
    hours = convert(list(rows), list[DatedHours])
    if any(problems_of_hours(entry.hours) for entry in hours):
        raise ValueError("hours that contradict themselves")
    return hours


def _names(body: Mapping[str, Any]) -> dict[str, str]:
    known = {field.name for field in fields(Agency)} & _NAMES
    return {name: str(text) for name, text in body.items() if name in known and text}


def _keep(connection: Connection, read: _Read, now: datetime) -> None:
    if read.procedures:
        _PROCEDURES.write(connection, read.procedures)
    publish_days(connection, read.days)
    store_published_hours(connection, read.hours, now)
    store_published_habits(connection, read.habits, local(now).date())
    for officer_id, name in read.officers:
        know_officer(connection, officer_id, name)
    publish_names(connection, read.names)
