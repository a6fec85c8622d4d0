"""What counts of the register of officers: only what an administrator of the entry before has signed."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.register import (
    RegisteredOfficer,
    SignedEntry,
    StandingRegister,
    public_key_of,
    sign_entry,
    standing_register,
)

KEYS = {name: bytes([number]) * 32 for number, name in enumerate(("a", "b", "c", "x"), 1)}


def _officer(name: str, role: Role = Role.OFFICER, *, active: bool = True) -> RegisteredOfficer:
    return RegisteredOfficer(name, role, active, public_key_of(KEYS[name]))


def _signed(signer: str, before: list[SignedEntry], *changed: RegisteredOfficer) -> list[SignedEntry]:
    standing = standing_register(before)
    officers = standing.register.with_officers(*changed) if standing is not None else changed
    return [*before, sign_entry(officers, standing, KEYS[signer])]


def _standing(entries: list[SignedEntry]) -> StandingRegister:
    standing = standing_register(entries)
    assert standing is not None
    return standing


FIRST = _signed("a", [], _officer("a", Role.ADMINISTRATOR), _officer("b"))


def test_an_administrator_gives_and_takes_roles() -> None:
    second = _signed("a", FIRST, _officer("b", Role.ADMINISTRATOR))
    third = _signed("b", second, _officer("a", Role.OFFICER))
    register = _standing(third).register
    assert {known.id: known.role for known in register.officers} == {"a": Role.OFFICER, "b": Role.ADMINISTRATOR}
    assert len(_standing(third).digests) == register.number == 3
    taken = _signed("a", third, _officer("a", Role.ADMINISTRATOR))
    assert _standing(taken).register == register, "who is no administrator any more signs nothing"


@pytest.mark.parametrize("signer", ["b", "x"])
def test_who_is_no_administrator_signs_nothing(signer: str) -> None:
    forged = _signed(signer, FIRST, _officer("b", Role.ADMINISTRATOR))
    assert _standing(forged) == _standing(FIRST)
    later = _signed("a", forged, _officer("c"))
    assert "c" in _standing(later).register.by_id, "what counts for nothing stops nobody"


def test_a_locked_administrator_signs_nothing() -> None:
    raised = _signed("a", FIRST, _officer("b", Role.ADMINISTRATOR))
    locked = _signed("a", raised, _officer("b", Role.ADMINISTRATOR, active=False))
    assert _standing(_signed("b", locked, _officer("c"))) == _standing(locked)


def test_an_older_entry_does_not_come_back() -> None:
    raised = _signed("a", FIRST, _officer("b", Role.ADMINISTRATOR))
    lowered = _signed("a", raised, _officer("b"))
    assert _standing([*lowered, raised[-1]]) == _standing(lowered)
    assert standing_register(lowered[1:]) is None, "without the first entry nothing counts"


@given(st.integers(0, 10_000), st.integers(1, 255), st.booleans())
def test_a_changed_bit_ends_what_follows(place: int, mask: int, of_signature: bool) -> None:
    entries = _signed("a", _signed("a", FIRST, _officer("b", Role.HEAD)), _officer("c"))
    entry = entries[1]
    content = bytearray(entry.signature if of_signature else entry.content)
    content[place % len(content)] ^= mask
    flipped = bytes(content)
    changed = replace(entry, signature=flipped) if of_signature else replace(entry, content=flipped)
    assert _standing([entries[0], changed, entries[2]]) == _standing(FIRST)
