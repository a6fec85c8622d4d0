"""Opens a desk for a command, with the password from the environment or a prompt."""

import os
import sys
from getpass import getpass
from pathlib import Path

from desktop_app.commands.problem import WrongArgumentError
from desktop_app.data_folder import usual_data_folder
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.sign_in import unlock
from desktop_app.storage.errors import StorageProblem

PASSWORD = "QMC_PASSWORD"  # noqa: S105 - the name of a variable


def given_password() -> str:
    """Return the password in the environment, or ``""``."""
    return os.environ.get(PASSWORD, "")


def desk_folder(folder: Path | None) -> DeskFolder:
    """Return the folder that was named, or the one that the application uses."""
    return DeskFolder((folder or usual_data_folder()).expanduser().absolute())


def unlocked(folder: Path | None, guard_folder: Path | None = None) -> DeskContext:
    """Return a desk, opened with the password in the environment or the one that is typed.

    Args:
        folder: the desk's folder, or None for the one that the application uses.
        guard_folder: folder of the rollback guard files, for a command that writes; None for one that only reads.

    Raises:
        WrongArgumentError: when there is no desk, the password is wrong or the data cannot be opened.
    """
    desk = desk_folder(folder)
    if not desk.exists:
        raise WrongArgumentError("Chưa có quầy nào ở đây; hãy chỉ thư mục bằng --data, hoặc dùng --demo.")
    password = given_password() or (getpass("Mật khẩu: ") if sys.stdin.isatty() else "")
    try:
        return unlock(desk, password, load_catalogue(), guard_folder=guard_folder)
    except RuleViolation as problem:
        if problem.code == "password.wait":
            seconds = problem.params["seconds"]
            raise WrongArgumentError(f"Vừa gõ sai mật khẩu nhiều lần; hãy thử lại sau {seconds} giây.") from None
        raise WrongArgumentError(f"Mật khẩu không đúng; hãy đặt biến {PASSWORD} hoặc gõ khi được hỏi.") from None
    except StorageProblem as problem:
        raise WrongArgumentError(f"Không mở được dữ liệu của quầy ({problem.code}).") from None
