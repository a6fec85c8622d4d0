"""The present administrative units: 34 provinces, and 3,321 communes since 01/7/2025."""

import re
from collections.abc import Sequence
from functools import cache

from desktop_app.domain.catalogue.hits import initials
from desktop_app.domain.people.usual_names import Unit
from desktop_app.domain.text import fold, undo_telex
from desktop_app.services.resources import resource

_MOST = 12
_CITY = re.compile(r"^tp ")


@cache
def provinces() -> tuple[Unit, ...]:
    """Return the provinces, by name."""
    return tuple(sorted((unit for unit in _units() if not unit.province), key=lambda unit: fold(unit.name)))


@cache
def communes(province: str) -> tuple[Unit, ...]:
    """Return the communes of a province, by name.

    Args:
        province: its code.
    """
    return tuple(sorted((unit for unit in _units() if unit.province == province), key=lambda unit: fold(unit.name)))


def find_units(units: Sequence[Unit], typed: str, most: int = _MOST) -> list[Unit]:
    """Return the units whose name begins with a text, with or without its kind and marks; best first.

    A word of the name, its first letters ("hcm"), and the keys of an input method that was off are understood too.
    Nothing typed finds all.
    """
    wanted, keys = (_CITY.sub("thanh pho ", text) for text in (fold(typed), undo_telex(typed)))
    matches = _starting(units, wanted) or _starting(units, keys)
    return matches[:most]


def _starting(units: Sequence[Unit], wanted: str) -> list[Unit]:
    ranked = [(rank, unit) for unit in units if (rank := _rank(unit, wanted)) is not None]
    return [unit for _, unit in sorted(ranked, key=lambda each: each[0])]


def _rank(unit: Unit, wanted: str) -> int | None:
    name = fold(unit.name)
    for rank, fits in enumerate(
        (
            wanted in {name, fold(unit.full_name)},
            name.startswith(wanted),
            fold(unit.full_name).startswith(wanted),
            f" {wanted}" in name,
            initials(unit.name) == wanted,
        )
    ):
        if fits:
            return rank
    return None


@cache
def _units() -> tuple[Unit, ...]:
    lines = resource("administrative_units", "current.tsv").read_text(encoding="utf-8").splitlines()
    return tuple(Unit(*line.split("\t")) for line in lines if not line.startswith("#"))
