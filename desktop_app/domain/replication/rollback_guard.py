"""The witness: a small file outside the database that tells a rolled-back or copied database from the true one.

It is written after each commit and before anything is printed, so it may lag behind the database by the one action in
flight, but it never leads. A database that is behind its witness is an old copy: it must not give out numbers that it
has given out before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Witness:
    """What the last action left behind.

    Attributes:
        install_id: the installation.
        fingerprint: what tells this computer from another.
        seq: number of the log's last line.
        hash: that line's chained hash, hexadecimal.
        numbers: the last number taken of each series, by ``series|period``.
    """

    install_id: str
    fingerprint: str
    seq: int
    hash: str
    numbers: Mapping[str, int] = field(default_factory=dict)


def rebirth_reason(
    witness: Witness | None, install_id: str, fingerprint: str, hash_at: Callable[[int], str | None]
) -> str:
    """Return why a database must begin a new life, or ``""`` when it is the true one.

    Args:
        witness: what the last action left on this computer, or None when nothing is there.
        install_id: the installation that the database says it is.
        fingerprint: what tells this computer from another.
        hash_at: the chained hash of a line of the database's log, hexadecimal, or None without one.

    Returns:
        ``copied``: the database came from another computer. ``rolled_back``: it is older than what was done here.
    """
    if witness is None or witness.install_id != install_id or witness.fingerprint != fingerprint:
        return "copied"
    return "rolled_back" if hash_at(witness.seq) != witness.hash else ""
