"""The support file: what somebody who helps has to know of a desk, without anything of citizens or officers."""

import json
import platform
from collections.abc import Mapping
from pathlib import Path

from sqlalchemy import func, select

from desktop_app import RELEASED_ON, __version__
from desktop_app.domain.errors import RuleViolation
from desktop_app.files import write_file
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.maintenance import find_damage
from desktop_app.services.desk.switching import idle_minutes
from desktop_app.services.printing.spool import print_settings, printer_names
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.services.sync.rounds import sync_status
from desktop_app.storage.schema import SCHEMA_VERSION
from desktop_app.storage.tables import dossier, dossier_event, draft, person, print_job

_LOG_BYTES, _LOG_LINES = 200_000, 200
_COUNTED = {"dossiers": dossier, "events": dossier_event, "people": person, "drafts": draft, "print_jobs": print_job}


def log_folder(context: DeskContext) -> Path:
    """Return the folder of the log; the sample desk lies inside the folder of the desk that has it."""
    data = context.store.path.parent
    return next((folder for folder in (data / "logs", data.parent / "logs") if folder.is_dir()), data / "logs")


def support_text(context: DeskContext, screen: Mapping[str, object], go_on: GoOn) -> str:
    """Return the content of the support file: facts as JSON, then the last lines of the log.

    Numbers, versions and yes or no; no names, codes, addresses or paths. The log holds no personal data by its own
    rule (`desktop_app.logs`); the folder of the account is left out of it all the same, because it names the account.

    Args:
        context: the open desk.
        screen: facts of the window system, which only the screen knows.
        go_on: called with the percent done.

    Raises:
        Cancelled: when `go_on` returned False.
    """
    facts = {"program": _program(), "screen": dict(screen), "desk": _desk(context), "database": _database(context)}
    if not go_on(30):
        raise Cancelled
    damage = find_damage(context)
    facts["check"] = {"file_is_sound": not damage.file, "event_chain_is_sound": not damage.broken_link}
    if not go_on(95):
        raise Cancelled
    lines = _last_lines(log_folder(context) / "desk.log").replace(str(Path.home()), "~")
    return f"{json.dumps(facts, ensure_ascii=False, indent=1)}\n\n--- desk.log ---\n{lines}"


def save_support_file(path: Path, text: str) -> Path:
    """Write the text that the officer has seen to a file; returns its path.

    Raises:
        RuleViolation: ``support.not_written``.
    """
    try:
        write_file(path, text.encode("utf-8"))
    except OSError as error:
        raise RuleViolation("support.not_written", "file") from error
    return path


def _program() -> dict[str, object]:
    return {
        "version": __version__,
        "released_on": RELEASED_ON.isoformat(),
        "python": platform.python_version(),
        "system": platform.platform(),
        "machine": platform.machine(),
    }


def _desk(context: DeskContext) -> dict[str, object]:
    printing, sync = print_settings(context), sync_status(context)
    return {
        "prints_to_files": printing is None or not printing.queue,
        "paper": printing.paper.value if printing is not None else "",
        "printers_of_the_system": len(printer_names()),
        "idle_minutes": idle_minutes(context),
        "role": context.officer.role.value,
        "is_enrolled": sync.is_enrolled,
        "waiting_events": sync.waiting,
        "failed_rounds": sync.failures,
        "problem": sync.problem,
    }


def _database(context: DeskContext) -> dict[str, object]:
    with context.store.read() as connection:
        counts = {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in _COUNTED.items()
        }
    return {"schema": SCHEMA_VERSION, "bytes": context.store.path.stat().st_size, **counts}


def _last_lines(path: Path) -> str:
    if not path.is_file():
        return ""
    with path.open("rb") as log:
        log.seek(max(path.stat().st_size - _LOG_BYTES, 0))
        lines = log.read().decode("utf-8", "replace").splitlines()
    return "\n".join(lines[-_LOG_LINES:])
