"""Pages of a PDF as pictures, for the preview and for printers driven by Qt."""

import io
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

import pypdfium2

# PDFium may be used by only one thread of a process at a time.
_PDFIUM_LOCK = threading.Lock()
_MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class PagePicture:
    """One page as pixels.

    Attributes:
        width: pixels a line.
        height: lines.
        stride: bytes a line.
        pixels: four bytes a pixel: blue, green, red, unused.
        text: the words of the page in their order, as the PDF has them; ``""`` where they were not asked for.
    """

    width: int
    height: int
    stride: int
    pixels: bytes
    text: str = ""


@contextmanager
def opened_pdf(pdf: bytes) -> Iterator[pypdfium2.PdfDocument]:
    """Open a PDF; no other thread uses PDFium meanwhile."""
    with _PDFIUM_LOCK, pypdfium2.PdfDocument(pdf) as document:
        yield document


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has."""
    with opened_pdf(pdf) as document:
        return len(document)


def joined_pages(pdfs: Sequence[bytes]) -> bytes:
    """Return one PDF with the pages of several, in their order: for a printer, not to be kept."""
    with _PDFIUM_LOCK, pypdfium2.PdfDocument.new() as whole:
        for pdf in pdfs:
            with pypdfium2.PdfDocument(pdf) as part:
                whole.import_pages(part)
        content = io.BytesIO()
        whole.save(content)
        return content.getvalue()


def page_size(pdf: bytes) -> tuple[float, float]:
    """Return width and height of the first page in millimetres."""
    with opened_pdf(pdf) as document:
        width, height = document[0].get_size()
    return width * _MM, height * _MM


def page_texts(pdf: bytes) -> list[str]:
    """Return the text of each page of a PDF."""
    with opened_pdf(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def picture_of(
    pdf: bytes, page: int, *, dpi: float = 0, fit: tuple[int, int] | None = None, with_text: bool = False
) -> PagePicture:
    """Return one page as a picture, at `dpi` dots an inch or fitted into `fit` (width, height in pixels)."""
    with opened_pdf(pdf) as document:
        source = document[page]
        width, height = source.get_size()
        scale = min(fit[0] / width, fit[1] / height) if fit else dpi / 72
        bitmap = source.render(scale=max(scale, 0.05), prefer_bgrx=True)
        text = source.get_textpage().get_text_bounded() if with_text else ""
        return PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer), text)
