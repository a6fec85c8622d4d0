"""A computer with a desk on it."""

from collections.abc import Callable
from dataclasses import dataclass, field

from tests.simulation.clocks import ComputerClock
from tests.simulation.doubles import Desk
from tests.simulation.link import Link
from tests.simulation.session import Session


class Killed(BaseException):
    """kill -9 of the desk's process at a named place."""


@dataclass
class Machine:
    """A computer with a desk on it.

    Attributes:
        desk: its desk.
        link: its network.
        backup: the last backup of its disk.
        is_copy: its disk was copied from another computer.
        is_dead: its program was killed and is started again some time.
        clock: its clock.
        is_damaged: a bit of its disk was flipped, and the backup is not put back yet.
        session: what the officer at it has seen.
        unsure_codes: codes that it may give out twice, because it was put back to a time before it used them and
            nobody has told it yet.
        reused_codes: all that it ever was unsure of: a backup of its disk from before makes it unsure again, since its
            guard was put back with it.
        restores_met: restores of the server that it has heard of in a whole round.
    """

    desk: Desk
    link: Link
    backup: object
    is_dead: bool = False
    is_damaged: bool = False
    is_copy: bool = False
    clock: ComputerClock = field(default_factory=ComputerClock)
    session: Session = field(default_factory=Session)
    unsure_codes: set[str] = field(default_factory=set)
    reused_codes: set[str] = field(default_factory=set)
    restores_met: int = 0


def die_at(place: str) -> Callable[[str], None]:
    """Return a listener that kills the desk's process at a place."""

    def die(name: str) -> None:
        if name == place:
            raise Killed(name)

    return die
