"""What units of work changed, put together."""

from dataclasses import fields
from uuid import uuid4

import pytest

from desktop_app.domain.changes import Changes


def test_changes_are_joined() -> None:
    first, second = uuid4(), uuid4()
    joined = Changes(dossiers=frozenset({first})) | Changes(frozenset({second}), settings=frozenset({"printer"}))
    assert joined == Changes(frozenset({first, second}), settings=frozenset({"printer"}))
    assert joined
    assert not Changes()
    assert Changes(calendar=True) | Changes() == Changes(calendar=True)


_ONE = Changes(
    dossiers=frozenset({uuid4()}),
    intakes=frozenset({uuid4()}),
    print_jobs=frozenset({uuid4()}),
    settings=frozenset({"printer"}),
    calendar=True,
    messages=frozenset({uuid4()}),
    drafts=frozenset({uuid4()}),
)
_NAMES = [field.name for field in fields(Changes)]


@pytest.mark.parametrize("name", _NAMES)
def test_every_kind_of_change_counts_and_is_joined(name: str) -> None:
    only = Changes(**{name: getattr(_ONE, name)})
    assert only
    assert only | Changes() == Changes() | only == only
    rest = Changes(**{other: getattr(_ONE, other) for other in _NAMES if other != name})
    assert only | rest == _ONE


def test_the_same_kind_of_two_changes_is_joined() -> None:
    other = Changes(
        frozenset({uuid4()}),
        frozenset({uuid4()}),
        frozenset({uuid4()}),
        frozenset({"hours"}),
        calendar=False,
        messages=frozenset({uuid4()}),
        drafts=frozenset({uuid4()}),
    )
    joined = _ONE | other
    for name in set(_NAMES) - {"calendar"}:
        assert getattr(joined, name) == getattr(_ONE, name) | getattr(other, name)
        assert len(getattr(joined, name)) == 2
    assert joined.calendar
