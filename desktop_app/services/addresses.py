"""Completing addresses with today's two-level units: 34 provinces, 3,321 communes since 01/7/2025."""

from dataclasses import dataclass
from functools import cache

from desktop_app.domain.text import fold, undo_telex

_MOST = 6


@dataclass(frozen=True, slots=True)
class Commune:
    """A commune-level unit with its province, as an address ends: ``phường Việt Trì, tỉnh Phú Thọ``."""

    text: str
    folded: str
    province: str


def complete_address(text: str, home: str = "", most: int = _MOST) -> list[str]:
    """Return whole addresses that what was typed may become, the desk's own province first.

    What stands after the last comma is taken as the beginning of a commune's name, marks or none.

    Args:
        text: the address so far.
        home: the place of the desk, for example ``Phú Thọ``.
        most: how many at most.
    """
    head, comma, tail = text.rpartition(",")
    wanted = fold(tail)
    if not comma or len(wanted) < 2:
        return []
    hits = _starting(wanted, fold(home)) or _starting(undo_telex(tail), fold(home))
    return [f"{head.strip()}, {commune.text}" for commune in hits[:most]]


def _starting(wanted: str, home: str) -> list[Commune]:
    hits = [one for one in _communes() if one.folded.startswith(wanted) or f" {wanted}" in one.folded]
    return sorted(hits, key=lambda one: (home not in one.province, not one.folded.startswith(wanted), one.text))


@cache
def _communes() -> tuple[Commune, ...]:
    from vietnam_provinces import Province, Ward  # noqa: PLC0415 - 0.1 s, in a thread, when an address is first typed

    provinces = {province.code: _province(province.name) for province in Province.iter_all()}
    return tuple(_commune(ward.name, provinces[ward.province_code]) for ward in Ward.iter_all())


def _commune(name: str, province: str) -> Commune:
    lowered = _lowered(name)
    # People type the name, not "phường" or "xã" before it; both are understood.
    bare = lowered.partition(" ")[2]
    return Commune(f"{lowered}, {province}", f"{fold(bare)} {fold(lowered)}", fold(province))


def _province(name: str) -> str:
    # The data names a municipality in full and a province by its bare name.
    return _lowered(name) if name.startswith("Thành phố") else f"tỉnh {name}"


def _lowered(name: str) -> str:
    return name[:1].lower() + name[1:]
