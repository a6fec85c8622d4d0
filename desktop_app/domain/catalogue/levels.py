"""At which level, and by whose counter, a procedure is received."""

import re
from collections.abc import Iterable
from enum import StrEnum

from desktop_app.domain.text import fold


class Level(StrEnum):
    """A level of administration (cấp thực hiện)."""

    CENTRAL = "central"
    PROVINCE = "province"
    COMMUNE = "commune"
    OTHER = "other"


class Counter(StrEnum):
    """Whose counter receives a procedure.

    `COMMUNE` and `PROVINCE` are the one-stop counters; the others receive at their own places.
    """

    COMMUNE = "commune"
    PROVINCE = "province"
    POLICE = "police"
    TAX = "tax"
    SOCIAL_INSURANCE = "social_insurance"
    MILITARY = "military"
    CENTRAL = "central"
    OTHER = "other"


class Scope(StrEnum):
    """For whom a procedure was published: the whole country, one province, or within the administration."""

    NATIONAL = "national"
    PROVINCIAL = "provincial"
    INTERNAL = "internal"
    UNKNOWN = "unknown"


class ListState(StrEnum):
    """Whether a procedure stands in the national catalogue.

    Attributes:
        LISTED: it does.
        LEFT: it was there and is no longer, on the day of the data.
    """

    LISTED = "listed"
    LEFT = "left"


_OWN_COUNTERS = (
    (Counter.POLICE, re.compile(r"\bcong an\b|quan ly xuat nhap canh")),
    (Counter.TAX, re.compile(r"\b(chi cuc|cuc|tong cuc|co quan)? ?thue\b")),
    (Counter.SOCIAL_INSURANCE, re.compile(r"\bbao hiem xa hoi\b")),
    (Counter.MILITARY, re.compile(r"\bquan su\b|\bbo quoc phong\b|\bbo doi\b")),
)
_COUNTERS_OF_MINISTRIES = {"bo cong an": Counter.POLICE, "bo quoc phong": Counter.MILITARY}
_COUNTERS_OF_FIELDS = {"thue": Counter.TAX, "bao hiem xa hoi": Counter.SOCIAL_INSURANCE, "hai quan": Counter.CENTRAL}
# "XÃ HỘI", "ĐỊA PHƯƠNG" and "PHƯƠNG TIỆN" are parts of departments' names and no communes.
_COMMUNE = re.compile(r"(?<!\bdia )\b(xa|phuong|dac khu|thi tran)\b(?! hoi\b| tien\b)")
# Right behind these words it is one, whatever follows: there are communes named Hội An and Tiến Thắng.
_COMMUNE_OFFICE = re.compile(r"\b(ubnd|uy ban nhan dan|hanh chinh cong|mot cua) (xa|phuong|dac khu|thi tran)\b")
_PROVINCE = re.compile(r"\b(tinh|thanh pho|so)\b")


def counter_of_agencies(
    agencies: Iterable[str], levels: Iterable[Level], published_by: str = "", field: str = ""
) -> Counter:
    """Return whose counter receives a procedure, by the names of the agencies that carry it out and its levels.

    The police, tax, social insurance and military offices receive at their own counters: where all of the agencies are
    theirs, or their ministry published the procedure, or the field is theirs.

    Args:
        agencies: who carries it out.
        levels: the levels at which it is carried out.
        published_by: the ministry that published it.
        field: its field of administration.
    """
    own = _COUNTERS_OF_MINISTRIES.get(fold(published_by)) or _COUNTERS_OF_FIELDS.get(fold(field))
    if own is not None:
        return own
    folded = [fold(agency) for agency in agencies]
    for counter, pattern in _OWN_COUNTERS:
        if folded and all(pattern.search(name) for name in folded):
            return counter
    known = set(levels)
    for level, counter in ((Level.COMMUNE, Counter.COMMUNE), (Level.PROVINCE, Counter.PROVINCE)):
        if level in known:
            return counter
    return Counter.CENTRAL if Level.CENTRAL in known else Counter.OTHER


def level_of_office(parent: str, name: str) -> Level | None:
    """Return the level of the office that a desk belongs to, by the names on its forms; None when they do not tell.

    >>> level_of_office("UBND TỈNH AN GIANG", "UBND XÃ NÚI CẤM")
    <Level.COMMUNE: 'commune'>
    >>> level_of_office("UBND TỈNH PHÚ THỌ", "SỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI")
    <Level.PROVINCE: 'province'>
    """
    folded = f"{fold(parent)} | {fold(name)}"
    if _COMMUNE_OFFICE.search(folded) or _COMMUNE.search(folded):
        return Level.COMMUNE
    return Level.PROVINCE if _PROVINCE.search(folded) else None


ONE_STOP = frozenset({Counter.COMMUNE, Counter.PROVINCE, Counter.OTHER})
"""Counters of one-stop units; `Counter.OTHER`, for the catalogue does not tell that another one receives it."""


def is_offered(counter: Counter, levels: Iterable[Level], scope: Scope, state: ListState, at: Level) -> bool:
    """Return whether a one-stop counter of a level receives a procedure of the national catalogue.

    Another province's own procedures are not offered, nor what left the catalogue or is received elsewhere.
    """
    if scope is not Scope.NATIONAL or state is not ListState.LISTED:
        return False
    if at is Level.COMMUNE:
        return counter is Counter.COMMUNE
    return at is Level.PROVINCE and counter in {Counter.COMMUNE, Counter.PROVINCE} and Level.PROVINCE in set(levels)
