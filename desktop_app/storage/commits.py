"""What a unit of work leaves for the witness: the end of the log, and the numbers that it took."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

_NOTED = "committed"


@dataclass(frozen=True, slots=True)
class Committed:
    """What one unit of work did.

    Attributes:
        seq: number of the last line that it appended to the log, or 0.
        hash: that line's chained hash, hexadecimal.
        numbers: the last number that it took of each series, by ``series|period``.
    """

    seq: int = 0
    hash: str = ""
    numbers: Mapping[str, int] = field(default_factory=dict)

    @property
    def is_worth_telling(self) -> bool:
        """Whether an older copy of the file would not know of this."""
        return bool(self.seq or self.numbers)


def note_commit(
    connection: "Connection",
    *,
    seq: int = 0,
    hash: str = "",  # noqa: A002 - as `Committed` names it
    number: tuple[str, int] | None = None,
) -> None:
    """Note what the unit of work on this connection does, for whoever keeps the witness."""
    before: Committed = connection.info.get(_NOTED, Committed())
    numbers = before.numbers if number is None else {**before.numbers, number[0]: number[1]}
    connection.info[_NOTED] = Committed(seq or before.seq, hash or before.hash, numbers)


def what_was_committed(connection: "Connection") -> Committed:
    """Return what was noted on this connection, and forget it."""
    noted: Committed = connection.info.pop(_NOTED, Committed())
    return noted
