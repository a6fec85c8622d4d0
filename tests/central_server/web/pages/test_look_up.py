"""The public page of a dossier: where it stands for everybody, its course for the bearer of the receipt."""

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser
from uuid import UUID

import pytest
from starlette.testclient import TestClient

from central_server.core.ports import DeviceState
from central_server.storage import tables as t
from central_server.storage.contacts import Contact, rename_unit, set_contact
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from central_server.web.app import create_app
from central_server.web.pages import look_up
from central_server.web.pages.wording import OUTCOMES, STATUSES
from central_server.web.state import AppState
from desktop_app.domain.dossier.look_up import look_up_key
from desktop_app.domain.dossier.payloads.processing import Outcome
from desktop_app.domain.dossier.status import EventKind, Status
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.domain.papers.statement import PaperFacts, write_statement
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import Desk
from tests.central_server.web.pages.conftest import PROCEDURE, Town
from tests.old_codes import provisional_code

_WANTED = {
    "stage": "examination",
    "items": [{"text": "Bản sao sổ đỏ, gọi 0912.345.678 hoặc CCCD 025088000123", "reason": ""}],
    "reason": "Bản nộp chưa chứng thực",
}
_HEADERS = {
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "x-robots-tag": "noindex, nofollow",
    "cross-origin-opener-policy": "same-origin",
}


