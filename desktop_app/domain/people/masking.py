"""Whose dossier it is, in lists that others read: initials where the procedure tells of health, poverty or children.

Law 91/2025/QH15 and Decree 356/2025/NĐ-CP, Article 7, have sensitive data shown only to those whose work needs it.
Lists show the code and the procedure; whoever opens the dossier sees the name, and is recorded (`access`).
"""

from uuid import UUID

from desktop_app.domain.people.agency import Officer, Role

_WORK_WITH_ALL = frozenset({Role.ADMINISTRATOR, Role.HEAD, Role.DIVISION})


def may_see_in_lists(officer: Officer, received_by: UUID | None) -> bool:
    """Return whether lists show an officer whose sensitive dossier it is: who received it, heads and divisions."""
    return officer.role in _WORK_WITH_ALL or received_by == officer.id


def masked_name(name: str) -> str:
    """Return the initials of a name.

    >>> masked_name("Nguyễn Thị Ánh")
    'N. T. Á.'
    """
    return " ".join(f"{word[0].upper()}." for word in name.split())
