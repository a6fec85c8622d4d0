"""How old a catalogue may be before the desk warns."""

from datetime import date, timedelta

MOST_AGE_DAYS = 30
"""The national catalogue changes every week; after a month a desk is told that its own is old."""
COMING_DAYS = 7
"""Changes of the next week are listed before they hold."""


def is_stale(catalogue_of: date, today: date) -> bool:
    """Return whether a catalogue of a day is so old that the desk has to be told."""
    return today - catalogue_of > timedelta(days=MOST_AGE_DAYS)
