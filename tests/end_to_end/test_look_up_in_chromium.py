"""A citizen's phone at the receipt: the QR code, the page it opens, the key; and the province's report in a browser."""

import itertools
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socket import socket
from typing import Any
from uuid import UUID, uuid4

import pypdfium2
import pytest
import zxingcpp

from central_server.storage.credentials import Bearer, Role, make_token
from central_server.storage.database import Database
from central_server.storage.journal import JournalFile
from desktop_app.domain.dossier.event_encoding import line_of
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.papers.scan import receipt_text
from desktop_app.printing.receipt import look_up_line
from forms.slips.receipt import FORM
from tests.central_server.cluster import Cluster
from tests.central_server.desks import OFFICER, Desk
from tests.end_to_end.browser import Browser, chromium, end_process
from tests.events import make_event

pytestmark = pytest.mark.skipif(not shutil.which("chromium"), reason="needs Chromium")

UNIT = UUID(int=0xA1)
NOW = datetime.now(UTC)
DUE = datetime(2030, 12, 10, 9, 30, tzinfo=UTC)
_SIZES = {"phone": (360, 740), "desk": (1366, 768)}
_PROCEDURE = {
    "id": "p",
    "code": "1.004269",
    "name": "Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất do đổi tên",
    "field": "Đất đai",
    "online_level": 4,
}


@dataclass
class Service:
    """The server as a process of its own, and a dossier that it knows."""

    address: str
    database: Database
    desk: Desk
    journal: JournalFile
    dossier_id: UUID
    code: str

    def push(self, *lines: bytes) -> None:
        self.desk.push(self.database, self.journal, list(lines), NOW)

    def took(self, kind: EventKind, body: dict[str, Any], at: datetime) -> None:
        self.push(line_of(make_event(uuid4(), self.dossier_id, kind, at, OFFICER, body)))


@pytest.fixture(scope="module")
def service() -> Iterator[Service]:
    folder = Path(tempfile.mkdtemp(prefix="qmc-pages-"))
    folder.chmod(0o755)
    cluster = Cluster(folder / "cluster")
    cluster.start()
    url = cluster.url(cluster.copy())
    database = Database(url, pool=2)
    database.add_unit(UNIT, "Bộ phận Một cửa phường Việt Trì", "g0", NOW)
    with socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = {"QMC_DATABASE_URL": url, "QMC_JOURNAL": str(folder / "journal"), "QMC_PORT": str(port)}
    limits = {"QMC_POOL": "4", "QMC_INGEST": "2", "QMC_PAGE_RATE": "0"}
    running = subprocess.Popen(
        [sys.executable, "-m", "central_server", "serve"], env={**os.environ, **settings, **limits}
    )
    try:
        _wait_for(f"http://127.0.0.1:{port}/readyz")
        yield _filled(f"http://localhost:{port}", database, JournalFile(folder / "journal"))
    finally:
        end_process(running)
        database.close()
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)


def _wait_for(address: str) -> None:
    end = time.monotonic() + 60
    while True:
        try:
            urllib.request.urlopen(address, timeout=5).close()
            return
        except OSError:
            assert time.monotonic() < end, "the server does not start"
            time.sleep(0.2)


def _filled(address: str, database: Database, journal: JournalFile) -> Service:
    desk, dossier_id = Desk(UNIT), uuid4()
    desk.enrol(database, journal)
    received = NOW - timedelta(days=3)
    line = desk.received(received, dossier_id, due_at=DUE.isoformat(), procedure=_PROCEDURE)
    desk.push(database, journal, [line], NOW)
    with database.work(UNIT) as work:
        code = work.courses([dossier_id])[dossier_id].code
    return Service(address, database, desk, journal, dossier_id, code)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    folder = Path(tempfile.mkdtemp(prefix="qmc-chromium-"))
    with chromium(folder) as made:
        yield made
    shutil.rmtree(folder, ignore_errors=True)


def _paper(service: Service) -> tuple[str, str]:
    """Return what a phone reads on the receipt, and the key that stands on it."""
    data = replace(
        FORM.sample("tt03-2025"),
        dossier_code=service.code,
        qr_text=receipt_text(service.address, service.code),
        look_up=look_up_line(service.address, service.dossier_id),
    )
    page = pypdfium2.PdfDocument(FORM.render(data, copies=("applicant",)))[0]
    picture = page.render(scale=200 / 72).to_pil()
    (read,) = [one.text for one in zxingcpp.read_barcodes(picture) if one.format.name == "QRCode"]
    printed = re.search(r"Mã tra cứu: ([0-9A-Z]{4}-[0-9A-Z]{4})", page.get_textpage().get_text_range())
    assert printed
    return read, printed[1]


