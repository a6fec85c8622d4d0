"""What the content of a typed text says: only a scanner types an identity card or the address of a look-up page."""

import re
from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.dossier.code import CODE_SHAPE
from desktop_app.domain.dossier.intake import INTAKE_CODE_SHAPE
from desktop_app.domain.papers.scan import STATEMENT_SHAPE

_SYMBOLOGY = r"(?:\][A-Za-z][0-9A-Za-z])?"
_CARD = re.compile(_SYMBOLOGY + r"(?P<core>[0-9]{12})(?=\|(?:[^|]*\|){4})")
_WORD_BEFORE = re.compile(r"[0-9A-Za-z]*\Z")
_ADDRESS = re.compile(
    rf"{_SYMBOLOGY}(?P<core>https?://\S+|QMC)/(?:{STATEMENT_SHAPE}:)?(?:{CODE_SHAPE})\Z", re.IGNORECASE
)
_CODE = re.compile(rf"{_SYMBOLOGY}\*?(?P<core>{CODE_SHAPE}|{INTAKE_CODE_SHAPE})\*?\Z", re.IGNORECASE)
# An input method let signs overtake letters: the code after an address, or a code whose beginning is no code any more.
_BROKEN_ADDRESS = re.compile(rf"[^\s|/]*(?P<core>/[^\s|]*)(?:{CODE_SHAPE})\Z", re.IGNORECASE)
_BROKEN_CODE = re.compile(r"[^\s|]*(?P<core>-(?:[0-9]{8}|[0-9]{6})-[0-9]{4,7})\*?\Z")
_BEGUN_CARD = re.compile(r"[0-9]{12}\|")
_DIGITS = re.compile(r"[0-9]{6,}\Z")
_LEAST_BARS = 4


class ScanKind(StrEnum):
    """What a text is by its content."""

    CARD = "card"
    BROKEN_CARD = "broken_card"
    ADDRESS = "address"
    CODE = "code"
    BROKEN_CODE = "broken_code"


@dataclass(frozen=True, slots=True)
class ScanPlace:
    """Where in a typed text a scan lies that ends it.

    Attributes:
        kind: what it is.
        begin: place of its first character; where it is broken the first one that it may have.
        sure: place of a character that it certainly has.
    """

    kind: ScanKind
    begin: int
    sure: int


_CODES = (
    (ScanKind.ADDRESS, _ADDRESS),
    (ScanKind.BROKEN_CODE, _BROKEN_ADDRESS),
    (ScanKind.CODE, _CODE),
    (ScanKind.BROKEN_CODE, _BROKEN_CODE),
)


def find_scan(text: str) -> ScanPlace | None:
    """Return where in a typed text a scan lies that ends it, or None.

    A code may be typed by hand, so that it alone does not prove a scanner; the other kinds do.

    >>> find_scan("0912025190001234||Lê An|14031990|Nữ|Số 1|15062021").begin
    4
    """
    if text.count("|") >= _LEAST_BARS:
        match = _CARD.search(text)
        if match is not None:
            return ScanPlace(ScanKind.CARD, match.start(), match.start("core"))
        bar = text.index("|")
        return ScanPlace(ScanKind.BROKEN_CARD, len(_WORD_BEFORE.sub("", text[:bar])), bar)
    for kind, pattern in _CODES:
        match = pattern.search(text)
        if match is not None:
            return ScanPlace(kind, match.start(), match.start("core"))
    return None


def begun_card(text: str) -> int | None:
    """Return where in a typed text a card begins, or None: nobody types a bar after twelve digits."""
    match = _BEGUN_CARD.search(text)
    return None if match is None else match.start()


def may_be_begun_card(text: str) -> bool:
    """Return whether a typed text ends in so many digits that no input method is needed for what follows."""
    return _DIGITS.search(text) is not None or begun_card(text) is not None
