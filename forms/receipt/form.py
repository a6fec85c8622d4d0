"""From receipt data to PDF, and the receipt's entry in the list of forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from forms.form import Form
from forms.receipt.data import ReceiptData
from forms.receipt.layout import ReceiptSlip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.paper import PaperName
    from forms.slip import CopyId
    from forms.wording import FormWording

COPIES: tuple[CopyId, ...] = ("office", "applicant")
"""Both copies in printing order."""

FORM = Form(
    name="receipt",
    data=ReceiptData,
    papers=("a5", "a4", "a4-two-up", "roll-80"),
    copies=COPIES,
    slip=ReceiptSlip,
)
"""The receipt's entry in :mod:`forms.registry`."""


def render_receipt(
    data: ReceiptData,
    *,
    paper: PaperName = "a5",
    copies: Sequence[CopyId] | None = None,
    words: FormWording | None = None,
) -> bytes:
    """Return the receipt as PDF; without a dossier code it is a preview.

    See :meth:`forms.form.Form.render`; a window's preview wants the copies ``("applicant",)``.
    """
    return FORM.render(data, paper, copies, words)


def sample_receipt(form_set: str) -> ReceiptData:
    """Return an invented receipt in the given set of forms."""
    return cast("ReceiptData", FORM.sample(form_set))
