"""QR code and barcode read back to exactly the dossier code from a 150 dpi scan."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
import pypdfium2
import pytest
import zxingcpp

from forms import registry
from forms.base.form import Form
from forms.layout import codes
from forms.layout.paper import ROLL, PaperName
from forms.pdf.scene import MM
from forms.slips.receipt import FORM
from forms.wording import FORM_SETS, FormSet
from tests.forms.golden_pictures import picture

if TYPE_CHECKING:
    from forms.slips.receipt import ReceiptData

CODES = (
    "H44.18-261123-0001",
    "000.00.13.H44-220831-0001",
    "G09.20-20260609-0092637",
    "000.00.18.H44-261128-1006001",
    "H44.123.123.123-20260609-0092637",
)


def _read(pdf: bytes, page: int = 0, dpi: float = 150) -> list[tuple[str, str]]:
    found = zxingcpp.read_barcodes(picture(pdf, page, dpi))
    return sorted((one.format.name, one.text) for one in found)


def _pair(code: str, qr_text: str | None = None) -> list[tuple[str, str]]:
    return [("Code128", code), ("QRCode", qr_text or code)]


@pytest.mark.parametrize("form_set", FORM_SETS)
@pytest.mark.parametrize("paper", ["a5", "a4", "a4-two-up"])
@pytest.mark.parametrize("code", CODES)
def test_codes_read_back(form_set: FormSet, paper: PaperName, code: str) -> None:
    data = replace(FORM.sample(form_set), dossier_code=code)
    pdf = FORM.render(data, paper=paper, copies=FORM.copies)
    if paper == "a4-two-up":
        assert _read(pdf) == sorted(_pair(code) * 2)
    else:
        assert [_read(pdf, page) for page in (0, 1)] == [_pair(code)] * 2


@pytest.mark.parametrize("code", CODES)
def test_codes_read_back_from_the_dots_of_a_thermal_printer(code: str) -> None:
    data = replace(FORM.sample("tt03-2025"), dossier_code=code)
    dots = np.where(picture(FORM.render(data, paper="roll-80"), dpi=203.2) < 128, 0, 255).astype(np.uint8)
    found = sorted((one.format.name, one.text) for one in zxingcpp.read_barcodes(dots))
    bars = codes.barcode_in_dots(code, ROLL.room, ROLL.dot)
    assert found == (_pair(code) if bars else [("QRCode", code)])
    assert (bars is None) == (len(code) > 23)


def test_codes_read_through_the_mark_of_a_training_print() -> None:
    data = replace(FORM.sample("tt03-2025"), marks=("training",))
    assert _read(FORM.render(data, copies=("applicant",))) == _pair("H44.18-261123-0001")


@pytest.mark.parametrize("form", [one for one in registry.all_forms() if one.layout], ids=lambda form: form.name)
def test_codes_of_every_slip(form: Form[Any]) -> None:
    for form_set in form.sets:
        data = replace(form.sample(form_set), dossier_code="H44.18-261123-0001", qr_text=None)
        for paper in form.papers:
            if paper not in {"a4-two-up", "roll-80"}:
                assert _read(form.render(data, paper)) == _pair("H44.18-261123-0001")
        assert _read(form.render(replace(data, dossier_code=None))) == []


@pytest.mark.parametrize("qr_text", ["HTTPS://EXAMPLE.VN/TC?M=H44.18-261123-0001", "x" * 220, "A1" * 110])
def test_own_qr_text(qr_text: str) -> None:
    data: ReceiptData = replace(FORM.sample("tt03-2025"), qr_text=qr_text)
    assert _read(FORM.render(data, copies=("applicant",))) == _pair("H44.18-261123-0001", qr_text)


@pytest.mark.parametrize("serial", range(0, 10000, 397))
def test_fixed_mask_reads_for_any_serial(serial: int) -> None:
    code = f"H44.18-261123-{serial:04d}"
    data = replace(FORM.sample("tt03-2025"), dossier_code=code)
    assert _read(FORM.render(data, copies=("applicant",))) == _pair(code)


def test_preview_has_no_codes() -> None:
    data = replace(FORM.sample("tt03-2025"), dossier_code=None, qr_text="H44.18-261123-0001")
    pdf = FORM.render(data, copies=("applicant",))
    assert _read(pdf) == []
    assert "(cấp khi lưu)" in pypdfium2.PdfDocument(pdf)[0].get_textpage().get_text_range()


@pytest.mark.parametrize("code", CODES)
def test_sizes_and_quiet_zones(code: str) -> None:
    symbol = codes.qr(code, 26 * MM)
    assert 26 * MM <= symbol.width <= 36 * MM
    assert symbol.cells.module >= 0.55 * MM
    assert symbol.cells.x == pytest.approx(4 * symbol.cells.module)
    bars = codes.barcode(code, 128 * MM)
    assert bars.height == pytest.approx(12 * MM)
    assert bars.cells.x == pytest.approx(10 * bars.cells.module)
    assert bars.cells.module == pytest.approx(0.33 * MM)
