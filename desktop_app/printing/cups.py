"""Printing through CUPS with its own commands: silent, vectors kept, and its word on each job."""

import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from math import ceil
from pathlib import Path

from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem, Progress, Report
from desktop_app.printing.raster import page_size

_SECONDS = 20
_REQUEST = re.compile(r"request id is (\S+)")
_REFUSALS = (
    ("not accepting", "print.refused"),
    ("does not exist", "print.missing"),
    ("unknown destination", "print.missing"),
    ("no such", "print.missing"),
    ("not found", "print.missing"),
    ("unable to connect", "print.no_system"),
    ("scheduler is not running", "print.no_system"),
    ("connection refused", "print.no_system"),
    ("no space", "print.full"),
)
_ALERTS = (
    ("media-empty", "print.paper_out"),
    ("media-needed", "print.paper_out"),
    ("offline", "print.offline"),
    ("connecting-to-device", "print.offline"),
    ("toner-empty", "print.toner"),
    ("media-jam", "print.jam"),
    ("cover-open", "print.cover"),
    ("door-open", "print.cover"),
)
_JOB_STATE = Path(__file__).with_name("job_state.test")


@dataclass(frozen=True, slots=True)
class CupsPrinter:
    """One queue of the system's CUPS."""

    queue: str

    @property
    def name(self) -> str:
        """The queue's name."""
        return self.queue

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        """Hand a PDF to the queue through a pipe: no file with personal data is left on the disk."""
        options = ["-o", f"media={_media(pdf, paper)}", "-o", "print-scaling=none", "-o", "sides=one-sided"]
        done = _run(["lp", "-d", self.queue, "-t", title, *options, "-"], pdf)
        taken = _REQUEST.search(done.stdout)
        if done.returncode or taken is None:
            _check_running()
            raise PrinterProblem(_refusal(done.stderr))
        return taken[1]

    def report(self, queue_id: str) -> Report:
        """Return what the queue says of a job."""
        if not _is_listed(queue_id, "not-completed", self.queue):
            ended = _is_listed(queue_id, "completed", self.queue) and _ended_well(queue_id)
            if not ended:
                _check_running()
            return Report(Progress.PRINTED if ended else Progress.LOST)
        reason = self._trouble()
        return Report(Progress.HELD if reason else Progress.WORKING, reason)

    def _trouble(self) -> str:
        status = _run(["lpstat", "-l", "-p", self.queue]).stdout
        alert = next((code for sign, code in _ALERTS if sign in status), "")
        return alert or ("print.stopped" if " disabled since" in status else "")


def _check_running() -> None:
    # With the scheduler down lp and lpstat answer as for a missing queue: a job that waits would be printed twice.
    if not _run(["lpstat", "-r"]).stdout.startswith("scheduler is running"):
        raise PrinterProblem("print.no_system")


def _media(pdf: bytes, paper: Paper) -> str:
    """Return the sheet as CUPS names it; a roll's is as long as its page."""
    if paper is not Paper.ROLL_80:
        return paper.sheet
    width, height = page_size(pdf)
    return f"Custom.{width:.0f}x{ceil(height)}mm"


def cups_queues() -> list[str]:
    """Return the names of the queues, the system's default first; empty when no CUPS answers."""
    try:
        names = _run(["lpstat", "-e"]).stdout.split()
        default = _run(["lpstat", "-d"]).stdout.strip().rpartition(": ")[2]
    except PrinterProblem:
        return []
    return sorted(names, key=lambda name: (name != default, name))


def _is_listed(queue_id: str, which: str, queue: str) -> bool:
    listed = _run(["lpstat", "-W", which, "-o", queue]).stdout
    return any(line.split()[:1] == [queue_id] for line in listed.splitlines())


def _ended_well(queue_id: str) -> bool:
    # lpstat calls a cancelled job completed as well; only the job's own state tells them apart.
    if shutil.which("ipptool") is None:
        return True
    address = f"ipp://localhost/jobs/{queue_id.rpartition('-')[2]}"
    states = _run(["ipptool", "-c", address, str(_JOB_STATE)]).stdout
    return not any(state in states for state in ("canceled", "aborted"))


def _refusal(message: str) -> str:
    lowered = message.lower()
    return next((code for sign, code in _REFUSALS if sign in lowered), "print.refused")


def _run(command: list[str], data: bytes | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands, no shell
            command, input=data, capture_output=True, timeout=_SECONDS, env=environment, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterProblem("print.no_system") from error
    return subprocess.CompletedProcess(
        command, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
    )
