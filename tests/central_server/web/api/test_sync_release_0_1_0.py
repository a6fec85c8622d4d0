"""What desks of version 0.1.0 (commit 6db0b7c) send is answered as their own server answered it.

The requests are the very bytes that its desks sent to its server; today's server gets them over the migrated database.
A desk of that version passes over members of an answer that it does not know, so an answer may say more than it did.
"""

import json
import shutil
from base64 import b64decode
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from central_server.storage.schema import migrate
from central_server.web.app import create_app
from central_server.web.state import AppState
from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.dossier.event_encoding import Envelope
from desktop_app.domain.dossier.look_up import look_up_key
from desktop_app.domain.dossier.payloads.processing import HandedOver
from desktop_app.domain.dossier.payloads.reception import SubmittedOnline
from desktop_app.domain.replication.device_identity import DeskIdentity
from desktop_app.domain.replication.lineage import Era
from desktop_app.domain.serials import FIRST_LEASED_SERIAL
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.clock import confirm_clock
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.device_store import StoredLog
from desktop_app.services.sync.rounds import SyncStatus, sync_now
from desktop_app.storage.sync_state import read_key, write_identity, write_key, write_server
from desktop_app.sync.http import HttpServerClient
from tests.central_server.cluster import Cluster
from tests.central_server.conftest import UNIT
from tests.central_server.release import EXPECTED, FOLDER, OldServer, old_server
from tests.conftest import a_reception

REQUESTS: list[dict[str, Any]] = json.loads((FOLDER / "requests.json").read_text(encoding="utf-8"))


@pytest.fixture
def old(cluster: Cluster, tmp_path: Path) -> Iterator[OldServer]:
    with old_server(cluster, tmp_path / "journal") as made:
        yield made


@pytest.fixture
def server(old: OldServer) -> Iterator[AppState]:
    made = old.state()
    migrate(made.database)
    yield made
    made.database.close()


@pytest.fixture
def client(server: AppState) -> Iterator[TestClient]:
    with TestClient(create_app(server)) as made:
        yield made


def _send(client: TestClient, clock: Any, request: dict[str, Any]) -> Any:
    clock.now = datetime.fromisoformat(request["at"])
    body = b64decode(request["body"])
    return client.request(request["method"], request["target"], content=body or None, headers=request["headers"])


def _parts(answer: str) -> list[Any]:
    """Return the JSON values of an answer, one for each line."""
    return [json.loads(line) for line in answer.splitlines()]


def _as_far_as(known: Any, value: Any) -> Any:
    """Return of a value what a desk of version 0.1.0 reads: the members that its own server gave."""
    if isinstance(known, dict) and isinstance(value, dict):
        return {name: _as_far_as(known[name], value[name]) for name in known if name in value}
    if isinstance(known, list) and isinstance(value, list) and len(known) == len(value):
        return [_as_far_as(*pair) for pair in zip(known, value, strict=True)]
    return value


def test_every_request_of_its_desks_gets_the_answer_that_it_got(client: TestClient, old: OldServer) -> None:
    assert {request["what"] for request in REQUESTS} == {
        "a round with a new dossier",
        "a round that fetches it",
        "a round that fetches everything anew",
        "a new desk",
        "a bundle on a stick",
        "a copied desk asks for a new identity",
        "the catalogue",
        "a division and the portal",
        "a report",
    }
    for request in REQUESTS:
        answer = _send(client, old.clock, request)
        where = f"{request['what']}: {request['method']} {request['target']}"
        assert answer.status_code == request["status"], f"{where}: {answer.text}"
        known, given = _parts(request["answer"]), _parts(answer.text)
        if request["target"].endswith("/number-leases"):
            # Numbers are leased from another range now, which the shares of desks leave free.
            (known_lease,), (lease,) = known, given
            assert lease["first"] >= FIRST_LEASED_SERIAL, where
            assert lease["last"] - lease["first"] == known_lease["last"] - known_lease["first"], where
            assert (lease["request_id"], lease["scheme"]) == (known_lease["request_id"], known_lease["scheme"]), where
        else:
            assert _as_far_as(known, given) == known, where


