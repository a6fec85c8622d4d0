"""How fast a receipt is drawn, as ratios to a floor and to other engines measured in the same process.

Run with ``python -m tests.benchmarks.bench_receipt``. The floor is what the same page costs at the very
least with ReportLab's ordinary canvas: 72 placed strings, one QR code and one barcode, each code as a
single path that was encoded beforehand. Its QR code is as dense as the densest that a receipt may carry
(220 characters), so the receipt that carries such a one is printed beside the usual one. The other
engines draw our page: same words, same table, same codes, and it is checked that they do. Every round
draws every variant once, with other data each time; the medians are compared. Ratios hold within one
run, milliseconds are for scale only.

Exits with 1 when a one-page receipt misses its target, when an engine that is installed is not slower, or
when one of them does not draw the same page.
"""

from __future__ import annotations

import statistics
import sys
import time
from contextlib import ExitStack
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.pdfgen.canvas import Canvas

from forms.layout import codes
from forms.pdf.fonts import Face
from forms.pdf.scene import MM
from forms.slips.receipt import FORM
from tests.benchmarks.plain_fonts import PLAIN, read_fonts
from tests.benchmarks.receipt_content import faults, laid_out, ours, person
from tests.benchmarks.receipt_peers import LIBREOFFICE, open_peers

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from forms.layout.codes import Code
    from forms.pdf.scene import Cells

    Draw = Callable[[int], object]

ROUNDS = 15
SLOW_ROUNDS = 3
FLOOR, RECEIPT, LONG = "floor", "receipt, one A5 page", "receipt with a QR text of 220"
TARGETS = {RECEIPT: 0.65, LONG: 1.5}
_QR_TEXT = ("H44.18-261123-0001/" * 12)[:220]
_LINES = [text.text for text, _ in laid_out(1).texts()]


def _path(canvas: Canvas, cells: Cells, x: float, y: float) -> None:
    path = canvas.beginPath()
    for number, row in enumerate(cells.rows):
        for start, length in row:
            top = y - number * cells.tall
            path.rect(x + start * cells.module, top, length * cells.module, cells.tall)
    canvas.drawPath(path, stroke=0, fill=1)


def floor(number: int, square: Code | None = None) -> bytes:
    """Draw the floor's page; ``number`` varies the text."""
    out = BytesIO()
    canvas = Canvas(out, pagesize=(210 * MM, 297 * MM), initialFontName=_PLAIN)  # type: ignore[arg-type] # the stubs say float
    for line in range(72):
        canvas.setFont(_PLAIN_BOLD if line % 9 == 0 else _PLAIN, 11)
        canvas.drawString(40, 800 - line * 10, f"{_LINES[line % len(_LINES)]} {number}")
    _path(canvas, (square or _QR).cells, 400, 700)
    _path(canvas, _BARS.cells, 40, 700)
    canvas.save()
    return out.getvalue()


_PLAIN, _PLAIN_BOLD = PLAIN[Face.REGULAR], PLAIN[Face.BOLD]
_QR = codes.qr(_QR_TEXT, 32 * MM)
_SHORT_QR = codes.qr("H44.18-261123-0001", 26 * MM)
_BARS = codes.barcode("H44.18-261123-0001", 100 * MM)


def _variants() -> dict[str, Draw]:
    one = ("applicant",)
    old = FORM.sample("tt01-2018")
    return {
        FLOOR: floor,
        "floor with the short QR code": lambda n: floor(n, _SHORT_QR),
        RECEIPT: ours,
        LONG: lambda n: FORM.render(
            replace(person(n), qr_text=f"{n:04d}{_QR_TEXT[4:]}"),
            copies=one,  # type: ignore[arg-type]
        ),
        "receipt of 2018, one A5 page": lambda n: FORM.render(
            replace(old, dossier_code=f"H44.19-261123-{n:04d}"),
            copies=one,  # type: ignore[arg-type]
        ),
        "both copies, two A5 pages": lambda n: FORM.render(person(n)),
        "both copies on one A4": lambda n: FORM.render(person(n), paper="a4-two-up"),
        "layout alone": laid_out,
        "data alone": person,
    }


def measure(variants: Mapping[str, Draw], rounds: int = ROUNDS) -> dict[str, float]:
    """Return the median seconds of every variant over interleaved rounds; LibreOffice joins in a few only."""
    taken: dict[str, list[float]] = {name: [] for name in variants}
    for number in range(-2, rounds):
        for place, (name, draw) in enumerate(variants.items()):
            if name == LIBREOFFICE and not 0 <= number < SLOW_ROUNDS:
                continue
            serial = (number + 3) * 100 + place
            start = time.perf_counter()
            draw(serial)
            if number >= 0:
                taken[name].append(time.perf_counter() - start)
    return {name: statistics.median(times) for name, times in taken.items()}


def _judge(medians: dict[str, float], peers: Mapping[str, Draw]) -> list[str]:
    """Print the peers' ratios to our receipt and return what is not as it should be."""
    wrong = []
    for name, target in TARGETS.items():
        ratio = medians[name] / medians[FLOOR]
        print(f"{name}: {ratio:.2f} x floor, target <= {target}")
        if ratio > target:
            wrong.append(f"{name}: {ratio:.2f} x the floor")
    for name, draw in peers.items():
        file = draw(4711)
        differs = faults(file, 4711) if isinstance(file, bytes) else ["no file"]
        times = medians[name] / medians[RECEIPT]
        size = len(file) if isinstance(file, bytes) else 0
        print(f"{name:32} {times:6.1f} x our receipt, {size} bytes, {'; '.join(differs) or 'the same words and codes'}")
        wrong += [f"{name} does not draw the same page: {one}" for one in differs]
        if times <= 1:
            wrong.append(f"{name} is not slower than our receipt")
    return wrong


def main() -> int:
    """Measure and print; exit with 1 when something misses its target."""
    read_fonts()
    with ExitStack() as stack:
        peers, absent = open_peers(stack)
        for name in {LIBREOFFICE} & set(peers):
            peers[name](0)  # the first start makes LibreOffice's profile
        medians = measure({**_variants(), **peers})
        for name, seconds in medians.items():
            print(f"{name:32} {seconds / medians[FLOOR]:6.2f} x floor  {seconds * 1000:7.2f} ms")
        print(f"bytes: floor {len(floor(1))}, receipt {len(ours(1))}")
        wrong = _judge(medians, peers)
    for name, reason in absent.items():
        print(f"{name:32} not measured: {reason}")
    print("\n".join(f"MISSED: {one}" for one in wrong) or "all targets met")
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
