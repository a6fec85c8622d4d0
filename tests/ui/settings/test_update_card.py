"""Updates of the program in the settings."""

from pathlib import Path

import pytest

from desktop_app.services.updates import installed, standing
from desktop_app.services.updates.installed import Manner
from desktop_app.ui.settings.update_card import UpdateCard
from tests.domain.updates.samples import NOW
from tests.services.updates.installations import Laid, update
from tests.sync.update_samples import STRANGER
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


@pytest.fixture
def laid(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Laid:
    installation = Laid(tmp_path / "installed")
    installation.use(monkeypatch)
    monkeypatch.setattr(standing, "update_manner", lambda: Manner.ITSELF)
    for module in (installed, standing):
        monkeypatch.setattr(module, "own_versions", lambda: installation.versions)
    return installation


@pytest.fixture
def card(window: Window, laid: Laid) -> UpdateCard:
    window.view.show_page("settings")
    window.settle()
    return window.settings.updates


def test_an_update_from_a_stick_lies_ready(window: Window, card: UpdateCard, laid: Laid, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (stick / "ban-moi.qmcu").write_bytes(
        update(made_at=NOW.replace(year=2020), expires_at=NOW.replace(year=2190), news="Nhanh hơn.")
    )
    card.take(stick)
    window.settle()
    assert window.settings.notice.text == "Bản 0.3.0 đã sẵn sàng, sẽ dùng từ lần mở sau.\nNhanh hơn."
    assert "Bản 0.3.0 đã sẵn sàng" in card.state.text()
    assert laid.versions.read().staged == "0.3.0"


def test_a_strangers_update_and_an_empty_folder_are_named(
    window: Window, card: UpdateCard, laid: Laid, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    card.take(stick)
    window.settle()
    assert window.settings.notice.text == "Trong thư mục không có bản nào mới hơn cho quầy này."
    (stick / "a.qmcu").write_bytes(update(signer=STRANGER))
    card.take(stick)
    window.settle()
    assert "không mang chữ ký" in window.settings.notice.text
    assert not laid.versions.read().staged


def test_a_folder_of_the_network_is_kept(window: Window, card: UpdateCard, tmp_path: Path) -> None:
    card.keep_in(str(tmp_path))
    window.settle()
    assert card.folder_state.text() == f"{tmp_path}: chương trình tự xem khi quầy vắng."
    assert card.drop_folder.isVisibleTo(card)
    card.keep_in("")
    window.settle()
    assert not card.drop_folder.isVisibleTo(card)


def test_a_desk_for_the_whole_computer_says_who_updates_it(
    window: Window, card: UpdateCard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(standing, "update_manner", lambda: Manner.ADMINISTRATOR)
    card.reload()
    window.settle()
    assert "quản trị viên của máy" in card.state.text()
    assert not card.look.isVisibleTo(card)
