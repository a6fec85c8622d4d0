"""Signing in by name: who may, what it costs, and how wrong passwords are slowed down."""

from collections.abc import Callable, Iterator
from typing import Any
from uuid import UUID

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.passwords import possible_forms
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers, passwords
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.recovery import make_recovery_code
from desktop_app.services.desk.roster import Roster, read_roster
from desktop_app.services.desk.sign_in import unlock
from desktop_app.storage import key_slots
from desktop_app.storage.errors import StorageProblem
from tests.conftest import MovableClock
from tests.services.desk.conftest import PASSWORD as FIRST
from tests.services.desk.conftest import MakeDesk

SECOND = "mật khẩu của Hà"


@pytest.fixture
def desk(make: MakeDesk) -> Iterator[DeskContext]:
    made = make()
    yield made
    made.store.close()


def _folder(desk: DeskContext) -> DeskFolder:
    return DeskFolder(desk.store.path.parent)


def _codes(act: object) -> str:
    with pytest.raises(RuleViolation) as caught:
        act()  # type: ignore[operator] # a function of each test
    return caught.value.code


def _named(desk: DeskContext, officer_id: UUID, password: str) -> DeskContext:
    return unlock(_folder(desk), password, desk.catalogue, desk.clock, officer_id=officer_id)


def test_two_officers_may_have_one_password_and_sign_in_by_name(desk: DeskContext) -> None:
    added = officers.add(desk, "Hà", Role.OFFICER, FIRST, FIRST)
    roster = read_roster(_folder(desk))
    assert [(line.name, line.id) for line in roster.officers] == [("Hà", added.id), ("Trần Minh Đức", desk.officer.id)]
    assert roster.last == desk.officer.id
    for officer in (added, desk.officer):
        opened = _named(desk, officer.id, FIRST)
        opened.store.close()
        assert opened.officer.id == officer.id
        assert opened.must_change_password == (officer is added)
        assert read_roster(_folder(desk)).last == officer.id
    officers.lock(desk, added.id)
    assert [line.name for line in read_roster(_folder(desk)).officers] == ["Trần Minh Đức"]
    assert _codes(lambda: _named(desk, added.id, FIRST)) == "password.wrong"


def test_a_named_officer_costs_one_check_however_many_there_are(
    desk: DeskContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(3):
        officers.add(desk, f"Hà {number}", Role.OFFICER, f"{SECOND} {number}", f"{SECOND} {number}")
    # The first sign-in after a change of the officers also stores in the slot that they were seen.
    _named(desk, desk.officer.id, FIRST).store.close()
    checks: list[str] = []

    def counted(name: str, check: Callable[..., Any]) -> Callable[..., Any]:
        def run(*given: object) -> Any:
            checks.append(name)
            return check(*given)

        return run

    monkeypatch.setattr(key_slots, "_derive", counted("slot", key_slots._derive))
    monkeypatch.setattr(passwords, "_is_hash_of", counted("hash", passwords._is_hash_of))
    assert _codes(lambda: _named(desk, desk.officer.id, "mat khau sai")) == "password.wrong"
    assert checks == ["slot"]
    checks.clear()
    _named(desk, desk.officer.id, FIRST).store.close()
    assert sorted(checks) == ["hash", "slot"], "one for the key, one for the account"


@pytest.mark.parametrize("stored", possible_forms(SECOND))
def test_passwords_of_before_open_in_every_form(
    desk: DeskContext, stored: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as before:
        before.setattr(key_slots, "normal_form", str)
        before.setattr(passwords, "normal_form", str)
        added = officers.add(desk, "Lan", Role.OFFICER, stored, stored)
    for typed in possible_forms(SECOND):
        opened = _named(desk, added.id, typed)
        opened.store.close()
        assert opened.officer.name == "Lan"


def test_wrong_passwords_are_slowed_down_and_nobody_is_locked_out(desk: DeskContext, clock: MovableClock) -> None:
    own = desk.officer.id

    def wrong() -> tuple[str, object]:
        with pytest.raises(RuleViolation) as caught:
            _named(desk, own, "mat khau sai")
        return caught.value.code, caught.value.params.get("seconds")

    assert [wrong() for _ in range(4)] == [
        ("password.wrong", None),
        ("password.wrong", None),
        ("password.wrong_wait", 5),
        ("password.wait", 5),
    ]
    assert _codes(lambda: _named(desk, own, FIRST)) == "password.wait", "also the right one waits, after a restart too"
    clock.move(seconds=5)
    assert wrong() == ("password.wrong_wait", 10)
    clock.move(seconds=10)
    _named(desk, own, FIRST).store.close()
    assert wrong() == ("password.wrong", None), "counted anew after the right one"
    _folder(desk).attempts.write_bytes(b"[torn")
    _named(desk, own, FIRST).store.close()


def test_what_is_no_wrong_password_is_not_counted(desk: DeskContext) -> None:
    _folder(desk).database.rename(_folder(desk).path / "elsewhere")
    for _ in range(4):
        with pytest.raises(StorageProblem):
            _named(desk, desk.officer.id, FIRST)


def test_an_officer_changes_the_own_password(desk: DeskContext) -> None:
    added = officers.add(desk, "Hà", Role.OFFICER, SECOND, SECOND)
    ha = _named(desk, added.id, SECOND)
    for old, new, again, code in (
        ("mat khau sai", "mat khau khac", "mat khau khac", "password.wrong"),
        (SECOND, SECOND, SECOND, "password.unchanged"),
        (SECOND, "12345678", "12345678", "password.common"),
        (SECOND, "mat khau khac", "mat khau kha", "password.differs"),
    ):
        assert _codes(lambda o=old, n=new, a=again: officers.change_own_password(ha, o, n, a)) == code
    changed = officers.change_own_password(ha, SECOND, "mat khau khac", "mat khau khac")
    assert not changed.must_change_password
    ha.store.close()
    again_in = _named(desk, added.id, "mat khau khac")
    assert not again_in.must_change_password
    again_in.store.close()
    assert _codes(lambda: _named(desk, added.id, SECOND)) == "password.wrong"
    officers.set_password(desk, added.id, "mat khau quen", "mat khau quen")
    reset = _named(desk, added.id, "mat khau quen")
    reset.store.close()
    assert reset.must_change_password


def test_the_recovery_code_opens_for_whoever_is_chosen(desk: DeskContext) -> None:
    added = officers.add(desk, "Hà", Role.OFFICER, SECOND, SECOND)
    opened = _named(desk, added.id, make_recovery_code(desk).lower())
    opened.store.close()
    assert opened.officer.role is Role.ADMINISTRATOR


def test_a_lost_roster_leaves_the_password_alone(desk: DeskContext) -> None:
    _folder(desk).roster.write_bytes(b'{"version": 1}')
    assert read_roster(_folder(desk)) == Roster()
    unlock(_folder(desk), FIRST, desk.catalogue, desk.clock).store.close()
    assert [line.name for line in read_roster(_folder(desk)).officers] == ["Trần Minh Đức"]
