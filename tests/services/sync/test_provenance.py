"""A desk counts only what its author signed, and notices what is said in its own name."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random
from uuid import uuid4

import pytest

from desktop_app.domain.dossier.event_encoding import chain, line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.overview import conflict_list, standing
from desktop_app.services.sync.rounds import SyncStatus, sync_now
from desktop_app.storage.engine import Store
from desktop_app.storage.sync_state import identity_of
from desktop_app.sync.protocol import FeedPage, FeedRow
from desktop_app.sync.provenance import certify_device, proofs_of, sign_batch
from desktop_app.ui.texts.sync_status import indicator_state, reason_of
from tests.conftest import KEY, a_reception
from tests.enrolled import enrol
from tests.events import make_event
from tests.simulation.link import Link
from tests.simulation.memory_server import MemoryServer

_MINE, _THEIRS = bytes(range(32)), bytes(range(1, 33))
Change = Callable[[FeedRow], FeedRow]


class _Relay(Link):
    """A server that changes what it gives out."""

    change: Callable[[FeedPage], FeedPage] = staticmethod(lambda page: page)

    def pull(self, after: int, most: int) -> FeedPage:
        return self.change(super().pull(after, most))


@pytest.fixture
def other(made_desk: DeskContext, context: DeskContext, tmp_path: Path) -> DeskContext:
    (tmp_path / "other").mkdir()
    target = tmp_path / "other" / "desk.db"
    target.write_bytes(made_desk.store.path.read_bytes())
    return replace(context, store=Store(target, KEY))


def _proved(line: bytes, key: bytes) -> bytes:
    hashes = [chain(bytes(32), line)]
    return proofs_of(1, bytes(32), hashes, sign_batch(key, 1, hashes))[0]


def _relay(context: DeskContext, server: MemoryServer, change: Callable[[FeedPage], FeedPage]) -> SyncStatus:
    with context.store.read() as connection:
        device = identity_of(connection).device_id
    relay = _Relay(uuid4(), context.clock, server, lambda: device, Random(1))
    relay.change = change
    return sync_now(context, client=relay)


def _rows(change: Change) -> Callable[[FeedPage], FeedPage]:
    return lambda page: replace(page, rows=tuple(change(row) for row in page.rows))


@pytest.mark.parametrize(
    "change",
    [
        lambda row: replace(row, proof=b""),
        lambda row: replace(row, proof=_proved(row.line, _MINE)),
        lambda row: replace(row, line=row.line.replace(b'"dossier.received"', b'"dossier.received" ')),
        lambda row: replace(row, device_id=uuid4()),
    ],
    ids=["unsigned", "signed by another desk", "changed", "in a stranger's name"],
)
def test_what_its_author_did_not_sign_does_not_count(
    change: Change, context: DeskContext, other: DeskContext, people: list[Applicant]
) -> None:
    server = MemoryServer()
    enrol(context, server, _MINE)
    theirs = enrol(other, server, _THEIRS, 2)
    made = receive(other, a_reception(other, people[0]), printed=False).dossier
    assert sync_now(other, client=theirs).problem == ""
    assert _relay(context, server, _rows(change)).problem == ""
    assert open_dossier(context, made.id) is None
    (found,) = conflict_list(context)
    assert (found.event.effect, found.event.code) == ("set_aside", "event.unproved")
    assert "—" not in reason_of(found.event.code)


def test_what_was_signed_counts(context: DeskContext, other: DeskContext, people: list[Applicant]) -> None:
    server = MemoryServer()
    mine, theirs = enrol(context, server, _MINE), enrol(other, server, _THEIRS, 2)
    made = [receive(other, a_reception(other, person), printed=False).dossier for person in people[:4]]
    for desk, link in ((other, theirs), (context, mine)):
        assert sync_now(desk, client=link).problem == ""
    assert all(open_dossier(context, dossier.id) for dossier in made)
    assert conflict_list(context) == []
    with context.store.read() as connection:
        kept = connection.exec_driver_sql("SELECT count(*) FROM dossier_event WHERE proof IS NOT NULL").scalar_one()
    assert kept == len(server.tables.feed), "the proof is kept: after a restore of the server it is asked for"


def test_a_server_of_before_is_believed_as_it_was(
    context: DeskContext, other: DeskContext, people: list[Applicant]
) -> None:
    server = MemoryServer()
    mine, theirs = enrol(context, server, _MINE), enrol(other, server, _THEIRS, 2)
    first = receive(other, a_reception(other, people[0]), printed=False).dossier
    sync_now(other, client=theirs)
    assert _relay(context, server, lambda page: replace(_rows(_unsigned)(page), devices=())).problem == ""
    assert open_dossier(context, first.id) is not None
    second = receive(other, a_reception(other, people[1]), printed=False).dossier
    sync_now(other, client=theirs)
    sync_now(context, client=mine)
    assert open_dossier(context, second.id) is not None
    third = receive(other, a_reception(other, people[2]), printed=False).dossier
    sync_now(other, client=theirs)
    _relay(context, server, lambda page: replace(_rows(_unsigned)(page), devices=()))
    assert open_dossier(context, third.id) is None, "a server that had proofs cannot do without them"


def _unsigned(row: FeedRow) -> FeedRow:
    return replace(row, proof=b"")


def test_a_server_with_another_key_is_not_believed(
    context: DeskContext, other: DeskContext, people: list[Applicant]
) -> None:
    server = MemoryServer()
    mine, theirs = enrol(context, server, _MINE), enrol(other, server, _THEIRS, 2)
    made = receive(other, a_reception(other, people[0]), printed=False).dossier
    sync_now(other, client=theirs)

    def certify_anew(page: FeedPage) -> FeedPage:
        return replace(
            page,
            devices=tuple(
                certify_device(bytes(range(7, 39)), uuid4(), one.device_id, bytes.fromhex(one.public_key))
                for one in page.devices
            ),
        )

    status = _relay(context, server, certify_anew)
    assert (status.problem, status.place) == ("server_key", 0)
    assert sync_now(context, client=mine).problem == ""
    assert open_dossier(context, made.id) is not None


@pytest.mark.parametrize("has_key", [False, True])
def test_a_desk_notices_what_it_never_made(
    has_key: bool, context: DeskContext, other: DeskContext, people: list[Applicant], caplog: pytest.LogCaptureFixture
) -> None:
    server = MemoryServer()
    mine, theirs = enrol(context, server, _MINE), enrol(other, server, _THEIRS, 2)
    made = receive(context, a_reception(context, people[0]), printed=False).dossier
    sync_now(context, client=mine)
    receive(other, a_reception(other, people[1]), printed=False)
    sync_now(other, client=theirs)
    forged = line_of(
        make_event(uuid4(), made.id, EventKind.HANDED_OVER, context.clock(), uuid4(), {"to": "Phòng Không Có"})
    )
    with context.store.read() as connection:
        own = identity_of(connection).device_id
    proof = _proved(forged, _MINE if has_key else _THEIRS)

    def forge(row: FeedRow) -> FeedRow:
        return row if row.device_id == own else replace(row, device_id=own, line=forged, proof=proof)

    _relay(context, server, _rows(forge))
    (found,) = conflict_list(context)
    assert (found.event.code, found.event.effect) == ("event.not_ours", "conflict" if has_key else "set_aside")
    assert "never made" in caplog.text
    now = standing(context)
    assert now.not_ours == 1
    assert indicator_state(now, (0, 0), context.clock())[1] == "bad"
    opened = open_dossier(context, made.id)
    assert opened is not None
    assert (opened.state.holder == "Phòng Không Có") is has_key, "what somebody signed with this key stands"