class _Text(HTMLParser):
    """What a page says, in one line."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self._hidden = 0
        self.said: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._hidden += tag == "style"

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag == "style"

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.said += data.split()


def said(page: str) -> str:
    return " ".join(_Text(page).said)


def _post(client: TestClient, code: str, key: str) -> tuple[int, str]:
    answer = client.post("/", data={"code": code, "key": key})
    return answer.status_code, said(answer.text)


@pytest.mark.parametrize("change", [str, str.lower, str.title])
def test_without_the_key_only_where_it_stands(client: TestClient, town: Town, change: Callable[[str], str]) -> None:
    code = town.received()
    answer = client.get(f"/{change(code)}")
    text = said(answer.text)
    assert answer.status_code == 200
    assert code in text
    assert "Được tiếp nhận" in text
    assert "Hẹn trả kết quả 08:00 thứ Hai 30/11/2026" in text
    assert "Không phải bổ sung lúc này" in text
    for private in ("Người Thử", "Chứng thực", "Phường Thử", look_up_key(town.ids[0])):
        assert private not in answer.text


def test_with_the_key_also_its_course(client: TestClient, town: Town) -> None:
    code = town.received()
    due = (NOW + timedelta(days=12)).isoformat()
    town.took(EventKind.HANDED_OVER, {"to": "Phòng Tư pháp"})
    town.took(EventKind.SUPPLEMENT_REQUESTED, {**_WANTED, "last_day": "2026-12-10"}, NOW + timedelta(hours=1))
    status, waiting = _post(client, code, look_up_key(town.ids[0]).lower().replace("-", " "))
    assert status == 200
    assert "Trạng thái: Yêu cầu bổ sung giấy tờ" in waiting
    assert "Đang chờ bổ sung" in waiting
    assert "Cần bổ sung Bản sao sổ đỏ, gọi … hoặc CCCD … Lý do: Bản nộp chưa chứng thực" in waiting
    assert "Thủ tục Chứng thực bản sao Nơi tiếp nhận Phường Thử Hồ sơ đang ở Phòng Tư pháp" in waiting
    assert "Hẹn lại khi nhận đủ giấy tờ bổ sung" in waiting
    assert waiting.index("Cần bổ sung") < waiting.index("Trạng thái:"), "what is to be done comes first"
    assert "Hồ sơ đang ở Phòng Tư pháp" in waiting
    assert "Người Thử" not in waiting
    assert "Bổ sung chậm nhất đến hết ngày 10/12/2026." in waiting
    town.took(EventKind.SUPPLEMENT_RECEIVED, {"due_at": due}, NOW + timedelta(hours=2))
    town.took(EventKind.EXTENDED, {"due_at": due}, NOW + timedelta(hours=3))
    town.took(EventKind.RESULT_READY, {}, NOW + timedelta(hours=4))
    town.took(EventKind.RETURNED, {}, NOW + timedelta(hours=5))
    _, done = _post(client, code, look_up_key(town.ids[0]))
    assert (
        "Quá trình giải quyết 08:00 thứ Tư 25/11/2026 Tiếp nhận hồ sơ Hẹn trả kết quả 08:00 thứ Hai 30/11/2026"
        " 08:01 thứ Tư 25/11/2026 Chuyển đến Phòng Tư pháp"
        " 09:01 thứ Tư 25/11/2026 Yêu cầu bổ sung giấy tờ"
        " 10:01 thứ Tư 25/11/2026 Nhận đủ giấy tờ bổ sung Hẹn trả kết quả 08:00 thứ Hai 07/12/2026"
        " 11:01 thứ Tư 25/11/2026 Xin lỗi và hẹn lại Hẹn trả kết quả 08:00 thứ Hai 07/12/2026"
        " 12:01 thứ Tư 25/11/2026 Có kết quả 13:01 thứ Tư 25/11/2026 Đã trả kết quả"
    ) in done
    assert "Hồ sơ đang ở Đã trả cho người nhận" in done
    assert "Đã yêu cầu bổ sung" in done
    assert "chậm nhất" not in done


def test_a_result_that_is_there_can_be_collected_at_once(client: TestClient, town: Town) -> None:
    code = town.received()
    town.took(EventKind.RESULT_READY, {}, NOW + timedelta(hours=4))
    text = said(client.get(f"/{code}").text)
    assert "Mời đến nhận trong giờ làm việc, không phải chờ đến ngày hẹn" in text
    assert "Có kết quả từ 12:01 thứ Tư 25/11/2026" in text
    assert "Hẹn trả kết quả" not in text, "nobody waits for the appointment any more"
    town.took(EventKind.RETURNED, {}, NOW + timedelta(hours=5))
    assert "Hẹn trả kết quả" not in said(client.get(f"/{code}").text)


def test_who_waits_for_papers_is_told_how_to_see_which(client: TestClient, town: Town) -> None:
    code = town.received()
    town.took(EventKind.SUPPLEMENT_REQUESTED, _WANTED)
    text = said(client.get(f"/{code}").text)
    assert "Nhập mã tra cứu ở dưới để xem cần bổ sung giấy tờ gì" in text
    assert "Bản sao sổ đỏ" not in text
    assert "08:00 thứ Hai 30/11/2026" not in text, "the appointment of before does not hold"


def test_the_fee_is_told_with_the_key_only(client: TestClient, town: Town) -> None:
    code = town.received()
    town.took(EventKind.PAID, {"way": "direct", "fee": 150_000})
    fact = "Phí, lệ phí 150.000 đồng, đã nộp lúc 08:01 thứ Tư 25/11/2026"
    assert fact in _post(client, code, look_up_key(town.ids[0]))[1]
    assert "lệ phí" not in said(client.get(f"/{code}").text)


def test_the_office_and_the_province_can_be_named(make_server: Callable[..., AppState]) -> None:
    server = make_server(province="Tỉnh Phú Thọ")
    with TestClient(create_app(server)) as client:
        town = Town(server, JournalFile(server.settings.journal), Desk(UNIT))
        town.desk.enrol(server.database, town.journal)
        code = town.received()
        assert "Phường Thử" not in client.get(f"/{code}").text
        set_contact(server.database, UNIT, Contact(" Số 5,  đường Thử", "0210 3846 648", "7h30-17h00"))
        rename_unit(server.database, UNIT, "Phường Mới")
        text = said(client.get(f"/{code}").text)
        assert "Tỉnh Phú Thọ Tra cứu hồ sơ một cửa" in text
        assert "Nơi tiếp nhận: Phường Mới Địa chỉ Số 5, đường Thử Điện thoại 0210 3846 648 Giờ làm việc" in text
        set_contact(server.database, UNIT, Contact())
        assert "Nơi tiếp nhận" not in client.get(f"/{code}").text
    create_app(make_server())


def test_a_wrong_key_says_so_and_shows_no_more(client: TestClient, town: Town) -> None:
    code = town.received()
    status, text = _post(client, code, "0000-0000")
    assert status == 403
    assert "Mã tra cứu chưa đúng" in text
    assert "Được tiếp nhận" in text
    assert "Chứng thực" not in text


def test_nobodys_code_looks_the_same_with_and_without_a_key(client: TestClient, town: Town) -> None:
    town.received()
    lent, unknown = "H44.18-20261125-0000042", "H44.99-20261125-0000001"
    pages = {client.get(f"/{code}").text.replace(code, "") for code in (lent, unknown)}
    pages |= {client.post("/", data={"code": code, "key": "1"}).text.replace(code, "") for code in (lent, unknown)}
    assert len(pages) == 1
    assert client.get(f"/{lent}").status_code == 404
    assert "Chưa có hồ sơ nào mang mã này" in said(pages.pop())


def test_every_number_that_a_dossier_had_leads_to_it(client: TestClient, town: Town) -> None:
    first = provisional_code("H44.18", NOW.date(), "0BCFGH")
    code = town.received(code=first)
    assert code != first
    for number in (first, code, first.lower()):
        text = said(client.get(f"/{number}").text)
        assert "Được tiếp nhận" in text
        assert (f"Mã mới {code}" in text) == (number != code)


def test_a_number_of_two_offices_asks_for_the_key(client: TestClient, town: Town) -> None:
    code = town.received()
    other_unit = UUID(int=0xB2)
    town.server.database.add_unit(other_unit, "Xã Khác", "g0", NOW)
    twin = Town(town.server, town.journal, Desk(other_unit))
    twin.desk.enrol(town.server.database, town.journal)
    twin.received(code=code, procedure=PROCEDURE | {"name": "Khai sinh"})
    text = said(client.get(f"/{code}").text)
    assert "Có hơn một hồ sơ mang mã này" in text
    assert "Được tiếp nhận" not in text
    assert "Khai sinh Nơi tiếp nhận Xã Khác" in _post(client, code, look_up_key(twin.ids[0]))[1]
    assert "Chứng thực" in _post(client, code, look_up_key(town.ids[0]))[1]


def test_both_papers_with_one_number_lead_to_their_dossiers(client: TestClient, town: Town) -> None:
    """Two desks printed one number; the later dossier got another, but its paper is in somebody's hand."""
    code = "H44.18-20261125-0000777"
    assert town.received(code=code) == code
    mended = town.received(code=code, procedure=PROCEDURE | {"name": "Khai sinh"})
    assert mended != code
    first, second = town.ids
    assert "Chứng thực" in _post(client, code, look_up_key(first))[1]
    text = _post(client, code, look_up_key(second))[1]
    assert "Khai sinh" in text
    assert f"Mã mới {mended}" in text
    assert "Được tiếp nhận" not in said(client.get(f"/{code}").text), "two papers bear it: the key tells them apart"


