"""Entries of a catalogue for tests."""

from datetime import date, datetime, timedelta
from uuid import UUID

from desktop_app.domain.catalogue.stated import Entry, Layer, Origin, StatedValues
from desktop_app.domain.dates import VIETNAM

CODE = "1.001193"
DAY = date(2026, 11, 28)
NOW = datetime(2026, 11, 28, 9, tzinfo=VIETNAM)


def an_entry(
    values: StatedValues,
    layer: Layer = Layer.PROVINCE,
    begins: int = 0,
    ends: int | None = None,
    *,
    office: str = "H44",
    learned: int = 0,
    undone: int | None = None,
    number: int = 1,
    decision: str = "12/QĐ-UBND",
) -> Entry:
    """Return an entry; days and hours count from `DAY` and `NOW`."""
    return Entry(
        id=UUID(int=number),
        code=CODE,
        values=values,
        origin=Origin(
            layer,
            "" if layer is Layer.NATIONAL else office,
            decision,
            officer_name="Trần Minh Đức",
            learned_at=NOW + timedelta(hours=learned),
        ),
        effective_from=DAY + timedelta(days=begins),
        effective_to=None if ends is None else DAY + timedelta(days=ends),
        undone_at=None if undone is None else NOW + timedelta(hours=undone),
    )
