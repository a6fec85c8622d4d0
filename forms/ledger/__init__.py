"""The ledger: "Sổ theo dõi hồ sơ", landscape, of any length.

Sources: Circular 01/2018/TT-VPCP, Article 9, form 06 (A4) and Article 10 (how it is kept); Circular
03/2025/TT-VPCP, Annex I, form 07.
"""

from __future__ import annotations

from forms.ledger.data import LedgerData, LedgerRow
from forms.ledger.form import FORM, sample_ledger, write_ledger

__all__ = ["FORM", "LedgerData", "LedgerRow", "sample_ledger", "write_ledger"]
