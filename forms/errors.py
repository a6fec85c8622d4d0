"""Errors that callers of the forms are expected to handle."""

from __future__ import annotations


class FormError(Exception):
    """Base class of all errors that this package raises on purpose."""


class FormDataError(FormError):
    """The data of a form cannot be printed.

    Attributes:
        field: Path of the offending field, such as ``documents[2].original``.
        reason: What is wrong, in Vietnamese, without the field's name.
    """

    def __init__(self, field: str, reason: str) -> None:
        """Store field and reason."""
        super().__init__(f"Trường «{field}» {reason}.")
        self.field = field
        self.reason = reason
