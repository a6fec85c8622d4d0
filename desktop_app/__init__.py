"""Quầy Một Cửa: the reception desk of a Vietnamese public one-stop unit."""

__version__ = "0.1.0"
