"""How known mistakes are planted."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from tests.simulation.options import Options

QUIET = frozenset({"theft", "clock", "journal put back", "fence killed", "journal_torn", "flip", "partition"})
"""Faults that a mistake of numbers or of the order does not need, and that hide it."""


@dataclass(frozen=True)
class Bug:
    """A known mistake.

    Attributes:
        plant: plants it while the context is open.
        finding: the name of the finding that has to show it.
        options: what its histories may meet.
    """

    plant: Callable[[], AbstractContextManager[object]]
    finding: str
    options: Options = field(default_factory=Options)


@contextmanager
def both(first: AbstractContextManager[object], second: AbstractContextManager[object]) -> Iterator[None]:
    """Plant two changes together."""
    with first, second:
        yield
