import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.versions import MOST_STARTS, ROLLED_BACK, DataCopy, Versions, VersionState, is_writable, program_root

_VERSIONS = st.sampled_from(["", "0.2.1", "0.3.0", "1.10.0"])
_STATES = st.builds(
    VersionState,
    current=_VERSIONS,
    previous=_VERSIONS,
    staged=_VERSIONS,
    migrates=st.booleans(),
    is_trial=st.booleans(),
    starts=st.integers(0, 9),
    newest=_VERSIONS,
    failed=st.lists(_VERSIONS, max_size=3).map(tuple),
    copy=st.builds(DataCopy, st.text(max_size=20), st.text(max_size=20), st.integers(0, 2**40), st.text(max_size=9)),
    is_restoring=st.booleans(),
    notice=st.text(max_size=9),
    subject=_VERSIONS,
)


@given(_STATES)
def test_a_stored_state_is_read_as_it_was(tmp_path_factory: pytest.TempPathFactory, state: VersionState) -> None:
    versions = Versions(tmp_path_factory.mktemp("root"))
    versions.write(state)
    assert versions.read() == state


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b'{"layout": 2}', b'{"layout": 1, "current": "../../x"}', b'{"layout": 1, "starts": "many"}',
     b'{"layout": 1, "is_trial": 1}', b'{"layout": 1, "failed": [["0.1"]]}', b"[" * 30_000, b" " * 70_000,
     json.dumps({"layout": 1, "notice": "x" * 5000}).encode()],
)  # fmt: skip
def test_what_is_no_state_starts_what_the_setup_laid_there(tmp_path: Path, content: bytes) -> None:
    versions = Versions(tmp_path)
    versions.folder.mkdir()
    (versions.folder / "versions.json").write_bytes(content)
    assert versions.read() == VersionState()


def test_fields_of_a_later_version_are_passed_over(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    versions.folder.mkdir()
    (versions.folder / "versions.json").write_text('{"layout": 1, "current": "0.3.0", "mood": "good"}')
    assert versions.read() == VersionState(current="0.3.0")


def test_an_update_is_tried_confirmed_or_rolled_back() -> None:
    tried = VersionState(current="0.2.1").with_staged("0.3.0", migrates=True).applied(DataCopy("data", "copy", 7))
    assert (tried.current, tried.previous, tried.staged, tried.newest) == ("0.3.0", "0.2.1", "", "0.3.0")
    for _ in range(MOST_STARTS):
        tried = tried.started()
    assert tried.starts == MOST_STARTS
    assert tried.forgiven().starts == 0
    confirmed = tried.confirmed()
    assert (confirmed.is_trial, confirmed.started().starts, confirmed.copy) == (False, 0, DataCopy())
    back = tried.rolled_back(ROLLED_BACK)
    assert back == VersionState(current="0.2.1", newest="0.3.0", failed=("0.3.0",), notice=ROLLED_BACK, subject="0.3.0")
    assert replace(back, current="") != back


def _lay(folder: Path) -> Path:
    for part in ("app/desktop_app", "lib"):
        (folder / part).mkdir(parents=True)
    return folder / "app" / "desktop_app"


def test_only_an_installation_of_its_own_updates_itself(tmp_path: Path) -> None:
    own, version = _lay(tmp_path / "own" / "program"), _lay(tmp_path / "own" / "versions" / "0.3.0")
    assert program_root(own) == program_root(version) == tmp_path / "own"
    assert program_root(_lay(tmp_path / "opt" / "quay-mot-cua")) is None
    assert program_root(_lay(tmp_path / "lone" / "versions" / "0.3.0")) is None
    assert program_root(tmp_path / "checkout" / "desktop_app") is None


def test_the_lock_is_held_by_a_process_alone(tmp_path: Path) -> None:
    versions = Versions(tmp_path)
    with versions.claimed() as is_alone:
        assert not is_alone
    versions.folder.mkdir()
    code = f"""if True:
        from pathlib import Path
        from desktop_app.versions import Versions
        with Versions(Path({str(tmp_path)!r})).claimed() as is_alone:
            print(is_alone)
    """
    command = [sys.executable, "-c", code]
    with versions.claimed() as is_alone:
        assert is_alone
        assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "False\n"
    assert subprocess.run(command, capture_output=True, text=True, check=True).stdout == "True\n"


def test_a_folder_is_tried_and_left_as_it_was(tmp_path: Path) -> None:
    assert is_writable(tmp_path)
    assert not is_writable(tmp_path / "missing")
    assert list(tmp_path.iterdir()) == []
