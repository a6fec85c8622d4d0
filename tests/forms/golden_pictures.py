"""Golden pictures of the receipt: how they are made, stored and compared.

Make them anew after a wanted change of the layout, look at them, and commit them::

    python -m tests.forms.golden_pictures
"""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
from PIL import Image

from forms.receipt import Reprint, render_receipt
from forms.receipt.form import sample_receipt
from forms.text import VIETNAM

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    Picture = npt.NDArray[np.uint8]

FOLDER = Path(__file__).parent / "golden"
DPI = 200
_REPRINT = Reprint(2, datetime(2026, 11, 24, 8, 5, tzinfo=VIETNAM), "Lê Thị Mai Anh")


def _preview() -> bytes:
    data = replace(sample_receipt("tt03-2025"), dossier_code=None, received_at=None, due_at=None, fee="")
    return render_receipt(data, copies=("applicant",))


CASES: dict[str, Callable[[], bytes]] = {
    "receipt-2018-a5": lambda: render_receipt(sample_receipt("tt01-2018"), copies=("applicant",)),
    "receipt-2025-a5": lambda: render_receipt(sample_receipt("tt03-2025"), copies=("applicant",)),
    "receipt-2025-preview": _preview,
    "receipt-2018-a4-reprint": lambda: render_receipt(
        replace(sample_receipt("tt01-2018"), reprint=_REPRINT), paper="a4", copies=("office",)
    ),
}


def picture(pdf: bytes, page: int = 0, dpi: float = DPI) -> Picture:
    """Return a page as grey levels."""
    bitmap: Any = pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72, grayscale=True)
    grey: Picture = np.array(bitmap.to_pil().convert("L"))
    return grey


def _darkest_neighbour(grey: Picture) -> Picture:
    high, wide = grey.shape
    padded = np.pad(grey, 1, mode="edge")
    shifted = [padded[y : y + high, x : x + wide] for y in range(3) for x in range(3)]
    darkest: Picture = np.minimum.reduce(shifted)
    return darkest


def tol1(one: Picture, two: Picture) -> int:
    """Count pixels clearly darker than anything within one pixel in the other picture, both ways.

    Unlike a plain difference this is 0 for noise of the rasteriser, and not 0 for a lost tone mark.
    """
    if one.shape != two.shape:
        return one.size
    ways = ((one, two), (two, one))
    return sum(int((_darkest_neighbour(b).astype(int) - a > 96).sum()) for a, b in ways)


def load(name: str) -> Picture:
    """Return a stored picture."""
    with Image.open(FOLDER / f"{name}.png") as stored:
        return np.array(stored.convert("L"))


def main() -> None:
    """Write all golden pictures, in 16 grey levels."""
    FOLDER.mkdir(exist_ok=True)
    for name, render in CASES.items():
        coarse = np.round(picture(render()) / 17).astype(np.uint8) * 17
        levels = Image.fromarray(coarse).quantize(16)
        levels.save(FOLDER / f"{name}.png", optimize=True, bits=4)


if __name__ == "__main__":
    main()
