"""Completing addresses with the two-level administrative units: 34 provinces, 3,321 communes since 01/7/2025."""

from dataclasses import dataclass
from functools import cache

from desktop_app.domain.people.usual_names import Unit
from desktop_app.domain.text import fold, undo_telex
from desktop_app.services.administrative_units import communes, provinces

_MOST = 6


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune-level unit with its province, as an address ends: ``phường Việt Trì, tỉnh Phú Thọ``.

    Attributes:
        text: the end of an address.
        folded: the text to search in, without marks: the bare name, then the name after its kind.
        province: the full name of the province, without marks.
    """

    text: str
    folded: str
    province: str


def complete_address(text: str, home: str = "", most: int = _MOST) -> list[str]:
    """Return whole addresses that the typed text may become, the counter's own province first.

    The text after the last comma is matched with the beginning of a commune's name, with or without marks.

    Args:
        text: the address so far.
        home: the place of the counter, for example ``Phú Thọ``.
        most: how many addresses to return at most.
    """
    head, comma, tail = text.rpartition(",")
    prefix = fold(tail)
    if not comma or len(prefix) < 2:
        return []
    communes = _starting(prefix, fold(home)) or _starting(undo_telex(tail), fold(home))
    return [f"{head.strip()}, {commune.text}" for commune in communes[:most]]


def _starting(prefix: str, home: str) -> list[Commune]:
    communes = [
        commune for commune in _communes() if commune.folded.startswith(prefix) or f" {prefix}" in commune.folded
    ]
    return sorted(communes, key=lambda unit: (home not in unit.province, not unit.folded.startswith(prefix), unit.text))


@cache
def _communes() -> tuple[Commune, ...]:
    """Read the communes once, in a worker thread, when an address is first typed."""
    return tuple(_commune(unit, province) for province in provinces() for unit in communes(province.code))


def _commune(unit: Unit, province: Unit) -> Commune:
    # People type the name, not "phường" or "xã" before it; both are understood.
    return Commune(
        f"{unit.full_name}, {province.full_name}", f"{fold(unit.name)} {fold(unit.full_name)}", fold(province.full_name)
    )
