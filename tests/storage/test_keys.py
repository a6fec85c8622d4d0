import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.storage import keys
from desktop_app.storage.errors import StorageProblem
from tests.old_key_file import make_old


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


def test_the_recovery_code_opens_the_key_however_it_is_typed(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.key.json", keys.new_key()
    keys.add_slot(path, key, "mat khau mot", "officer")
    first, second = keys.new_recovery_code(), keys.new_recovery_code()
    keys.put_recovery_slot(path, key, first)
    keys.put_recovery_slot(path, key, second)
    for typed in (second, second.lower(), second.replace("-", ""), f" {second.replace('-', ' ')} "):
        opened = keys.open_slot(path, typed)
        assert (opened.key, opened.owner) == (key, keys.RECOVERY)
    for wrong in (first, second[:-1], ""):
        with pytest.raises(RuleViolation):
            keys.open_slot(path, wrong)
    keys.keep_slots(path, {"another officer"})
    assert keys.owners_of(path) == {keys.RECOVERY}


def test_a_later_layout_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "desk.key.json"
    keys.add_slot(path, keys.new_key(), "mat khau mot")
    path.write_text(path.read_text().replace('"version":2', '"version":9'))
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
        "from desktop_app.storage import key_slots as keys; from desktop_app.services.desk import passwords as p;"
        "c = keys._COST; h = p._HASHER;"
        "print(c.time_cost, c.memory_cost, c.parallelism, h.time_cost, h.memory_cost, h.parallelism)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["3", "65536", "4"] * 2


def test_while_the_key_changes_each_slot_opens_both_and_afterwards_the_new_one(tmp_path: Path) -> None:
    path, copy, key, following = tmp_path / "desk.key.json", tmp_path / "copy.json", keys.new_key(), keys.new_key()
    secret = keys.add_slot(path, key, "mat khau mot", "first")
    code = keys.new_recovery_code()
    keys.put_recovery_slot(path, key, code)
    keys.begin_change(path, following, {})
    assert keys.is_changing(path)
    for typed in ("mat khau mot", code):
        opened = keys.open_slot(path, typed)
        assert (opened.key, opened.following) == (key, following)
    keys.copy_with_following(path, copy)
    assert keys.is_changing(path), "the copy is as the file will be, the file is not"
    keys.cancel_change(path)
    assert not keys.is_changing(path)
    assert keys.open_slot(path, "mat khau mot").following == b""
    keys.begin_change(path, following, {})
    keys.finish_change(path)
    for file in (path, copy):
        for typed in ("mat khau mot", code):
            opened = keys.open_slot(file, typed)
            assert (opened.key, opened.following) == (following, b"")
        assert keys.open_slot(file, "mat khau mot").secret == secret, "the officer's own keys stay"
    keys.finish_change(path)
    assert keys.open_slot(path, code).key == following


def test_a_slot_of_version_0_1_opens_and_cannot_take_another_key(tmp_path: Path) -> None:
    path, key = tmp_path / "desk.key.json", keys.new_key()
    make_old(path, key, "mat khau cu", "old")
    opened = keys.open_slot(path, "mat khau cu")
    assert (opened.key, opened.owner, opened.secret) == (key, "old", b"")
    keys.add_slot(path, key, "mat khau mot", "new")
    assert {owner: bool(public) for owner, public in keys.public_keys_of(path).items()} == {"old": False, "new": True}
    keys.begin_change(path, keys.new_key(), {})
    assert keys.open_slot(path, "mat khau cu").following == b""
    keys.finish_change(path)
    assert keys.owners_of(path) == {"new"}


def test_a_key_sealed_to_another_officer_opens_nothing(tmp_path: Path) -> None:
    path = tmp_path / "desk.key.json"
    for number in (1, 2):
        keys.add_slot(path, bytes([number]) * 32, f"mat khau {number}", str(number))
    content = json.loads(path.read_text())
    first, second = content["slots"]
    first["sealed"], second["sealed"] = second["sealed"], first["sealed"]
    path.write_text(json.dumps(content))
    with pytest.raises(RuleViolation, match=r"password\.wrong"):
        keys.open_slot(path, "mat khau 1")


def test_a_slot_with_another_public_key_than_the_signed_one_gets_no_new_key(tmp_path: Path) -> None:
    path, following = tmp_path / "desk.key.json", keys.new_key()
    for name in ("first", "other"):
        keys.add_slot(path, keys.new_key(), f"mat khau {name}", name)
    signed = keys.public_keys_of(path)
    keys.begin_change(path, following, {**signed, "other": signed["first"]})
    keys.finish_change(path)
    assert keys.owners_of(path) == {"first"}
