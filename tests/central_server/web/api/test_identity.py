"""Desks enrol with a one-time code and get a new identity with their old key; all others are refused."""

import json
from concurrent.futures import ThreadPoolExecutor
from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from starlette.testclient import TestClient

from central_server.storage.credentials import make_code
from central_server.web.state import AppState, utc_now
from desktop_app.domain.codec import convert, encode, plain
from desktop_app.sync.protocol import DeviceReissue, Enrolled
from desktop_app.sync.signing import prove_reissue, public_key_of
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.central_server.web.conftest import Counter, enrolment, fingerprint


def test_a_code_is_good_for_one_desk_only(client: TestClient, server: AppState) -> None:
    code = make_code(server.database, UNIT, utc_now())
    wanted = [enrolment(Desk(UNIT), code) for _ in range(8)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda one: client.post("/v1/enrolments", content=encode(one)), wanted))
    assert sorted(answer.status_code for answer in answers) == [201] + [403] * 7
    assert {answer.json()["code"] for answer in answers if answer.status_code == 403} == {"bad_code"}
    won = next(place for place, answer in enumerate(answers) if answer.status_code == 201)
    again = client.post("/v1/enrolments", content=encode(wanted[won]))
    assert again.content == answers[won].content


def test_a_code_is_read_as_people_type_it(client: TestClient, server: AppState) -> None:
    code = make_code(server.database, UNIT, utc_now())
    assert len(code) == 23
    typed = f" {code.lower().replace('-', ' ')} "
    assert client.post("/v1/enrolments", content=encode(enrolment(Desk(UNIT), typed))).status_code == 201


def test_a_code_names_its_office_and_stays_unused(client: TestClient, server: AppState) -> None:
    code = make_code(server.database, UNIT, utc_now())
    desk, other = enrolment(Desk(UNIT), code), enrolment(Desk(UNIT), code)
    before = fingerprint(server.database)
    named = [client.post("/v1/enrolments/office", content=encode(each)) for each in (desk, other, desk)]
    assert [answer.status_code for answer in named] == [200] * 3
    assert {answer.json()["unit_id"] for answer in named} == {str(UNIT)}
    assert all(answer.json()["name"] for answer in named)
    assert fingerprint(server.database) == before
    assert client.post("/v1/enrolments", content=encode(desk)).status_code == 201
    # The desk that used it may lose the answer and ask again; nobody else learns anything.
    again = [client.post("/v1/enrolments/office", content=encode(each)).status_code for each in (desk, other)]
    assert again == [200, 403]


def test_codes_end(client: TestClient, server: AppState) -> None:
    code = make_code(server.database, UNIT, utc_now() - timedelta(hours=25))
    before = fingerprint(server.database)
    for wrong in (code, "", "AAAAA-AAAAA-AAAAA-AAAAA"):
        answer = client.post("/v1/enrolments", content=encode(enrolment(Desk(UNIT), wrong)))
        assert answer.json()["code"] == "bad_code"
    assert fingerprint(server.database) == before


