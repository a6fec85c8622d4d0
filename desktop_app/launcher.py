"""The start of an installed program: applies an update, counts its first starts, and rolls it back.

This is the launcher of the version that the setup laid there; updates never change it, so a broken update cannot break
the way back. It runs before Qt is loaded and imports nothing that is compiled, so that the modules of another version
can take the place of its own in the same process.
"""

import hashlib
import importlib
import json
import subprocess
import sys
import traceback
from argparse import ArgumentParser
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

from desktop_app import __version__
from desktop_app.files import write_file
from desktop_app.versions import (
    MOST_STARTS,
    NOT_COPIED,
    RESTORED,
    ROLLED_BACK,
    STUCK,
    DataCopy,
    Versions,
    VersionState,
    program_root,
)

Main = Callable[[Sequence[str]], int]
_GUARD_SLOT = 16 * 1024
_WRONG_ARGUMENTS = 2
_DATABASE = ("desk.db", "desk.db-wal")


def launch(arguments: Sequence[str], own: Main, *, is_window: bool) -> int:
    """Run the version that is to start; returns its exit code.

    Args:
        arguments: the command line without the program's name.
        own: starts the version that this module belongs to.
        is_window: False for a command, which starts the current version and decides nothing.
    """
    package = Path(__file__).resolve().parent
    root = program_root(package)
    if root is None or package.parent.parent.name != "program":
        return own(arguments)
    versions = Versions(root)
    if not is_window:
        return _run(versions, versions.read(), arguments, own)
    code: int | str | None
    with versions.claimed() as is_alone:
        state = prepare(versions, arguments) if is_alone else versions.read()
        try:
            code = _run(versions, state, arguments, own)
        except SystemExit as end:
            code = end.code
        has_failed = is_alone and state.is_trial and _gave_up(versions.read(), state.current)
    if has_failed:
        # A new process: what is compiled in the failed version cannot be unloaded from this one.
        return subprocess.call([sys.executable, *sys.orig_argv[1:]])  # noqa: S603
    if not isinstance(code, int):
        sys.exit(code)
    return code


def prepare(versions: Versions, arguments: Sequence[str]) -> VersionState:
    """Apply a staged version, or roll a failed one back; the lock of the versions is held.

    Returns:
        The state of this start, in which the start is counted.
    """
    state = versions.read()
    try:
        state = _settled(versions, state, arguments)
        if state.is_trial:
            state = state.started()
            versions.write(state)
    except OSError as error:
        # A full disk, or the desk is open: what was stored last still holds.
        _note(versions, error)
        state = versions.read()
    return state


def _settled(versions: Versions, state: VersionState, arguments: Sequence[str]) -> VersionState:
    if state.current and (not versions.is_there(state.current) or _is_older(state.current)):
        # A setup brought a newer version, or somebody deleted the folder.
        state = VersionState(newest=state.newest, failed=state.failed)
        versions.write(state)
    if state.is_restoring or (state.is_trial and state.starts >= MOST_STARTS):
        return _after_failures(versions, state, arguments)
    if state.staged and versions.is_there(state.staged) and not _is_older(state.staged):
        return _applied(versions, state, arguments)
    return state


def _applied(versions: Versions, state: VersionState, arguments: Sequence[str]) -> VersionState:
    from desktop_app.upgrade_copy import InUseError, copy_before_upgrade  # noqa: PLC0415 - only with an update

    data, guard = _folders(arguments)
    try:
        copy = copy_before_upgrade(data, datetime.now(UTC))
    except InUseError:
        return state
    except OSError as error:
        _note(versions, error)
        waiting = replace(state, notice=NOT_COPIED, subject=state.staged)
        versions.write(waiting)
        return waiting
    kept = DataCopy(str(data), str(copy) if copy else "", last_guarded(guard), digest_of(data))
    applied = state.applied(kept)
    versions.write(applied)
    return applied


def _after_failures(versions: Versions, state: VersionState, arguments: Sequence[str]) -> VersionState:
    """Go back to the version before, with the data from before where the failed version changed only their schema."""
    copy = state.copy
    data = Path(copy.data)
    is_changed = state.is_restoring or (state.migrates and bool(copy.copy) and digest_of(data) != copy.digest)
    if not is_changed:
        return _stored(versions, state.rolled_back(ROLLED_BACK))
    if not state.is_restoring and last_guarded(_folders(arguments)[1]) != copy.seq:
        # Something was recorded since, in a schema that the version before cannot read: nothing is thrown away.
        return _stored(versions, replace(state, starts=0, notice=STUCK, subject=state.current))
    from desktop_app.upgrade_copy import put_back  # noqa: PLC0415 - only after failures

    restoring = _stored(versions, replace(state, is_restoring=True))
    put_back(Path(copy.copy), data)
    return _stored(versions, restoring.rolled_back(RESTORED))


