"""What rows would change in a catalogue, each compared on the day from which it is to hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from desktop_app.domain.catalogue.codes import code_in
from desktop_app.domain.catalogue.comparison import CatalogueDiff, ImportedRow, compare
from desktop_app.services.catalogue.catalogue import Catalogue


def values_on(catalogue: Catalogue, code: str, day: date) -> Mapping[str, Any] | None:
    """Return the values of a procedure on a day by their names, None for one that the catalogue does not have."""
    return {name: sourced.value for name, sourced in catalogue.sources(code, day).items()} or None


def differences(
    catalogue: Catalogue,
    rows: Iterable[ImportedRow],
    effective_from: date,
    today: date,
    complete_list: Iterable[tuple[str, str]] = (),
    watched: Callable[[Sequence[ImportedRow]], Iterable[ImportedRow]] = iter,
) -> CatalogueDiff:
    """Return what rows would change; a change that is to come is compared with what holds when it begins.

    Args:
        catalogue: the catalogue to compare with.
        rows: the rows.
        effective_from: first day of the rows that name none themselves.
        today: the day of comparison for what holds already.
        complete_list: code and name of what the rows ought to have because they are a complete list; may be empty.
        watched: gives the rows one by one, and may stop.
    """
    several = list(rows)
    begins = {code_in(row.code): row.effective_from for row in several if row.effective_from is not None}

    def current(code: str) -> Mapping[str, Any] | None:
        """Return the values of a procedure on the first day of its row."""
        return values_on(catalogue, code, max(begins.get(code, effective_from), today))

    return compare(current, watched(several), complete_list)
