"""How long an officer waits after wrong passwords before the next one is looked at."""

from datetime import datetime, timedelta

_FREE_ATTEMPTS = 3
_FIRST_WAIT = timedelta(seconds=5)
_LONGEST_WAIT = timedelta(minutes=5)
_MOST_DOUBLINGS = 6


def wait_after(wrong: int) -> timedelta:
    """Return the wait after so many wrong passwords in a row: 5 s after three, then doubled, at most 5 minutes.

    It never becomes a lock-out: an officer who remembers the password gets in after the wait.
    """
    if wrong < _FREE_ATTEMPTS:
        return timedelta()
    doublings: int = min(wrong - _FREE_ATTEMPTS, _MOST_DOUBLINGS)
    return min(_FIRST_WAIT * (1 << doublings), _LONGEST_WAIT)


def remaining_wait(wrong: int, last: datetime, now: datetime) -> timedelta:
    """Return what is left of the wait.

    Args:
        wrong: wrong passwords in a row.
        last: when the last one was typed, aware.
        now: the present moment, aware. Earlier than `last` when the clock was set back: the whole wait is left then,
            and not more.
    """
    whole = wait_after(wrong)
    return min(max(last + whole - now, timedelta()), whole)
