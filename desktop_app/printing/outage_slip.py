"""The slip for an outage: Form 01 with a number and nothing filled in."""

from dataclasses import replace

from desktop_app.printing.completeness import refusing_incomplete_papers
from desktop_app.printing.letterhead import Letterhead
from forms.registry import get
from forms.slips.receipt import ReceiptData
from forms.wording import FormWording


@refusing_incomplete_papers()
def draw_slip(letterhead: Letterhead, code: str, qr_text: str, words: FormWording) -> bytes:
    """Return the PDF of one slip: both copies beside each other on A4, with lines to be filled in by hand.

    Args:
        letterhead: whose slip it is.
        code: its number.
        qr_text: the text of its QR code.
        words: the words of the receipt in force.
    """
    data = ReceiptData(
        **letterhead.fields,
        one_stop_unit=letterhead.agency.one_stop_unit,
        dossier_code=code,
        qr_text=qr_text if qr_text != code else None,
        submitter="",
        procedure="",
    )
    marked = replace(data, marks=(*data.marks, "outage"))
    return get("receipt").render(marked, "a4-two-up", words=words)
