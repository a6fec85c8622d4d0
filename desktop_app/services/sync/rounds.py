"""Synchronisation with the central server: sync rounds and sync status."""

import logging
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlalchemy import Connection

from desktop_app import __version__
from desktop_app.domain.replication.backoff import next_wait_s
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.services.clock import note_server_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.numbers import read_share
from desktop_app.services.papers.certificates import fetch_certificates
from desktop_app.services.procedures.publishers import knows_server, trust_server
from desktop_app.services.sync.catching_up import show_what_is_understood_now
from desktop_app.services.sync.central_data import central_version, fetch_central_data
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.services.sync.revocation import REVOKED, REVOKED_AT
from desktop_app.storage.outbox import count_waiting, oldest_waiting
from desktop_app.storage.settings import Setting
from desktop_app.storage.sync_state import (
    read_identity,
    read_key,
    read_server,
    write_server,
)
from desktop_app.sync.engine import Progress, Round, SyncRound
from desktop_app.sync.http import HttpServerClient, new_client
from desktop_app.sync.ports import ServerClient, Unreachable
from desktop_app.sync.protocol import Refusal

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Rounds:
    """Results of the last sync rounds."""

    last_contact: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    problem: str = ""
    next_at: datetime | None = None
    server_ahead_s: float = 0.0
    office: str = ""


_ROUNDS = Setting("sync.status", _Rounds)


@dataclass(frozen=True, slots=True)
class SyncStatus:
    """Sync status of the desk.

    Attributes:
        is_enrolled: False while the desk works alone; everything else is empty then.
        server: address of the server.
        waiting: events that the server does not have yet.
        waiting_since: when the oldest of them was made, or None.
        last_contact: when the last round went well, or None.
        failing_since: when rounds began to fail, or None while they go well.
        failures: rounds that failed since.
        problem: code of the error, or ``""``. ``network`` and ``busy`` end without action; any other needs an officer
            or administrator.
        share: the desk's share of the serials of each day; 0 while the server has not assigned one.
        next_at: when the next round is due.
        awaits_reissue: the database is a copy or an old one; the next round requests a new device identity.
        server_ahead_s: seconds by which the server's clock is ahead.
        place: how far into the office's order this desk has read; it moves when something came.
        data_version: version of the procedures, calendar and names that the server gave out, or ``""``.
        look_up: address of the public look-up page, or ``""``.
        revoked_at: when the desk learnt that the administrator has withdrawn its right, or None.
        office: the name of the desk's office at the server; ``""`` before the first round.
    """

    is_enrolled: bool = False
    server: str = ""
    waiting: int = 0
    waiting_since: datetime | None = None
    last_contact: datetime | None = None
    failing_since: datetime | None = None
    failures: int = 0
    problem: str = ""
    share: int = 0
    next_at: datetime | None = None
    awaits_reissue: bool = False
    server_ahead_s: float = 0.0
    place: int = 0
    data_version: str = ""
    look_up: str = ""
    revoked_at: datetime | None = None
    office: str = ""

    @property
    def needs_somebody(self) -> bool:
        """Whether the problem needs an officer or administrator."""
        return self.problem not in {"", "network", "busy"}


def sync_status(context: DeskContext) -> SyncStatus:
    """Return the sync status of the desk."""
    with context.store.read() as connection:
        identity = read_identity(connection)
        if identity is None:
            return SyncStatus()
        rounds = _ROUNDS.read(connection) or _Rounds()
        server = read_server(connection)
        return SyncStatus(
            is_enrolled=True,
            server=server.url,
            waiting=count_waiting(connection, identity.acked_seq),
            waiting_since=oldest_waiting(connection, identity.acked_seq),
            last_contact=rounds.last_contact,
            failing_since=rounds.failing_since,
            failures=rounds.failures,
            problem=rounds.problem,
            share=read_share(connection, context.agency).number,
            next_at=rounds.next_at,
            awaits_reissue=bool(identity.reissue),
            server_ahead_s=rounds.server_ahead_s,
            place=identity.cursor,
            data_version=central_version(connection),
            look_up=server.look_up,
            revoked_at=REVOKED_AT.read(connection),
            office=rounds.office,
        )


def forget_rounds(connection: Connection) -> None:
    """Forget how the last rounds went; for a desk that gets an identity."""
    _ROUNDS.clear(connection)


def _no_progress(_done: int, _all: int) -> None:
    return None


