"""Golden pages of every form: how they are made, stored and compared, as pictures and as text.

Make them anew after a wanted change of a layout or a wording, look at them, and commit them::

    python -m tests.forms.golden_pictures [NAME...]

A page that differs leaves a picture of the difference in ``build/golden-differences``: what is only on the
stored page is red, what is only on the new one is blue.
"""

from __future__ import annotations

import sys
from base64 import b64encode
from dataclasses import MISSING, fields, is_dataclass, replace
from datetime import datetime
from functools import cache, partial
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import numpy as np
import pypdfium2
from PIL import Image, ImageDraw

from forms import registry
from forms.base.data import FormData, Reprint
from forms.base.form import Form
from forms.layout.text import VIETNAM
from forms.registry import get
from forms.slips.receipt import FORM
from forms.wording import FORM_SETS

if TYPE_CHECKING:
    from collections.abc import Callable

    import numpy.typing as npt

    from forms.wording import FormSet

    Picture = npt.NDArray[np.uint8]

FOLDER = Path(__file__).parent / "golden"
DIFFERENCES = Path(__file__).parents[2] / "build" / "golden-differences"
DPI = 200
MANY = 40
_MOST_PAGES = 2
_STEP = 36
_REPRINT = Reprint(2, datetime(2026, 11, 24, 8, 5, tzinfo=VIETNAM), "Lê Thị Mai Anh")
_FILLER = "và các đơn vị phối hợp thuộc tỉnh có tên gọi rất dài, đường Nguyễn Tất Thành, khu đô thị mới số Một"
_KEPT = {"form_set", "dossier_code", "qr_text", "logo", "number", "volume", "code", "place", "result", "signer_title"}
_KEPT |= {"lines_by", "unverified"}  # not free text: some of a few words
_SETS: dict[str, FormSet] = {form_set[5:]: form_set for form_set in FORM_SETS}
_WITH_NAMES = ("receipt-2018", "receipt-2025", "apology-letter-2025", "control-slip-2025", "ledger-2025")
_NAMES = dict.fromkeys(
    ("submitter", "submitter_signature", "addressee", "applicant"), "Y Ê\u0306ban Ƀyă Ô\u0306-Niê\u0306"
)
_NAMES |= dict.fromkeys(("owner", "officer", "signer", "contact"), "H’Ơ\u0306 Ư\u0306č Ksor Ƀlô\u0306, ơ\u0306 ư\u0306")


def logo() -> str:
    """Return an invented logo: a ring with a bar, as PNG in base64."""
    picture = Image.new("RGBA", (240, 240), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    pen.ellipse((8, 8, 232, 232), outline=(11, 92, 173), width=24)
    pen.rectangle((60, 104, 180, 136), fill=(180, 35, 24))
    out = BytesIO()
    picture.save(out, "PNG")
    return b64encode(out.getvalue()).decode()


def _preview() -> bytes:
    data = replace(FORM.sample("tt03-2025"), dossier_code=None, received_at=None, due_at=None, fee="")
    return FORM.render(data, copies=("applicant",))


def _empty(form: Form[Any], form_set: FormSet) -> FormData:
    """Return a form to be filled in by hand: only what has to be given."""
    sample: FormData = form.sample(form_set)
    blank = {one.name: one.default for one in fields(sample) if one.default is not MISSING}
    named = {name: "" for name in ("submitter", "procedure") if hasattr(sample, name)}
    return replace(sample, **cast("dict[str, Any]", {**blank, **named, "form_set": form_set}))


def _long(record: Any) -> Any:
    """Return the data with every text much longer."""
    changes: dict[str, Any] = {}
    for one in fields(record):
        value = getattr(record, one.name)
        if one.name in _KEPT:
            continue
        if isinstance(value, str) and value:
            changes[one.name] = f"{value} {_FILLER}"
        elif isinstance(value, tuple):
            changes[one.name] = tuple(_long(item) if is_dataclass(item) else f"{item} {_FILLER}" for item in value[:3])
    return replace(record, **changes)


def _named(record: Any) -> Any:
    """Return the data with names in letters of Ê Đê, Ba Na and Gia Rai that have two marks."""
    changes: dict[str, Any] = {}
    for one in fields(record):
        value = getattr(record, one.name)
        if one.name in _NAMES:
            changes[one.name] = _NAMES[one.name]
        elif isinstance(value, tuple):
            changes[one.name] = tuple(_named(item) if is_dataclass(item) else item for item in value)
    return replace(record, **changes)


def _many(record: Any) -> Any:
    """Return the data with forty of everything there can be several of."""
    changes = {
        one.name: (value * MANY)[: MANY * (1 + (one.name == "rows"))]
        for one in fields(record)
        if isinstance(value := getattr(record, one.name), tuple) and value
    }
    return replace(record, **cast("dict[str, Any]", changes))


def _cases() -> dict[str, Callable[[], bytes]]:
    kinds: dict[str, Callable[[Form[Any], FormSet], FormData]] = {
        "": lambda form, form_set: form.sample(form_set),
        "-empty": _empty,
        "-long": lambda form, form_set: cast("FormData", _long(form.sample(form_set))),
        "-many": lambda form, form_set: cast("FormData", _many(form.sample(form_set))),
    }
    return {
        # Several tests look at the same pages.
        f"{form.name}-{form_set[5:]}{ending}": cache(partial(_one, form, form_set, made))
        for form in registry.all_forms()
        for form_set in form.sets
        for ending, made in kinds.items()
    }


def _one(form: Form[Any], form_set: FormSet, made: Callable[[Form[Any], FormSet], FormData]) -> bytes:
    return form.render(made(form, form_set), copies=form.copies[-1:])


def _with_names(form: Form[Any], form_set: FormSet) -> FormData:
    return cast("FormData", _named(form.sample(form_set)))


def _interlinked() -> bytes:
    data = FORM.sample("tt03-2025")
    due = data.received_at
    changed = replace(data, number="07", first_agency="Ủy ban nhân dân cấp xã", first_agency_due_at=due)
    return FORM.render(changed, copies=("applicant",))


def _marked() -> bytes:
    data = replace(FORM.sample("tt03-2025"), marks=("copy", "training"), logo=logo(), second_language=True)
    return FORM.render(data, copies=("applicant",))


def _outage() -> bytes:
    data = _empty(FORM, "tt03-2025")
    numbered = replace(data, dossier_code="H44.18-261123-0405", marks=("outage",))
    return FORM.render(cast("Any", numbered), paper="a4-two-up")


def _closing() -> bytes:
    form = registry.get("stop-notice")
    asked, last = datetime(2026, 11, 25, 9, tzinfo=VIETNAM), datetime(2026, 12, 10, tzinfo=VIETNAM)
    stopped = datetime(2026, 12, 11, 8, 30, tzinfo=VIETNAM)
    sample = form.sample("tt03-2025")
    return form.render(replace(sample, asked_at=asked, last_day=last, issued_at=stopped, stopped_at=stopped, fee=""))


CASES: dict[str, Callable[[], bytes]] = {
    **_cases(),
    **{f"{name}-names": partial(_one, get(name[:-5]), _SETS[name[-4:]], _with_names) for name in _WITH_NAMES},
    "receipt-2025-preview": _preview,
    "receipt-2018-a4-reprint": lambda: FORM.render(
        replace(FORM.sample("tt01-2018"), reprint=_REPRINT), paper="a4", copies=("office",)
    ),
    "receipt-2025-a4-two-up": lambda: FORM.render(FORM.sample("tt03-2025"), paper="a4-two-up"),
    "receipt-2025-roll": lambda: FORM.render(replace(FORM.sample("tt03-2025"), logo=logo()), paper="roll-80"),
    "receipt-2025-marks": _marked,
    "receipt-2025-interlinked": _interlinked,
    "receipt-2025-outage": _outage,
    "stop-notice-2025-closing": _closing,
}


def pictures(pdf: bytes) -> list[Picture]:
    """Return the first pages of a file as grey levels."""
    return [picture(pdf, page) for page in range(min(_MOST_PAGES, len(pypdfium2.PdfDocument(pdf))))]


def picture(pdf: bytes, page: int = 0, dpi: float = DPI) -> Picture:
    """Return a page as grey levels."""
    bitmap: Any = pypdfium2.PdfDocument(pdf)[page].render(scale=dpi / 72, grayscale=True)
    grey: Picture = np.array(bitmap.to_pil().convert("L"))
    return grey


def words(pdf: bytes) -> str:
    """Return the text of all pages, as a search in the file finds it."""
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf)]
    return "\n\f\n".join("\n".join(line.rstrip() for line in text.splitlines()) for text in pages) + "\n"


