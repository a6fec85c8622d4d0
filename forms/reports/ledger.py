"""The ledger: "Sổ theo dõi hồ sơ", landscape, of any length, written row by row.

Sources: Circular 01/2018/TT-VPCP, Article 9, form 06 (A4) and Article 10 (how it is kept); Circular
03/2025/TT-VPCP, Annex I, form 07.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from forms.base.form import Form, about
from forms.pdf.painter import paint
from forms.reports.ledger_data import LedgerData, LedgerRow
from forms.reports.ledger_pages import LedgerPages
from forms.wording import load

if TYPE_CHECKING:
    from collections.abc import Iterable

    from forms.wording import FormWording


def write_ledger(data: LedgerData, rows: Iterable[LedgerRow], out: BinaryIO, words: FormWording | None = None) -> None:
    """Write the ledger of ``rows`` to ``out`` as PDF.

    Rows are taken one at a time and released once their page is written, so the memory needed does not
    depend on their number.

    Raises:
        FormDataError: If the form is not in the data's set.
    """
    words = words or load(FORM.checked_set(data.form_set), FORM.name)
    paint(about(data, words), LedgerPages(data, words).sheets(rows), out)


def _draw(data: LedgerData, words: FormWording) -> bytes:
    out = BytesIO()
    write_ledger(data, data.rows, out, words)
    return out.getvalue()


FORM = Form(name="ledger", data=LedgerData, papers=("a4-landscape",), copies=("office",), draw=_draw)
"""The ledger's entry in :mod:`forms.registry`."""
