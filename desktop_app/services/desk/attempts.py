"""Wrong passwords in a row, stored beside the database so that they outlast a restart."""

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from math import ceil
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from desktop_app.domain.codec import DecodeError, decode, encode
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.sign_in_wait import remaining_wait
from desktop_app.files import write_file
from desktop_app.services.context import Clock
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.storage.errors import StorageProblem, disk_problems_named

_MOST_BYTES = 256 * 1024
_MOST_WRONG = 1_000_000
_NOBODY = "?"
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Wrong:
    """How many wrong passwords in a row, and when the last one was typed (UTC)."""

    count: Annotated[int, Meta(ge=0, le=_MOST_WRONG)]
    last: datetime


@contextmanager
def one_attempt(folder: DeskFolder, officer_id: UUID | None, clock: Clock, field: str = "password") -> Iterator[None]:
    """Check one password of an officer inside; an error that is raised there tells whether it was wrong.

    The attempt is stored before the password is looked at: ending the program meanwhile does not take it back. Any
    other error than a wrong password, for example a damaged file, does not count.

    Args:
        folder: the desk's folder.
        officer_id: whose password is checked, or None when nobody was named.
        clock: returns the present moment.
        field: where the problem is shown.

    Raises:
        RuleViolation: ``password.wait`` with ``seconds`` while the officer has to wait; ``password.wrong`` from
            inside, as ``password.wrong_wait`` with ``seconds`` when the officer has to wait from now on.
    """
    key = str(officer_id) if officer_id else _NOBODY
    before, now = _read(folder), clock()
    wrong = before.get(key, _Wrong(0, now))
    _check_wait("password.wait", wrong, now, field)
    more = _Wrong(min(wrong.count + 1, _MOST_WRONG), now)
    _write(folder, {**before, key: more})
    try:
        yield
    except RuleViolation as problem:
        if problem.code != "password.wrong":
            _write(folder, before)
            raise
        _check_wait("password.wrong_wait", more, clock(), field)
        raise
    except BaseException:
        _write(folder, before)
        raise
    _write(folder, {other: count for other, count in before.items() if other != key})


def _check_wait(code: str, wrong: _Wrong, now: datetime, field: str) -> None:
    left = remaining_wait(wrong.count, wrong.last, now)
    if left:
        raise RuleViolation(code, field, seconds=ceil(left.total_seconds()))


def _read(folder: DeskFolder) -> Mapping[str, _Wrong]:
    try:
        with folder.attempts.open("rb") as file:
            stored = decode(file.read(_MOST_BYTES), dict[str, _Wrong])
    except (OSError, DecodeError):
        return {}
    return {key: wrong for key, wrong in stored.items() if wrong.last.tzinfo is not None}


def _write(folder: DeskFolder, wrong: Mapping[str, _Wrong]) -> None:
    if not wrong and not folder.attempts.exists():
        return
    try:
        with disk_problems_named():
            write_file(folder.attempts, encode(dict(wrong)))
    except StorageProblem:
        # Who knows the password gets in also with a full disk.
        _log.warning("a wrong password could not be counted")