def test_who_guesses_at_codes_is_slowed_down_and_keeps_nobody_else_away(
    client: TestClient, server: AppState, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes: list[bool] = []
    slot = server.write_slots.slot

    def counted(*, is_fresh: bool) -> AbstractContextManager[None]:
        writes.append(is_fresh)
        return slot(is_fresh=is_fresh)

    monkeypatch.setattr(server.write_slots, "slot", counted)
    wrong = [encode(enrolment(Desk(UNIT), "AAAAA-AAAAA-AAAAA-AAAAA")) for _ in range(12)]
    paths = ["/v1/enrolments", "/v1/enrolments/office"] * 6
    answers = [client.post(path, content=content) for path, content in zip(paths, wrong, strict=True)]
    assert [answer.status_code for answer in answers] == [403] * 10 + [429] * 2
    assert 1 <= int(answers[-1].headers["retry-after"]) <= 60
    assert writes == [], "a wrong code takes no place of a desk that pushes"
    right = enrolment(Desk(UNIT), make_code(server.database, UNIT, utc_now()))
    assert client.post("/v1/enrolments", content=encode(right)).status_code == 201


@pytest.mark.parametrize("key", ["", "00", "zz" * 32, " " * 64, "0x" + "00" * 31])
def test_a_key_that_is_none(client: TestClient, server: AppState, key: str) -> None:
    code = make_code(server.database, UNIT, utc_now())
    wanted = replace(enrolment(Desk(UNIT), code), public_key=key)
    answer = client.post("/v1/enrolments", content=encode(wanted))
    assert (answer.status_code, answer.json()["field"]) == (422, "public_key")


def _reissue(counter: Counter, new: Desk, *, proof: str | None = None) -> DeviceReissue:
    request_id, key = uuid4(), public_key_of(new.key).hex()
    proof = prove_reissue(counter.desk.key, request_id, key) if proof is None else proof
    return DeviceReissue(request_id, counter.desk.device_id, key, "copied", proof)


def _ask(counter: Counter, reissue: DeviceReissue, **more: str) -> tuple[int, dict[str, str]]:
    path = f"/v1/devices/{reissue.old_device_id}/reissues"
    answer = counter.client.post(path, json=plain(reissue) | more)
    return answer.status_code, answer.json()


def test_the_old_key_gives_a_new_life_with_its_own_chain(counter: Counter) -> None:
    new = Desk(UNIT, 1)
    wanted = _reissue(counter, new)
    status, first = _ask(counter, wanted)
    assert (status, _ask(counter, wanted)) == (201, (201, first))
    new.device_id = convert(first, Enrolled).device_id
    line = new.received(NOW)
    counter.push(counter.desk.batch([line]))
    assert Counter(counter.client, new).push(new.batch([line])).status_code == 200


def test_without_the_old_key_a_code_is_needed(counter: Counter, server: AppState) -> None:
    wanted = _reissue(counter, Desk(UNIT, 1), proof="")
    assert _ask(counter, wanted)[1]["code"] == "reissue_unproved"
    assert _ask(counter, wanted, code="AAAAA-AAAAA-AAAAA-AAAAA")[1]["code"] == "bad_code"
    code = make_code(server.database, UNIT, utc_now())
    status, first = _ask(counter, wanted, code=code)
    assert (status, _ask(counter, wanted, code=code)) == (201, (201, first))
    # Who only knows the request's id learns nothing.
    assert _ask(counter, wanted)[1]["code"] == "reissue_unproved"
    other = _reissue(counter, Desk(UNIT, 2), proof="")
    assert _ask(counter, other, code=code)[1]["code"] == "bad_code"


def test_a_proof_is_for_one_key(counter: Counter) -> None:
    wanted = _reissue(counter, Desk(UNIT, 1))
    stolen = replace(wanted, public_key=public_key_of(Desk(UNIT, 2).key).hex())
    assert _ask(counter, stolen)[1]["code"] == "reissue_unproved"
    assert _ask(counter, replace(wanted, old_device_id=uuid4()))[1]["code"] == "unknown_device"


@pytest.mark.parametrize("path", ["/v1/enrolments", "/v1/enrolments/office", f"/v1/devices/{UUID(int=1)}/reissues"])
@pytest.mark.parametrize("member", ["code", "name", "public_key", "reason", "x"])
def test_half_a_letter_is_a_bad_request(client: TestClient, path: str, member: str) -> None:
    ids = dict.fromkeys(("request_id", "install_id", "old_device_id"), str(UUID(int=1)))
    whole = {"code": "AAAAA", "public_key": "00" * 32, "reason": "copied"} | ids
    body = json.dumps(whole | {member: "\ud800"})
    assert client.post(path, content=body).json()["code"] == "bad_request"
