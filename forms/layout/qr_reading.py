"""Reads a QR code back from its cells, by another library than the one that encoded it.

A code on a notice board is scanned for years; one that leads elsewhere would be noticed late. So it is read before it
is drawn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.layout.codes import QR_QUIET

if TYPE_CHECKING:
    from forms.pdf.scene import Cells

_DOTS = 3
"""Dots of the picture for each module: the fewest with which a decoder finds every code."""


def read_qr(cells: Cells) -> str:
    """Return the text of a QR code, or ``""`` where none is found."""
    import zxingcpp  # noqa: PLC0415 - only posted sheets are read back

    side = (len(cells.rows) + 2 * QR_QUIET) * _DOTS
    picture = memoryview(_dots(cells, side)).cast("B", (side, side))
    codes = zxingcpp.read_barcodes(picture, formats=zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode]))
    return str(codes[0].text) if len(codes) == 1 else ""


def _dots(cells: Cells, side: int) -> bytes:
    """Return the code as grey dots, black on white with its quiet zone, line after line."""
    lines = [bytearray(b"\xff" * side) for _ in range(len(cells.rows))]
    for line, runs in zip(lines, cells.rows, strict=True):
        for start, length in runs:
            first = (start + QR_QUIET) * _DOTS
            line[first : first + length * _DOTS] = bytes(length * _DOTS)
    quiet = b"\xff" * side * QR_QUIET * _DOTS
    return quiet + b"".join(bytes(line) * _DOTS for line in lines) + quiet
