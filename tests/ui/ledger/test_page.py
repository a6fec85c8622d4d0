"""The ledger's page: filters, totals, lines that come into sight, files."""

from pathlib import Path
from time import sleep

import pytest
from PySide6.QtCore import Qt

from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.printing.drawn_papers import PrintedOut
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.services.reception.receive import receive
from desktop_app.ui.ledger import page as page_module
from desktop_app.ui.ledger.model import CHUNK
from desktop_app.ui.ledger.page import LedgerPage
from tests.conftest import a_reception
from tests.ui.conftest import Window

_MADE = CHUNK + 6


@pytest.fixture
def page(window: Window, people: list[Applicant]) -> LedgerPage:
    context = window.view.session.context
    made = [receive(context, a_reception(context, people[n % 9]), printed=False).dossier for n in range(_MADE)]
    result_ready(context, made[-1].id)
    window.view.show_page("ledger")
    window.settle()
    return window.ledger


def _text(page: LedgerPage, place: int, column: int) -> str:
    return str(page.model.data(page.model.index(place, column), Qt.ItemDataRole.DisplayRole))


def _choose(window: Window, page: LedgerPage, state: int) -> None:
    page.state.setCurrentIndex(state)
    page.apply()
    window.settle()


def test_lines_are_read_as_they_come_into_sight(window: Window, page: LedgerPage) -> None:
    assert page.model.rowCount() == _MADE
    window.hands.wait_for(lambda: _text(page, 0, 0) != "…")
    codes = {_text(page, place, 1) for place in range(20)}
    assert len(codes) == 20
    last = _MADE - 1
    page.table.scrollToBottom()
    window.hands.wait_for(lambda: _text(page, last, 1) != "…")
    assert page.totals.text().startswith(f"{_MADE} hồ sơ")


def test_the_newest_lines_come_first_and_the_rest_below_them(
    window: Window, page: LedgerPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_module, "_FIRST_LINES", 20)
    inserted: list[tuple[int, int]] = []
    page.model.rowsInserted.connect(lambda _parent, first, last: inserted.append((first, last)))
    page.reload()
    window.hands.wait_for(lambda: page.model.rowCount() == 20)
    page.table.selectRow(7)
    window.hands.wait_for(lambda: page.ledger is not None)
    assert inserted == [(20, _MADE - 1)]
    assert page.model.rowCount() == _MADE
    assert page.table.currentIndex().row() == 7, "the officer may have begun to move in the list"


def test_a_filter_and_enter_open_a_dossier(window: Window, page: LedgerPage) -> None:
    _choose(window, page, 4)
    assert page.model.rowCount() == 1
    window.hands.wait_for(lambda: _text(page, 0, 0) != "…")
    code = _text(page, 0, 1)
    page.table.entered_row.emit(0)
    window.hands.wait_for(lambda: window.view.page == "dossier")
    assert window.dossier.code.text() == code


def test_what_is_open_for_long_is_a_choice_of_its_own(window: Window, page: LedgerPage) -> None:
    last = page.state.count() - 1
    assert page.state.itemText(last) == "Đang giải quyết quá 90 ngày"
    _choose(window, page, last)
    assert page.ledger is not None
    assert page.ledger.wanted.open_longer_than == 90
    assert page.ledger.wanted.state is None
    assert page.model.rowCount() == 0, "all were received today"


def test_a_wrong_day_is_said_beside_its_field(window: Window, page: LedgerPage) -> None:
    page.last.set_text("31/02/2026")
    page.apply()
    assert "Không có ngày này" in page.last.error
    page.first.set_text("24/11/2026")
    page.last.set_text("")
    page.apply()
    window.settle()
    assert page.model.rowCount() == 0


def test_files(window: Window, page: LedgerPage, tmp_path: Path) -> None:
    for name in ("so.csv", "so.xlsx"):
        page.save(tmp_path / name)
        window.settle()
        assert name in page.notice.text
        assert (tmp_path / name).stat().st_size > 1000
    page.save(tmp_path / "nowhere" / "so.csv")
    window.settle()
    assert "Không ghi được tệp" in page.notice.text


def test_ctrl_p_prints_form_07_and_can_be_stopped(window: Window, page: LedgerPage, tmp_path: Path) -> None:
    page.printing.start(lambda _context, go_on: _until_stopped(go_on))
    window.hands.wait_for(lambda: "Đang dựng trang… 40 %" in page.notice.text)
    assert page.notice.act()
    window.settle()
    assert "chưa in gì" in page.notice.text
    window.hands.press("Ctrl+P")
    window.settle()
    (pdf,) = (tmp_path / "pdf").glob("*.pdf")
    assert pdf.name == "Sổ theo dõi hồ sơ 20261123.pdf"
    text = "".join(page_texts(pdf.read_bytes()))
    assert text.count("H44.18-261123-") == _MADE
    assert page.notice.text == f"Đã lưu: {pdf.name}"


def _until_stopped(go_on: GoOn) -> PrintedOut:
    while go_on(40):
        sleep(0.02)
    raise Cancelled