def sync_now(
    context: DeskContext,
    progress: Progress = _no_progress,
    is_cancelled: Callable[[], bool] = lambda: False,
    client: ServerClient | None = None,
) -> SyncStatus:
    """Run one sync round and store its result; network errors and refusals are stored, not raised.

    Args:
        context: the desk.
        progress: called with (events sent, total events) after each batch.
        is_cancelled: called between requests; after a cancelled round nothing is stored, the file may be closed.
        client: the server, for tests; over HTTP when None.
    """
    with context.store.read() as connection:
        identity, server = read_identity(connection), read_server(connection)
        version = central_version(connection)
    if identity is None:
        return SyncStatus()
    log = StoredLog(context.store, context.clock)
    used = client or _http_client(context, log, identity, server.url)
    try:
        show_what_is_understood_now(context.store, context.clock, is_cancelled)
        done = SyncRound(
            log,
            used,
            context.clock,
            app=__version__,
            manifest=version,
            progress=progress,
            is_cancelled=is_cancelled,
        ).run()
    except Unreachable as error:
        if is_cancelled():
            return SyncStatus(True)
        _went_wrong(context, error.code, error.wait_s)
    except Refusal as refusal:
        _log.warning("the server refused: %s", refusal.code)
        _went_wrong(context, refusal.code, None)
    else:
        problem = _problem_with_data(context, done, used)
        _went_well(context, done, done.problem or problem)
    finally:
        if isinstance(used, HttpServerClient):
            used.close()
    return sync_status(context)


def server_client(context: DeskContext) -> HttpServerClient | None:
    """Return an HTTP client of the server, to be closed by the caller; None at a desk that was never enrolled."""
    with context.store.read() as connection:
        identity, server = read_identity(connection), read_server(connection)
    return _http_client(context, StoredLog(context.store, context.clock), identity, server.url) if identity else None


def _http_client(context: DeskContext, log: StoredLog, identity: DeskIdentity, url: str) -> HttpServerClient:
    def key() -> bytes:
        """Return the desk's private key."""
        with context.store.read() as connection:
            return read_key(connection)

    return HttpServerClient(new_client(url), identity.unit_id, lambda: log.identity().device_id, key, context.clock)


def _problem_with_data(context: DeskContext, done: Round, client: ServerClient) -> str:
    """Fetch the published data; the events are already synchronised, so a failure here does not matter to them."""
    if done.welcome is None:
        return ""
    with context.store.read() as connection:
        is_known = knows_server(connection)
    if done.welcome.publisher_key and not is_known:
        # A desk that was enrolled before its server had a key learns it here.
        with context.store.write() as connection:
            trust_server(connection, context, done.welcome.publisher_key)
    try:
        fetch_central_data(context, done.welcome.manifest, client.fetch)
        fetch_certificates(context, done.welcome.certificates, client.fetch)
    except Unreachable:
        return ""
    except Refusal as refusal:
        return refusal.code
    return ""


def _went_well(context: DeskContext, done: Round, problem: str) -> None:
    now = context.clock()
    wait = next_wait_s(0, random.Random())  # noqa: S311 - spreads desks over time
    rounds = _Rounds(
        last_contact=now,
        next_at=now + timedelta(seconds=wait),
        server_ahead_s=round(done.server_ahead_s, 1),
        problem=problem,
        office=done.welcome.office if done.welcome is not None else "",
    )
    with context.store.write() as connection:
        _ROUNDS.write(connection, rounds)
        note_server_clock(connection, now, rounds.server_ahead_s)
        if done.welcome is not None:
            write_server(
                connection,
                look_up=done.welcome.look_up,
                bundle_key=done.welcome.bundle_key,
                procedure_page=done.welcome.procedure_page,
            )


def _went_wrong(context: DeskContext, code: str, asked_s: float | None) -> None:
    now = context.clock()
    with context.store.write() as connection:
        if code == REVOKED and REVOKED_AT.read(connection) is None:
            _log.warning("the desk was revoked: it shows nothing more until it is enrolled again")
            REVOKED_AT.write(connection, now)
        before = _ROUNDS.read(connection) or _Rounds()
        failures = before.failures + 1
        wait = next_wait_s(failures, random.Random(), asked_s)  # noqa: S311 - spreads desks over time
        changed = replace(
            before,
            failures=failures,
            failing_since=before.failing_since or now,
            problem=code,
            next_at=now + timedelta(seconds=wait),
        )
        _ROUNDS.write(connection, changed)
