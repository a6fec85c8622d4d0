"""The command line of the window, and the folders that follow from it."""

import argparse
import tempfile
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType

from desktop_app import __version__
from desktop_app.data_folder import usual_data_folder
from desktop_app.ui.texts.i18n import LANGUAGES


def read_options(arguments: Sequence[str] | None) -> argparse.Namespace:
    """Return the options: ``bundle``, ``demo``, ``training``, ``data``, ``guard_folder``, ``language``, ``debug``."""
    parser = argparse.ArgumentParser(prog="quay-mot-cua", description="Quầy Một Cửa")
    parser.add_argument(
        "bundle",
        nargs="?",
        type=Path,
        help="a bundle (.qmcb) or an update (.qmcu) from a stick, taken after sign-in",
    )
    parser.add_argument("--update", type=Path, help="an update (.qmcu) to take after sign-in")
    parser.add_argument("--demo", action="store_true", help="the sample office of 31/08/2022 in a throw-away folder")
    parser.add_argument("--training", action="store_true", help="a training desk with ten visitors, in such a folder")
    parser.add_argument("--data", type=Path, help="folder of the desk's data")
    parser.add_argument("--guard-folder", type=Path, help="folder of the rollback guard files; not inside --data")
    parser.add_argument("--language", choices=tuple(LANGUAGES), help="instead of the one chosen in the settings")
    parser.add_argument(
        "--debug", action="store_true", help="log in detail, with Qt's messages and calls that block the window"
    )
    parser.add_argument("--version", action="version", version=__version__)
    options = parser.parse_args(arguments)
    options.bundle = options.bundle or options.update
    return options


def choose_guard_folder(options: argparse.Namespace, data: Path) -> Path | None:
    """Return the folder of the rollback guard files, or None for the demo and for training, which have none.

    Args:
        options: the command line.
        data: the desk's folder. A backup of it must not hold the rollback guard, so the guard lies outside.

    Raises:
        SystemExit: when the folder that was chosen lies inside the desk's folder.
    """
    if is_throw_away(options):
        return None
    from desktop_app.guard_folder import guard_folder_for  # noqa: PLC0415 - not needed for the demo

    try:
        return guard_folder_for(data, options.guard_folder)
    except ValueError as error:
        raise SystemExit(f"{error}: choose another with --guard-folder") from None


def is_throw_away(options: argparse.Namespace) -> bool:
    """Return whether the desk is gone when the program ends: the demo, and the training desk."""
    return bool(options.demo or options.training)


class DataFolder:
    """Context manager that gives the desk's folder: the user's own, the chosen one, or one that is thrown away."""

    def __init__(self, options: argparse.Namespace) -> None:
        self._temporary = tempfile.TemporaryDirectory(prefix="quay-mot-cua-") if is_throw_away(options) else None
        self._chosen: Path | None = options.data

    def __enter__(self) -> Path:
        if self._temporary is not None:
            return Path(self._temporary.name)
        if self._chosen is not None:
            return self._chosen.expanduser().absolute()
        return usual_data_folder()

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._temporary is not None:
            self._temporary.cleanup()
