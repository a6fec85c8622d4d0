"""How often signed receipts read when they are scanned: ``python -m tests.benchmarks.bench_receipt_scans [RECEIPTS]``.

Each receipt has a code, facts and a signature of its own, so its QR code is another one. Its page is rasterised by
PDFium at 100, 150, 200 and 300 dpi, as it is (P) and as an ordinary scan (B of :mod:`tests.benchmarks.damage`), and
read by ZXing, and by OpenCV where that is installed (it is no dependency: telephones use similar readers). Damage comes
from fixed seeds, so two runs print the same shares.

Exits with 1 when ZXing reads less than 98 % of the ordinary scans at 200 dpi, or when a code reads as another text.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from uuid import UUID

import numpy as np
import zxingcpp
from PIL import Image

from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import write_statement
from forms.pdf.scene import MM
from tests.benchmarks.bench_codes import Subject
from tests.benchmarks.damage import LEVELS, damaged
from tests.benchmarks.receipt_content import SAMPLE
from tests.domain.papers.papers import ADDRESS, FACTS, KEY

RECEIPTS = 200
RESOLUTIONS = (100, 150, 200, 300)
TARGET_DPI, TARGET = 200, 98.0

Reader = Callable[[Image.Image], list[str]]


@dataclass(slots=True)
class Tally:
    """How many receipts read right, and how many as another text."""

    right: int = 0
    wrong: int = 0


def _zxing(picture: Image.Image) -> list[str]:
    wanted = zxingcpp.BarcodeFormats([zxingcpp.BarcodeFormat.QRCode])
    return [code.text for code in zxingcpp.read_barcodes(picture, formats=wanted)]


def _readers() -> dict[str, Reader]:
    try:
        import cv2  # type: ignore[import-not-found] # noqa: PLC0415 - perhaps not installed
    except ImportError:
        return {"ZXing": _zxing}
    detector = cv2.QRCodeDetector()

    def opencv(picture: Image.Image) -> list[str]:
        text, _corners, _straight = detector.detectAndDecode(np.asarray(picture.convert("L")))
        return [text] if text else []

    return {"ZXing": _zxing, "OpenCV": opencv}


def _receipt(number: int) -> Subject:
    """Return a receipt whose code, moments and applicant are its own."""
    code = f"H44.18-20261125-{number:07d}"
    moment = FACTS.received_at + timedelta(minutes=number)
    facts = replace(
        FACTS,
        code=code,
        received_at=moment,
        due_at=moment + timedelta(days=number % 30),
        dossier_id=UUID(int=FACTS.dossier_id.int + number),
        applicant=f"Nguyễn Thị Thu Hà {number}",
    )
    text = receipt_text(ADDRESS, code, write_statement(facts, KEY))
    return Subject("receipt", replace(SAMPLE, dossier_code=code, qr_text=text), text, is_square=True)


def main(receipts: int) -> int:
    """Measure and print; exit with 1 when the target is missed."""
    readers = _readers()
    columns = [(level, dpi) for level in "PB" for dpi in RESOLUTIONS]
    tallies = {(name, column): Tally() for name in readers for column in columns}
    module = 0.0
    for number in range(receipts):
        subject = _receipt(number)
        module = subject.cells[2].module / MM
        for level, dpi in columns:
            clean, across = subject.picture(dpi, "page")
            scan = clean if level == "P" else damaged(clean, dpi, LEVELS[level], across, number)
            for name, read in readers.items():
                texts, tally = read(scan), tallies[name, (level, dpi)]
                tally.right += subject.text in texts
                tally.wrong += any(text != subject.text for text in texts)
    return _report(readers, columns, tallies, receipts, module)


def _report(
    readers: dict[str, Reader],
    columns: list[tuple[str, int]],
    tallies: dict[tuple[str, tuple[str, int]], Tally],
    receipts: int,
    module: float,
) -> int:
    title = f"% of {receipts} receipts ({module:.2f} mm)".ljust(32)
    print(title + "".join(f"{level} {dpi}".rjust(8) for level, dpi in columns))
    for name in readers:
        shares = [100 * tallies[name, column].right / receipts for column in columns]
        print(name.ljust(32) + "".join(f"{share:8.1f}" for share in shares))
    wrong = sum(tally.wrong for tally in tallies.values())
    share = 100 * tallies["ZXing", ("B", TARGET_DPI)].right / receipts
    is_met = share >= TARGET and not wrong
    print(f"target: {TARGET} % of B {TARGET_DPI} by ZXing: {'met' if is_met else 'MISSED'}; other texts read: {wrong}")
    return int(not is_met)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else RECEIPTS))