def test_from_the_paper_to_the_state_and_with_the_key_to_the_course(service: Service, browser: Browser) -> None:
    address, key = _paper(service)
    assert address == address.upper()
    assert address.startswith("HTTP://LOCALHOST:")
    browser.look(*_SIZES["phone"])
    browser.open(address)
    text = browser.text()
    assert f"Mã hồ sơ {service.code}" in text
    assert "Trạng thái: Được tiếp nhận" in text
    assert "16:30 thứ Ba 10/12/2030" in text
    assert "Đăng ký biến động" not in text
    assert "Người Thử" not in browser.eval("document.documentElement.outerHTML")
    weight, paint = browser.weight(), browser.first_paint_ms()
    print(f"look-up page: {weight} bytes with headers, first contentful paint {paint:.0f} ms")
    assert weight < 15_000
    assert {one.partition("/H")[0] for one in browser.asked_for()} <= {
        service.address,
        f"{service.address}/favicon.ico",
    }
    assert browser.complaints() == []

    browser.tab_to("key")
    browser.type("0000-0000")
    with browser.leaving():
        browser.press("Enter", 13)
    assert "Mã tra cứu chưa đúng" in browser.text()
    assert "Đăng ký biến động" not in browser.text()
    assert browser.eval("document.querySelector('#key').getAttribute('aria-invalid')") == "true"
    assert browser.eval("document.title").startswith("Lỗi: ")

    browser.tab_to("key")
    browser.type(key.lower())
    browser.tab_to("Xem chi tiết")
    with browser.leaving():
        browser.press("Enter", 13)
    assert "Đăng ký biến động quyền sử dụng đất" in browser.text()
    assert "Bộ phận Một cửa phường Việt Trì" in browser.text()
    assert browser.eval("location.href") == f"{service.address}/"
    assert key not in " ".join(browser.asked_for())


def test_the_form_without_a_scanner(service: Service, browser: Browser) -> None:
    browser.look(*_SIZES["phone"])
    browser.open(service.address)
    browser.tab_to("code")
    browser.type(service.code.lower())
    with browser.leaving():
        browser.press("Enter", 13)
    assert browser.eval("location.pathname") == f"/{service.code}"
    assert "Được tiếp nhận" in browser.text()


_CONTRAST = """(() => {
  const parts = text => text.match(/[0-9.]+/g).map(Number);
  const light = ([r, g, b]) => [r, g, b].map(one => one / 255)
    .map(one => one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4)
    .reduce((sum, one, place) => sum + one * [0.2126, 0.7152, 0.0722][place], 0);
  const ground = node => {
    for (; node; node = node.parentElement) {
      const found = parts(getComputedStyle(node).backgroundColor);
      if (found.length < 4 || found[3] === 1) return found;
    }
    return [255, 255, 255];
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let least = 99, where = "";
  while (walker.nextNode()) {
    const node = walker.currentNode.parentElement;
    if (!walker.currentNode.data.trim() || !node.checkVisibility()) continue;
    const pair = [parts(getComputedStyle(node).color), ground(node)].map(light).sort((a, b) => b - a);
    const ratio = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (ratio < least) [least, where] = [ratio, walker.currentNode.data.trim()];
  }
  return [least, where];
})()"""


def _check_access(browser: Browser, *, dark: bool) -> None:
    """Check language, title, landmarks, headings, names of controls, contrast."""
    nodes = browser.call("Accessibility.getFullAXTree")["nodes"]
    found = [(one["role"]["value"], one.get("name", {}).get("value", "")) for one in nodes if not one["ignored"]]
    roles = [role for role, _ in found]
    assert browser.eval("document.documentElement.lang") == "vi"
    assert browser.eval("document.title")
    assert [roles.count(one) for one in ("banner", "main", "contentinfo")] == [1, 1, 1]
    levels = browser.eval("[...document.querySelectorAll('h1,h2,h3')].map(one => +one.tagName[1])")
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in itertools.pairwise(levels))
    assert all(name for role, name in found if role in {"textbox", "button", "link", "Date", "table", "region"})
    ratio, where = browser.eval(_CONTRAST)
    assert ratio >= 4.5, (where, dark, ratio)
    small = "[...document.querySelectorAll('input:not([type=hidden]),button,.button')].map(one => one.offsetHeight)"
    assert min(browser.eval(small), default=28) >= 28


