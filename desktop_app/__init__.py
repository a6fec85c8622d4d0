"""Quầy Một Cửa: the reception desk of a Vietnamese public one-stop unit."""

from datetime import date

__version__ = "0.2.0"

RELEASED_ON = date(2026, 11, 1)
"""The day on which this version was made: no clock that shows an earlier day can be right."""
