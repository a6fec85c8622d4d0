"""`export-office` and `verify-office`: an office in one file, and what the file proves without database and network."""

import argparse
import os
import sys
import time
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from central_server.core.office_export import ExportFault, ExportWriter
from central_server.core.office_verification import Findings, verify_office
from central_server.settings import Settings
from central_server.storage.database import Database
from central_server.storage.journal import sync_folder
from central_server.storage.office_export import export_office
from central_server.storage.server_keys import publisher_key
from desktop_app.domain.dates import local
from desktop_app.sync.catalogue_delta import fingerprint

Add = Callable[..., argparse.ArgumentParser]
_EVERY_S = 2.0


def add_export_commands(add: Add) -> None:
    """Add both to the command line."""
    export = add("export-office", "write all events of an office with their proofs into a file", unit=UUID, file=Path)
    export.description = "The file holds citizens' data in the clear; it is readable by this account only."
    verify = add("verify-office", "verify such a file; needs neither the database nor a network", file=Path)
    verify.add_argument("--earlier", type=Path, help="an earlier file, whose history has to be the beginning of this")
    verify.add_argument("--key", default="", help="fingerprint of the server's key, as desks show it")


def export(settings: Settings, args: argparse.Namespace) -> int:
    """Export an office.

    Raises:
        Refusal: ``unknown_unit``, ``busy``.
        OSError: when the file cannot be written; nothing unfinished is left behind.
    """
    database = Database(settings.database_url, 1, settings.shard_urls)
    key = publisher_key(settings.journal).private_bytes_raw()
    unfinished = args.file.with_name(f"{args.file.name}.{os.getpid()}.part")
    steps = _Steps("events")
    try:
        with os.fdopen(os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            export_office(database, args.unit, key, ExportWriter(file), datetime.now(UTC), steps.show)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(args.file)
        sync_folder(args.file.absolute().parent)
    finally:
        unfinished.unlink(missing_ok=True)
    _say(f"written: {args.file}; verify it with: python -m central_server verify-office {args.file}")
    return 0


def verify(args: argparse.Namespace) -> int:
    """Verify a file; print what it proves, or the first thing that is wrong. Needs no settings."""
    which = " in the earlier file"
    try:
        earlier = _verified(args.earlier) if args.earlier is not None else None
        which = ""
        findings = _verified(args.file, earlier)
    except ExportFault as fault:
        _print(f"WRONG{which}: {_sentence(fault)}")
        return 1
    except OSError as error:
        _say(f"error: {error}")
        return 1
    key = fingerprint(bytes.fromhex(findings.head.server_key))
    if args.key and args.key.replace("-", "").upper() != key.replace("-", ""):
        _print(f"WRONG: the file is of a server with the key {key}")
        return 1
    _print(_report(findings, key, is_compared=earlier is not None))
    return 0


def _verified(path: Path, earlier: Findings | None = None) -> Findings:
    steps = _Steps("bytes")
    with path.open("rb") as file:
        total = os.fstat(file.fileno()).st_size
        return verify_office(file, earlier, lambda: steps.show(file.tell(), total))


class _Steps:
    """Shows on stderr how far a long command is, every two seconds."""

    def __init__(self, unit: str) -> None:
        self._unit = unit
        self._shown = time.monotonic()

    def show(self, done: int, total: int) -> None:
        """Show it unless that was just done."""
        if time.monotonic() - self._shown >= _EVERY_S:
            self._shown = time.monotonic()
            _say(f"{done:,} of {total:,} {self._unit}")


def _report(findings: Findings, key: str, *, is_compared: bool) -> str:
    head = findings.head
    lines = [
        f"{head.office} ({head.unit_id}), written {local(head.made_at):%Y-%m-%d %H:%M:%S}",
        f"server key {key}; {len(findings.heads)} devices, {findings.revoked} of them revoked; "
        f"{head.head:,} events in the feed, {len(head.lineage)} eras; {findings.commands} administrative commands",
        "",
        "Proved by the devices' own signatures:",
        f"  {findings.proved:,} lines of {findings.signers} devices: their text, their order, and that none is missing "
        "before the last one that was signed",
        "By the server's word only:",
        f"  {findings.vouched:,} events that it made itself or took from devices that did not sign",
        f"  {findings.unsigned:,} lines at the ends of chains that no signature covers",
        "  the order of the feed, the effects, the states of devices, the log of commands",
    ]
    lines += [f"{findings.aside:,} lines were set aside and count for nothing."] if findings.aside else []
    if findings.hashes_only:
        lines.append(f"{findings.hashes_only:,} lines repeated an event; only their hashes were kept.")
    if is_compared:
        lines.append("The history of the earlier file is the beginning of this one.")
    lines += ["", "Not proved:", "  that a device's clock was right, and who sat at it"]
    if not is_compared:
        lines.append("  that nothing was cut off at the end of a chain: compare with an earlier file (--earlier)")
    return "\n".join(lines)


def _sentence(fault: ExportFault) -> str:
    details = "; ".join(f"{name} {value}" for name, value in fault.details.items())
    return f"{_FAULTS.get(fault.code, fault.code)} ({fault.code}{'; ' if details else ''}{details})"


def _print(text: str) -> None:
    sys.stdout.write(text + "\n")


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")


_FAULTS: Mapping[str, str] = {
    "file.unreadable": "the file is none of export-office, or it is damaged",
    "file.cut": "the file ends too early",
    "file.longer": "something follows after the end of the file's records",
    "record.missing": "a record is missing here, or stands elsewhere",
    "record.moved": "a record does not belong here",
    "record.changed": "a record was changed after the file was written",
    "record.unreadable": "a record has a content that no server writes",
    "seal.wrong": "the server did not write this file: its signature at the end does not fit",
    "office.other": "the two files are of different offices or servers",
    "device.foreign": "a device is none of this office: the server's key did not certify it",
    "device.twice": "a device is named twice",
    "line.changed": "a line is not the one that its device chained: it was changed",
    "line.missing": "a line of a device is missing",
    "line.moved": "the lines of a device are in another order",
    "line.rewritten": "the chain fits its lines, but the device has signed another one: its history was rewritten",
    "chain.end": "the chain of a device does not end with the head that the server holds",
    "history.rewritten": "the history of a device is not the one of the earlier file",
    "event.forged": "nobody signed an event that stands in the feed",
    "feed.twice": "two events have one number in the feed",
    "feed.missing": "an event of the feed is missing",
}
