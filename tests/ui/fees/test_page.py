"""The page of fees: what each officer took, and what goes to the budget."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.raster import page_texts
from desktop_app.services.printing.spool import PrintSettings, choose_printer
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.fees import waiting_fees
from desktop_app.ui.fees.page import FeesPage
from tests.conftest import a_reception
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def paid(window: Window, people: list[Applicant]) -> list[Dossier]:
    context = window.view.session.context
    ways = ((Payment.DIRECT, "BL 0001"), (Payment.ONLINE, "GD 7"), (Payment.ONLINE, "GD 8"))
    pages = [
        replace(a_reception(context, person), fee=100_000, payment=way, fee_proof=proof)
        for person, (way, proof) in zip(people, ways, strict=False)
    ]
    return [receive(context, page, printed=False).dossier for page in pages]


def _page(window: Window) -> FeesPage:
    window.view.show_page("reports")
    window.settle()
    window.reports.fees.click()
    window.settle()
    assert window.view.page == "fees"
    return window.view.page_of(FeesPage)


def test_the_day_stands_there_without_a_key(window: Window, paid: list[Dossier]) -> None:
    page = _page(window)
    assert page.first.text == page.last.text == "23/11/2026"
    officer = window.view.session.context.officer.name
    assert page.totals.text_at(0, 0) == officer
    assert [page.totals.text_at(0, n) for n in range(1, 4)] == ["3", "100.000 đ", "200.000 đ"]
    assert page.entries.rowCount() == 3
    assert page.waiting.rowCount() == 2
    assert not page.go.isEnabled()


def test_ticked_fees_go_to_the_budget(window: Window, paid: list[Dossier]) -> None:
    page = _page(window)
    page.waiting_table.setFocus()
    window.hands.type("*")
    window.hands.press("F9")
    window.settle()
    assert "Nhập số giấy nộp tiền" in page.reference.error
    assert page.reference.line.hasFocus()
    window.hands.type("15/LCT")
    window.hands.press("Return")
    window.settle()
    assert waiting_fees(window.view.session.context) == ()
    assert not page.waiting_table.isVisible()
    assert "2 khoản" in page.notice.text


def test_a_wrong_day_is_said_beside_its_field(window: Window, paid: list[Dossier]) -> None:
    page = _page(window)
    page.last.set_text("22/11/2026")
    page.count()
    assert page.last.error
    page.first.set_text("")
    page.count()
    assert page.first.error


def test_the_list_is_printed(window: Window, paid: list[Dossier], tmp_path: Path) -> None:
    context = window.view.session.context
    choose_printer(context, PrintSettings("", str(tmp_path / "fees")))
    page = _page(window)
    page.print_out()
    window.settle()
    (made,) = (tmp_path / "fees").glob("*.pdf")
    text = " ".join(page_texts(made.read_bytes())).replace("\n", " ")
    assert "BẢNG KÊ THU PHÍ" in text
    assert paid[1].code in text
    assert "300.000" in text


def test_enter_opens_the_dossier_of_a_fee(window: Window, paid: list[Dossier]) -> None:
    page = _page(window)
    page.entry_table.entered_row.emit(1)
    window.settle()
    assert window.view.page == "dossier"
    assert window.dossier.dossier is not None
    assert window.dossier.dossier.id == paid[1].id
    window.view.show_page("fees")
    window.settle()
    page.waiting_table.entered_row.emit(0)
    window.settle()
    assert window.view.page == "dossier"
