"""Where the data of a desk lie; the server, which reads `desktop_app.files`, has no such folder."""

import os
import subprocess
import sys
from pathlib import Path

from desktop_app.files import write_file

COMMON_GUARD = "quay-mot-cua-witness"
_NAME, _MARK = "quay-mot-cua", "shared"
# BUILTIN\Users in every language of Windows; modify, also for what is made inside later.
_GRANT = "*S-1-5-32-545:(OI)(CI)M"


def usual_data_folder() -> Path:
    """Return the folder of the desk when none is chosen: the common one where there is one, else this account's."""
    common = common_folder()
    if common is not None and (common / _MARK).exists():
        return common
    from platformdirs import user_data_path  # noqa: PLC0415 - seldom needed

    return user_data_path(_NAME, appauthor=False)


def common_folder() -> Path | None:
    """Return the folder that all accounts of a Windows computer may share; None on other systems.

    Elsewhere the files of a desk are private to one account (`desktop_app.files.make_private`).
    """
    base = os.environ.get("PROGRAMDATA", "") if sys.platform == "win32" else ""
    return Path(base) / _NAME if base else None


def make_common_folder() -> Path:
    """Make the common folder, and that of its rollback guard, for all accounts of the computer.

    What lies there is encrypted with a key that only the officers' passwords open; other accounts could delete it.

    Raises:
        OSError: when they cannot be made, or the system has no such folder.
    """
    folder = common_folder()
    if folder is None:
        raise OSError("no common folder")
    for each in (folder, folder.with_name(COMMON_GUARD)):
        each.mkdir(exist_ok=True)
        try:
            icacls = Path(os.environ.get("SYSTEMROOT", "")) / "System32" / "icacls.exe"
            subprocess.run([icacls, each, "/grant", _GRANT], check=True, capture_output=True)  # noqa: S603
        except subprocess.CalledProcessError as error:
            raise OSError("no rights for other accounts") from error
    write_file(folder / _MARK, b"")
    return folder
