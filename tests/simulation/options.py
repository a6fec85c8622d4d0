"""What a history may meet, and how often."""

from dataclasses import dataclass
from random import Random

NETWORK = {
    "lost": 0.08,
    "unanswered": 0.1,
    "twice": 0.08,
    "late": 0.06,
    "crash": 0.08,
    "torn": 0.05,
    "journal_torn": 0.04,
}
"""Faults of single requests, with their odds."""
_OTHERS = ("killed saving", "killed in a round", "fence killed", "journal put back", "small limits", "quota", "large")
_FACTORS = (0.5, 1.0, 2.0)
_OFF = 0.25


@dataclass(frozen=True)
class Options:
    """What a history may meet.

    Attributes:
        steps: how many things happen.
        without: kinds of faults that never happen.
        often: kinds of faults that happen often, for bugs that need them.
        acks_before_commit: planted bug of the server.
        counter_apart: planted bug of the desk's disk.
    """

    steps: int = 170
    without: frozenset[str] = frozenset()
    often: frozenset[str] = frozenset()
    acks_before_commit: bool = False
    counter_apart: bool = False


class Rates:
    """How often each kind of fault happens in one history, compared with its usual odds.

    Each history draws which kinds it has and how many of each (swarm testing): a fault that always comes together with
    all others hides what it does alone, and some mistakes show only where another fault is absent.
    """

    def __init__(self, faults: list[str], options: Options, chance: Random) -> None:
        self._factors = {}
        for kind in [*NETWORK, *_OTHERS, *faults]:
            factor = 0.0 if chance.random() < _OFF else chance.choice(_FACTORS)
            factor = _FACTORS[-1] if kind in options.often else factor
            self._factors[kind] = 0.0 if kind in options.without else factor

    def of(self, kind: str) -> float:
        """Return the factor of a kind of fault; 0 when it does not happen, 1 for what is no fault."""
        return self._factors.get(kind, 1.0)
