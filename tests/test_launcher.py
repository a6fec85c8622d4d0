"""The launcher with small trees: real processes, the real launcher, a program of a few lines."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import desktop_app
from desktop_app.launcher import digest_of, last_guarded
from desktop_app.versions import NOT_COPIED, RESTORED, ROLLED_BACK, STUCK, Versions, VersionState

_SOURCE = Path(desktop_app.__file__).parent
_LAUNCHING = ("data_folder", "files", "guard_folder", "launcher", "upgrade_copy", "versions")
# What a version does when it starts: it says who it is, and behaves as its file `behave` says.
_MAIN = """
import os, signal, sys
from pathlib import Path
from desktop_app import __version__
from desktop_app.launcher import launch
from desktop_app.versions import confirm_start, forgive_start

behave = Path(__file__).with_name("behave").read_text()
if behave == "import":
    raise ImportError("broken")

def run(arguments):
    print(__version__, flush=True)
    if "due" in arguments:
        return 0
    data = Path(os.environ["DATA"])
    for action in behave.split():
        if action == "migrate":
            (data / "desk.db").write_bytes(b"migrated by " + __version__.encode())
        elif action == "record":
            Path(os.environ["GUARD"], "a.guard").write_text('{"number": 2, "entry": {"seq": 8}}\\nmark\\n')
        elif action == "confirm":
            confirm_start()
        elif action == "forgive":
            forgive_start()
        elif action == "raise":
            raise RuntimeError("broken")
        elif action == "exit":
            sys.exit(1)
        elif action == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif action == "usage":
            sys.exit(2)
    return 0

def main(arguments=None):
    given = sys.argv[1:] if arguments is None else arguments
    return launch(given, run, is_window="due" not in given)

if __name__ == "__main__":
    sys.exit(main())
