import keyring
import pytest
from keyring.backends import fail

from desktop_app.storage import keys, system_keyring
from tests.memory_keyring import MemoryKeyring


def test_the_systems_keyring(monkeypatch: pytest.MonkeyPatch) -> None:
    before = keyring.get_keyring()
    try:
        keyring.set_keyring(MemoryKeyring())
        assert system_keyring.keyring_works()
        key = keys.new_key()
        system_keyring.keep_in_keyring("desk", key)
        assert system_keyring.key_from_keyring("desk") == key
        assert system_keyring.key_from_keyring("another desk") is None
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
        assert not system_keyring.keyring_works()
        monkeypatch.setattr(MemoryKeyring, "get_password", lambda *_: None)
        keyring.set_keyring(MemoryKeyring())
        assert not system_keyring.keyring_works()
    finally:
        keyring.set_keyring(before)
