"""A desk for all accounts of a Windows computer."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop_app.app import Application
from desktop_app.data_folder import COMMON_GUARD, usual_data_folder
from desktop_app.opening import is_set_up
from desktop_app.single import SingleInstance
from desktop_app.ui.setup.wizard import WizardPage
from desktop_app.ui.shell.workspace import Workspace
from desktop_app.ui.texts.messages import sentence
from tests.end_to_end.hands import Hands

pytestmark = pytest.mark.window


@pytest.fixture
def common(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shell: Application) -> Path:
    folder = tmp_path / "ProgramData" / "quay-mot-cua"
    folder.parent.mkdir()
    for module in ("desktop_app.data_folder", "desktop_app.guard_folder", "desktop_app.app"):
        monkeypatch.setattr(f"{module}.common_folder", lambda: folder)
    monkeypatch.setattr("desktop_app.app.usual_data_folder", lambda: shell._path)
    return folder


def _at_the_last_step(shell: Application, tmp_path: Path) -> WizardPage:
    hands: Hands = shell.hands  # type: ignore[attr-defined] # set by the fixture
    hands.wait_for(shell.window.isActiveWindow)
    shell._after_first_frame()
    page = shell.window.view
    assert isinstance(page, WizardPage)
    page.printer.folder = str(tmp_path / "pdf")
    texts = ("UBND xã Núi Cấm", "Trung tâm", "H01.30.12", "Núi Cấm", "Quầy 02", "2", "Trần Minh Đức")
    for field, text in zip(page._fields().values(), (*texts, "mat khau thu", "mat khau thu"), strict=True):
        field.set_text(text)
    page.show_step(2)
    return page


def test_the_desk_is_made_where_every_account_reads_it(
    shell: Application, tmp_path: Path, common: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop_app.data_folder.subprocess.run", lambda *_args, **_options: None)
    own = shell._path
    page = _at_the_last_step(shell, tmp_path)
    assert page.devices.shared.isVisible()
    page.devices.shared.click()
    assert str(common) in page.devices.place.text()
    page._make.click()
    shell.hands.wait_for(lambda: isinstance(shell.workspace, Workspace))  # type: ignore[attr-defined]
    assert is_set_up(common)
    assert not is_set_up(own)
    assert list(common.with_name(COMMON_GUARD).iterdir()), "the rollback guard lies beside it"
    assert usual_data_folder() == common, "the next start opens it"
    assert not SingleInstance(common).claim(), "no second program opens it meanwhile"


def test_an_account_without_the_right_is_told_and_loses_nothing(
    shell: Application, tmp_path: Path, common: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> Path:
        raise PermissionError

    monkeypatch.setattr("desktop_app.data_folder.make_common_folder", refuse)
    page = _at_the_last_step(shell, tmp_path)
    page.devices.shared.click()
    page._make.click()
    shell.hands.wait_for(lambda: page.notice.text == sentence("desk.no_common_folder"))  # type: ignore[attr-defined]
    assert page.officer.text == "Trần Minh Đức"
    page.devices.shared.click()
    page._make.click()
    shell.hands.wait_for(lambda: isinstance(shell.workspace, Workspace))  # type: ignore[attr-defined]
    assert not common.exists()


def test_elsewhere_it_is_not_offered(shell: Application, tmp_path: Path, qapp: QApplication) -> None:
    page = _at_the_last_step(shell, tmp_path)
    assert not page.devices.shared.isVisible()
