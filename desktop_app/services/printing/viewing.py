"""A paper as it was printed, to be looked at on the screen or saved as a file."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.spool import job_of, pages_of, print_settings

if TYPE_CHECKING:
    from desktop_app.printing.raster import PagePicture

_DPI = 110


@dataclass(frozen=True, slots=True)
class ViewedPaper:
    """A paper on the screen.

    Attributes:
        title: its name, which is also that of a file.
        pdf: its pages.
        pictures: each page as a picture.
        words: the words of each page.
    """

    title: str
    pdf: bytes
    pictures: "tuple[PagePicture, ...]"
    words: tuple[str, ...]


def view_paper(context: DeskContext, job_id: UUID) -> ViewedPaper:
    """Return the paper of a print job; it is drawn anew from the same facts and gives the same pages.

    Raises:
        RuleViolation: ``print.not_chosen`` without a printer; ``print.no_step`` when the step that it belongs to was
            undone.
        LookupError: when there is no such job.
    """
    from desktop_app.printing.raster import page_texts, picture_of  # noqa: PLC0415 - ReportLab and PDFium

    job, settings = job_of(context, job_id), print_settings(context)
    if job is None:
        raise LookupError(f"no print job {job_id}")
    if settings is None:
        raise RuleViolation("print.not_chosen")
    pages = pages_of(context, job, settings)
    words = tuple(page_texts(pages.pdf))
    pictures = tuple(picture_of(pages.pdf, page, dpi=_DPI) for page in range(len(words)))
    return ViewedPaper(pages.title, pages.pdf, pictures, words)
