"""Form 01: "Giấy tiếp nhận hồ sơ và hẹn trả kết quả" (receipt and appointment slip).

Sources: Circular 01/2018/TT-VPCP, Article 9, form 01 (set ``tt01-2018``); for Circular 03/2025/TT-VPCP,
Annex I, form 01 only the title is known, its body follows the layout in use (set ``tt03-2025``).
"""

from __future__ import annotations

from forms.receipt.data import ReceiptData
from forms.receipt.form import COPIES, FORM, render_receipt, sample_receipt
from forms.receipt.layout import ReceiptSlip

__all__ = ["COPIES", "FORM", "ReceiptData", "ReceiptSlip", "render_receipt", "sample_receipt"]
