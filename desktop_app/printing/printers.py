"""Where forms are printed: a printer of the system, or a folder of PDF files."""

from dataclasses import dataclass
from enum import StrEnum
from errno import ENOSPC
from pathlib import Path
from typing import Protocol

from desktop_app.domain.errors import Problem
from desktop_app.files import write_file
from desktop_app.printing.paper import Paper


class PrinterProblem(Problem):
    """The printer cannot take the job now.

    Attributes:
        code: ``print.missing`` (no such printer), ``print.refused`` (it takes no jobs), ``print.no_system`` (no
            printing system answers), ``print.folder`` (the folder cannot be written), ``print.full`` (disk full),
            ``print.incomplete`` (something on the paper has no name), ``print.paper`` (no such paper size).
    """


class Progress(StrEnum):
    """How far a printer is with a job that it accepted."""

    WORKING = "working"
    HELD = "held"
    PRINTED = "printed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Report:
    """The state of a job.

    Attributes:
        progress: how far it is.
        reason: code of what stops it: ``print.stopped``, ``print.paper_out``, ``print.offline``, or ``""``.
    """

    progress: Progress
    reason: str = ""


class Printer(Protocol):
    """A printer, or what takes its place."""

    @property
    def name(self) -> str:
        """The name shown to the officer."""
        ...

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        """Send a PDF and return the printer's id of the job.

        Args:
            pdf: the pages of all copies.
            title: name of the job in the queue; it must not contain a person's name.
            paper: the sheet to print on; pages are not scaled.

        Raises:
            PrinterProblem: when the printer does not accept it.
        """
        ...

    def report(self, queue_id: str) -> Report:
        """Return the state of a job that the printer accepted."""
        ...


PDF_PREFIX = "PDF · "
"""How the names of folders of PDF files begin, where the names of printers stand."""


@dataclass(frozen=True, slots=True)
class PdfFolder:
    """Saves each job as a PDF file in a folder chosen by the officer."""

    folder: Path

    @property
    def name(self) -> str:
        """The folder's name."""
        return f"{PDF_PREFIX}{self.folder.name}"

    def send(self, pdf: bytes, title: str, paper: Paper) -> str:
        """Write the file atomically; an existing file of the same name is not replaced."""
        target = self._free_name(title)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            write_file(target, pdf)
        except OSError as error:
            raise PrinterProblem("print.full" if error.errno == ENOSPC else "print.folder") from error
        return target.name

    def report(self, queue_id: str) -> Report:
        """Return whether the file still exists."""
        return Report(Progress.PRINTED if (self.folder / queue_id).exists() else Progress.LOST)

    def _free_name(self, title: str) -> Path:
        names = [title, *(f"{title} ({n})" for n in range(2, 1000))]
        return next(path for name in names if not (path := self.folder / f"{name}.pdf").exists())
