"""Which version of an installed program starts: one small file, replaced as a whole.

An installation that updates itself is a folder with two folders in it. ``program`` is what the setup laid there, with
the interpreter; it is never changed. ``versions`` has one folder for each version that came as an update, and
``versions.json``, the state that this module reads and writes. Switching to another version is writing that file, so a
power cut leaves either the one or the other. Nothing compiled is imported: this runs before anything else.
"""

import json
import logging
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from desktop_app.files import write_file

MOST_STARTS = 2
"""A new version that has not opened a desk after so many starts is rolled back."""

ROLLED_BACK, RESTORED, STUCK, NOT_COPIED = "rolled_back", "restored", "stuck", "not_copied"
"""Notices: the version before runs; it runs on the copy of the data; it cannot; the update could not be begun."""

_LAYOUT = 1
_MOST_BYTES = 64 * 1024
_LONGEST_TEXT = 4096
_MOST_FAILED = 20
_log = logging.getLogger(__name__)
_VERSION = re.compile(r"\d{1,4}(\.\d{1,4}){1,3}")


@dataclass(frozen=True, slots=True)
class DataCopy:
    """The copy of a desk's data from before an update.

    Attributes:
        data: the desk's folder.
        copy: folder of the copy; ``""`` where there was no desk yet.
        seq: number of the last event that the rollback guard knew then.
        digest: what the database's files looked like then; another digest means that something wrote into them.
    """

    data: str = ""
    copy: str = ""
    seq: int = 0
    digest: str = ""


@dataclass(frozen=True, slots=True)
class VersionState:
    """What starts, and what is known of it.

    Attributes:
        current: the version that starts; ``""`` for the one in ``program``.
        previous: the one before it.
        staged: a version that lies ready for the next start, or ``""``.
        migrates: whether the staged or tried version changes the database's schema.
        is_trial: whether the current version has not opened a desk yet.
        starts: how often it was started since.
        newest: the newest version that was ever current; none that is older is taken.
        failed: versions that were rolled back.
        copy: the data from before the version on trial.
        is_restoring: the copy is being put back; a power cut meanwhile repeats it.
        notice: what an officer has to be told, or ``""``.
        subject: the version that the notice is about.
    """

    current: str = ""
    previous: str = ""
    staged: str = ""
    migrates: bool = False
    is_trial: bool = False
    starts: int = 0
    newest: str = ""
    failed: tuple[str, ...] = ()
    copy: DataCopy = DataCopy()
    is_restoring: bool = False
    notice: str = ""
    subject: str = ""

    def with_staged(self, version: str, *, migrates: bool) -> "VersionState":
        """Return the state with a version that lies ready."""
        return replace(self, staged=version, migrates=migrates)

    def applied(self, copy: DataCopy) -> "VersionState":
        """Return the state in which the staged version is the current one, on trial."""
        tried = replace(self, current=self.staged, previous=self.current, staged="", newest=self.staged)
        return replace(tried, is_trial=True, starts=0, copy=copy, notice="", subject="")

    def started(self) -> "VersionState":
        """Return the state after one more start of a version on trial."""
        return replace(self, starts=self.starts + 1) if self.is_trial else self

    def confirmed(self) -> "VersionState":
        """Return the state in which the current version has shown that it works."""
        return replace(self, is_trial=False, starts=0, migrates=False, copy=DataCopy())

    def forgiven(self) -> "VersionState":
        """Return the state after an officer closed the window before signing in: that is no failure."""
        return replace(self, starts=0)

    def without_notice(self) -> "VersionState":
        """Return the state after an officer has seen its notice."""
        return replace(self, notice="", subject="")

    def rolled_back(self, notice: str) -> "VersionState":
        """Return the state in which the version before is the current one again."""
        return VersionState(
            current=self.previous,
            newest=self.newest,
            failed=(*self.failed, self.current)[-_MOST_FAILED:],
            notice=notice,
            subject=self.current,
        )


