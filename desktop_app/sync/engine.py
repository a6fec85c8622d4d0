"""One sync round: greet, compare, push, pull, return events that the server lost, lease numbers.

The engine holds no state of its own: everything is in the desk's store, so a round may be interrupted anywhere.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from desktop_app.domain.replication.failpoints import reached
from desktop_app.domain.replication.lineage import Lineage, last_common
from desktop_app.domain.serials import SHARE_SCHEME
from desktop_app.sync.ports import DeskLog, ServerClient
from desktop_app.sync.protocol import (
    FAR_BEHIND,
    MOST_BYTES,
    MOST_LINES,
    NO_NUMBERS,
    PROTOCOLS,
    QUOTA,
    Batch,
    EventEffect,
    FeedPage,
    Hello,
    LeaseRequest,
    Pushed,
    Refusal,
    Welcome,
)

_FIRST_BATCH = 50
# One request for a share, one for a block.
_MOST_LEASES = 2
# A page is stored in chunks, so that a save by the officer waits for one chunk at most.
_CHUNK = 50


@dataclass(frozen=True, slots=True)
class Round:
    """What one round did.

    Attributes:
        pushed: events sent.
        pulled: events fetched.
        owed: events that the server had lost and that were sent again.
        effects: results of sent events other than applied or noted.
        server_ahead_s: seconds by which the server's clock is ahead of the desk's.
        welcome: the server's answer to the greeting.
        was_reissued: whether the desk got a new device identity.
        problem: code of a refusal that did not end the round: ``quota`` when the server takes no more events of this
            desk today, ``numbers_exhausted`` when the office has no numbers left; else ``""``.
    """

    pushed: int = 0
    pulled: int = 0
    owed: int = 0
    effects: tuple[EventEffect, ...] = ()
    server_ahead_s: float = 0.0
    welcome: Welcome | None = None
    was_reissued: bool = False
    problem: str = ""


Progress = Callable[[int, int], None]


def _no_progress(_done: int, _all: int) -> None:
    return None


class SyncRound:
    """One round; call `run` once."""

    def __init__(
        self,
        log: DeskLog,
        client: ServerClient,
        now: Callable[[], datetime],
        *,
        app: str = "",
        manifest: str = "",
        progress: Progress = _no_progress,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> None:
        """Prepare a round.

        Args:
            log: the desk's log.
            client: the server.
            now: the present moment, aware.
            app: version of the program.
            manifest: version of the catalogue that the desk has.
            progress: called with (events sent, total events) after each batch.
            is_cancelled: called between requests; the transactions until then stay valid.
        """
        self._log = log
        self._client = client
        self._now = now
        self._app = app
        self._manifest = manifest
        self._progress = progress
        self._is_cancelled = is_cancelled
        self._most = _FIRST_BATCH
        self._pushed = self._pulled = self._owed = 0
        self._effects: list[EventEffect] = []
        self._was_reissued = False
        self._problem = ""

    def run(self) -> Round:
        """Run the round.

        Raises:
            Unreachable: when the network or the server failed; completed transactions stay.
            Refusal: for an error that a retry cannot solve: ``device_revoked``, ``unknown_key``, ``protocol_too_old`` …
        """
        self._reissue_if_needed()
        welcome, ahead = self._greet()
        self._exchange()
        self._ask_for_numbers()
        return Round(
            self._pushed,
            self._pulled,
            self._owed,
            tuple(self._effects),
            ahead,
            welcome,
            self._was_reissued,
            self._problem,
        )

    def _reissue_if_needed(self) -> None:
        wanted = self._log.pending_reissue()
        if wanted is None:
            return
        enrolled = self._client.reissue_device(wanted)
        reached("desk.reissue.answered")
        self._log.take_reissue(enrolled)
        reached("desk.reissue.stored")
        self._was_reissued = True

    def _greet(self) -> tuple[Welcome, float]:
        before = self._now()
        share = self._log.assigned_share()
        hello = Hello(PROTOCOLS, self._app, self._log.backlog(), self._manifest, share, before)
        welcome = self._client.hello(hello)
        ahead = (welcome.now - before).total_seconds()
        self._follow(welcome.lineage)
        if welcome.head < self._log.identity().cursor:
            # Same lineage but a smaller head: the server was restored without a fence. An administrator must decide.
            raise Refusal("history_shorter")
        if share and welcome.share:
            self._log.take_share_answer(welcome.share)
        self._compare(welcome.device_seq, welcome.device_hash)
        return welcome, ahead

    def _follow(self, lineage: Lineage) -> None:
        """Switch to the server's lineage where it differs from the desk's."""
        common = last_common(self._log.identity().lineage, lineage)
        if common is not None:
            self._log.cut_back(lineage, common)
            reached("desk.cut")

    def _compare(self, server_seq: int, server_hash: str) -> None:
        """Compare the server's events of this device with the desk's own chain.

        If the server has fewer than it acknowledged, it was restored, and the rest is sent again. If its hash differs,
        another computer uses the same device identity, or the desk's database is an old one.
        """
        own = self._log.hash_at(server_seq)
        if own is None or own.hex() != server_hash:
            self._fork()
        elif server_seq < self._log.identity().acked_seq:
            self._log.rewind(server_seq)

    def _fork(self) -> None:
        self._log.need_reissue("forked")
        reached("desk.forked")
        self._reissue_if_needed()

    def _exchange(self) -> None:
        """Push, pull, and return what the server lost.

        After a restore an event waits until the server has those events of its dossier that the desk had before it: a
        result that comes before the reception would leave a returned dossier as a received one.
        """
        self._push_all()
        self._pull_all()
        while not self._is_cancelled() and self._recover_lost():
            self._push_all()
            self._pull_all()
        if self._log.backlog():
            # The server does not take what they wait for.
            self._push_all(after_lost=True)
            self._pull_all()

    def _push_all(self, *, after_lost: bool = False) -> None:
        total = self._log.backlog()
        while not self._is_cancelled() and not self._problem:
            batch = self._log.next_batch(self._most, MOST_BYTES, after_lost=after_lost)
            if batch is None:
                return
            reached("desk.push.chained")
            self._push(batch)
            self._progress(self._pushed, max(total, self._pushed))

    def _push(self, batch: Batch) -> None:
        try:
            pushed = self._client.push(batch)
        except Refusal as refusal:
            self._answer(refusal, batch)
        else:
            self._took(batch, pushed)

    def _took(self, batch: Batch, pushed: Pushed) -> None:
        reached("desk.push.answered")
        if pushed.acked_seq != batch.prev_seq + len(batch.lines) or pushed.head_hash != batch.head_hash.hex():
            raise Refusal("bad_answer")
        self._log.acknowledge(pushed.acked_seq, pushed.effects)
        reached("desk.push.acknowledged")
        self._effects += pushed.effects
        self._pushed += len(batch.lines)
        self._most = min(self._most * 2, MOST_LINES)
        self._follow(pushed.lineage)

    def _answer(self, refusal: Refusal, batch: Batch) -> None:
        """React to a refused batch, or raise the refusal."""
        if refusal.code == "seq_ahead":
            self._compare(int(refusal.details["server_seq"]), str(refusal.details["server_hash"]))
        elif refusal.code == "forked":
            self._fork()
        elif refusal.code == QUOTA:
            # The events stay at the desk and are sent on another day; fetching the other desks' events goes on.
            self._problem = QUOTA
        elif refusal.code == "too_large" and len(batch.lines) > 1:
            self._most = max(1, len(batch.lines) // 2)
        else:
            raise refusal

    def _pull_all(self) -> None:
        while not self._is_cancelled():
            cursor = self._log.identity().cursor
            page = self._client.pull(cursor, MOST_LINES)
            self._follow(page.lineage)
            if self._log.identity().cursor != cursor:
                continue
            self._take(page)
            if page.after + len(page.rows) >= page.head:
                break
        while not self._is_cancelled() and self._log.show_pending():
            pass

    def _take(self, page: FeedPage) -> None:
        # Storing alone takes an officer's save no longer than a chunk that is shown.
        size = MOST_LINES if page.head - page.after > FAR_BEHIND else _CHUNK
        for begin in range(0, len(page.rows), size):
            rows = page.rows[begin : begin + size]
            reached("desk.pull.answered")
            self._log.take_page(replace(page, after=page.after + begin, rows=rows))
            reached("desk.pull.stored")
            self._pulled += len(rows)

    def _recover_lost(self) -> bool:
        """Send events of other devices that the server lost; return whether there were any."""
        owed = self._log.owed(MOST_LINES, MOST_BYTES)
        if not owed:
            return False
        try:
            recovered = self._client.recover(owed)
        except Refusal as refusal:
            if refusal.code != QUOTA:
                raise
            self._problem = QUOTA
            return False
        reached("desk.recover.answered")
        self._owed += recovered.taken
        return recovered.taken > 0

    def _ask_for_numbers(self) -> None:
        """Ask for a share, and for a block where serials run on."""
        for _ in range(_MOST_LEASES):
            wanted = None if self._is_cancelled() else self._log.lease_wanted()
            if wanted is None or not self._leases(wanted):
                return

    def _leases(self, wanted: LeaseRequest) -> bool:
        """Ask for numbers; return whether the server leased them."""
        reached("desk.lease.stored")
        try:
            lease = self._client.lease(wanted)
        except Refusal as refusal:
            if refusal.code not in NO_NUMBERS:
                raise
            if refusal.code == "numbers_exhausted" or wanted.scheme == SHARE_SCHEME:
                self._problem = self._problem or refusal.code
            return False
        reached("desk.lease.answered")
        self._log.take_lease(lease)
        reached("desk.lease.kept")
        return True
