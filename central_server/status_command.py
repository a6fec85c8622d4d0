"""The command `status`: each desk and office, and what calls for the administrator's attention."""

import argparse
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict
from datetime import UTC, datetime
from uuid import UUID

from central_server.core.attention import Reason
from central_server.listing_commands import print_json, print_table, shown_moment
from central_server.settings import Settings
from central_server.storage.database import Database
from central_server.storage.device_list import ListedDevice
from central_server.storage.server_status import OfficeStatus, server_status
from desktop_app.sync.protocol import Refusal

ATTENTION = 4
"""Exit status when a desk or an office calls for attention."""

REASONS: Mapping[Reason, str] = {
    Reason.NEVER: "has never greeted",
    Reason.SILENT: "not reached for days",
    Reason.WAITING: "many events wait at the desk",
    Reason.CLOCK: "clock is wrong",
    Reason.OLD: "program is too old",
    Reason.NUMBERS: "few numbers left",
    Reason.SET_ASIDE: "events were set aside",
    Reason.LEASING_CLOSED: "no numbers are leased: lease-floor",
    Reason.NO_LOOK_UP: "QMC_LOOK_UP_URL is not set: receipts carry no look-up address",
}
"""What each reason means, for the administrator."""

Add = Callable[..., argparse.ArgumentParser]
_TITLES = ("office", "desk", "last contact", "waiting", "version", "clock", "numbers", "set aside", "attention")


def add_status_command(add: Add) -> None:
    """Add ``status`` to the command line."""
    command = add("status", f"show how all desks do; status {ATTENTION} when something calls for attention")
    command.add_argument("--unit", type=UUID, help="only this office")
    command.add_argument("--json", action="store_true", help="one JSON object an office a line")


def status(settings: Settings, args: argparse.Namespace) -> int:
    """Show the state of desks and offices.

    Raises:
        Refusal: ``unknown_unit``.
    """
    database = Database(settings.database_url, 1, settings.shard_urls)
    if args.unit is not None and args.unit not in database.units():
        raise Refusal("unknown_unit")
    offices = server_status(database, datetime.now(UTC), settings.soft_minimum, args.unit)
    if args.json:
        print_json([asdict(office) for office in offices])
    else:
        print_table(_TITLES, [row for office in offices for row in _rows(office)])
    if not settings.look_up_url:
        sys.stderr.write(f"warning: {REASONS[Reason.NO_LOOK_UP]}\n")
    needed = not settings.look_up_url or any(office.needs_attention for office in offices)
    return ATTENTION if needed else 0


def _rows(office: OfficeStatus) -> list[Sequence[str]]:
    rows: list[Sequence[str]] = [
        (office.name, *_cells(desk.device), ", ".join(REASONS[reason] for reason in desk.reasons))
        for desk in office.desks
    ]
    if office.reasons or not rows:
        shown = ", ".join(REASONS[reason] for reason in office.reasons) or "no desk yet"
        rows.append((office.name, "-", "-", "-", "-", "-", "-", str(office.set_aside), shown))
    return rows


def _cells(desk: ListedDevice) -> Sequence[str]:
    return (
        desk.name,
        shown_moment(desk.last_contact),
        str(desk.backlog) if desk.last_contact else "-",
        desk.app or "-",
        f"{desk.clock_ahead_s:+.0f} s" if desk.clock_ahead_s is not None else "-",
        _numbers(desk),
        str(desk.set_aside),
    )


def _numbers(desk: ListedDevice) -> str:
    if desk.numbers_left is not None:
        return str(desk.numbers_left)
    return f"share {desk.share}" if desk.share else "-"
