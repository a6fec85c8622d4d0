"""Settings in the register count when whoever has the right to them has signed, and change nothing else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.register import (
    RIGHT_FOR,
    RegisteredOfficer,
    SignedEntry,
    SignedValue,
    StandingRegister,
    Subject,
    public_key_of,
    sign_entry,
    standing_register,
)
from desktop_app.domain.people.rights import has_right

KEYS = {role: bytes([number]) * 32 for number, role in enumerate(Role, 1)}
STRANGER = bytes([99]) * 32
OFFICERS = tuple(RegisteredOfficer(role.value, role, True, public_key_of(KEYS[role])) for role in Role)
FIRST = [sign_entry(OFFICERS, None, KEYS[Role.ADMINISTRATOR], subjects=tuple(Subject))]


def _standing(entries: list[SignedEntry]) -> StandingRegister:
    standing = standing_register(entries)
    assert standing is not None
    return standing


def _value(subject: Subject, text: str = "1") -> SignedValue:
    return SignedValue(subject, "k", text)


@pytest.mark.parametrize("subject", Subject)
@pytest.mark.parametrize("role", Role)
def test_who_has_the_right_signs_a_setting(role: Role, subject: Subject) -> None:
    before = _standing(FIRST)
    entry = sign_entry(before.register.officers, before, KEYS[role], [_value(subject)])
    counts = has_right(role, RIGHT_FOR[subject])
    assert (_standing([*FIRST, entry]).values == {(subject, "k"): _value(subject)}) is counts
    assert before.register.may_sign_values(public_key_of(KEYS[role]), [subject]) is counts


def test_nobody_else_signs_a_setting() -> None:
    before = _standing(FIRST)
    forged = sign_entry(before.register.officers, before, STRANGER, [_value(Subject.CALENDAR)])
    assert _standing([*FIRST, forged]) == before
    assert not before.register.may_sign_values("", [Subject.CALENDAR])


def test_a_head_who_signs_a_day_gives_no_role_and_uncovers_nothing() -> None:
    before, key = _standing(FIRST), KEYS[Role.HEAD]
    raised = before.register.with_officers(RegisteredOfficer("head", Role.ADMINISTRATOR, True, public_key_of(key)))
    for officers, subjects, values in (
        (raised, (), [_value(Subject.CALENDAR)]),
        (before.register.officers, (), [_value(Subject.CALENDAR), _value(Subject.AGENCY)]),
    ):
        assert _standing([*FIRST, sign_entry(officers, before, key, values, subjects)]) == before
    bare = [sign_entry(OFFICERS, None, KEYS[Role.ADMINISTRATOR])]
    covering = sign_entry(OFFICERS, _standing(bare), key, [], [Subject.CALENDAR])
    assert _standing([*bare, covering]) == _standing(bare)


@given(st.lists(st.tuples(st.sampled_from(Subject), st.sampled_from("ab"), st.sampled_from("12")), max_size=6))
def test_the_value_that_was_signed_last_counts(changes: list[tuple[Subject, str, str]]) -> None:
    entries, wanted = list(FIRST), {}
    for subject, key, text in changes:
        signed = SignedValue(subject, key, text)
        standing = _standing(entries)
        entries.append(sign_entry(standing.register.officers, standing, KEYS[Role.ADMINISTRATOR], [signed]))
        wanted[subject, key] = signed
    standing = _standing(entries)
    assert (standing.values, standing.register.subjects) == (wanted, tuple(sorted(Subject)))


def test_an_entry_of_before_settings_were_signed_is_read() -> None:
    content = b'{"number":1,"before":"","officers":[]}'
    assert standing_register([SignedEntry(content, "00", b"")]) is None
    assert standing_register([sign_entry(OFFICERS, None, KEYS[Role.ADMINISTRATOR])]) is not None
