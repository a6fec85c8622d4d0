"""Retry delays for the server: exponential back-off with jitter."""

from random import Random

_BASE_S, _MOST_S = 2.0, 300.0
_IDLE_S, _SPREAD = 30.0, 0.2


def next_wait_s(failures: int, chance: Random, asked_s: float | None = None) -> float:
    """Return the seconds until the next try.

    After failures the wait is drawn evenly up to a bound that doubles from 2 seconds to 5 minutes (full jitter): a
    province whose network comes back does not knock its server over. Without a failure it is half a minute, more or
    less a fifth.

    Args:
        failures: failed tries since the last success.
        chance: the random generator.
        asked_s: seconds that the server asked to wait at least; up to half of them is added.
    """
    if asked_s is not None:
        return asked_s * (1 + chance.random() / 2)
    if not failures:
        return _IDLE_S * (1 + _SPREAD * (2 * chance.random() - 1))
    return chance.random() * min(_MOST_S, _BASE_S * float(2 ** min(failures, 16)))