def _stored(versions: Versions, state: VersionState) -> VersionState:
    versions.write(state)
    return state


def _run(versions: Versions, state: VersionState, arguments: Sequence[str], own: Main) -> int:
    # While its data are being put back the failed version must not open them.
    version = state.previous if state.is_restoring else state.current
    if not versions.is_there(version) or _is_older(version):
        return own(arguments)
    enter(versions.tree(version), versions.tree(""))
    try:
        return int(importlib.import_module("desktop_app.__main__").main(arguments))
    except SystemExit as end:
        if end.code == _WRONG_ARGUMENTS:
            versions.write(versions.read().forgiven())
        raise
    except BaseException as error:
        if not state.is_trial:
            raise
        _note(versions, error)
        return 1


def enter(tree: Path, base: Path) -> None:
    """Let this process import the modules of another version from now on.

    Args:
        tree: the folder of that version.
        base: the folder of the version that runs this.
    """
    inside = [path for path in sys.path if not _is_below(path, base) or _is_below(path, base / "python")]
    sys.path[:] = [str(tree / "app"), str(tree / "lib"), *inside]
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        if name != "__main__" and file and _is_below(file, base) and not _is_below(file, base / "python"):
            del sys.modules[name]
    importlib.invalidate_caches()


def last_guarded(folder: Path | None) -> int:
    """Return the number of the last event that a rollback guard knows, 0 without any.

    Only to see whether something was recorded since: whose guard it is the desk checks when it opens.
    """
    numbers = [0]
    for path in folder.glob("*.guard") if folder is not None else ():
        content = path.read_bytes()[: 2 * _GUARD_SLOT]
        for slot in (content[:_GUARD_SLOT], content[_GUARD_SLOT:]):
            try:
                numbers.append(int(json.loads(slot.partition(b"\n")[0])["entry"]["seq"]))
            except (ValueError, KeyError, TypeError):
                continue
    return max(numbers)


def digest_of(data: Path) -> str:
    """Return what the files of a desk's database look like: another digest means that something was written."""
    whole = hashlib.sha256()
    for name in _DATABASE:
        path = data / name
        if path.exists():
            with path.open("rb") as file:
                whole.update(hashlib.file_digest(file, "sha256").digest())
        whole.update(b"\0end\0")
    return whole.hexdigest()


def _folders(arguments: Sequence[str]) -> tuple[Path, Path | None]:
    """Return the folders of the desk's data and of its rollback guard that a command line names."""
    from desktop_app.data_folder import usual_data_folder  # noqa: PLC0415 - only with an update
    from desktop_app.guard_folder import guard_folder_for  # noqa: PLC0415

    parser = _Quiet(add_help=False, exit_on_error=False)
    parser.add_argument("--data", type=Path)
    parser.add_argument("--guard-folder", type=Path)
    chosen, _others = parser.parse_known_args(arguments)
    data = chosen.data.expanduser().absolute() if chosen.data else usual_data_folder()
    try:
        return data, guard_folder_for(data, chosen.guard_folder)
    except ValueError:
        return data, None


class _Quiet(ArgumentParser):
    """Leaves what is wrong with a command line to the program that starts."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing and ending."""
        raise OSError(message)


def _gave_up(state: VersionState, tried: str) -> bool:
    """Return whether a version on trial that ended has used up its starts, so that the next one rolls it back."""
    return state.is_trial and state.current == tried and state.starts > 0 and state.notice != STUCK


def _is_older(version: str) -> bool:
    """Return whether a version is not newer than the one of the setup."""
    return _numbers(version) <= _numbers(__version__)


def _numbers(version: str) -> tuple[int, ...]:
    # Not `domain.updates.manifest.version_key`: its module imports what is compiled.
    return tuple(int(part) for part in version.split(".") if part.isdecimal())


def _is_below(path: str, folder: Path) -> bool:
    return Path(path).resolve().is_relative_to(folder.resolve())


def _note(versions: Versions, error: BaseException) -> None:
    """Keep why a start failed, for whoever supports the desk: kinds and places, no message, which could name people."""
    frames = traceback.extract_tb(error.__traceback__)
    places = " < ".join(f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in reversed(frames))
    try:
        write_file(versions.folder / "last-failure.txt", f"{type(error).__name__}: {places}\n".encode())
    except OSError:
        return
