"""Steps of a specialised division and dossiers of the portal: made by the server, in the desks' order, once."""

import json
from typing import Any
from uuid import uuid4

import pytest
from starlette.testclient import TestClient

from central_server.storage.credentials import Bearer, Role, make_token, revoke_tokens
from central_server.web.state import AppState, utc_now
from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.event_encoding import read_line
from desktop_app.domain.dossier.payloads.reception import SubmittedOnline
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.sync.protocol import SERVER, unpack_page
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import OFFICER
from tests.central_server.web.conftest import Counter, fingerprint
from tests.simulation.bodies import received_body

_STEPS = f"/v1/units/{UNIT}/back-office/steps"
_ONLINE = f"/v1/units/{UNIT}/online-dossiers"


class Office:
    """A back office with its token."""

    def __init__(self, client: TestClient, server: AppState, role: Role) -> None:
        self._client = client
        self.headers = {
            "Authorization": "Bearer " + make_token(server.database, Bearer(UNIT, "Phòng", role), utc_now())
        }

    def post(self, path: str, body: Any) -> Any:
        return self._client.post(path, content=json.dumps(body), headers=self.headers)


@pytest.fixture
def division(client: TestClient, server: AppState) -> Office:
    return Office(client, server, Role.BACK_OFFICE)


@pytest.fixture
def portal(client: TestClient, server: AppState) -> Office:
    return Office(client, server, Role.PORTAL)


def _step(kind: str, dossier_id: Any, **body: Any) -> dict[str, Any]:
    return {"id": str(uuid4()), "dossier": str(dossier_id), "kind": kind, "officer": str(OFFICER), "body": body}


def test_a_step_comes_to_the_desks_once(counter: Counter, division: Office, server: AppState) -> None:
    dossier_id = uuid4()
    counter.push(counter.desk.batch([counter.desk.received(NOW, dossier_id)]))
    step = _step("dossier.processing_started", dossier_id)
    answers = [division.post(_STEPS, step) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 200]
    rows = unpack_page(counter.feed().content).rows
    assert [(row.device_id == SERVER, row.effect) for row in rows] == [(False, "applied"), (True, "applied")]
    assert read_line(rows[1].line).kind is EventKind.PROCESSING_STARTED
    with server.database.work(UNIT) as work:
        assert work.courses({dossier_id})[dossier_id].state.status is Status.PROCESSING


def test_what_can_not_be_is_refused(counter: Counter, division: Office, server: AppState) -> None:
    dossier_id = uuid4()
    counter.push(counter.desk.batch([counter.desk.received(NOW, dossier_id)]))
    assert division.post(_STEPS, _step("result.ready", dossier_id)).status_code == 201
    before = fingerprint(server.database)
    wrong = {
        "step_impossible": _step("dossier.processing_started", dossier_id),
        "unknown_dossier": _step("result.ready", uuid4()),
        "bad_request": _step("result.returned", dossier_id),
    }
    for code, step in wrong.items():
        assert division.post(_STEPS, step).json()["code"] == code
    assert division.post(_STEPS, _step("dossier.handed_over", dossier_id)).json()["field"] == "body"
    assert division.post(_STEPS, _step("dossier.handed_over", dossier_id, to=5)).json()["field"] == "body"
    hostile = _step("dossier.handed_over", dossier_id, to="x", note="\ud800")
    assert division.post(_STEPS, hostile).status_code == 422
    assert division.post(_STEPS, _step("dossier.handed_over", dossier_id, to="x", n=float("nan"))).status_code == 422
    told = division.post(_STEPS, _step("dossier.processing_started", dossier_id)).json()
    assert (told["status"], told["code"], told["reason"]) == (409, "step_impossible", "merge.step")
    assert fingerprint(server.database) == before


