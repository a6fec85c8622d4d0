"""Papers stay on this computer."""

from pathlib import Path

import pytest

from desktop_app import documents_folder as module
from desktop_app.documents_folder import documents_folder, is_copied_to_cloud


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("OneDrive", "OneDriveCommercial", "OneDriveConsumer"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(Path, "home", lambda: tmp_path)


@pytest.mark.parametrize(
    "below", ["OneDrive/Documents", "OneDrive - UBND phường Việt Trì/Tài liệu", "Dropbox (Cá nhân)/a", "Google Drive/x"]
)
def test_documents_that_a_cloud_service_copies_are_left_alone(
    below: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "user_documents_path", lambda: tmp_path / below)
    assert is_copied_to_cloud(tmp_path / below / "Giay tiep nhan")
    assert documents_folder() == tmp_path / "Quay Mot Cua"
    assert not is_copied_to_cloud(documents_folder())


def test_a_folder_of_another_name_is_known_from_the_variable(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "Don vi"))
    assert is_copied_to_cloud(tmp_path / "Don vi" / "Documents")
    assert not is_copied_to_cloud(tmp_path / "Don vi khac")


def test_other_documents_are_offered(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "user_documents_path", lambda: tmp_path / "Documents")
    assert documents_folder() == tmp_path / "Documents"
