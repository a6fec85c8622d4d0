"""Options of the printed forms besides a dossier's own data."""

from dataclasses import dataclass

from desktop_app.domain.bounds import Name


@dataclass(frozen=True, slots=True)
class FormLook:
    """The desk's choices.

    Attributes:
        logo: a PNG or JPEG file in base64, printed above the agency's name; may be empty.
        second_language: whether titles get a line in a second language.
        training: whether every print is marked as a training print.
        numbered_receipts: whether receipts have a number line (01/TNHS), with the number in the tracking ledger.
        look_up: address of the public look-up page that the server named, or ``""``; not the desk's to choose.
        report_receiver: who gets the reports, or ``""`` for the agency above.
    """

    logo: str = ""
    second_language: bool = False
    training: bool = False
    look_up: str = ""
    numbered_receipts: bool = False
    report_receiver: Name = ""
