"""Backups, their second place, the check and the recovery code in the settings."""

from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.desk import recovery
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import backup_status, verify_backup
from desktop_app.services.reception.receive import receive
from desktop_app.storage import keys
from desktop_app.ui.settings.data_card import DataCard
from desktop_app.ui.settings.recovery_dialog import RecoveryDialog
from desktop_app.ui.texts.messages import sentence
from tests.conftest import a_reception
from tests.tampering import lift_protection
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def card(window: Window) -> DataCard:
    context = window.view.session.context
    keys.add_slot(
        DeskFolder(context.store.path.parent).key_file, context.store.key, "mat khau", str(context.officer.id)
    )
    window.view.show_page("settings")
    window.settle()
    return window.settings.data


def test_a_backup_is_made_checked_and_counted(window: Window, card: DataCard, people: list[Applicant]) -> None:
    context = window.view.session.context
    receive(context, a_reception(context, people[0]), printed=False)
    card.backup.click()
    window.settle()
    assert window.settings.notice.text.startswith("Đã sao lưu thành desk-")
    verify_backup(context)
    window.settings.reload()
    window.settle()
    assert card.state.text().endswith("có 1 hồ sơ.")
    window.today.reload()
    window.settle()
    assert window.today.backup.text() == card.state.text()


def test_the_check_tells_what_was_tampered_with(window: Window, card: DataCard, people: list[Applicant]) -> None:
    context = window.view.session.context
    for person in people[:3]:
        receive(context, a_reception(context, person), printed=False)
    card.check.click()
    window.settle()
    assert window.settings.notice.text == "Dữ liệu và chuỗi bản ghi đều nguyên vẹn."
    with context.store.write() as connection:
        lift_protection(connection)
        connection.exec_driver_sql("DELETE FROM dossier_event WHERE seq = 2")
    card.check.click()
    window.settle()
    assert window.settings.notice.text == sentence("storage.chain", seq=3)


def test_a_second_place_is_chosen_lost_and_dropped(window: Window, card: DataCard, tmp_path: Path) -> None:
    stick = tmp_path.parent / f"{tmp_path.name}-stick"
    stick.mkdir()
    card.backup.click()
    window.settle()
    card.keep_in(str(tmp_path))
    window.settle()
    assert window.settings.notice.text == sentence("copy.folder")
    card.keep_in(str(stick))
    window.settle()
    assert card.place_state.text().startswith(f"{stick}: đã chép ")
    assert list((stick / "quay-mot-cua").glob("desk-*.db"))
    stick.rename(stick.with_name("pulled-out-" + stick.name))
    card.backup.click()
    window.settle()
    assert card.place_state.text() == f"{stick}: {sentence('copy.unreachable')}"
    card.drop_place.click()
    window.settle()
    assert backup_status(window.view.session.context).second_place == ""
    assert card.place_state.text() == "Bản sao lưu chỉ nằm trên ổ đĩa này."


def _dialog() -> RecoveryDialog:
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, RecoveryDialog)]
    return next(widget for widget in shown if widget.isVisible())


def test_a_recovery_code_stands_on_a_single_line_of_its_sheet(window: Window) -> None:
    # Half of its letters are the widest.
    dialog = RecoveryDialog(window.view.session, "-".join(["MQW7"] * 6), window.view)
    with pypdfium2.PdfDocument(dialog.sheet()) as document:
        text = document[0].get_textpage()
        places = [place for place, letter in enumerate(text.get_text_range()) if letter == "Q"][-6:]
        heights = {round(text.get_charbox(place)[1]) for place in places}
    assert (len(places), len(heights)) == (6, 1)


def test_a_recovery_code_is_shown_once_and_opens_the_key(window: Window, card: DataCard) -> None:
    context = window.view.session.context
    assert "Chưa có mã" in card.recovery_state.text()
    card.recovery.click()
    window.settle()
    dialog = _dialog()
    key_file = DeskFolder(context.store.path.parent).key_file
    opened = keys.open_slot(key_file, dialog.code.text())
    assert (opened.key, opened.owner) == (context.store.key, keys.RECOVERY)
    assert card.recovery_state.text() == "Đã có mã. Tạo mã mới thì mã cũ hết hiệu lực."
    dialog.print.click()
    window.settle()
    assert dialog.notice.text == sentence("recovery.no_printer")
    pages = pypdfium2.PdfDocument(dialog.sheet())
    assert len(pages) == 1
    # Inter draws the dashes of capitals with a glyph of its own, which a PDF reader does not name.
    letters = "".join(filter(str.isalnum, pages[0].get_textpage().get_text_range()))
    assert dialog.code.text().replace("-", "") in letters
    assert pages[0].get_textpage().get_charbox(0)[3] > 350, "begins at the top of an A5 sheet"
    dialog.close_button.click()
    assert not dialog.isVisible()


def test_the_sheet_goes_to_the_printer(window: Window, card: DataCard, monkeypatch: pytest.MonkeyPatch) -> None:
    printed: list[bytes] = []

    def print_sheet(_context: object, pdf: bytes) -> str:
        printed.append(pdf)
        return "may-in-1"

    monkeypatch.setattr("desktop_app.ui.settings.recovery_dialog.print_recovery_sheet", print_sheet)
    card.recovery.click()
    window.settle()
    dialog = _dialog()
    dialog.print.click()
    window.settle()
    assert dialog.notice.text == "Đã in ở may-in-1."
    assert len(printed) == 1
    dialog.accept()


def test_only_an_administrator_makes_a_code(window: Window, card: DataCard) -> None:
    session = window.view.session
    session.context = replace(session.context, officer=replace(session.context.officer, role=Role.OFFICER))
    card.recovery.click()
    window.settle()
    assert window.settings.notice.text == sentence("role.administrator_only")
    assert not recovery.has_recovery_code(session.context)
