"""The page of the desks' state: who may see it, and what it says."""

from datetime import timedelta
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from central_server.core.attention import Reason
from central_server.status_command import REASONS as COMMAND_REASONS
from central_server.storage.credentials import Bearer, Role, make_token
from central_server.web.pages.status_pages import REASONS
from desktop_app.sync.protocol import Hello
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.pages.conftest import Town

OTHER = UUID(int=0xB2)


@pytest.fixture
def token(town: Town) -> str:
    town.server.database.add_unit(OTHER, "Xã <Khác>", "g0", NOW)
    return make_token(town.server.database, Bearer(UNIT, "Vận hành", Role.STATUS), NOW)


def _greet(town: Town, hello: Hello) -> None:
    with town.server.database.work(UNIT) as work:
        work.note_contact(town.desk.device_id, hello, town.server.clock())


def test_every_reason_has_words() -> None:
    assert set(REASONS) == set(COMMAND_REASONS) == set(Reason)


def test_a_browser_signs_in_and_out(client: TestClient, town: Town, token: str) -> None:
    _greet(town, Hello((1,), "1.2.3", 4, clock=town.server.clock() - timedelta(seconds=90)))
    asked = client.get("/tinh-trang")
    assert (asked.status_code, "qmc_" in asked.text) == (401, True)
    report = make_token(town.server.database, Bearer(UNIT, "Báo cáo", Role.REPORT), NOW)
    assert "không dùng để xem trang này" in client.post("/tinh-trang", data={"token": report}).text
    signed = client.post("/tinh-trang", data={"token": token})
    assert signed.status_code == 303
    cookie = {"Cookie": f"tinh_trang={signed.cookies['tinh_trang']}"}
    page = client.get("/tinh-trang", headers=cookie).text
    for text in ("2 đơn vị, 1 quầy", "1.2.3", "−90 giây", "Đồng hồ sai", "Xã &lt;Khác&gt;", "Chưa có quầy"):
        assert text in page
    assert "<script" not in page
    other = {"Cookie": f"bao_cao={signed.cookies['tinh_trang']}"}
    assert client.get("/bao-cao", headers=other).status_code == 401, "the cookie is for this page only"
    assert 'tinh_trang=""' in client.post("/tinh-trang/thoat").headers["set-cookie"]


def test_a_token_of_one_office_sees_no_other(client: TestClient, town: Town, token: str) -> None:
    assert token
    own = make_token(town.server.database, Bearer(OTHER, "Xã", Role.STATUS, sees_all=False), NOW)
    page = client.get("/tinh-trang", headers={"Authorization": f"Bearer {own}"}).text
    assert "Xã &lt;Khác&gt;" in page
    assert "Phường Thử" not in page
    assert client.get("/tinh-trang", headers={"Authorization": "Bearer qmc_x"}).status_code == 401


def test_a_missing_look_up_address_is_shown(client: TestClient, town: Town, token: str) -> None:
    shown = "QMC_LOOK_UP_URL" in client.get("/tinh-trang", headers={"Authorization": f"Bearer {token}"}).text
    assert shown is not bool(town.server.settings.look_up_url)