"""


class Installation:
    """An installed program with versions that behave as a test says."""

    def __init__(self, root: Path) -> None:
        self.root, self.data, self.guard = root / "installed", root / "data", root / "guard"
        self.versions = Versions(self.root)
        for folder in (self.data, self.guard):
            folder.mkdir(parents=True)
        (self.data / "desk.db").write_bytes(b"as it was")
        (self.data / "desk.json").write_bytes(b"{}")
        (self.guard / "a.guard").write_text('{"number": 1, "entry": {"seq": 7}}\nmark\n')
        self.lay("program", "0.2.0", "confirm")

    def lay(self, place: str, version: str, behave: str) -> None:
        package = self.root / place / "app" / "desktop_app"
        package.mkdir(parents=True)
        (self.root / place / "lib").mkdir()
        (package / "__init__.py").write_text(f'__version__ = "{version}"\n')
        (package / "__main__.py").write_text(_MAIN)
        (package / "behave").write_text(behave)
        for name in _LAUNCHING:
            shutil.copy(_SOURCE / f"{name}.py", package)

    def stage(self, version: str, behave: str, *, migrates: bool = True) -> None:
        self.lay(f"versions/{version}", version, behave)
        self.versions.write(self.versions.read().with_staged(version, migrates=migrates))

    def start(self, *arguments: str, before: Sequence[str] = ()) -> tuple[int, list[str]]:
        """Start the program; return its exit code and the versions that ran."""
        code = (
            "import sys; sys.path.insert(0, sys.argv[1]); del sys.argv[1]; "
            "import runpy; runpy.run_module('desktop_app', run_name='__main__', alter_sys=True)"
        )
        folders = [] if "due" in arguments else ["--data", str(self.data), "--guard-folder", str(self.guard)]
        command = [sys.executable, "-c", code, str(self.root / "program" / "app"), *arguments, *folders]
        environment = {**os.environ, "DATA": str(self.data), "GUARD": str(self.guard), "PYTHONPATH": ""}
        done = subprocess.run([*before, *command], capture_output=True, text=True, check=False, env=environment)
        return done.returncode, done.stdout.split()

    @property
    def state(self) -> VersionState:
        return self.versions.read()

    @property
    def database(self) -> bytes:
        return (self.data / "desk.db").read_bytes()


@pytest.fixture
def installed(tmp_path: Path) -> Installation:
    return Installation(tmp_path)


def test_without_an_update_the_version_of_the_setup_starts(installed: Installation) -> None:
    assert installed.start() == (0, ["0.2.0"])
    assert not installed.versions.folder.exists()


def test_an_update_starts_once_after_a_copy_of_the_data(installed: Installation) -> None:
    installed.stage("0.3.0", "confirm")
    assert installed.start() == (0, ["0.3.0"])
    copies = list((installed.data / "before-upgrade").iterdir())
    assert [(copies[0] / "desk.db").read_bytes()] == [b"as it was"] * len(copies)
    assert (installed.state.current, installed.state.previous, installed.state.is_trial) == ("0.3.0", "", False)
    assert installed.start() == (0, ["0.3.0"])
    assert list((installed.data / "before-upgrade").iterdir()) == copies


def test_a_command_runs_the_version_in_use_and_applies_nothing(installed: Installation) -> None:
    installed.stage("0.3.0", "confirm")
    assert installed.start("due") == (0, ["0.2.0"])
    installed.start()
    assert installed.start("due") == (0, ["0.3.0"])


@pytest.mark.parametrize("behave", ["import", "raise", "exit", ""])
def test_a_version_that_does_not_start_twice_is_rolled_back_at_once(installed: Installation, behave: str) -> None:
    installed.stage("0.3.0", behave)
    code, ran = installed.start()
    assert code == 0
    assert ran == (["0.2.0"] if behave == "import" else ["0.3.0", "0.3.0", "0.2.0"])
    assert (installed.state.current, installed.state.failed) == ("", ("0.3.0",))
    assert (installed.state.notice, installed.state.subject) == (ROLLED_BACK, "0.3.0")
    assert installed.database == b"as it was"
    assert installed.start() == (0, ["0.2.0"])


def test_a_version_that_is_killed_is_rolled_back_at_the_third_start(installed: Installation) -> None:
    installed.stage("0.3.0", "migrate kill")
    assert installed.start() == (-signal.SIGKILL, ["0.3.0"])
    assert installed.start() == (-signal.SIGKILL, ["0.3.0"])
    assert installed.database == b"migrated by 0.3.0"
    assert installed.start() == (0, ["0.2.0"])
    assert (installed.state.notice, installed.database) == (RESTORED, b"as it was")


def test_data_in_which_something_was_recorded_are_never_put_back(installed: Installation) -> None:
    installed.stage("0.3.0", "migrate record kill")
    for _ in range(3):
        assert installed.start() == (-signal.SIGKILL, ["0.3.0"])
    assert (installed.state.notice, installed.state.current) == (STUCK, "0.3.0")
    assert installed.database == b"migrated by 0.3.0"


def test_without_another_schema_the_data_stay_whatever_was_recorded(installed: Installation) -> None:
    installed.stage("0.3.0", "migrate record raise", migrates=False)
    assert installed.start() == (0, ["0.3.0", "0.3.0", "0.2.0"])
    assert (installed.state.notice, installed.database) == (ROLLED_BACK, b"migrated by 0.3.0")


@pytest.mark.parametrize("behave", ["forgive", "usage"])
def test_closing_the_window_or_a_wrong_argument_is_no_failure(installed: Installation, behave: str) -> None:
    installed.stage("0.3.0", behave)
    for _ in range(3):
        _code, ran = installed.start()
        assert ran == ["0.3.0"]
    assert (installed.state.is_trial, installed.state.starts) == (True, 0)


def test_beside_an_open_window_nothing_is_switched_or_counted(installed: Installation) -> None:
    installed.stage("0.3.0", "raise")
    with installed.versions.claimed():
        assert installed.start() == (0, ["0.2.0"])
    assert installed.state.staged == "0.3.0"


def test_an_update_waits_while_its_data_cannot_be_copied(installed: Installation) -> None:
    installed.stage("0.3.0", "confirm")
    (installed.data / "before-upgrade").write_bytes(b"a file in the way")
    assert installed.start() == (0, ["0.2.0"])
    assert (installed.state.staged, installed.state.notice) == ("0.3.0", NOT_COPIED)
    (installed.data / "before-upgrade").unlink()
    assert installed.start() == (0, ["0.3.0"])
    assert installed.state.notice == ""


def test_a_newer_setup_wins(installed: Installation) -> None:
    installed.stage("0.3.0", "confirm")
    installed.start()
    (installed.root / "program/app/desktop_app/__init__.py").write_text('__version__ = "0.3.10"\n')
    assert installed.start() == (0, ["0.3.10"])
    assert (installed.state.current, installed.state.newest) == ("", "0.3.0")


def test_a_second_update_follows_the_first_and_falls_back_to_it(installed: Installation) -> None:
    installed.stage("0.3.0", "confirm")
    installed.start()
    installed.stage("0.4.0", "raise")
    assert installed.start() == (0, ["0.4.0", "0.4.0", "0.3.0"])
    assert (installed.state.current, installed.state.newest) == ("0.3.0", "0.4.0")


def test_a_deleted_version_is_not_missed(installed: Installation) -> None:
    installed.stage("0.3.0", "confirm")
    installed.start()
    shutil.rmtree(installed.versions.tree("0.3.0"))
    assert installed.start() == (0, ["0.2.0"])


def test_a_damaged_guard_counts_as_none(tmp_path: Path) -> None:
    (tmp_path / "a.guard").write_bytes(b"\xff{" * 9)
    (tmp_path / "b.guard").write_bytes(b'{"entry": {"seq": 5}}\nx\n'.ljust(16 * 1024) + b'{"entry": {"seq": 6}}\n')
    assert last_guarded(tmp_path) == 6
    assert last_guarded(tmp_path / "none") == last_guarded(None) == 0


def test_the_digest_knows_the_log_of_the_database(tmp_path: Path) -> None:
    digests = {digest_of(tmp_path)}
    for name in ("desk.db", "desk.db-wal"):
        (tmp_path / name).write_bytes(b"x")
        digests.add(digest_of(tmp_path))
    assert len(digests) == 3
