"""The province's report: who may see it, and that page, table and JSON say the same."""

import csv
import io
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from central_server.storage.credentials import Bearer, Role, make_token, revoke_tokens
from central_server.web.app import create_app
from central_server.web.state import AppState
from desktop_app.domain.dossier.status import EventKind
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.central_server.web.pages.conftest import PROCEDURE, Town
from tests.central_server.web.pages.test_look_up import said

# On one database, and with the offices spread over two PostgreSQL servers.
pytestmark = pytest.mark.parametrize("shards", [1, 2])

_PERIOD = "from=2026-11-01&to=2026-11-30"
_API = f"/v1/reports/period?{_PERIOD}"


@pytest.fixture
def token(town: Town) -> str:
    return make_token(town.server.database, Bearer(UNIT, "Văn phòng UBND tỉnh", Role.REPORT), NOW)


@pytest.fixture
def filled(town: Town) -> Town:
    """Two offices, three dossiers: one carried over and done, one open, one late."""
    town.received(NOW - timedelta(days=40), procedure=PROCEDURE | {"field": "=Đất đai"})
    town.took(EventKind.RESULT_READY, {})
    town.received()
    unit = UUID(int=0xB2)
    town.server.database.add_unit(unit, "Xã Khác", "g0", NOW)
    other = Town(town.server, town.journal, Desk(unit))
    other.desk.enrol(town.server.database, town.journal)
    other.received(due_at=NOW.isoformat())
    return town


def _bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


def _columns(*numbers: int) -> dict[str, int]:
    return {str(place): number for place, number in enumerate(numbers, 3)}


def test_the_report_for_programs(client: TestClient, filled: Town, token: str) -> None:
    answer = client.get(_API, headers=_bearer(token))
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-store"
    body: dict[str, Any] = answer.json()
    assert {name: body[name] for name in _columns(*range(11))} == _columns(3, 0, 2, 1, 1, 0, 0, 1, 2, 1, 1)
    assert (body["form"], body["from"], body["to"]) == ("II.06a/VPCP/KSTT", "2026-11-01", "2026-11-30")
    first, second = body["units"]
    assert (first["1"], first["2"], first["unit"], first["3"]) == (1, "Phường Thử", str(UNIT), 2)
    assert [(line["2"], line["6"], line["13"]) for line in first["lines"]] == [("=Đất đai", 1, 0), ("Tư pháp", 0, 0)]
    assert second["lines"] == [{"1": 1, "2": "Tư pháp", **_columns(1, 0, 1, 0, 0, 0, 0, 0, 1, 0, 1)}]
    assert [(line["2"], line["3"]) for line in body["lines"]] == [("=Đất đai", 1), ("Tư pháp", 2)]


@pytest.mark.parametrize(
    ("query", "status"),
    [
        ("", 422),
        ("?from=2026-11-01", 422),
        ("?from=2026-11-02&to=2026-11-01", 422),
        ("?from=0001-01-01&to=9999-12-31", 422),
        ("?from=x&to=2026-11-01", 422),
    ],
)
def test_a_period_that_is_none(client: TestClient, token: str, query: str, status: int) -> None:
    answer = client.get(f"/v1/reports/period{query}", headers=_bearer(token))
    assert (answer.status_code, answer.headers["content-type"]) == (status, "application/problem+json")


def test_only_its_own_role_sees_the_report(client: TestClient, town: Town, token: str) -> None:
    wrong = make_token(town.server.database, Bearer(UNIT, "Phòng", Role.BACK_OFFICE), NOW)
    for headers, status in (({}, 401), (_bearer("qmc_x"), 401), (_bearer(wrong), 403), ({"Authorization": token}, 401)):
        assert client.get(_API, headers=headers).status_code == status
        assert client.get("/bao-cao", headers=headers).status_code == status
        assert client.get("/bao-cao/ii-06a.csv", headers=headers).status_code == status
    assert client.get("/bao-cao", headers=_bearer(token)).status_code == 200


def test_page_and_table_say_the_same(client: TestClient, filled: Town, token: str) -> None:
    page = client.get(f"/bao-cao?{_PERIOD}", headers=_bearer(token))
    text = said(page.text)
    assert "Tổng số 3 0 2 1 1 0 0 1 2 1 1" in text
    assert "1. Phường Thử 2 0 1 1 1 0 0 1 1 1 0" in text
    assert "từ 01/11/2026 đến 30/11/2026" in text
    assert "(3) = (4) + (5) + (6) = (7) + (11)" in text
    answer = client.get(f"/bao-cao/ii-06a.csv?{_PERIOD}", headers=_bearer(token))
    assert answer.headers["content-disposition"] == 'attachment; filename="II.06a_20261101_20261130.csv"'
    head, *rows = csv.reader(io.StringIO(answer.content.decode("utf-8-sig")))
    assert head[:3] == ["Đơn vị", "Lĩnh vực", "(3) Tiếp nhận: tổng số"]
    assert [row[:3] for row in rows] == [
        ["Phường Thử", "Tổng số", "2"],
        ["Phường Thử", "'=Đất đai", "1"],
        ["Phường Thử", "Tư pháp", "1"],
        ["Xã Khác", "Tổng số", "1"],
        ["Xã Khác", "Tư pháp", "1"],
        ["Tổng số", "", "3"],
    ]


