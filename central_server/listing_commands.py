"""Commands that list: all devices, and the administrative commands that were run; and the record of the latter."""

import argparse
import getpass
import os
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

from central_server.core.ports import DeviceState
from central_server.settings import Settings
from central_server.storage.admin_log import begin_entry, end_entry, last_entries
from central_server.storage.credentials import Bearer, Role, list_tokens
from central_server.storage.database import Database
from central_server.storage.device_list import list_devices
from central_server.storage.server_status import server_status
from desktop_app.domain.codec import encode
from desktop_app.domain.dates import local
from desktop_app.domain.updates.manifest import version_key
from desktop_app.sync.protocol import Refusal

Add = Callable[..., argparse.ArgumentParser]
READING = frozenset({"serve", "openapi", "devices", "versions", "log", "units", "tokens", "status"})
"""Commands that change nothing: they are not recorded."""
_GAP = "  "


def add_listing_commands(add: Add) -> None:
    """Add the listing commands to the command line."""
    units = add("units", "list the offices")
    tokens = add("tokens", "list the access tokens of all offices, without their secrets")
    devices = add("devices", "list the devices of all offices, or of one", **{"--unit": UUID})
    versions = add("versions", "how many active devices run which version of the program")
    log = add("log", "list the administrative commands that were run, newest first")
    log.add_argument("--most", type=int, default=100, help="how many; 100")
    for command in (units, tokens, devices, versions, log):
        command.add_argument("--json", action="store_true", help="one JSON object a line")


def devices(settings: Settings, args: argparse.Namespace) -> int:
    """List devices."""
    database = _database(settings)
    if args.unit is not None and args.unit not in database.units():
        raise Refusal("unknown_unit")
    listed = list_devices(database, args.unit)
    if args.json:
        print_json([asdict(device) for device in listed])
        return 0
    rows = [
        (
            device.office,
            str(device.device_id),
            str(device.parent_id or "-"),
            device.state,
            shown_moment(device.last_contact),
            device.app or "-",
            str(device.backlog) if device.last_contact else "-",
            device.name,
        )
        for device in listed
    ]
    print_table(("office", "device", "issued from", "state", "last contact", "version", "backlog", "name"), rows)
    return 0


def units(settings: Settings, args: argparse.Namespace) -> int:
    """List offices."""
    offices = server_status(_database(settings), datetime.now(UTC))
    if args.json:
        kept = ("unit_id", "name", "events", "codes")
        print_json(
            [{name: getattr(office, name) for name in kept} | {"desks": len(office.desks)} for office in offices]
        )
        return 0
    rows = [
        (str(office.unit_id), str(len(office.desks)), str(office.events), str(office.codes), office.name)
        for office in offices
    ]
    print_table(("office", "desks", "events", "unused codes", "name"), rows)
    return 0


def tokens(settings: Settings, args: argparse.Namespace) -> int:
    """List access tokens."""
    listed = list_tokens(_database(settings))
    if args.json:
        print_json([asdict(token) for token in listed])
        return 0
    rows = [
        (
            token.office,
            token.bearer.role.value,
            "all" if _sees_all(token.bearer) else "own",
            shown_moment(token.made_at),
            shown_moment(token.revoked_at),
            token.bearer.name,
            " ".join(sorted(token.bearer.kinds)),
        )
        for token in listed
    ]
    print_table(("office", "role", "offices", "made", "revoked", "name", "steps"), rows)
    return 0


def _sees_all(bearer: Bearer) -> bool:
    return bearer.sees_all and bearer.role in {Role.REPORT, Role.STATUS}


def versions(settings: Settings, args: argparse.Namespace) -> int:
    """List how many active devices run which version, the newest version first."""
    active = [device for device in list_devices(_database(settings)) if device.state == DeviceState.ACTIVE]
    counts = Counter(device.app for device in active)
    contacts = [(device.app, device.last_contact) for device in active if device.last_contact is not None]
    last = {app: max((at for name, at in contacts if name == app), default=None) for app in counts}
    listed = sorted(counts, key=version_key, reverse=True)
    if args.json:
        print_json([{"version": app, "devices": counts[app], "last_contact": last[app]} for app in listed])
        return 0
    rows = [(app or "-", str(counts[app]), shown_moment(last[app])) for app in listed]
    print_table(("version", "devices", "last contact"), rows)
    return 0


def log(settings: Settings, args: argparse.Namespace) -> int:
    """List administrative commands."""
    entries = last_entries(_database(settings), args.most)
    if args.json:
        print_json([asdict(entry) for entry in entries])
        return 0
    rows = [
        (shown_moment(entry.at), entry.account, entry.command, _ended(entry.status), entry.arguments)
        for entry in entries
    ]
    print_table(("when", "account", "command", "ended", "arguments"), rows)
    return 0


@contextmanager
def recorded(settings: Settings, args: argparse.Namespace) -> Iterator[list[int]]:
    """Record a command that changes something: before it runs, and how it ended.

    Yields:
        A list that gets the exit status.
    """
    status: list[int] = []
    if args.command in READING:
        yield status
        return
    database = _database(settings)
    if args.command == "migrate":
        # There may be no table yet.
        yield status
        entry = _begin(database, args)
    else:
        entry = _begin(database, args)
        try:
            yield status
        except BaseException:
            end_entry(database, entry, 1)
            raise
    end_entry(database, entry, status[0])


def _begin(database: Database, args: argparse.Namespace) -> UUID:
    arguments = {name: value for name, value in vars(args).items() if name != "command"}
    return begin_entry(database, datetime.now(UTC), _account(), args.command, arguments)


def _account() -> str:
    """Return the account that runs the command, and the one that became it by sudo."""
    before = os.environ.get("SUDO_USER", "")
    try:
        account = getpass.getuser()
    except (OSError, KeyError):
        account = f"uid {os.getuid()}"
    return f"{before} as {account}" if before else account


def _ended(status: int | None) -> str:
    return {None: "cut off", 0: "done"}.get(status, "failed")


def shown_moment(at: datetime | None) -> str:
    """Return a moment in Vietnam's time, or ``-``."""
    return f"{local(at):%Y-%m-%d %H:%M:%S}" if at is not None else "-"


def print_json(rows: Sequence[object]) -> None:
    """Print one JSON object a line."""
    for row in rows:
        sys.stdout.write(encode(row).decode() + "\n")


def print_table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    """Print rows below their titles, in columns."""
    widths = [max(map(len, column)) for column in zip(titles, *rows, strict=True)]
    for row in (titles, *rows):
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        sys.stdout.write(_GAP.join(cells).rstrip() + "\n")


def _database(settings: Settings) -> Database:
    return Database(settings.database_url, 1, settings.shard_urls)
