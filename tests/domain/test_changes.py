"""What units of work changed, put together."""

from uuid import uuid4

from desktop_app.domain.changes import Changes


def test_changes_are_joined() -> None:
    first, second = uuid4(), uuid4()
    joined = Changes(dossiers=frozenset({first})) | Changes(frozenset({second}), settings=frozenset({"printer"}))
    assert joined == Changes(frozenset({first, second}), settings=frozenset({"printer"}))
    assert joined
    assert not Changes()
    assert Changes(calendar=True) | Changes() == Changes(calendar=True)
