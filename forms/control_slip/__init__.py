"""The control slip: "Phiếu kiểm soát quá trình giải quyết hồ sơ".

Sources: Circular 01/2018/TT-VPCP, Article 9, form 05; Circular 03/2025/TT-VPCP, Annex I, form 06.
"""

from __future__ import annotations

from forms.control_slip.data import ControlSlipData, HandOver
from forms.control_slip.layout import FORM, ControlSlip

__all__ = ["FORM", "ControlSlip", "ControlSlipData", "HandOver"]
