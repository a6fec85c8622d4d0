"""What a list has of the procedures that entries add or rename."""

from collections.abc import Sequence
from datetime import date

from desktop_app.domain.catalogue.codes import code_in
from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.levels import ListState, counter_of_agencies
from desktop_app.domain.catalogue.merging import values_on
from desktop_app.domain.catalogue.stated import Entry


def listed_by_entries(code: str, entries: Sequence[Entry], today: date) -> Listed:
    """Return what a list has of a procedure that entries add or rename.

    Args:
        code: its code.
        entries: the usable ones that state its name.
        today: the day whose values count; before the first of them holds, those of the last one.
    """
    values = values_on(entries, today) or values_on(entries, max(entry.effective_from for entry in entries))
    stated = {name: sourced.value for name, sourced in values.items()}
    is_ended = stated.get("is_in_force") is False
    agency, levels = stated.get("agency", ""), stated.get("levels", ())
    return Listed(
        id=code,
        code=code_in(code),
        name=stated.get("name", ""),
        field=stated.get("field", ""),
        agency=agency,
        unit=stated.get("unit", ""),
        levels=levels,
        counter=counter_of_agencies([agency] if agency else [], levels),
        state=ListState.LEFT if is_ended else ListState.LISTED,
        has_details=True,
    )
