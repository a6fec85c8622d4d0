"""What of the words beside a fee or a limit is for the public: not the remarks that the catalogue's readers made.

A value that the portal states and that cannot be relied on is "not known" in the catalogue, with a remark for officers
that says why (`portal`). On a notice board it would read as a fact about the fee. Where the words beside it say that
the provincial council sets the amount, the board says so; everything else is asked at the counter. No amount is made
up, and a portal's "free" without a source is not repeated.
"""

import re

from desktop_app.domain.catalogue.portal import IN_THOUSANDS, OTHER_CURRENCY, SET_ELSEWHERE
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.text import fold, tidy

BY_COUNCIL = "Theo quy định của HĐND tỉnh"
ASK = "Xin hỏi tại quầy"

_AMOUNT = r"\d[\d.,]*"
# IN_THOUSANDS and OTHER_CURRENCY with any amount in them.
_DOUBTS = re.compile(
    "|".join(
        (
            re.escape(SET_ELSEWHERE),
            re.escape(IN_THOUSANDS).replace(r"\{amount\}", _AMOUNT),
            re.escape(OTHER_CURRENCY).replace(r"\{amount\}", _AMOUNT).replace(r"\{currency\}", r"\S+"),
        )
    )
)
_COUNCIL = re.compile(r"\bhoi dong nhan dan\b|\bhdnd\b")
_STATES_AMOUNT = re.compile(r"\b[1-9]\d{0,2}(?:[.,]\d{3})+\b|\b\d+ USD\b")
_REPEATED = re.compile(rf"^{_AMOUNT} ?(?:VNĐ|VND|Việt Nam Đồng|đồng)\b ?")
_NOTHING = frozenset({"khong", "khong co", "khong quy dinh"})
_NO_UNIT = "khong co don vi"
_OF_FEES = re.compile(r"\b(?:le )?phi\b")


def unknown_fee_words(row: FeeRow) -> tuple[str, str]:
    """Return what the public reads of a fee without a reliable amount: what to do, and the words beside it."""
    is_doubted = _DOUBTS.search(row.note) is not None
    words = _plain(_REPEATED.sub("", tidy(_DOUBTS.sub("", row.note))))
    text = BY_COUNCIL if _COUNCIL.search(fold(words)) else ASK
    # Words that somebody wrote himself stay; of the portal's those that state an amount do.
    is_kept = not is_doubted or (text == ASK and _STATES_AMOUNT.search(words))
    return text, words if is_kept else ""


def fee_words(row: FeeRow) -> str:
    """Return the words beside a known amount, without the amount that the portal repeats; ``/văn bản`` is its unit."""
    return _plain(_REPEATED.sub("", tidy(row.note)))


def limit_words(note: str) -> str:
    """Return the words beside a limit; without those that say nothing, or that belong to the fee."""
    words, folded = _plain(note), fold(note)
    return "" if _NO_UNIT in folded or _OF_FEES.search(folded) else words


def _plain(words: str) -> str:
    """Return words without the brackets around all of them; nothing where they say "none"."""
    bare = tidy(words)
    if bare.startswith("(") and bare.endswith(")") and bare.count("(") == 1:
        bare = bare[1:-1].strip()
    bare = bare.lstrip("- ").strip()
    return "" if fold(bare) in _NOTHING else bare
