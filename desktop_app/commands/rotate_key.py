"""`rotate-key`: gives the desk's database another key, so that who was removed opens nothing any more."""

import argparse
import sys
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from desktop_app.commands.desk import PASSWORD, desk_folder, unlocked
from desktop_app.commands.problem import WrongArgumentError
from desktop_app.domain.errors import RuleViolation
from desktop_app.files import use_private_files
from desktop_app.guard_folder import guard_folder_for
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.key_rotation import KeyState, key_state, rotate_key
from desktop_app.storage.errors import StorageProblem


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser(
        "rotate-key", help="đổi khóa dữ liệu của quầy: người đã bị khóa không mở được gì nữa, kể cả từ bản sao"
    )
    parser.add_argument("--data", type=Path, help=f"thư mục dữ liệu của quầy; mật khẩu lấy từ biến {PASSWORD} hoặc hỏi")
    parser.add_argument("--guard-folder", type=Path, help="thư mục tệp canh chống lùi dữ liệu")
    parser.add_argument(
        "--reset-others", action="store_true", help="đổi dù còn người phải được cấp mật khẩu mới sau khi đổi"
    )
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> None:
    """Change the key of a desk that no window has open, with an administrator's password.

    Raises:
        WrongArgumentError: when the desk is open or cannot be opened, the officer is no administrator, or officers
            would need new passwords and that was not accepted.
    """
    folder = desk_folder(chosen.data)
    use_private_files()
    try:
        guard = guard_folder_for(folder.path, chosen.guard_folder)
    except ValueError:
        raise WrongArgumentError("--guard-folder phải nằm ngoài thư mục dữ liệu của quầy.") from None
    if not folder.exists:
        raise WrongArgumentError("Chưa có quầy nào ở đây; hãy chỉ thư mục bằng --data.")
    try:
        with FileLock(folder.path / "desk.lock", timeout=0):
            _rotate(unlocked(chosen.data, guard), accepts_resets=chosen.reset_others)
    except Timeout:
        raise WrongArgumentError("Quầy đang mở ở một cửa sổ; hãy đóng chương trình rồi chạy lại.") from None


def _rotate(context: DeskContext, *, accepts_resets: bool) -> None:
    try:
        state = key_state(context)
        if (state.without or state.loses_code) and not accepts_resets:
            raise WrongArgumentError(_resets(state))
        changed = rotate_key(context, _show_percent)
    except RuleViolation:
        raise WrongArgumentError("Chỉ người quản trị đổi được khóa dữ liệu.") from None
    except StorageProblem as problem:
        raise WrongArgumentError(f"Chưa đổi được khóa, dữ liệu vẫn như trước ({problem.code}).") from None
    finally:
        context.store.close()
    print(f"Đã đổi khóa dữ liệu. Đã xóa {changed.deleted} bản sao lưu dùng khóa cũ.")
    if changed.left:
        print(f"Còn {changed.left} bản dùng khóa cũ ở nơi sao lưu thứ hai; sẽ xóa sau lần sao lưu tới.")
    if state.without or state.loses_code:
        print(_resets(state, is_done=True))


def _resets(state: KeyState, *, is_done: bool = False) -> str:
    names = ", ".join(state.without)
    parts = [f"{names} cần được cấp mật khẩu mới"] if names else []
    parts += ["mã khôi phục phải được tạo lại"] if state.loses_code else []
    text = "; ".join(parts)
    return f"Việc cần làm: {text}." if is_done else f"Sau khi đổi khóa {text}. Nếu đồng ý, thêm --reset-others."


def _show_percent(percent: int) -> bool:
    print(f"\r{percent} %", end="\n" if percent == 100 else "", file=sys.stderr, flush=True)
    return True
