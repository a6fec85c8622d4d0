"""The public catalogue: found as at the desk, read without scripts, and printed as the posted sheet."""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from starlette.testclient import TestClient

from central_server.storage import catalogue
from central_server.web.app import create_app
from central_server.web.state import AppState
from desktop_app.domain.dates import local
from desktop_app.domain.dossier.procedure import Successor
from desktop_app.sync.catalogue_delta import CatalogueDelta, pack_delta
from tests.central_server.conftest import NOW
from tests.central_server.web.pages.test_look_up import _HEADERS, said
from tests.services.procedures.update_files import a_publication, a_row

BIRTH = "1.001193"
TODAY = local(NOW).date()
KEY = bytes([1]) * 32


def publish_rows(server: AppState, *rows: object) -> None:
    """Put rows in force as an update of the server."""
    publication = a_publication(*rows, at=NOW - timedelta(days=1))  # type: ignore[arg-type]
    file = pack_delta(CatalogueDelta(date(2026, 7, 18), "UBND", (publication,)), KEY)
    last = catalogue.in_force(server.database)
    catalogue.publish_update(server.database, file, NOW, after=last.version if last is not None else "")


@pytest.mark.parametrize("typed", ["giấy khai sinh", "dang ky khai sinh", "1001193", BIRTH, "dkks"])
def test_a_procedure_is_found_as_at_the_desk(client: TestClient, typed: str) -> None:
    answer = client.get("/thu-tuc", params={"q": typed})
    assert answer.status_code == 200
    assert f'<a href="/p/{BIRTH}">Thủ tục đăng ký khai sinh</a>' in answer.text


def test_level_field_and_pages_narrow_the_list(client: TestClient) -> None:
    assert "Chọn nơi tiếp nhận Cấp xã Cấp tỉnh" in said(client.get("/thu-tuc").text)
    fields = client.get("/thu-tuc", params={"cap": "xa"}).text
    assert "Chọn lĩnh vực" in said(fields) and "Trang 1/2" in said(fields)
    (address,) = re.findall(r'<a href="([^"]+)">Hộ tịch</a>', fields)
    listed = client.get(address.replace("&amp;", "&")).text
    assert "thủ tục trong lĩnh vực Hộ tịch" in said(listed)
    assert "Trang 1/3" in said(listed) and "Trang sau" in said(listed)
    last = client.get(address.replace("&amp;", "&") + "&trang=3").text
    assert "Trang trước" in said(last) and "Trang sau" not in said(last)
    elsewhere = client.get("/thu-tuc", params={"q": "ho chieu"}).text
    here = client.get("/thu-tuc", params={"q": "ho chieu", "cap": "xa"}).text
    assert "nộp tại cơ quan công an" in said(elsewhere) and "nộp tại cơ quan công an" not in said(here)
    nothing = client.get("/thu-tuc", params={"q": "zzzz", "linh-vuc": "ho-tich"})
    assert "Không tìm thấy thủ tục nào trong lĩnh vực Hộ tịch" in said(nothing.text)
    assert client.get("/thu-tuc", params={"trang": "0"}).status_code == 422
    assert client.get("/thu-tuc", params={"cap": "khác"}).status_code == 200


def test_a_procedure_says_what_its_sheet_says(make_server: Callable[..., AppState]) -> None:
    server = make_server(look_up_url="https://tra-cuu.example.vn/")
    catalogue.publish(server.database, {"organisation": '{"name": "UBND PHƯỜNG THỬ", "place": "Thử"}'.encode()}, NOW)
    with TestClient(create_app(server)) as client:
        text = said(client.get(f"/p/{BIRTH}").text)
        assert f"Thủ tục {BIRTH} Thủ tục đăng ký khai sinh" in text
        assert "Thời hạn giải quyết 01 ngày làm việc" in text and "1 bản chính" in text
        assert "Cổng ghi" not in text and "Danh mục ngày 18/07/2026" in text
        sheet = client.get(f"/p/{BIRTH}/niem-yet.pdf")
        assert sheet.headers["content-type"] == "application/pdf" and sheet.content.startswith(b"%PDF")
        assert f'filename="{BIRTH}.pdf"' in sheet.headers["content-disposition"]
        assert client.head(f"/p/{BIRTH}/niem-yet.pdf").status_code == 200


def test_a_code_of_before_leads_to_the_procedure_and_an_unknown_one_nowhere(client: TestClient) -> None:
    assert "Đăng ký nội quy lao động" in said(client.get("/p/A01").text)
    for path in ("/p/9.999999", "/p/9.999999/niem-yet.pdf", "/p/x", "/p/" + "1" * 5_000):
        assert client.get(path).status_code == 404


def test_what_was_published_shows_with_its_days(client: TestClient, server: AppState) -> None:
    client.get("/thu-tuc")
    begins = TODAY + timedelta(days=9)
    publish_rows(
        server,
        a_row(BIRTH, begins, is_in_force=False),
        a_row("1.004884", TODAY, is_in_force=False, successor=Successor(BIRTH, is_confirmed=True)),
        a_row("9.999999", begins, name="Thủ tục sắp có"),
        a_row("9.999998", TODAY, name="Thủ tục mới <b>", field="Hộ tịch"),
    )
    server._manifest = (0.0, "")
    assert "Từ ngày 04/12/2026 hết hiệu lực theo 99/QĐ-BTP" in said(client.get(f"/p/{BIRTH}").text)
    ended = client.get("/p/1.004884").text
    assert f"Hết hiệu lực sau ngày 24/11/2026. Thay bằng {BIRTH} Thủ tục đăng ký khai sinh" in said(ended)
    assert ".pdf" not in ended and client.get("/p/1.004884/niem-yet.pdf").status_code == 404
    new = client.get("/p/9.999998").text
    assert "Thủ tục mới &lt;b&gt;" in new and "Xin hỏi Bộ phận Một cửa" in said(new)
    listed = said(client.get("/thu-tuc", params={"q": "thu tuc sap co"}).text)
    assert "Có hiệu lực từ ngày 04/12/2026" in listed


def test_pages_are_small_private_and_limited(client: TestClient, make_server: Callable[..., AppState]) -> None:
    for path in ("/thu-tuc", "/thu-tuc?cap=xa", "/thu-tuc?q=khai+sinh", f"/p/{BIRTH}"):
        answer = client.get(path)
        assert len(answer.content) < 15_000
        assert {name: answer.headers[name] for name in _HEADERS} == _HEADERS
        assert not re.search(r"<script|\ssrc=|https?://|\son\w+=|style=", answer.text)
    limited = make_server(page_rate=0.1)
    with TestClient(create_app(limited)) as other:
        assert [other.get(f"/p/{BIRTH}").status_code for _ in range(4)] == [200, 200, 200, 429]