def test_an_appointment_that_has_passed_is_told(client: TestClient, town: Town) -> None:
    code = town.received(due_at=(NOW - timedelta(minutes=1)).isoformat())
    assert "Đã quá giờ hẹn" in said(client.get(f"/{code}").text)
    town.took(EventKind.RESULT_READY, {})
    assert "Đã quá giờ hẹn" not in said(client.get(f"/{code}").text)


def test_the_form_leads_on_without_a_key_in_any_address(client: TestClient, town: Town) -> None:
    code = town.received()
    answer = client.post("/", data={"code": f" {code.lower()} ", "key": " "})
    assert (answer.status_code, answer.headers["location"]) == (303, f"/{code}")
    for typed, told in (("", "Nhập mã hồ sơ"), ("<script>", "Mã hồ sơ có dạng")):
        answer = client.post("/", data={"code": typed})
        assert answer.status_code == 422
        assert told in said(answer.text)
        assert "<script>" not in answer.text


@pytest.mark.parametrize("way", ["Mã hồ sơ: {}.", "{}\u200b", " {} ", "({})"])
def test_a_pasted_code_leads_to_its_page(client: TestClient, town: Town, way: str) -> None:
    code = town.received()
    for hyphen in ("-", "–", "\u2011", " - "):
        answer = client.post("/", data={"code": way.format(code.replace("-", hyphen))})
        assert (answer.status_code, answer.headers.get("location")) == (303, f"/{code}")


def test_all_statuses_have_words() -> None:
    assert set(STATUSES) == set(Status)
    assert set(OUTCOMES) == set(Outcome)


def test_pages_are_small_private_and_still(client: TestClient, town: Town) -> None:
    code = town.received()
    for answer in (
        client.get("/"),
        client.get(f"/{code}"),
        client.get("/H44.18-20261125-0000042"),
        client.get("/gi/do"),
        client.post("/", data={"code": code, "key": look_up_key(town.ids[0])}),
        client.get("/bao-cao"),
    ):
        assert len(answer.content) < 15_000
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert {name: answer.headers[name] for name in _HEADERS} == _HEADERS
        policy = answer.headers["content-security-policy"]
        assert policy.startswith("default-src 'none'; style-src 'sha256-")
        assert "frame-ancestors 'none'" in policy
        assert not re.search(r"<script|\ssrc=|https?://|\son\w+=|style=", answer.text)
        assert '<html lang="vi">' in answer.text


