"""Commands about the names of offices and where citizens reach them."""

import argparse
from collections.abc import Callable
from uuid import UUID

from central_server.settings import Settings
from central_server.storage.contacts import Contact, rename_unit, set_contact
from central_server.storage.database import Database

Add = Callable[..., argparse.ArgumentParser]


def add_unit_commands(add: Add) -> None:
    """Add ``rename-unit`` and ``unit-contact`` to the command line."""
    add("rename-unit", "give an office another name", **{"--unit!": UUID, "name": str})
    contact = add("unit-contact", "show on the public pages where citizens reach an office", **{"--unit!": UUID})
    contact.add_argument("--address", default="", help="where it is")
    contact.add_argument("--phone", default="", help="its telephone")
    contact.add_argument("--hours", default="", help="its hours for citizens, in words")


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
