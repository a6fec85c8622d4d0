"""QR code and Code 128 as cells to be filled, encoded by ``qrcode`` and ``python-barcode``.

Sizes follow measurements with degraded scans: a QR module of at least 0.55 mm with correction level M
reads from 150 dpi on; a Code 128 of 0.33 mm and 12 mm height suits hand scanners. At 26 mm the QR code of
a dossier code read in every one of 120 tilted, blurred and noisy scans of 150 dpi and in nine of ten at
100 dpi; at 20 mm in half of those.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

import qrcode
from barcode.codex import Code128
from qrcode.constants import ERROR_CORRECT_M

from forms.pdf.scene import MM, Cells

if TYPE_CHECKING:
    from collections.abc import Iterable

QR_QUIET = 4
"""Empty modules around a QR code (ISO/IEC 18004)."""

BAR_QUIET = 10
"""Empty modules left and right of a Code 128 (ISO/IEC 15417)."""

BAR_MODULE = 0.33 * MM
"""Width of the thinnest bar, where there is enough space."""

BAR_HEIGHT = 12 * MM
"""Height of the bars."""

_FEWEST_DOTS, _MOST_DOTS = 2, 3
_QR_MODULE = 0.63 * MM
_QR_LARGEST = 36 * MM
# Any of the eight masks is valid; choosing the best one would take six times as long as the encoding itself.
_QR_MASK = 2


@dataclass(frozen=True, slots=True)
class Code:
    """A code with its quiet zones: overall size in points, and its dark cells."""

    width: float
    height: float
    cells: Cells


def _runs(row: Iterable[object]) -> tuple[tuple[int, int], ...]:
    runs, at = [], 0
    for dark, group in groupby(map(bool, row)):
        length = len(list(group))
        if dark:
            runs.append((at, length))
        at += length
    return tuple(runs)


@lru_cache(maxsize=32)
def _qr_rows(text: str) -> tuple[tuple[tuple[int, int], ...], ...]:
    symbol = qrcode.QRCode(error_correction=ERROR_CORRECT_M, mask_pattern=_QR_MASK, border=0)
    symbol.add_data(text)
    symbol.make(fit=True)
    return tuple(_runs(row) for row in symbol.modules)


def qr(text: str, smallest: float, dot: float = 0.0) -> Code:
    """Return the QR code of ``text``, correction level M, quiet zone included.

    The symbol is ``smallest`` points wide, or larger (up to 36 mm) when its modules would become too
    small to read. Its modules are a whole number of a printer's ``dot`` wide, if that is given.
    """
    rows = _qr_rows(text)
    modules = len(rows) + 2 * QR_QUIET
    side = max(smallest, min(modules * _QR_MODULE, _QR_LARGEST))
    module = side / modules
    if dot:
        module = max(1, int(module / dot)) * dot
        side = modules * module
    return Code(side, side, Cells(QR_QUIET * module, QR_QUIET * module, module, module, rows))


@lru_cache(maxsize=32)
def _bars(text: str) -> tuple[int, tuple[tuple[int, int], ...]]:
    pattern = Code128(text).build()[0]
    return len(pattern), _runs(bar == "1" for bar in pattern)


def barcode(text: str, room: float) -> Code:
    """Return the Code 128 of ``text`` (printable ASCII), quiet zones included.

    Modules are 0.33 mm wide, or narrower when it would not fit into ``room`` points.
    """
    modules = _bars(text)[0] + 2 * BAR_QUIET
    return _barcode(text, min(BAR_MODULE, room / modules))


def barcode_in_dots(text: str, room: float, dot: float) -> Code | None:
    """Return the Code 128 with bars of two or three printer's dots, or None when it does not fit into ``room``.

    A thermal printer rounds bars to its dots: narrower bars, or bars between two widths, cannot be read.
    """
    modules = _bars(text)[0] + 2 * BAR_QUIET
    dots = min(_MOST_DOTS, int(room / modules / dot + 0.001))
    return _barcode(text, dots * dot) if dots >= _FEWEST_DOTS else None


def _barcode(text: str, module: float) -> Code:
    count, bars = _bars(text)
    modules = count + 2 * BAR_QUIET
    return Code(modules * module, BAR_HEIGHT, Cells(BAR_QUIET * module, 0.0, module, BAR_HEIGHT, (bars,)))
