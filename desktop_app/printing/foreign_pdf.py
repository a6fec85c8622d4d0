"""PDF files that other programs made."""

import pypdfium2

from desktop_app.printing.raster import page_count


def readable_pages(pdf: bytes) -> int:
    """Return how many pages a PDF of another program has; 0 where it is damaged or asks for a password."""
    try:
        return page_count(pdf)
    except pypdfium2.PdfiumError:
        return 0
