"""Ways to paper: a queue of the system, or a folder of PDF files."""

from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from errno import ENOSPC
from pathlib import Path
from typing import Protocol

from desktop_app.domain.errors import Problem
from desktop_app.printing.paper import Paper


class PrinterProblem(Problem):
    """The printer cannot take the job now.

    Attributes:
        code: ``print.missing`` (no such printer), ``print.refused`` (it takes no jobs), ``print.no_system`` (no
            printing system answers), ``print.folder`` (the folder cannot be written), ``print.full`` (disk full).
    """


class Progress(StrEnum):
    """How far a printer is with a job it has taken."""

    WORKING = "working"
    HELD = "held"
    PRINTED = "printed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Report:
    """What a printer says of a job.

    Attributes:
        progress: how far it is.
        reason: code of what holds it: ``print.stopped``, ``print.paper_out``, ``print.offline``, or ``""``.
    """

    progress: Progress
    reason: str = ""


class Printer(Protocol):
    """A way to paper."""

    @property
    def name(self) -> str:
        """The name that the officer knows it by."""
        ...

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        """Hand a PDF over and return the printer's own name of the job.

        Args:
            pdf: the pages, each copy among them.
            title: name of the job in the queue: a code, never a person's name.
            paper: the sheet to print on; the pages are never scaled.

        Raises:
            PrinterProblem: when the printer does not take it.
        """
        ...

    def report(self, queue_id: str) -> Report:
        """Return what the printer says of a job it has taken."""
        ...


@dataclass(frozen=True, slots=True)
class PdfFolder:
    """Saves each job as a PDF file in a folder that the officer chose."""

    folder: Path

    @property
    def name(self) -> str:
        """The folder's name."""
        return f"PDF · {self.folder.name}"

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        """Write the file whole or not at all; an earlier one with the same name is kept."""
        target = self._free_name(title)
        unfinished = target.with_suffix(".part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            unfinished.write_bytes(pdf)
            unfinished.replace(target)
        except OSError as error:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
            raise PrinterProblem("print.full" if error.errno == ENOSPC else "print.folder") from error
        return target.name

    def report(self, queue_id: str) -> Report:
        """Return that the file is there, or lost."""
        return Report(Progress.PRINTED if (self.folder / queue_id).exists() else Progress.LOST)

    def _free_name(self, title: str) -> Path:
        names = [title, *(f"{title} ({n})" for n in range(2, 1000))]
        return next(path for name in names if not (path := self.folder / f"{name}.pdf").exists())
