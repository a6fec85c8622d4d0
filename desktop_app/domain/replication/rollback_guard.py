"""The rollback guard: a small file outside the database that detects a rolled-back or copied database.

It is written after each commit and before anything is printed, so it may lag behind the database by the one action in
progress, but it is never ahead of it. A database that is behind its guard is an old copy: it must not allocate numbers
that were allocated before.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class GuardEntry:
    """The state of the database after the last commit.

    Attributes:
        install_id: the installation.
        fingerprint: identifies this computer.
        seq: sequence number of the last event in the event log.
        hash: that event's chained hash, hexadecimal.
        numbers: the last allocated number of each series, by ``series|period``.
        place: identifies the folder of the database on this computer, or ``""`` from version 0.1.0.
        finding: names the last time that a database was found to be old or copied, or ``""``.
    """

    install_id: str
    fingerprint: str
    seq: int
    hash: str
    numbers: Mapping[str, int] = field(default_factory=dict)
    place: str = ""
    finding: str = ""

    def is_of(self, install_id: str, fingerprint: str) -> bool:
        """Return whether the entry is of an installation on a computer."""
        return (self.install_id, self.fingerprint) == (install_id, fingerprint)


def reissue_reason(
    entry: GuardEntry | None,
    install_id: str,
    fingerprint: str,
    hash_at: Callable[[int], str | None],
    place: str = "",
    finding: str = "",
) -> str:
    """Return why a device needs a new identity, or ``""`` when its database is the current one.

    Args:
        entry: the guard's newest entry on this computer, or None without one.
        install_id: the installation id in the database.
        fingerprint: identifies this computer.
        hash_at: the chained hash of an event of the database, hexadecimal, or None without that event.
        place: identifies the folder of the database.
        finding: names the last time that this database was found to be old or copied. A backup from before that has as
            many events perhaps, but does not know that its numbers are on hold.

    Returns:
        ``rolled_back``: the database is older than the guard. ``copied``: it came from another computer or folder.
    """
    if entry is None or not entry.is_of(install_id, fingerprint):
        return "copied"
    if place and entry.place and entry.place != place:
        return "copied"
    return "rolled_back" if hash_at(entry.seq) != entry.hash or entry.finding != finding else ""
