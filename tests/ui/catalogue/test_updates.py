"""Signed updates through the keys: a stranger's file, the update of the server, and what changes next week."""

from datetime import timedelta
from pathlib import Path

import pytest

from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.people.person import Applicant
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.procedures.offers import keep_offer
from desktop_app.services.reception.receive import receive
from desktop_app.ui.catalogue.page import CataloguePage
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.today.page import TodayPage
from tests.conftest import a_reception
from tests.services.procedures.update_files import AT, a_publication, a_row, an_update
from tests.ui.conftest import Window

pytestmark = pytest.mark.window

LABOUR = "2.001955"


def _update(window: Window) -> bytes:
    begins = window.view.session.context.today() + timedelta(days=3)
    row = a_row(LABOUR, begins, is_in_force=False)
    return an_update(a_publication(row, a_row("2.999999", begins, name="Thủ tục mới")))


def test_a_stick_s_update_is_trusted_looked_at_and_taken(
    window: Window, people: list[Applicant], tmp_path: Path
) -> None:
    session = window.view.session
    receive(session.context, a_reception(session.context, people[0]), printed=False)
    session.renew(catalogue=load_catalogue().for_desk(Level.COMMUNE, None))
    window.hands.press("F3")
    window.settle()
    today = window.view.page_of(TodayPage)
    assert "Danh mục thủ tục ngày 18/07/2026 đã quá 30 ngày" in today.catalogue.text()
    window.hands.press("Alt+9")
    window.settle()
    page = window.view.page_of(CataloguePage)
    updates = page.updates
    assert (updates.day.text(), updates.old.text()) == ("Danh mục ngày 18/07/2026", "đã quá 30 ngày")
    (tmp_path / "tuan.qmc").write_bytes(_update(window))
    page.read_file(tmp_path / "tuan.qmc")
    window.settle()
    assert page.stack.currentWidget() is updates.panel and page.is_unfinished
    compared = updates.panel.card.named("compared")
    assert compared is not None and len(str(updates.panel.card.values()["fingerprint"])) == 39
    window.hands.press("F9")
    assert compared.error == sentence("catalogue.not_compared")
    compared.control.setChecked(True)  # type: ignore[attr-defined]
    window.hands.press("F9")
    window.settle()
    assert updates.panel.title.text().startswith("Cập nhật danh mục đến ngày 20/11/2026")
    texts = updates.panel.table.texts
    assert texts.text_at(0, 0) == "hết hiệu lực từ 26/11/2026"
    window.hands.press("F9")
    window.settle()
    assert page.stack.currentWidget() is page.listing
    assert (updates.day.text(), updates.old.isHidden()) == ("Danh mục ngày 20/11/2026", True)
    assert "2 thay đổi" in updates.next_week.text() and not updates.next_week.isHidden()
    assert "1 hồ sơ đang giải quyết" in updates.next_week.toolTip()
    window.hands.press("Ctrl+T")
    window.settle()
    assert [updates.coming.texts.text_at(0, column) for column in (0, 1, 3, 4, 5)] == [
        "26/11/2026",
        LABOUR,
        "hết hiệu lực",
        "99/QĐ-BTP",
        "1",
    ]
    window.hands.press("Return")
    window.settle()
    assert window.view.page == "dossiers"


def test_the_server_s_update_waits_on_the_page(window: Window) -> None:
    session = window.view.session
    session.renew(catalogue=load_catalogue().for_desk(Level.COMMUNE, None))
    with session.context.store.write() as connection:
        keep_offer(connection, "ab", an_update())
    window.hands.press("F3")
    window.settle()
    assert "đã có bản cập nhật" in window.view.page_of(TodayPage).catalogue.text()
    window.hands.press("Alt+9")
    window.settle()
    page = window.view.page_of(CataloguePage)
    assert not page.updates.wait.isHidden()
    page.updates.look_at_offer()
    window.settle()
    assert "chưa biết" in page.updates.panel.title.text()
    window.hands.press("Escape")
    assert page.stack.currentWidget() is page.listing
    page.read_file(Path("/nonexistent.qmc"))
    window.settle()
    assert page.notice.text
    damaged = an_update(a_publication(at=AT))[:-1] + b"?"
    page.reading.read_update(lambda _context: damaged, "x")
    window.settle()
    assert page.notice.text == sentence("catalogue.delta_forged")