class Versions:
    """The folder ``versions`` of an installation.

    Attributes:
        root: the installation's folder.
        folder: the folder of the versions; it need not be there.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self.folder = root / "versions"
        self._file = self.folder / "versions.json"

    def tree(self, version: str) -> Path:
        """Return the folder of a version; that of the setup for ``""``."""
        return self.folder / version if version else self.root / "program"

    def is_there(self, version: str) -> bool:
        """Return whether a version lies there to be started."""
        return bool(version) and (self.tree(version) / "app" / "desktop_app" / "__main__.py").is_file()

    def read(self) -> VersionState:
        """Return the state; the setup's own version where there is none or it cannot be understood."""
        try:
            with self._file.open("rb") as file:
                content = file.read(_MOST_BYTES + 1)
            return _state_in(json.loads(content)) if len(content) <= _MOST_BYTES else VersionState()
        except (OSError, ValueError, RecursionError):
            return VersionState()

    def write(self, state: VersionState) -> None:
        """Store the state; it is on the disk when this returns.

        Raises:
            OSError: when it cannot be written.
        """
        self.folder.mkdir(exist_ok=True)
        write_file(self._file, json.dumps({"layout": _LAYOUT, **asdict(state)}).encode())

    @contextmanager
    def claimed(self) -> Iterator[bool]:
        """Hold the lock of whoever may switch versions; yields whether no other window of this installation has it.

        Windows keep it until they end, so no version is switched or rolled back beside one that runs.
        """
        lock = FileLock(self.folder / "running.lock", timeout=0)
        try:
            if self.folder.is_dir():
                lock.acquire()
        except (Timeout, NotImplementedError, OSError):
            # Another window has it, or the folder belongs to an administrator.
            yield False
            return
        try:
            # Without the folder no update was ever staged here.
            yield lock.is_locked
        finally:
            lock.release()


def program_root(package: Path) -> Path | None:
    """Return the folder of the installation that this program belongs to, None where it does not update itself.

    Args:
        package: the folder of `desktop_app`.
    """
    tree = package.parent.parent
    if package.parent.name != "app" or not (tree / "lib").is_dir():
        return None
    if tree.name == "program":
        return tree.parent
    is_update = tree.parent.name == "versions" and (tree.parent.parent / "program").is_dir()
    return tree.parent.parent if is_update else None


def own_versions() -> Versions | None:
    """Return the versions of the installation that runs, None where the program does not update itself."""
    root = program_root(Path(__file__).resolve().parent)
    return Versions(root) if root is not None else None


def confirm_start() -> None:
    """Store that the version that runs has opened a desk: it is not rolled back any more."""
    _change(VersionState.confirmed)


def forgive_start() -> None:
    """Store that the version that runs ended as it should without having opened a desk."""
    _change(VersionState.forgiven)


def _change(after: Callable[[VersionState], VersionState]) -> None:
    versions = own_versions()
    state = versions.read() if versions is not None else VersionState()
    if versions is None or not state.is_trial:
        return
    try:
        versions.write(after(state))
    except OSError as error:
        _log.warning("the start of the new version cannot be recorded: %s", type(error).__name__)


def _state_in(content: Any) -> VersionState:
    """Return the state in a decoded file; unknown fields are those of a later version and are passed over.

    Raises:
        ValueError: when it is none.
    """
    if not isinstance(content, Mapping) or content.get("layout") != _LAYOUT:
        raise ValueError("no state")
    state: VersionState = _built(VersionState, content)
    versions = (state.current, state.previous, state.staged, state.newest, *state.failed)
    if any(version and _VERSION.fullmatch(version) is None for version in versions):
        raise ValueError("no version")
    return state


def _built(kind: Any, content: Mapping[str, Any]) -> Any:
    values = {field.name: _value(getattr(kind(), field.name), content.get(field.name)) for field in fields(kind)}
    return kind(**values)


def _value(default: object, value: Any) -> object:
    if value is None:
        return default
    if isinstance(default, DataCopy) and isinstance(value, Mapping):
        return _built(DataCopy, value)
    if isinstance(default, tuple) and isinstance(value, list) and len(value) <= _MOST_FAILED:
        return tuple(_value("", each) for each in value)
    if type(value) is not type(default) or (isinstance(value, str) and len(value) > _LONGEST_TEXT):
        raise ValueError("a field of another kind")
    return value


def is_writable(folder: Path) -> bool:
    """Return whether this account may put files into a folder, by doing it: Windows' permissions say less."""
    probe = folder / f".probe-{os.getpid()}"
    try:
        probe.touch()
        probe.unlink()
    except OSError:
        return False
    return True
