"""Printing through the commands of CUPS: no dialog, vectors preserved, and the state of each job."""

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
        """Send a PDF to the queue through a pipe, so that no file with personal data is left on the disk."""
        options = ["-o", f"media={_media(pdf, paper)}", "-o", "print-scaling=none", "-o", "sides=one-sided"]
        result = _run(["lp", "-d", self.queue, "-t", title, *options, "-"], pdf)
        request = _REQUEST.search(result.stdout)
        if result.returncode or request is None:
            _check_running()
            raise PrinterProblem(_refusal(result.stderr))
        return request[1]

    def report(self, queue_id: str) -> Report:
        """Return the state of a job."""
        if not _is_listed(queue_id, "not-completed", self.queue):
            is_printed = _is_listed(queue_id, "completed", self.queue) and _was_printed(queue_id)
            if not is_printed:
                _check_running()
            return Report(Progress.PRINTED if is_printed else Progress.LOST)
        reason = self._alert()
        return Report(Progress.HELD if reason else Progress.WORKING, reason)

    def _alert(self) -> str:
        status = _run(["lpstat", "-l", "-p", self.queue]).stdout
        alert = next((code for text, code in _ALERTS if text in status), "")
        return alert or ("print.stopped" if " disabled since" in status else "")


def _check_running() -> None:
    # Without the scheduler lp and lpstat answer as for a missing queue; a waiting job would then be printed twice.
    if not _run(["lpstat", "-r"]).stdout.startswith("scheduler is running"):
        raise PrinterProblem("print.no_system")


def _media(pdf: bytes, paper: Paper) -> str:
    """Return the name of the sheet for CUPS; a roll's is as long as its page."""
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


def _was_printed(queue_id: str) -> bool:
    # lpstat lists a cancelled job as completed as well; only the job's own state differs.
    if shutil.which("ipptool") is None:
        return True
    address = f"ipp://localhost/jobs/{queue_id.rpartition('-')[2]}"
    states = _run(["ipptool", "-c", address, str(_JOB_STATE)]).stdout
    return not any(state in states for state in ("canceled", "aborted"))


def _refusal(message: str) -> str:
    lowered = message.lower()
    return next((code for text, code in _REFUSALS if text in lowered), "print.refused")


def _run(command: list[str], data: bytes | None = None) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "LC_ALL": "C"}
    try:
        result = subprocess.run(  # noqa: S603 - fixed commands, no shell
            command, input=data, capture_output=True, timeout=_SECONDS, env=environment, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise PrinterProblem("print.no_system") from error
    return subprocess.CompletedProcess(
        command, result.returncode, result.stdout.decode(errors="replace"), result.stderr.decode(errors="replace")
    )