def test_what_its_desks_sent_is_stored(client: TestClient, old: OldServer, server: AppState) -> None:
    for request in REQUESTS:
        _send(client, old.clock, request)
    with server.database.work(UNIT) as work:
        folded = work.courses({UUID(row["id"]) for row in EXPECTED["after"].values()})
        assert {(str(name), dossier.code, int(dossier.state.status)) for name, dossier in folded.items()} == {
            (row["id"], row["code"], row["status"]) for row in EXPECTED["after"].values()
        }
        events = [Envelope.read(row.line).event() for row in work.rows(0, 1000)]
    (handed_over,) = [
        event.payload
        for event in events
        if event and event.dossier_id in folded and isinstance(event.payload, HandedOver)
    ]
    assert handed_over.from_unit == "Bộ phận Một cửa"
    (submitted,) = [
        event.payload
        for event in events
        if event and isinstance(event.payload, SubmittedOnline) and str(event.dossier_id) == EXPECTED["online_again"]
    ]
    assert submitted.reception.procedure_id == "p"


def test_a_code_of_before_enrols_and_dossiers_are_looked_up_with_the_keys_on_their_receipts(
    client: TestClient, old: OldServer
) -> None:
    for name, row in EXPECTED["dossiers"].items():
        answer = client.post("/", data={"code": row["code"], "key": row["key"]})
        assert answer.status_code == row["looked_up"], name
        assert answer.status_code != 200 or row["code"] in answer.text, name
    (enrolment,) = [request for request in REQUESTS if request["target"] == "/v1/enrolments"]
    assert json.loads(b64decode(enrolment["body"]))["code"] == EXPECTED["unused_code"]
    assert _send(client, old.clock, enrolment).status_code == 201


def test_a_desk_that_was_updated_too_goes_on_where_it_was(
    client: TestClient, old: OldServer, catalogue: Catalogue, tmp_path: Path
) -> None:
    """The stored desk of that version was enrolled there, and its file is opened by today's program."""
    shutil.copytree(FOLDER.parent / "release-0.1.0", tmp_path / "desk")
    desk = unlock(DeskFolder(tmp_path / "desk"), "mật khẩu của quầy 03", catalogue, old.clock)
    device = UUID(EXPECTED["desks"]["first"])
    for acked in (0, EXPECTED["first_acked"]):
        with desk.store.write() as connection:
            write_key(connection, bytes.fromhex(EXPECTED["first_key"]))
            write_identity(connection, DeskIdentity(UNIT, device, acked, 0, (Era("g0", 0),)))
            write_server(connection, url="https://quay.example.vn", look_up="")
        # Chains what waits, as it was when the desk handed it in.
        StoredLog(desk.store, old.clock).waiting_batches()

    def sync() -> SyncStatus:
        with desk.store.read() as connection:
            key = read_key(connection)
        way: Any = SimpleNamespace(request=client.request, close=lambda: None)
        return sync_now(desk, client=HttpServerClient(way, UNIT, lambda: device, lambda: key, old.clock))

    status = sync()
    assert (status.problem, status.waiting, status.place) == ("", 0, EXPECTED["heads"][str(UNIT)])
    for name, row in EXPECTED["dossiers"].items():
        opened = open_dossier(desk, UUID(row["id"]))
        assert opened is not None or name == "online", name
        assert opened is None or (opened.dossier.code, int(opened.state.status)) == (row["code"], row["status"]), name
    confirm_clock(desk)
    made = receive(desk, a_reception(desk, sample_people(9)[8]), printed=False).dossier
    assert made.code not in {row["code"] for row in EXPECTED["dossiers"].values()}
    assert sync().waiting == 0
    answer = client.post("/", data={"code": made.code, "key": look_up_key(made.id)})
    assert answer.status_code == 200
    desk.store.close()
