"""Codes as version 0.1.0 printed them without a network."""

from datetime import date


def provisional_code(agency: str, day: date, mark: str) -> str:
    """Return a provisional code; `mark`: six characters of `PROVISIONAL_LETTERS`."""
    return f"{agency}-{day:%Y%m%d}-T{mark}"
