"""The command `backup`: databases and journal into a folder, and a trial restore."""

import argparse
import sys
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from central_server.settings import Settings
from central_server.storage.backup import drop_old, make_backup, try_backup
from central_server.storage.database import Database

Add = Callable[..., argparse.ArgumentParser]


def add_backup_command(add: Add) -> None:
    """Add ``backup`` to the command line."""
    command = add("backup", "back databases and journal up into QMC_BACKUP; prints the folder of the backup")
    command.add_argument("--trial", action="store_true", help="restore it into a PostgreSQL of its own and compare")
    command.add_argument("--only-trial", type=Path, metavar="BACKUP", help="try a backup that is there")
    command.add_argument("--keep", type=int, default=14, help="how many backups stay; 14, 0 for all")


def backup(settings: Settings, args: argparse.Namespace) -> int:
    """Make a backup; older ones are deleted only after its trial.

    Raises:
        BackupError: when a program fails, or what was restored differs.
    """
    made = args.only_trial
    if made is None:
        database = Database(settings.database_url, 1, settings.shard_urls)
        made = make_backup(database, settings.journal, settings.backup, datetime.now(UTC))
    if args.trial or args.only_trial:
        facts = try_backup(made)
        events = sum(counts["event"] for counts in facts.counts)
        sys.stderr.write(f"the trial restore gave all {events} events back\n")
    if args.only_trial is None:
        dropped = drop_old(settings.backup, args.keep)
        if dropped:
            sys.stderr.write(f"{dropped} older backups deleted\n")
        sys.stdout.write(f"{made}\n")
    return 0
