"""Commands about offices: their names, codes for their desks, where citizens reach them."""

import argparse
import csv
import io
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from uuid import UUID

from central_server.settings import Settings
from central_server.storage.contacts import Contact, rename_unit, set_contact
from central_server.storage.credentials import make_code
from central_server.storage.database import Database
from desktop_app.sync.protocol import Refusal

_MOST_CODES, _MOST_DAYS = 1_000, 30
Add = Callable[..., argparse.ArgumentParser]


def add_unit_commands(add: Add) -> None:
    """Add ``rename-unit``, ``enrolment-codes`` and ``unit-contact`` to the command line."""
    add("rename-unit", "give an office another name", **{"--unit!": UUID, "name": str})
    codes = add("enrolment-codes", "print one-time codes for many desks as CSV", **{"--unit!": UUID})
    codes.add_argument("--count", type=int, required=True, help="how many desks")
    codes.add_argument("--days", type=int, default=7, help="how long the codes are valid; 7")
    contact = add("unit-contact", "show on the public pages where citizens reach an office", **{"--unit!": UUID})
    contact.add_argument("--address", default="", help="where it is")
    contact.add_argument("--phone", default="", help="its telephone")
    contact.add_argument("--hours", default="", help="its hours for citizens, in words")


def enrolment_codes(settings: Settings, args: argparse.Namespace) -> str:
    """Make one-time codes for many desks of an office; return them as CSV.

    Raises:
        ValueError: for a count or a number of days out of bounds.
        Refusal: ``unknown_unit``.
    """
    if not (1 <= args.count <= _MOST_CODES and 1 <= args.days <= _MOST_DAYS):
        raise ValueError(f"--count is 1 to {_MOST_CODES}, --days 1 to {_MOST_DAYS}")
    database, now = _database(settings), datetime.now(UTC)
    if args.unit not in database.units():
        raise Refusal("unknown_unit")
    valid = timedelta(days=args.days)
    lines = io.StringIO()
    table = csv.writer(lines)
    table.writerow(("number", "code", "expires"))
    for number in range(1, args.count + 1):
        table.writerow((number, make_code(database, args.unit, now, valid), f"{now + valid:%Y-%m-%dT%H:%M:%SZ}"))
    return lines.getvalue()


def rename(settings: Settings, args: argparse.Namespace) -> str:
    """Rename an office; return what to say.

    Raises:
        ValueError: for an empty name, or one that another office has.
        Refusal: ``unknown_unit``.
    """
    rename_unit(_database(settings), args.unit, args.name)
    return "the office has its new name"


def contact(settings: Settings, args: argparse.Namespace) -> str:
    """Store where citizens reach an office; return what to say.

    Raises:
        ValueError: for a text that is too long.
        Refusal: ``unknown_unit``.
    """
    contact_data = Contact(args.address, args.phone, args.hours)
    set_contact(_database(settings), args.unit, contact_data)
    return "the public pages show it" if contact_data else "the public pages no longer show it"


def _database(settings: Settings) -> Database:
    return Database(settings.database_url, 1, settings.shard_urls)
