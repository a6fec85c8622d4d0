"""How the desks of an office divide the serials of dossier codes, so that no number is fetched and none is given twice.

Thông tư 01/2018/TT-VPCP Điều 19 wants a serial of the day with four digits; how desks that cannot reach each other get
different ones is left to the system. Each desk owns a share: a lone desk the one of its desk number, an enrolled desk
the one that the server assigned. A share stands for the same places in the serials of every day and is never given to
another device.
"""

import re
from typing import NamedTuple

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import number_in

LAST_LONE_SHARE = 20
"""Shares 1 to 20 belong to the desk numbers of desks without a server."""

SERVER_SHARE = 49
"""The share of the server itself: codes for dossiers whose own code another dossier has already."""

LAST_SHARE = 3_000
"""The last share that has serials."""

SHARE_SCHEME = "share"
"""Name of the series from which the server assigns shares."""

SERVER_SCHEME = "centre7"
"""Name of the series whose blocks the server leases to desks where serials run on: seven digits, four-digit year."""

LONE_RUN = 100_000
"""How many serials of a series that runs on belong to a desk number."""

FIRST_LEASED_SERIAL = LAST_LONE_SHARE * LONE_RUN + 1
LAST_LEASED_SERIAL = 6_999_999
"""Serials of `SERVER_SCHEME` lie between those of lone desks and those of `reserve_serial`."""


class _Range(NamedTuple):
    """Serials of equal length: the first one, how many of them each share has, and how many shares have any."""

    first: int
    size: int
    shares: int


_OF_DAY = (
    _Range(1, 200, 49),
    _Range(10_000, 1_000, 90),
    _Range(100_000, 2_000, 450),
    _Range(1_000_000, 3_000, LAST_SHARE),
)
_RESERVE = (_Range(7_000_000, 1_000, LAST_SHARE),)


def serial_of_day(share: int, place: int) -> int:
    """Return a serial of a share in a day: four digits first, then five to seven.

    Args:
        share: from 1 to `LAST_SHARE`; from 50 on a share has no serials of four digits.
        place: counts the share's dossiers of the day, from 1.

    Raises:
        RuleViolation: ``code.range_used_up`` when the share has no such serial.
    """
    return _serial(_OF_DAY, share, place)


def first_range(share: int) -> tuple[int, int]:
    """Return the first and the last of a share's shortest serials of a day."""
    part = next(part for part in _OF_DAY if share <= part.shares)
    first = part.first + (share - 1) * part.size
    return first, first + part.size - 1


def places_of_day(share: int) -> int:
    """Return how many serials a share has in a day."""
    return sum(part.size for part in _OF_DAY if share <= part.shares)


def first_of_last_range(share: int) -> int:
    """Return the place from which on a share's serials of a day have seven digits.

    A copy of a desk goes on there for the rest of the day: the other copy would need thousands of dossiers to meet it.
    """
    return places_of_day(share) - _OF_DAY[-1].size + 1


def lone_serial(share: int, place: int) -> int:
    """Return a serial of a lone desk in a series that runs on.

    Raises:
        RuleViolation: ``code.range_used_up`` after `LONE_RUN` dossiers, and for a share above `LAST_LONE_SHARE`.
    """
    return _serial((_Range(1, LONE_RUN, LAST_LONE_SHARE),), share, place)


def reserve_serial(share: int, place: int) -> int:
    """Return a serial for a day on which a series that runs on has nothing left for this desk.

    Such a series has a code with the day in it, so these serials of a share are free again on every day.

    Raises:
        RuleViolation: ``code.range_used_up`` after 1,000 dossiers of a day.
    """
    return _serial(_RESERVE, share, place)


def is_assignable(share: int) -> bool:
    """Return whether the server may assign a share to a desk."""
    return LAST_LONE_SHARE < share <= LAST_SHARE and share != SERVER_SHARE


def check_desk_number(number: int) -> int:
    """Return the number of a desk without a server within its office.

    Raises:
        RuleViolation: ``desk_number.range`` with ``most``.
    """
    if not 1 <= number <= LAST_LONE_SHARE:
        raise RuleViolation("desk_number.range", "desk_number", most=LAST_LONE_SHARE)
    return number


def parse_desk_number(text: str) -> int:
    """Return a desk number as typed.

    Raises:
        RuleViolation: as `check_desk_number`.
    """
    return check_desk_number(number_in(text) or 0)


def desk_number_in(name: str) -> int:
    """Return the number in the name of a desk ("Quầy 03" is 3), or 0 without a usable one."""
    numbers = (int(digits) for digits in re.findall("[0-9]{1,4}", name))
    return next((number for number in numbers if 1 <= number <= LAST_LONE_SHARE), 0)


def _serial(ranges: tuple[_Range, ...], share: int, place: int) -> int:
    left = place - 1
    for part in ranges:
        if not 1 <= share <= part.shares:
            continue
        if left < part.size:
            return part.first + (share - 1) * part.size + left
        left -= part.size
    raise RuleViolation("code.range_used_up")
