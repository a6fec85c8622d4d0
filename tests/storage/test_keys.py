import json
import subprocess
import sys
from pathlib import Path

import keyring
import pytest
from keyring.backends import fail

from desktop_app.domain.errors import RuleViolation
from desktop_app.storage import keys
from desktop_app.storage.errors import StorageProblem
from tests.memory_keyring import MemoryKeyring


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
        keyring.set_keyring(MemoryKeyring())
        assert keys.keyring_works()
        key = keys.new_key()
        keys.keep_in_keyring("desk", key)
        assert keys.key_from_keyring("desk") == key
        assert keys.key_from_keyring("another desk") is None
        keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
        assert not keys.keyring_works()
        monkeypatch.setattr(MemoryKeyring, "get_password", lambda *_: None)
        keyring.set_keyring(MemoryKeyring())
        assert not keys.keyring_works()
    finally:
        keyring.set_keyring(before)


def test_the_recovery_code_opens_the_key_however_it_is_typed(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.key.json", keys.new_key()
    keys.add_slot(path, key, "mat khau mot", "officer")
    first, second = keys.new_recovery_code(), keys.new_recovery_code()
    keys.put_recovery_slot(path, key, first)
    keys.put_recovery_slot(path, key, second)
    for typed in (second, second.lower(), second.replace("-", ""), f" {second.replace('-', ' ')} "):
        assert keys.open_slot(path, typed) == keys.OpenedSlot(key, keys.RECOVERY)
    for wrong in (first, second[:-1], ""):
        with pytest.raises(RuleViolation):
            keys.open_slot(path, wrong)
    keys.keep_slots(path, {"another officer"})
    assert keys.owners_of(path) == {keys.RECOVERY}


def test_a_later_layout_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.key.json"
    keys.add_slot(path, keys.new_key(), "mat khau mot")
    path.write_text(path.read_text().replace('"version":1', '"version":9'))
    with pytest.raises(StorageProblem) as caught:
        keys.open_slot(path, "mat khau mot")
    assert caught.value.code == "storage.newer"


def test_a_cost_that_would_take_all_memory_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "desk.key.json"
    keys.add_slot(path, keys.new_key(), "mat khau mot")
    path.write_text(path.read_text().replace('"memory_cost":8', '"memory_cost":1073741824'))
    with pytest.raises(StorageProblem) as caught:
        keys.open_slot(path, "mat khau mot")
    assert caught.value.code == "storage.key_file"


def test_a_password_costs_what_rfc_9106_says() -> None:
    code = (
        "from desktop_app.storage import keys; from desktop_app.services.desk import passwords as p;"
        "c = keys._COST; h = p._HASHER;"
        "print(c.time_cost, c.memory_cost, c.parallelism, h.time_cost, h.memory_cost, h.parallelism)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["3", "65536", "4"] * 2