def test_nothing_is_written_down(client: TestClient, town: Town, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG, "central_server"):
        code = town.received()
        _post(client, code, look_up_key(town.ids[0]))
    assert not caplog.records
    assert 'route="/{code}"' not in client.get("/metrics").text
    client.get(f"/{code}")
    figures = client.get("/metrics").text
    assert 'route="/{code}"' in figures
    assert code not in figures


def test_programs_get_problem_documents_and_people_pages(client: TestClient) -> None:
    for path in ("/v1/nothing", "/v1", f"/v1/units/{UNIT}/feed?limit=x"):
        assert client.get(path).headers["content-type"] == "application/problem+json"
    for method, path, status in (("GET", "/a/b", 404), ("GET", "/abc", 404), ("PUT", "/", 405), ("DELETE", "/a", 405)):
        answer = client.request(method, path)
        assert answer.status_code == status
        assert answer.headers["content-type"].startswith("text/html")
    assert client.post("/", content=b"x" * 9000, headers={"Content-Type": "application/json"}).status_code == 422
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/", content=b"x" * 9000, headers=form).status_code == 413
    assert client.post("/", content=b"code=%ff", headers=form).status_code == 422
    assert client.head("/").status_code == 200


def test_a_database_that_is_away_is_told_calmly(client: TestClient, town: Town) -> None:
    code = town.received()
    _shut(town.server)
    answer = client.get(f"/{code}")
    assert answer.status_code == 503
    assert answer.headers["retry-after"] == "30"
    assert "Tạm thời chưa tra cứu được" in said(answer.text)
    assert client.post("/", data={"code": code, "key": "1"}).status_code == 503