def test_a_dossier_of_the_portal_comes_to_the_desks_once(counter: Counter, portal: Office, server: AppState) -> None:
    body = received_body("", NOW, uuid4())
    online = {"code": "000.00.15.H26-261125-0001", "procedure": {"code": "1.014199"}, "reception": body["reception"]}
    answers = [portal.post(_ONLINE, online) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 200]
    assert answers[0].json()["dossier_id"] == body["reception"]["id"]
    rows = unpack_page(counter.feed().content).rows
    (event,) = [read_line(row.line) for row in rows]
    assert event.payload == convert(online, SubmittedOnline)
    before = fingerprint(server.database)
    other = online | {"reception": body["reception"] | {"id": str(uuid4())}}
    for wrong in (other, online | {"reception": {}}, online | {"code": ""}, online | {"code": "a\nb"}):
        assert portal.post(_ONLINE, wrong).status_code == 422
    assert fingerprint(server.database) == before


def test_what_was_asked_for_is_handed_in_again_until_the_reception(counter: Counter, portal: Office) -> None:
    dossier_id = uuid4()
    body = received_body("", NOW, dossier_id)
    online = {
        "code": "000.00.15.H26-261125-0001",
        "procedure": {"code": "1.014199"},
        "reception": body["reception"],
        "replied_at": NOW.isoformat(),
    }
    again = online | {"revision": 1, "replied_at": None}
    assert portal.post(_ONLINE, again).json()["code"] == "unknown_dossier"
    assert portal.post(_ONLINE, online | {"replied_at": "0001-01-01T00:00:00Z"}).status_code == 422
    assert portal.post(_ONLINE, online).status_code == 201
    assert [portal.post(_ONLINE, again).status_code for _ in range(2)] == [201, 200]
    events = [read_line(row.line) for row in unpack_page(counter.feed().content).rows]
    assert [event.payload.replied_at for event in events if isinstance(event.payload, SubmittedOnline)] == [NOW, None]
    counter.push(counter.desk.batch([counter.desk.received(NOW, dossier_id)]))
    refused = portal.post(_ONLINE, again | {"revision": 2}).json()
    assert (refused["status"], refused["code"]) == (409, "step_impossible")


def test_tokens_are_for_one_office_and_one_purpose(client: TestClient, division: Office, server: AppState) -> None:
    step = _step("result.ready", uuid4())
    assert client.post(_STEPS, json=step).json()["code"] == "bad_token"
    assert client.post(_STEPS, json=step, headers={"Authorization": "Bearer x"}).json()["code"] == "bad_token"
    other = _STEPS.replace(str(UNIT), str(uuid4()))
    assert division.post(other, step).json()["code"] == "wrong_unit"
    assert division.post(_ONLINE, {}).json()["code"] == "wrong_role"
    assert revoke_tokens(server.database, UNIT, "Phòng", utc_now()) == 1
    assert division.post(_STEPS, step).status_code == 401


def test_the_portal_cannot_change_the_row_of_a_dossier_that_exists(
    counter: Counter, portal: Office, server: AppState
) -> None:
    dossier_id = uuid4()
    counter.push(counter.desk.batch([counter.desk.received(NOW, dossier_id)]))
    before = fingerprint(server.database)
    told = received_body("H44.18-20261125-0000001", NOW, dossier_id)
    online = {"code": "DVC-1", "procedure": told["procedure"], "reception": told["reception"]}
    answer = portal.post(_ONLINE, online)
    assert (answer.status_code, answer.json()["field"]) == (422, "reception")
    assert fingerprint(server.database) == before


def test_a_token_takes_only_the_steps_that_were_granted(counter: Counter, client: TestClient, server: AppState) -> None:
    dossier_id = uuid4()
    counter.push(counter.desk.batch([counter.desk.received(NOW, dossier_id)]))
    bearer = Bearer(UNIT, "Phòng", Role.BACK_OFFICE, frozenset({"result.ready"}))
    granted = {"Authorization": "Bearer " + make_token(server.database, bearer, utc_now())}
    step = _step("dossier.processing_started", dossier_id)
    answer = client.post(_STEPS, content=json.dumps(step), headers=granted)
    assert (answer.status_code, answer.json()["code"]) == (403, "wrong_role")
    ready = _step("result.ready", dossier_id)
    assert client.post(_STEPS, content=json.dumps(ready), headers=granted).status_code != 403