def _darkest_neighbour(grey: Picture) -> Picture:
    high, wide = grey.shape
    padded = np.pad(grey, 1, mode="edge")
    shifted = [padded[y : y + high, x : x + wide] for y in range(3) for x in range(3)]
    darkest: Picture = np.min(np.stack(shifted), axis=0)
    return darkest


def _only_in(one: Picture, other: Picture) -> npt.NDArray[np.bool_]:
    """Return where ``one`` is clearly darker than anything within one pixel in the other picture."""
    only: npt.NDArray[np.bool_] = _darkest_neighbour(other).astype(int) - one > 96
    return only


def tol1(one: Picture, two: Picture) -> int:
    """Count pixels that only one of the pictures has, both ways.

    Unlike a plain difference this is 0 for noise of the rasteriser, and not 0 for a lost tone mark.
    """
    if one.shape != two.shape:
        return one.size
    return int(_only_in(one, two).sum() + _only_in(two, one).sum())


def save_difference(name: str, stored: Picture, drawn: Picture) -> Path:
    """Save a picture of what changed and return its path."""
    DIFFERENCES.mkdir(parents=True, exist_ok=True)
    path = DIFFERENCES / f"{name}.png"
    if stored.shape != drawn.shape:
        Image.fromarray(drawn).save(path)
        return path
    shown = np.stack([np.minimum(stored, drawn)] * 3, axis=-1) // 2 + 127
    shown[_only_in(stored, drawn)] = (200, 0, 0)
    shown[_only_in(drawn, stored)] = (0, 0, 200)
    Image.fromarray(shown.astype(np.uint8)).save(path)
    return path


def load(name: str) -> list[Picture]:
    """Return the stored pictures of a case, a page each."""
    shown = []
    for path in sorted(FOLDER.glob(f"{name}.?.png")):
        with Image.open(path) as stored:
            shown.append(np.array(stored.convert("L")))
    return shown


def load_words(name: str) -> str:
    """Return the stored text of a case."""
    return (FOLDER / f"{name}.txt").read_text(encoding="utf-8")


def _save(name: str) -> None:
    for old in FOLDER.glob(f"{name}.?.png"):
        old.unlink()
    pdf = CASES[name]()
    (FOLDER / f"{name}.txt").write_text(words(pdf), encoding="utf-8")
    for number, grey in enumerate(pictures(pdf), start=1):
        levels = Image.fromarray(np.round(grey / _STEP).astype(np.uint8) * _STEP).quantize(8)
        levels.save(FOLDER / f"{name}.{number}.png", optimize=True, bits=4)


def main() -> None:
    """Write the golden pages of the cases named, or of all, in 8 grey levels."""
    FOLDER.mkdir(exist_ok=True)
    for name in sys.argv[1:] or CASES:
        _save(name)


if __name__ == "__main__":
    main()