def test_the_quarter_by_default_and_a_backwards_period(client: TestClient, filled: Town, token: str) -> None:
    assert "từ 01/10/2026 đến 31/12/2026" in said(client.get("/bao-cao", headers=_bearer(token)).text)
    answer = client.get("/bao-cao?from=2026-12-01&to=2026-11-30", headers=_bearer(token))
    assert answer.status_code == 422
    assert "Ngày cuối kỳ" in said(answer.text)
    assert 'value="2026-12-01"' in answer.text
    assert client.get("/bao-cao?from=x", headers=_bearer(token)).status_code == 422


def test_signing_in_and_out(client: TestClient, filled: Town, token: str) -> None:
    assert "Mã truy cập không đúng" in said(client.post("/bao-cao", data={"token": "qmc_x"}).text)
    answer = client.post("/bao-cao", data={"token": f" {token} "})
    assert (answer.status_code, answer.headers["location"]) == (303, "/bao-cao")
    cookie = answer.headers["set-cookie"]
    for said_of_it in ("HttpOnly", "SameSite=strict", "Secure", "Path=/bao-cao", "Max-Age=3600"):
        assert said_of_it in cookie
    assert token not in cookie
    value = cookie.partition("=")[2].partition(";")[0]
    client.cookies.clear()
    signed = {"Cookie": f"bao_cao={value}"}
    assert "Xã Khác" in client.get("/bao-cao", headers=signed).text
    for bad in ("", "x", f"{value}0", value.replace(".", "..", 1), f"{'0' * 64}{value[64:]}"):
        assert client.get("/bao-cao", headers={"Cookie": f"bao_cao={bad}"}).status_code == 401
    # A cookie opens pages; programs bring their token.
    assert client.get(_API, headers=signed).status_code == 401
    left = client.post("/bao-cao/thoat", headers=signed)
    assert left.status_code == 303
    assert "Max-Age=0" in left.headers["set-cookie"]
    revoke_tokens(filled.server.database, UNIT, "Văn phòng UBND tỉnh", NOW)
    assert client.get("/bao-cao", headers=signed).status_code == 401


def test_a_session_ends_after_an_hour(client: TestClient, filled: Town, token: str) -> None:
    value = client.post("/bao-cao", data={"token": token}).headers["set-cookie"].partition("=")[2].partition(";")[0]
    client.cookies.clear()
    signed = {"Cookie": f"bao_cao={value}"}
    filled.server.clock = lambda: NOW + timedelta(minutes=59)
    assert client.get("/bao-cao", headers=signed).status_code == 200
    filled.server.clock = lambda: NOW + timedelta(minutes=61)
    assert client.get("/bao-cao", headers=signed).status_code == 401


def test_on_this_machine_a_cookie_needs_no_tls(client: TestClient, filled: Town, token: str) -> None:
    answer = client.post("http://127.0.0.1:8580/bao-cao", data={"token": token})
    assert "Secure" not in answer.headers["set-cookie"]


def test_sessions_outlive_the_process(filled: Town, token: str) -> None:
    with TestClient(create_app(filled.server), follow_redirects=False) as client:
        value = client.post("/bao-cao", data={"token": token}).headers["set-cookie"].partition("=")[2].partition(";")[0]
    signed = {"Cookie": f"bao_cao={value}"}
    again = AppState(filled.server.settings, lambda: NOW)
    with TestClient(create_app(again), follow_redirects=False) as client:
        assert client.get("/bao-cao", headers=signed).status_code == 200
    other = AppState(replace(filled.server.settings, session_key="another"), lambda: NOW)
    with TestClient(create_app(other), follow_redirects=False) as client:
        assert client.get("/bao-cao", headers=signed).status_code == 401


def test_a_token_of_an_office_sees_its_own_dossiers_only(client: TestClient, filled: Town, token: str) -> None:
    bearer = Bearer(UNIT, "Phường Thử", Role.REPORT, sees_all=False)
    own = make_token(filled.server.database, bearer, NOW)
    everything, mine = (client.get(_API, headers=_bearer(held)).json() for held in (token, own))
    assert len(everything["units"]) == 2
    assert [line["unit"] for line in mine["units"]] == [str(UNIT)]
    assert mine["units"][0] in everything["units"]
    page = client.get(f"/bao-cao?{_PERIOD}", headers=_bearer(own))
    assert page.status_code == 200
    assert "Xã Khác" not in page.text
    assert "Xã Khác" not in client.get(f"/bao-cao/ii-06a.csv?{_PERIOD}", headers=_bearer(own)).text
