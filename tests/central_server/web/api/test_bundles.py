"""Evidence bundles over HTTP, carried by another desk of the office."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any
from uuid import UUID

from central_server.web.state import AppState
from desktop_app.sync.bundle import BundleLabel, pack_bundle
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.central_server.web.conftest import Counter


def _bundle(server: AppState, desk: Desk, unit_id: UUID = UNIT, count: int = 3) -> bytes:
    lines = [desk.received(NOW + timedelta(seconds=number)) for number in range(count)]
    label = BundleLabel(unit_id, desk.device_id, NOW, 1, count)
    server_key = bytes(server.bundle_key.public_key)
    return pack_bundle(label, [desk.batch(lines, "backlog")], desk.key.private_bytes_raw(), server_key)


def _carried(carrier: Counter, content: bytes) -> tuple[int, Any]:
    answer = carrier.send("POST", f"/v1/units/{UNIT}/bundles", content)
    return answer.status_code, answer.json()


def test_any_desk_of_the_office_carries_it_and_twice_is_once(
    server: AppState, new_counter: Callable[[], Counter]
) -> None:
    cut_off, carrier = new_counter(), new_counter()
    content = _bundle(server, cut_off.desk)
    assert _carried(carrier, content) == (200, {"taken": 3, "known": 0})
    assert _carried(carrier, content) == (200, {"taken": 0, "known": 3})


def test_what_was_changed_or_belongs_elsewhere_is_refused_and_changes_nothing(
    server: AppState, new_counter: Callable[[], Counter]
) -> None:
    cut_off, carrier = new_counter(), new_counter()
    content = _bundle(server, cut_off.desk)
    changed = content[:-100] + bytes([content[-100] ^ 1]) + content[-99:]
    elsewhere = _bundle(server, cut_off.desk, UUID(int=9))
    for sent, code in ((changed, "forged"), (b"PK", "unreadable"), (elsewhere, "other_office")):
        status, problem = _carried(carrier, sent)
        assert (status, problem["code"]) == (422, f"bundle.{code}")
    assert _carried(carrier, content) == (200, {"taken": 3, "known": 0})
