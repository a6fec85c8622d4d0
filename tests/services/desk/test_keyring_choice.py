"""The keyring holds the key only while an administrator wants it to; the passwords open the desk in any case."""

from collections.abc import Iterator
from dataclasses import replace

import keyring
import pytest
from keyring.backends import fail

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.keyring_choice import KeyringState, choose_keyring, keyring_state
from desktop_app.services.desk.sign_in import unlock
from tests.conftest import MovableClock
from tests.memory_keyring import MemoryKeyring
from tests.services.desk.conftest import PASSWORD, MakeDesk


@pytest.fixture
def memory_keyring() -> Iterator[MemoryKeyring]:
    before, backend = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


def test_the_key_is_taken_out_and_stays_out(
    make: MakeDesk, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock, memory_keyring: MemoryKeyring
) -> None:
    made = make()
    assert keyring_state(made) == KeyringState(is_used=True, is_possible=True)
    assert choose_keyring(made, is_used=False) == KeyringState(is_used=False, is_possible=True)
    assert list(memory_keyring.kept.values()) == []
    made.store.close()
    again = unlock(folder, PASSWORD, catalogue, clock)
    assert list(memory_keyring.kept.values()) == [], "signing in does not put it back"
    assert choose_keyring(again, is_used=True).is_used
    assert list(memory_keyring.kept.values()) == [again.store.key.hex()]
    again.store.close()


def test_only_an_administrator_chooses(make: MakeDesk, memory_keyring: MemoryKeyring) -> None:
    made = make()
    head = replace(made, officer=replace(made.officer, role=Role.HEAD))
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        choose_keyring(head, is_used=False)
    assert list(memory_keyring.kept.values()) == [made.store.key.hex()]
    made.store.close()


def test_a_keyring_that_does_not_work(make: MakeDesk, memory_keyring: MemoryKeyring) -> None:
    made = make()
    keyring.set_keyring(fail.Keyring())  # type: ignore[no-untyped-call]
    with pytest.raises(RuleViolation, match=r"keyring\.kept"):
        choose_keyring(made, is_used=False)
    assert keyring_state(made) == KeyringState(is_used=False, is_possible=False), "it is not used any more all the same"
    with pytest.raises(RuleViolation, match=r"keyring\.none"):
        choose_keyring(made, is_used=True)
    made.store.close()
