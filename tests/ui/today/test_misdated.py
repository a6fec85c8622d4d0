"""Entries that are dated ahead of now are told on Today and corrected by the head of desk."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.clock import confirm_clock
from desktop_app.services.reception.receive import receive
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.today.redate_dialog import RedateDialog
from tests.conftest import MovableClock, a_reception
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def ahead(window: Window, clock: MovableClock, people: list[Applicant]) -> Window:
    context, right = window.view.session.context, clock.now
    clock.now = right + timedelta(days=2)
    for person in people[:10]:
        receive(context, a_reception(context, person), printed=False)
    clock.now = right + timedelta(minutes=5)
    confirm_clock(context)
    return window


def _show(window: Window) -> None:
    window.view.show_page("today")
    window.today.reload()
    window.settle()


def test_the_head_corrects_them_and_the_receipts_are_printed(ahead: Window, people: list[Applicant]) -> None:
    _show(ahead)
    notice = ahead.today.misdated
    assert notice.text.startswith("10 hồ sơ mang ngày giờ muộn hơn hiện tại")
    assert notice.act()
    (dialog,) = [
        widget for widget in QApplication.topLevelWidgets() if isinstance(widget, RedateDialog) and widget.isVisible()
    ]
    assert (dialog.day.text, dialog.time.text) == ("23/11/2026", "09:42")
    for day, time, field, problem in (
        ("24/11/2026", "09:00", dialog.time, sentence("redate.future")),
        ("", "09:00", dialog.day, sentence("date.incomplete")),
        ("23/11/2026", "9 gio", dialog.time, sentence("time.wrong")),
    ):
        dialog.day.set_text(day)
        dialog.time.set_text(time)
        dialog.take.click()
        ahead.settle()
        assert field.error == problem
    dialog.time.set_text("09:42")
    dialog.reason.set_text("Pin đồng hồ hỏng")
    dialog.take.click()
    ahead.settle()
    assert not dialog.isVisible()
    assert notice.text == ""
    with ahead.view.session.context.store.read() as connection:
        codes = connection.exec_driver_sql("SELECT code FROM dossier ORDER BY seq").scalars().all()
        states = connection.exec_driver_sql("SELECT DISTINCT state FROM print_job").scalars().all()
    assert codes == [f"H44.18-261123-{serial:04d}" for serial in range(1, 11)]
    assert states == ["sent"]


def test_an_officer_reads_whom_to_call(ahead: Window) -> None:
    session = ahead.view.session
    session.context = replace(session.context, officer=replace(session.context.officer, role=Role.OFFICER))
    _show(ahead)
    assert ahead.today.misdated.text.endswith("Trưởng quầy sửa được tại đây.")
    assert not ahead.today.misdated.act()
