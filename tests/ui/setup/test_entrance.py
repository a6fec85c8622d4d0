"""The first run, the sign-in, and a damaged file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.app import Application
from desktop_app.domain.people.agency import Role
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import back_up
from desktop_app.services.numbers import number_state
from desktop_app.ui.common.password_dialog import PasswordDialog
from desktop_app.ui.setup.wizard import WizardPage
from desktop_app.ui.shell.workspace import Workspace
from desktop_app.ui.texts.messages import sentence
from tests.end_to_end.hands import Hands

pytestmark = pytest.mark.window

PASSWORD = "mat khau thu"


def _hands(shell: Application) -> Hands:
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set by the fixture
    return hands


def _wizard(shell: Application) -> WizardPage:
    _hands(shell).wait_for(shell.window.isActiveWindow)
    shell._after_first_frame()
    page = shell.window.view
    assert isinstance(page, WizardPage)
    return page


def _fill(page: WizardPage, hands: Hands, again: str = PASSWORD) -> None:
    page.show_step(0)
    page.parent_agency.line.setFocus()
    for text in ("UBND TỈNH PHÚ THỌ", "TRUNG TÂM", "h44.18", "Phú Thọ", "Quầy 01", "trần minh đức", PASSWORD, again):
        hands.type(text)
        hands.press("Return")
    if not page.again.error:
        hands.wait_for(page.devices.scanner.field.line.hasFocus)
        hands.press("Return")


def _desk(shell: Application, hands: Hands) -> Workspace:
    hands.wait_for(lambda: isinstance(shell.workspace, Workspace))
    assert isinstance(shell.workspace, Workspace)
    return shell.workspace


def test_the_first_run_by_keys(shell: Application, tmp_path: Path) -> None:
    hands, page = _hands(shell), _wizard(shell)
    page.printer.folder = str(tmp_path / "pdf")
    _fill(page, hands)
    view = _desk(shell, hands)
    assert view.session.context.officer.name == "Trần Minh Đức"
    assert view.session.context.agency.codes[0].code == "H44.18"
    assert view.page == "reception"
    assert "mã khôi phục" in view.program_notice.text
    assert number_state(view.session.context).share.number == 1
    assert DeskFolder(tmp_path).exists


@pytest.mark.parametrize(("name", "typed", "share"), [("Quầy 07", "", 7), ("Tiếp nhận", "12", 12)])
def test_the_desk_number_is_asked_for_where_the_name_has_none(
    shell: Application, name: str, typed: str, share: int
) -> None:
    hands, page = _hands(shell), _wizard(shell)
    page.show_step(1)
    page.desk.line.setFocus()
    hands.type(name)
    hands.press("Return")
    assert page.number.line.hasFocus() == bool(typed)
    if typed:
        page._finish()
        assert page.number.error == sentence("desk_number.range", most=20)
        page.number.line.setFocus()
        hands.type(typed)
        hands.press("Return")
    assert page.officer.line.hasFocus()
    assert page._new_desk().share == share


def test_the_wizard_says_what_is_missing_beside_each_field(shell: Application, tmp_path: Path) -> None:
    hands, page = _hands(shell), _wizard(shell)
    page._finish()
    wanted = {
        "agency": "agency.missing",
        "agency_code": "agency.code_shape",
        "place": "place.missing",
        "officer": "officer.missing",
    }
    for field, code in wanted.items():
        assert page._fields()[field].error == sentence(code)
    assert page.password.error == sentence("password.too_short", least=8)
    assert page.agency.line.hasFocus()
    _fill(page, hands, again="something else")
    assert page.again.error == sentence("password.differs")
    assert not DeskFolder(tmp_path).exists


def test_a_step_is_left_when_it_is_complete_and_can_be_gone_back_to(shell: Application) -> None:
    page = _wizard(shell)
    page._make.click()
    assert page.code.line.isVisible(), "the code is missing"
    assert not page.officer.error, "of later steps nothing is said yet"
    for field, text in ((page.agency, "TRUNG TÂM"), (page.code, "H44.18"), (page.place, "Phú Thọ")):
        field.set_text(text)
    page._make.click()
    assert page.desk.line.isVisible()
    assert not page.code.line.isVisible()
    page._back.click()
    assert (page.code.line.isVisible(), page.code.text) == (True, "H44.18")


def test_a_test_page_goes_to_the_chosen_printer(shell: Application, tmp_path: Path) -> None:
    hands, page = _hands(shell), _wizard(shell)
    page.show_step(2)
    assert str(tmp_path) in page.devices.place.text()
    page.printer.folder = str(tmp_path / "pdf")
    page.printer.show_choice("", str(tmp_path / "pdf"), "a5")
    page.devices.test.click()
    hands.wait_for(page.devices.test.isEnabled)
    (pdf,) = (tmp_path / "pdf").glob("*.pdf")
    assert pdf.read_bytes().startswith(b"%PDF")
    page.printer.show_choice("no such printer", "", "a5")
    page.devices.test.click()
    hands.wait_for(page.devices.test.isEnabled)
    assert page.devices.printed.text() not in {"", "Đang in…"}


def test_the_sample_desk_from_the_wizard(shell: Application) -> None:
    hands, page = _hands(shell), _wizard(shell)
    page.sample_wanted.emit()
    view = _desk(shell, hands)
    assert view.session.context.agency.desk == "Quầy 03"


def _made(shell: Application, tmp_path: Path) -> None:
    hands, page = _hands(shell), _wizard(shell)
    page.printer.folder = str(tmp_path / "pdf")
    _fill(page, hands)
    view = _desk(shell, hands)
    back_up(view.session.context)
    shell.window.close()


Start = Callable[[Path], Application]


def _second(start_again: Start, tmp_path: Path) -> tuple[Application, Hands]:
    again = start_again(tmp_path)
    hands = Hands(again.window.windowHandle())
    again._after_first_frame()
    hands.wait_for(again.window.sign_in.password.line.hasFocus)
    return again, hands


def test_signing_in_by_name_with_a_password_that_was_given(
    shell: Application, start_again: Start, tmp_path: Path
) -> None:
    hands, wizard = _hands(shell), _wizard(shell)
    wizard.printer.folder = str(tmp_path / "pdf")
    _fill(wizard, hands)
    context = _desk(shell, hands).session.context
    added = officers.add(context, "Lê Thị Hoà", Role.OFFICER, "mat khau hai", "mat khau hai")
    shell.window.close()
    again, hands = _second(start_again, tmp_path)
    page = again.window.sign_in
    assert page.officers.officer_id == context.officer.id, "who signed in last is chosen"
    hands.press("Up")
    assert page.officers.hasFocus()
    hands.type("hoa")
    assert page.officers.officer_id == added.id
    hands.press("Return")
    for code in ("password.wrong", "password.wrong", "password.wrong_wait"):
        hands.type("mat khau sai")
        hands.press("Return")
        hands.wait_for(lambda: bool(page.password.error) and page.officers.isEnabled())
        assert page.password.error == sentence(code, seconds=5)
        page.password.line.clear()
    assert not page._go.isEnabled()
    page._count_down()
    assert page.password.error == sentence("password.wrong_wait", seconds=4)
    page._wait.stop()
    DeskFolder(tmp_path).attempts.unlink()
    for _ in range(4):
        page._count_down()
    assert not page.password.error
    assert page._go.isEnabled()
    hands.type("mat khau hai")
    hands.press("Return")
    hands.wait_for(lambda: bool(again.window.findChildren(PasswordDialog)))
    dialog = again.window.findChildren(PasswordDialog)[0]
    hands.wait_for(dialog.password.line.hasFocus)
    asked = Hands(dialog.windowHandle())
    for typed in ("12345678", "12345678"):
        asked.type(typed)
        asked.press("Return")
    asked.wait_for(lambda: bool(dialog.password.error))
    assert dialog.password.error == sentence("password.common")
    dialog.password.line.setText("con ga trong")
    dialog.again.line.setText("con ga trong")
    dialog.store()
    view = _desk(again, hands)
    assert view.session.context.officer == added
    assert not page.password.text


def test_a_damaged_file_has_a_way_out(shell: Application, start_again: Start, tmp_path: Path) -> None:
    _made(shell, tmp_path)
    database = DeskFolder(tmp_path).database
    whole = database.read_bytes()
    middle = len(whole) // 2
    database.write_bytes(whole[:middle] + b"damaged!" * 40 + whole[middle + 320 :])
    again, hands = _second(start_again, tmp_path)
    page = again.window.sign_in
    hands.type(PASSWORD)
    hands.press("Return")
    hands.wait_for(lambda: sentence("storage.damaged") in page.notice.text and "Bản sao lưu tốt" in page.notice.text)
    assert page.notice.act()
    assert _desk(again, hands).page == "reception"
    assert list(tmp_path.glob("damaged-*.db")), "the damaged file is kept"


def test_a_missing_database_is_restored_and_never_made_anew(
    shell: Application, start_again: Start, tmp_path: Path
) -> None:
    _made(shell, tmp_path)
    database = DeskFolder(tmp_path).database
    size = database.stat().st_size
    for leftover in tmp_path.glob("desk.db*"):
        leftover.unlink()
    again, hands = _second(start_again, tmp_path)
    page = again.window.sign_in
    hands.type(PASSWORD)
    hands.press("Return")
    hands.wait_for(lambda: sentence("storage.missing") in page.notice.text and "Bản sao lưu tốt" in page.notice.text)
    assert not database.exists()
    assert page.notice.act()
    assert _desk(again, hands).page == "reception"
    assert database.stat().st_size >= size // 2
