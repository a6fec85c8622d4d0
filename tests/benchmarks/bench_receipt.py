"""How fast a receipt is drawn, as a ratio to a floor measured in the same process.

Run with ``python -m tests.benchmarks.bench_receipt``. The floor is what the same page costs at the very
least with ReportLab's ordinary canvas: 72 placed strings, one QR code and one barcode, each code as a
single path that was encoded beforehand. Every round draws every variant once, with other data each
time; the medians are compared. Ratios hold within one run, milliseconds are for scale only.
"""

from __future__ import annotations

import statistics
import sys
import time
from dataclasses import replace
from importlib.resources import files
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from forms import codes, fonts
from forms.fonts import Face
from forms.paper import A5
from forms.receipt import ReceiptData, render_receipt
from forms.receipt.form import sample_receipt
from forms.receipt.layout import lay_out
from forms.scene import MM
from forms.wording import load

if TYPE_CHECKING:
    from collections.abc import Callable

    from forms.scene import Cells

ROUNDS = 15
TARGET = 0.65
_QR_TEXT = ("H44.18-261123-0001/" * 12)[:220]
_SAMPLE = sample_receipt("tt03-2025")
_WORDS = load("tt03-2025", "receipt")
_LINES = [text.text for text, _ in lay_out(_SAMPLE, _WORDS, "applicant", A5)[0].texts()]


def _path(canvas: Canvas, cells: Cells, x: float, y: float) -> None:
    path = canvas.beginPath()
    for number, row in enumerate(cells.rows):
        for start, length in row:
            top = y - number * cells.tall
            path.rect(x + start * cells.module, top, length * cells.module, cells.tall)
    canvas.drawPath(path, stroke=0, fill=1)


def floor(number: int) -> bytes:
    """Draw the floor's page; ``number`` varies the text."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM), initialFontName=_PLAIN)  # type: ignore[arg-type] # the stubs say float
    for line in range(72):
        canvas.setFont(_PLAIN_BOLD if line % 9 == 0 else _PLAIN, 11)
        canvas.drawString(40, 800 - line * 10, f"{_LINES[line % len(_LINES)]} {number}")
    _path(canvas, _QR.cells, 400, 700)
    _path(canvas, _BARS.cells, 40, 700)
    canvas.save()
    return out.getvalue()


_PLAIN, _PLAIN_BOLD = "FloorSerif", "FloorSerif-Bold"
_QR = codes.qr(_QR_TEXT, 32 * MM)
_BARS = codes.barcode("H44.18-261123-0001", 100 * MM)


def _register_plain_fonts() -> None:
    """Register the same two fonts as ordinary ReportLab fonts, with one subset a document."""
    folder = files("resources") / "fonts"
    for name, face in ((_PLAIN, Face.REGULAR), (_PLAIN_BOLD, Face.BOLD)):
        program = BytesIO((folder / f"{face.value}.ttf").read_bytes())
        pdfmetrics.registerFont(TTFont(name, program))


def _person(number: int) -> ReceiptData:
    name = f"NGUYỄN THỊ THU HÀ {number:04d}"
    return replace(_SAMPLE, submitter=name, dossier_code=f"H44.18-261123-{number:04d}")


def _variants() -> dict[str, Callable[[int], object]]:
    one = ("applicant",)
    old = sample_receipt("tt01-2018")
    return {
        "floor": floor,
        "receipt, one A5 page": lambda n: render_receipt(_person(n), copies=one),  # type: ignore[arg-type]
        "receipt with a QR text of 220": lambda n: render_receipt(
            replace(_person(n), qr_text=f"{n:04d}{_QR_TEXT[4:]}"),
            copies=one,  # type: ignore[arg-type]
        ),
        "receipt of 2018, one A5 page": lambda n: render_receipt(
            replace(old, dossier_code=f"H44.19-261123-{n:04d}"),
            copies=one,  # type: ignore[arg-type]
        ),
        "both copies, two A5 pages": lambda n: render_receipt(_person(n)),
        "both copies on one A4": lambda n: render_receipt(_person(n), paper="a4-two-up"),
        "layout alone": lambda n: lay_out(_person(n), _WORDS, "applicant", A5),
        "data alone": _person,
    }


def measure(rounds: int = ROUNDS) -> dict[str, float]:
    """Return the median seconds of every variant over interleaved rounds."""
    for face in Face:
        fonts.font(face)
    _register_plain_fonts()
    variants = _variants()
    taken: dict[str, list[float]] = {name: [] for name in variants}
    for number in range(-2, rounds):
        for place, (name, draw) in enumerate(variants.items()):
            serial = (number + 3) * 100 + place
            start = time.perf_counter()
            draw(serial)
            if number >= 0:
                taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def main() -> int:
    """Measure and print; exit with 1 when a one-page receipt misses the target."""
    medians = measure()
    base = medians["floor"]
    for name, seconds in medians.items():
        print(f"{name:32} {seconds / base:6.2f} x floor  {seconds * 1000:7.2f} ms")
    print(f"bytes: floor {len(floor(1))}, receipt {len(render_receipt(_person(1), copies=('applicant',)))}")
    ratio = medians["receipt, one A5 page"] / base
    print(f"target <= {TARGET}: {'met' if ratio <= TARGET else 'MISSED'}")
    return int(ratio > TARGET)


if __name__ == "__main__":
    sys.exit(main())