def test_a_mistake_of_ours_is_a_page_and_no_secret(
    client: TestClient, town: Town, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("Người Thử")

    code = town.received()
    monkeypatch.setattr(look_up, "dossiers_by_number", broken)
    answer = client.get(f"/{code}")
    assert answer.status_code == 500
    assert "Trang đang có lỗi" in said(answer.text)
    assert [one.getMessage().split(" ")[0] for one in caplog.records if one.name.startswith("central")] == ["KeyError"]
    assert "Người Thử" not in caplog.text + answer.text


def test_too_many_visits_from_one_address(make_server: Callable[..., AppState]) -> None:
    server = make_server(page_rate=0.1, proxy_header="X-Forwarded-For")
    with TestClient(create_app(server)) as client:
        ways = {"203.0.113.5": 3, "203.0.113.6": 3, "2001:db8:0:1::1": 3, "::ffff:203.0.113.5": 0, "2001:db8:0:1::2": 0}
        for address, most in ways.items():
            headers = {"X-Forwarded-For": f"10.0.0.1, {address}"}
            statuses = [client.get("/", headers=headers).status_code for _ in range(4)]
            assert statuses == [200] * most + [429] * (4 - most)
        answer = client.get("/", headers={"X-Forwarded-For": "203.0.113.5"})
        assert 1 <= int(answer.headers["retry-after"]) <= 10
        assert "Xin thử lại sau" in said(answer.text)


def test_nobody_may_name_his_own_address(make_server: Callable[..., AppState]) -> None:
    with TestClient(create_app(make_server(page_rate=0.1))) as client:
        answers = [client.get("/", headers={"X-Forwarded-For": f"203.0.113.{n}"}).status_code for n in range(4)]
    assert answers == [200, 200, 200, 429]


def test_keys_cannot_be_guessed_and_guessing_locks_no_owner_out(client: TestClient, town: Town) -> None:
    code, other = town.received(), town.received()
    key = look_up_key(town.ids[0])
    assert [_post(client, code, key)[0] for _ in range(15)] == [200] * 15
    assert [_post(client, code, f"0000-000{n % 10}")[0] for n in range(11)] == [403] * 10 + [429]
    answer = client.post("/", data={"code": code, "key": "0000-0000"})
    assert answer.status_code == 429
    assert 500 < int(answer.headers["retry-after"]) <= 600
    assert _post(client, code, key)[0] == 200
    assert client.get(f"/{code}").status_code == 200
    assert _post(client, other, look_up_key(town.ids[1]))[0] == 200


def _shut(server: AppState) -> None:
    """Send the database away: nobody listens where it was."""
    server.database.close()
    server.database = Database("postgresql://postgres@/any?host=/nowhere", pool=1)


def _facts(town: Town, code: str) -> PaperFacts:
    due = datetime(2026, 11, 30, 1, tzinfo=UTC)
    return PaperFacts(code, "1.014199", NOW, due, None, 0, town.ids[-1], "Người Thử")


def test_the_page_checks_the_receipt_that_opened_it(client: TestClient, town: Town) -> None:
    code = town.received()
    facts, key = _facts(town, code), town.desk.key.private_bytes_raw()
    genuine = receipt_text("https://tracuu.example.vn", code, write_statement(facts, key))
    path = genuine.removeprefix("HTTPS://TRACUU.EXAMPLE.VN")
    text = said(client.get(path).text)
    assert "Giấy hẹn là thật" in text
    assert "Nơi cấp Phường Thử" in text
    assert "Hẹn trả, theo giấy 08:00 thứ Hai 30/11/2026" in text
    assert text.index("Trạng thái:") < text.index("Giấy hẹn là thật"), "a citizen looks for the status first"
    assert "Người Thử" not in text
    pasted = client.post("/", data={"code": genuine}, follow_redirects=False)
    assert pasted.headers["location"] == path, "no script is needed"
    later = write_statement(replace(facts, due_at=facts.received_at), key)
    for statement, title in (
        (path[1:141] + ("B" if path[141] != "B" else "C") + path[142:148], "Giấy hẹn không đúng như khi in ra"),
        (path[1:140], "Không đọc được chữ ký trên giấy"),
        (write_statement(facts, bytes(32)), "Không xác nhận được nơi cấp giấy"),
        (write_statement(replace(facts, code="H44.18-20261125-0000001"), key), "Giấy hẹn không đúng như khi in ra"),
        (later, "Giấy hẹn đã được thay"),
    ):
        text = said(client.get(f"/{statement}:{code}").text)
        assert text.index(title) < text.index("Trạng thái:"), "what is wrong comes first"
        assert "Giấy hẹn là thật" not in text
    assert "Kiểm tra giấy:" not in said(client.get(f"/{code}").text), "a receipt of before opens the page as it did"


def test_the_papers_of_a_revoked_desk_are_not_believed(client: TestClient, town: Town) -> None:
    code = town.received()
    statement = write_statement(_facts(town, code), town.desk.key.private_bytes_raw())
    with town.server.database.of(UNIT).transaction() as connection:
        connection.execute(t.device.update().values(state=DeviceState.REVOKED.value))
    assert "Quầy in giấy này không còn được ký" in said(client.get(f"/{statement}:{code}").text)


def test_a_voided_sheet_is_told_from_the_sheets_that_count(client: TestClient, town: Town) -> None:
    code = town.received()
    facts, key = _facts(town, code), town.desk.key.private_bytes_raw()
    sheets = [f"/{write_statement(replace(facts, reprint=reprint), key)}:{code}" for reprint in (0, 1)]
    for reprint in (0, 1):
        town.took(EventKind.PRINTED, {"form": "receipt", "job": str(UUID(int=reprint + 1)), "reprint": reprint})
    town.took(EventKind.PAPER_VOIDED, {"job": str(UUID(int=9)), "form": "receipt", "reason": "phiếu khác"})
    assert ["Giấy hẹn là thật" in said(client.get(path).text) for path in sheets] == [True, True]
    town.took(EventKind.PAPER_VOIDED, {"job": str(UUID(int=1)), "form": "receipt", "reason": "Kẹt giấy của bà Thử"})
    voided = client.get(sheets[0])
    text = said(voided.text)
    assert "Tờ giấy hẹn này đã bị hủy" in text
    assert "Giấy hẹn là thật" not in text
    assert text.index("Tờ giấy hẹn này đã bị hủy") < text.index("Trạng thái:"), "what is wrong comes first"
    assert "bà Thử" not in text, "the officer's words are not for everybody"
    assert (len(voided.content) < 8_000, "<script" in voided.text) == (True, False)
    assert "Giấy hẹn là thật" in said(client.get(sheets[1]).text), "the reprint counts"
    forged = f"/{write_statement(facts, bytes(32))}:{code}"
    assert "Không xác nhận được nơi cấp giấy" in said(client.get(forged).text), "a forged one is no voided one"
