"""How known mistakes are planted."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field

from tests.simulation.options import Options


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
