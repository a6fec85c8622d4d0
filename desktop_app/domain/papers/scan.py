"""The text of a receipt's QR code: an address, the signed statement and the dossier code, or parts of them.

``HTTPS://HOST/STATEMENT:CODE``; ``QMC/STATEMENT:CODE`` at a desk that knows no server. The code stands at the end, so
that desks and servers of before read it as they read ``HTTPS://HOST/CODE``. Everything is written in letters that a
QR code stores briefly and that no input method changes.
"""

import re
from dataclasses import dataclass

from desktop_app.domain.dossier.code import CODE_SHAPE, PROVISIONAL_LETTERS, code_in_scan
from desktop_app.domain.papers.statement import LENGTH
from desktop_app.domain.scan_text import plain_scan

LONGEST_TEXT = 220
"""Characters of the longest text whose QR code still reads from a scan of 150 dpi."""
LONGEST_SCAN = 400
"""Characters of the longest text that is looked at: a receipt's is never so long."""

STATEMENT_SHAPE = rf"[{PROVISIONAL_LETTERS}]{{{LENGTH}}}"
"""The regular expression of a statement."""

_HOME = "QMC"
_PREFIX = rf"(?:(?:https?://[^\s/:]+(?::[0-9]{{1,5}})?(?:/[^\s/:]+)*|{_HOME})/)?"
_SIGNED = re.compile(rf"{_PREFIX}(?P<statement>[^\s/:]+):(?P<code>{CODE_SHAPE})", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class PaperText:
    """What a receipt's QR code holds.

    Attributes:
        code: the dossier's code.
        statement: the letters between address and code, in capitals; ``""`` on a receipt without a statement.
    """

    code: str
    statement: str = ""


def receipt_text(address: str, code: str, statement: str = "") -> str:
    """Return the content of the QR code of a receipt.

    All of it are capitals, digits and the few signs of a QR code's alphanumeric mode, which keeps the picture small;
    host names and schemes do not tell capitals from small letters.

    Args:
        address: of the look-up page, such as ``https://tracuu.example.vn``, or ``""`` while no server is known.
        code: the dossier's code.
        statement: the signed statement, or ``""``. It is left out beside an address that is so long that the QR code
            would no longer read: the phone of the citizen comes first.
    """
    place = address.rstrip("/").upper()
    plain = f"{place}/{code}" if place else code
    signed = f"{place or _HOME}/{statement}:{code}" if statement else plain
    return signed if len(signed) <= LONGEST_TEXT else plain


def split_receipt_text(text: str) -> PaperText | None:
    """Return the parts of a scanned, typed or pasted text of a receipt; None when it holds no dossier code, or several.

    A text that is too long for one is refused before it is looked at.
    """
    if len(text) > LONGEST_SCAN:
        return None
    plain = plain_scan(text)
    match = _SIGNED.fullmatch(plain)
    code = code_in_scan(plain)
    if code is None:
        return None
    return PaperText(code.text, match["statement"].upper() if match is not None else "")


def is_signed_receipt(text: str) -> bool:
    """Return whether a text is that of a receipt with a statement, which may be altered or cut off."""
    parts = split_receipt_text(text)
    return parts is not None and bool(parts.statement)
