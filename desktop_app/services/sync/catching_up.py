"""Shows what a former version of the program took from other desks and did not understand.

An office's desks are updated one after the other. What an updated one writes (a kind of event, a new shape of a
payload) the others store as it is, so after their own update its dossiers have to be shown anew.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desktop_app.domain.dossier.payloads.kinds import PAYLOAD_VERSION
from desktop_app.domain.dossier.status import EventKind
from desktop_app.services.sync.projection import project
from desktop_app.storage.engine import Store
from desktop_app.storage.feed import dossiers_beyond
from desktop_app.storage.settings import Setting

_AT_ONCE = 100


@dataclass(frozen=True, slots=True)
class Understood:
    """What a version of the program reads.

    Attributes:
        payload: the newest version of a payload's shape.
        kinds: the kinds of events, sorted.
    """

    payload: int
    kinds: tuple[str, ...]


UNDERSTOOD = Setting("sync.understood", Understood)
_NOW = Understood(PAYLOAD_VERSION, tuple(sorted(EventKind)))
_RELEASE_0_1_0 = Understood(
    1,
    (
        "conflict.resolved",
        "dossier.corrected",
        "dossier.handed_over",
        "dossier.not_received",
        "dossier.processing_started",
        "dossier.received",
        "dossier.refused",
        "dossier.stopped",
        "dossier.submitted_online",
        "due.extended",
        "form.printed",
        "number.reassigned",
        "payment.received",
        "payment.requested",
        "result.ready",
        "result.returned",
        "step.taken_back",
        "supplement.received",
        "supplement.requested",
        "withdrawal.declined",
        "withdrawal.requested",
    ),
)
"""Version 0.1.0 did not note what it understood."""


def show_what_is_understood_now(store: Store, clock: Callable[[], datetime], is_cancelled: Callable[[], bool]) -> None:
    """Show the dossiers that need it, some at a time; once after each update that reads more than the version before.

    Args:
        store: the desk's database.
        clock: the present moment.
        is_cancelled: asked between the transactions; after a cancelled run the next one begins anew.
    """
    with store.read() as connection:
        former = UNDERSTOOD.read(connection) or _RELEASE_0_1_0
        if former == _NOW:
            return
        newer = range(former.payload + 1, PAYLOAD_VERSION + 1)
        dossiers = dossiers_beyond(connection, former.kinds, newer)
    for begin in range(0, len(dossiers), _AT_ONCE):
        if is_cancelled():
            return
        with store.write() as connection:
            project(connection, dossiers[begin : begin + _AT_ONCE], clock())
    with store.write() as connection:
        UNDERSTOOD.write(connection, _NOW)
