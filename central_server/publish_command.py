"""`publish-catalogue`: puts the files of a folder in force, or an official file as a signed update for all desks."""

import argparse
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from central_server.catalogue.published import Published, read_published
from central_server.catalogue.publishing import Decided, Proposal, propose, publish
from central_server.settings import Settings
from central_server.storage import catalogue
from central_server.storage.database import Database
from central_server.storage.event_rules import roles_in
from central_server.storage.server_keys import publisher_key
from desktop_app.domain.catalogue.comparison import ComparedRow
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.containers import MOST_BYTES
from desktop_app.sync.catalogue_delta import fingerprint
from desktop_app.sync.signing import public_key_of


def run(settings: Settings, args: argparse.Namespace) -> int:
    """Run the command and return its exit status.

    Raises:
        ValueError: for arguments or a file that cannot be used.
    """
    database = Database(settings.database_url, 1, settings.shard_urls)
    if args.path is not None and (args.path.is_dir() or not args.path.exists()):
        objects = catalogue.read_folder(args.path)
        # What cannot be read would leave the roles of all officers unchecked.
        roles_in(objects.get("officers"))
        _print(catalogue.publish(database, objects, _now()).version)
        return 0
    if args.path is not None:
        return _publish_file(settings, database, args)
    if args.output is None:
        raise ValueError("name a file or a folder, or --output for the update in force")
    return _write_in_force(database, args.output)


def _publish_file(settings: Settings, database: Database, args: argparse.Namespace) -> int:
    published = read_published(database, args.office or settings.office, _now)
    proposal = _proposal(published, args)
    for line in _lines(proposal):
        _print(line)
    if args.dry_run:
        return 0
    if proposal.diff.is_empty and not args.unchanged:
        _say("nothing differs from the catalogue in force; nothing was published (see --unchanged)")
        return 0
    settings.journal.mkdir(parents=True, exist_ok=True)
    key = publisher_key(settings.journal)
    name = published.organisation.get("name", "") or settings.office
    file = publish(database, published, proposal, key, name, _now)
    if args.output is not None:
        args.output.write_bytes(file)
    _say("published; desks get it with their next sync")
    _say(f"fingerprint of the key, for desks that were never enrolled: {fingerprint(public_key_of(key))}")
    return 0


def _proposal(published: Published, args: argparse.Namespace) -> Proposal:
    with args.path.open("rb") as file:
        content = file.read(MOST_BYTES + 1)
    decided = Decided(args.decision, args.decision_date, args.effective_from, args.office, args.verified, args.complete)
    try:
        return propose(published, content, args.path.name, decided, _now)
    except RuleViolation as problem:
        raise ValueError(f"the file cannot be taken: {_words(problem.code)}") from None


def _write_in_force(database: Database, target: Path) -> int:
    update = catalogue.update_in_force(database)
    if update is None:
        raise ValueError("no update was published yet")
    target.write_bytes(update)
    return 0


def _lines(proposal: Proposal) -> Iterator[str]:
    file, diff, publication = proposal.file, proposal.diff, proposal.publication
    decided = f" of {publication.decision_date:%Y-%m-%d}" if publication.decision_date else ""
    yield f"{proposal.file_name}: layout {file.layout.value}, decision {publication.decision or '-'}{decided}"
    rejected = [*file.rejected, *diff.rejected]
    yield (
        f"in force from {publication.effective_from}: {len(diff.new)} new, {len(diff.changed)} changed, "
        f"{len(diff.gone)} gone, {diff.same} the same, {len(rejected)} rejected"
    )
    for title, rows in (("new", diff.new), ("changed", diff.changed), ("gone", diff.gone)):
        for compared in rows:
            yield _line(title, compared)
    for row in rejected:
        yield f"rejected\t{row.place}\t{_words(row.reason)}"


def _line(title: str, compared: ComparedRow) -> str:
    names = ", ".join(change.name for change in compared.changes)
    begins = f"\tfrom {compared.row.effective_from}" if compared.row.effective_from else ""
    return f"{title}\t{compared.row.code}\t{compared.name}\t{names}{begins}"


def _words(code: str) -> str:
    """Return the code of a reason as words: ``import.too_large`` is "too large"."""
    return code.rpartition(".")[2].replace("_", " ")


def _now() -> datetime:
    return datetime.now(UTC)


def _print(value: Any) -> None:
    sys.stdout.write(f"{value}\n")


def _say(text: str) -> None:
    sys.stderr.write(text + "\n")
