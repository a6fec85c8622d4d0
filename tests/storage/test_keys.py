import json
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail

from desktop_app.domain.errors import RuleViolation
from desktop_app.storage import keys


class _Memory(KeyringBackend):
    priority = 1

    def __init__(self) -> None:
        super().__init__()  # type: ignore[no-untyped-call]
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


def test_each_officers_password_opens_the_key(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.key.json", keys.new_key()
    keys.add_slot(path, key, "mat khau mot")
    keys.add_slot(path, key, "mật khẩu hai")
    assert keys.open_slot(path, "mat khau mot").key == key
    assert keys.open_slot(path, "mật khẩu hai").key == key
    with pytest.raises(RuleViolation) as caught:
        keys.open_slot(path, "mat khau ba")
    assert caught.value.code == "password.wrong"
    assert key.hex() not in path.read_text()
    assert path.stat().st_mode & 0o077 == 0


def test_a_changed_slot_opens_nothing(tmp_path: Path) -> None:
    path = tmp_path / "desk.key.json"
    keys.add_slot(path, keys.new_key(), "mat khau mot")
    content = json.loads(path.read_text())
    content["slots"][0]["wrapped"] = "00" * 48
    path.write_text(json.dumps(content))
    with pytest.raises(RuleViolation):
        keys.open_slot(path, "mat khau mot")


def test_the_systems_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    before = keyring.get_keyring()
    try:
        keyring.set_keyring(_Memory())
        assert keys.keyring_works()
        key = keys.new_key()
        keys.keep_in_keyring("desk", key)
        assert keys.key_from_keyring("desk") == key
        assert keys.key_from_keyring("another desk") is None
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
        assert not keys.keyring_works()
        monkeypatch.setattr(_Memory, "get_password", lambda *_: None)
        keyring.set_keyring(_Memory())
        assert not keys.keyring_works()
    finally:
        keyring.set_keyring(before)
