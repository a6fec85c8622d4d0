"""From receipt data to PDF, and the receipt's entry in the list of forms."""

from __future__ import annotations

from dataclasses import replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Literal, cast

from forms.errors import FormDataError
from forms.painter import Document, Sheet, paint, side_by_side
from forms.paper import A4, A5
from forms.reader import parse_json, read
from forms.receipt.data import ReceiptData
from forms.receipt.layout import COPIES, lay_out
from forms.registry import Form
from forms.wording import load

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.receipt.layout import CopyId
    from forms.scene import Page
    from forms.wording import FormSet

PaperName = Literal["a5", "a4", "a4-two-up"]
"""A5 or A4, one page a copy; or both copies side by side on a landscape A4, to be cut apart."""

PAPERS: tuple[PaperName, ...] = ("a5", "a4", "a4-two-up")
"""All papers, the usual one first."""


def render_receipt(
    data: ReceiptData,
    *,
    paper: PaperName = "a5",
    copies: Sequence[CopyId] = COPIES,
    reproducible: bool = False,
) -> bytes:
    """Return the receipt as PDF.

    Characters without a glyph are printed as an empty box and reported in the log of ``forms.fonts``
    (see :func:`forms.fonts.substitute`): printing never fails for them.

    Args:
        data: What to print. Without a dossier code the result is a preview.
        paper: The paper; copies that do not fit on one page go on to a following page.
        copies: Which copies, in order; a window's preview wants ``("applicant",)``.
        reproducible: Leave out the date of creation, so that the same data give the same bytes.

    Returns:
        The PDF file. Its metadata name the form and the dossier code, no person.

    Raises:
        FormDataError: If ``copies`` is empty or repeats a copy, or ``paper`` is unknown.
    """
    if paper not in PAPERS:
        raise FormDataError("paper", "phải là một trong các giá trị: " + ", ".join(PAPERS))
    if not copies or len(set(copies)) != len(copies) or not set(copies) <= set(COPIES):
        raise FormDataError("copies", "phải gồm các liên khác nhau trong: " + ", ".join(COPIES))
    words = load(data.form_set, "receipt")
    laid = [lay_out(data, words, copy, A4 if paper == "a4" else A5) for copy in copies]
    title = f"{words['name']} {data.dossier_code or ''}".strip()
    return paint(Document(title, _sheets(laid, paper), reproducible))


def _sheets(copies: Sequence[Sequence[Page]], paper: PaperName) -> tuple[Sheet, ...]:
    if paper == "a4-two-up":
        return side_by_side(copies, A4.height, A4.width)
    return tuple(Sheet(page.width, page.height, ((0.0, page),)) for pages in copies for page in pages)


def read_receipt(raw: Any) -> ReceiptData:
    """Return receipt data from what a JSON file holds.

    Raises:
        FormDataError: Naming the field that does not fit ``receipt.schema.json``.
    """
    return read(ReceiptData, raw)


def sample_receipt(form_set: str) -> ReceiptData:
    """Return an invented receipt in the given set of forms."""
    source = files("resources").joinpath("forms", "samples", "receipt.json")
    data = read_receipt(parse_json(source.read_text(encoding="utf-8")))
    return replace(data, form_set=cast("FormSet", form_set))


def _render(data: Any, paper: str, copies: tuple[str, ...]) -> bytes:
    return render_receipt(data, paper=cast("PaperName", paper), copies=cast("Sequence[CopyId]", copies))


FORM = Form(
    name="receipt",
    title="Mẫu số 01 – Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
    papers=PAPERS,
    copies=COPIES,
    read=read_receipt,
    sample=sample_receipt,
    render=_render,
)
"""The receipt's entry in :mod:`forms.registry`."""