def _is_cut(browser: Browser) -> bool:
    return bool(browser.eval("document.documentElement.scrollWidth > document.documentElement.clientWidth"))


def _see(browser: Browser, folder: Path, name: str) -> None:
    """Look at a page on a phone and on a desk, light and dark, at 320 pixels, at 200 % and on paper."""
    for size, window in _SIZES.items():
        for dark in (False, True):
            browser.look(*window, dark=dark)
            _check_access(browser, dark=dark)
            browser.picture(folder / f"{name}-{size}-{'dark' if dark else 'light'}.png")
    for width, height in ((320, 568), (1366 // 2, 768 // 2)):
        browser.look(width, height)
        assert not _is_cut(browser), (name, width)
    browser.look(794, 1123, media="print")
    assert browser.eval("[...document.querySelectorAll('button')].every(one => !one.checkVisibility())")
    browser.picture(folder / f"{name}-print.png")


def test_pages_can_be_used_by_everybody(service: Service, browser: Browser, tmp_path: Path) -> None:
    _, key = _paper(service)
    browser.open(service.address)
    _see(browser, tmp_path, "begin")
    browser.open(f"{service.address}/{service.code}")
    _see(browser, tmp_path, "public")
    browser.open(f"{service.address}/H44.18-20261125-0000042")
    _see(browser, tmp_path, "unknown")
    browser.open(f"{service.address}/gi/do")
    _see(browser, tmp_path, "error")
    for path, name in (
        ("thu-tuc?q=khai+sinh", "procedures"),
        ("thu-tuc?cap=xa", "fields"),
        ("p/1.001193", "procedure"),
    ):
        browser.open(f"{service.address}/{path}")
        _see(browser, tmp_path, name)
    items = ["Giấy chứng nhận quyền sử dụng đất (bản gốc)", "Văn bản của cơ quan có thẩm quyền cho phép đổi tên"]
    wanted = {"stage": "examination", "items": [{"text": one} for one in items], "reason": "Hồ sơ nộp còn thiếu"}
    service.took(EventKind.HANDED_OVER, {"to": "Chi nhánh Văn phòng đăng ký đất đai"}, NOW - timedelta(hours=30))
    service.took(EventKind.EXTENDED, {"due_at": (DUE + timedelta(days=3)).isoformat()}, NOW - timedelta(hours=20))
    service.took(EventKind.SUPPLEMENT_REQUESTED, wanted, NOW - timedelta(hours=10))
    for typed, name in (("0000-0000", "wrong-key"), (key, "opened")):
        browser.look(*_SIZES["phone"])
        browser.open(f"{service.address}/{service.code}")
        browser.tab_to("key")
        browser.type(typed)
        with browser.leaving():
            browser.press("Enter", 13)
        _see(browser, tmp_path, name)
    assert "Văn bản của cơ quan có thẩm quyền cho phép đổi tên" in browser.text()


def test_the_report_in_a_browser(service: Service, browser: Browser, tmp_path: Path) -> None:
    token = make_token(service.database, Bearer(UNIT, "Văn phòng UBND tỉnh", Role.REPORT), NOW)
    for number, name in enumerate(("Tư pháp - Hộ tịch", "Kinh doanh, thương mại"), 2):
        other = UUID(int=0xA0 + number)
        service.database.add_unit(other, f"Bộ phận Một cửa xã {'Phù Ninh' if number == 2 else 'Lâm Thao'}", "g0", NOW)
        desk = Desk(other, seed=number)
        desk.enrol(service.database, service.journal)
        told = _PROCEDURE | {"field": name}
        lines = [desk.received(NOW - timedelta(days=n % 70), procedure=told) for n in range(80 * number)]
        desk.push(service.database, service.journal, lines, NOW)
    browser.open(f"{service.address}/bao-cao")
    _see(browser, tmp_path, "sign-in")
    browser.look(*_SIZES["desk"])
    browser.tab_to("token")
    browser.type(token)
    with browser.leaving():
        browser.press("Enter", 13)
    assert "Biểu số II.06a/VPCP/KSTT" in browser.text()
    assert token not in browser.eval("document.documentElement.outerHTML + location.href + document.cookie")
    _see(browser, tmp_path, "report")
    browser.look(*_SIZES["desk"])
    browser.tab_to("Thoát")
    with browser.leaving():
        browser.press("Enter", 13)
    assert "Mã truy cập" in browser.text()
