"""What the words in a cell say: a limit, a fee, levels, a day, a mark.

Only what is certain becomes a value; the words themselves stay beside it.
"""

import re
from datetime import date
from functools import lru_cache

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.catalogue.portal import fee_row, limit_steps
from desktop_app.domain.catalogue.stated import StatedValues
from desktop_app.domain.dossier.procedure import LimitOption
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay
from desktop_app.domain.text import fold, tidy

# Columns of a list repeat the same few texts in thousands of rows.
_remembered = lru_cache(maxsize=4_096)
_LIMIT = re.compile(
    r"(?:(?P<range>\d+)\s*(?:-|–|đến|tới|hoặc)\s*)?(?P<n>\d+(?:[.,]\d+)?)\s*(?:\([^)\d]*\)\s*)?"
    r"(?P<unit>ngày\s+làm\s+việc|ngày|giờ|tháng)\b"
)
_UNITS = {"ngày": "day", "giờ": "hour", "tháng": "month"}
_AMOUNT = re.compile(
    r"(?P<n>\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:,\d+)?)\s*(?P<factor>triệu|nghìn|ngàn)?\s*(?P<money>(?:đồng|vnđ|vnd|đ)\b)?"
)
_FACTORS = {"triệu": 1_000_000, "nghìn": 1_000, "ngàn": 1_000}
_FREE = re.compile(r"(khong( co| thu)?( phi| le phi| phi le phi)?|mien( phi| le phi| phi le phi)?)")
_NOTHING = frozenset({"", "-", "/", "...", "không có thông tin", "không quy định", "chưa quy định", "null"})
_DAY = re.compile(r"(\d{1,2})\s*(?:[/.-]|tháng)\s*(\d{1,2})\s*(?:[/.-]|năm)\s*(\d{4})")
_ISO_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_LEVELS = (
    (Level.CENTRAL, re.compile(r"\b(cap )?((?<!bai )bo(?! sung\b)|trung uong)\b")),
    (Level.PROVINCE, re.compile(r"\b(tinh|so)\b")),
    (Level.COMMUNE, re.compile(r"\b(xa(?! hoi\b)|phuong|dac khu)\b")),
)
_MARKS = frozenset({"x", "v", "co", "1", "true", "yes"})
_TICKS = frozenset("✓✔☑√●")
_DECISION = re.compile(r"\b(\d+\s*/\s*QĐ(?:\s*-\s*[\w&]+)+)")
_ANNEXED = re.compile(r"kèm theo Quyết định số\s*:?\s*" + _DECISION.pattern[2:], re.IGNORECASE)
_DATE_WITHIN = 120
_NUMBER = re.compile(r"\d+")


@_remembered
def is_nothing(text: str) -> bool:
    """Return whether a cell says that it says nothing."""
    return tidy(text).lower().strip(" .") in _NOTHING


@_remembered
def limit_of(text: str, by: str = "") -> StatedValues:
    """Return what a cell says of the time limit: its steps where it names one, options where it names several.

    Args:
        text: the words.
        by: the unit in charge.
    """
    words = tidy(text)
    if is_nothing(words):
        return StatedValues()
    limits = limits_in(words, by)
    is_bare = len(limits) == 1 and _LIMIT.fullmatch(words.lower().strip(" .;")) is not None
    return StatedValues(
        steps=limits[0].steps if len(limits) == 1 else None,
        limit_options=tuple(limits) if len(limits) > 1 else None,
        limit_note=None if is_bare else words,
    )


def limits_in(text: str, by: str = "") -> list[LimitOption]:
    """Return the different limits that words name; none where they name a range, minutes or fractions."""
    words = tidy(text).lower()
    limits: dict[LimitOption, None] = {}
    for match in _LIMIT.finditer(words):
        unit = "working_day" if "làm" in match["unit"] else _UNITS[match["unit"]]
        steps = limit_steps(float(match["n"].replace(",", ".")), unit, by)
        if match["range"] or not steps:
            return []
        limits[LimitOption(steps, note=tidy(text))] = None
    return [] if "phút" in words else list(limits)


@_remembered
def fees_of(text: str, kind: str = "", way: HandInWay | None = None, *, says_free: bool) -> tuple[FeeRow, ...] | None:
    """Return the fee rows of a cell, None where it says nothing.

    Args:
        text: the words; several amounts stay words for the officer.
        kind: ``phi``, ``le_phi``, ``muc_gia`` or ``""``.
        way: the way of handing in that it is for.
        says_free: whether the source's "Không" means that nothing is to be paid: so in a decision, not in the
            portal, whose default it is.
    """
    words = tidy(text)
    if is_nothing(words):
        return None
    if _FREE.fullmatch(fold(words)):
        return () if says_free else (fee_row(0, "", kind=kind, way=way),)
    amounts = amounts_in(words)
    if len(amounts) != 1 or "%" in words:
        return (fee_row(None, words, kind=kind, way=way),)
    is_bare = _AMOUNT.fullmatch(words.lower().strip(" .")) is not None
    return (fee_row(amounts[0], "" if is_bare else words, kind=kind, way=way),)


def amounts_in(text: str) -> list[int]:
    """Return the different amounts in đồng that words name; a number alone is one where it is the whole text."""
    words = tidy(text).lower().strip(" .")
    whole = _AMOUNT.fullmatch(words)
    matches = [whole] if whole else [match for match in _AMOUNT.finditer(words) if match["money"]]
    return list(dict.fromkeys(_amount(match) for match in matches))


def _amount(match: re.Match[str]) -> int:
    factor = _FACTORS.get(match["factor"] or "", 1)
    digits = match["n"]
    if factor > 1 and re.fullmatch(r"\d+,\d{1,2}", digits):
        return round(float(digits.replace(",", ".")) * factor)
    return int(re.sub(r"\D", "", digits)) * factor


@_remembered
def day_of(text: str) -> date | None:
    """Return the first day that words name, None for none or an impossible one."""
    iso, usual = _ISO_DAY.search(text), _DAY.search(tidy(text).lower())
    if iso:
        parts = (int(iso[1]), int(iso[2]), int(iso[3]))
    elif usual:
        parts = (int(usual[3]), int(usual[2]), int(usual[1]))
    else:
        return None
    try:
        return date(*parts)
    except ValueError:
        return None


@_remembered
def decision_in(text: str) -> tuple[str, date | None]:
    """Return number and date of the decision that words name, ``""`` and None without its number."""
    plain = tidy(text)
    match = _ANNEXED.search(plain) or _DECISION.search(plain)
    if match is None:
        return "", None
    return re.sub(r"\s", "", match[1]), day_of(plain[match.end() :][:_DATE_WITHIN])


@_remembered
def levels_of(text: str) -> tuple[Level, ...]:
    """Return the levels that words name (``Cấp tỉnh, Cấp xã``)."""
    folded = fold(text)
    return tuple(level for level, pattern in _LEVELS if pattern.search(folded))


@_remembered
def is_marked(text: str) -> bool:
    """Return whether a cell has a mark."""
    return fold(text) in _MARKS or bool(_TICKS.intersection(text))


@_remembered
def lines_of(text: str) -> str:
    """Return the lines of a cell as one text, each line once: several agencies stand in one cell."""
    return "; ".join(dict.fromkeys(line for line in map(tidy, text.splitlines()) if line))


def count_in(text: str) -> int:
    """Return the first number of a text, 0 without one."""
    match = _NUMBER.search(text)
    return int(match[0][:6]) if match else 0
