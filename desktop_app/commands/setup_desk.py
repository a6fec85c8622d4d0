"""`setup`: makes a desk from an answer file and connects it with its server, without anybody in front of it.

Repeating it changes nothing, so that a start-up script may run it each time. The password of the first administrator
and the one-time code never stand on the command line, where other accounts of the computer could read them.
"""

import argparse
import os
import sys
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from desktop_app.commands.desk import PASSWORD, given_password
from desktop_app.commands.problem import NotDoneError, WrongArgumentError
from desktop_app.commands.setup_sentences import sentence_of
from desktop_app.data_folder import make_common_folder, usual_data_folder
from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.files import is_on_network, use_private_files, write_file
from desktop_app.guard_folder import guard_folder_for
from desktop_app.services.catalogue import load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.answer_file import Answers, new_desk_of, problems_of_answers, read_answers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.setup import make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.printing.spool import printer_names
from desktop_app.services.sync.enrolment import enrol_desk
from desktop_app.services.sync.rounds import sync_status
from desktop_app.storage.errors import StorageProblem
from desktop_app.sync.ports import Unreachable
from desktop_app.sync.protocol import Refusal

CODE = "QMC_ENROL_CODE"
NOT_MADE, NOT_CONNECTED, IN_USE = 3, 4, 5
"""Exit codes: the desk could not be made; it is there but not connected; a window has it open."""

_MOST_SECRET = 200


def add_to(commands: Any) -> None:
    """Add the command to the parser's commands."""
    parser = commands.add_parser("setup", help="lập quầy theo tệp trả lời, không cần người ngồi máy; chạy lại vô hại")
    parser.add_argument("--answers", type=Path, required=True, help="tệp trả lời .toml hoặc .json")
    parser.add_argument(
        "--enrol-code", type=Path, help=f"tệp chứa mã ghi danh một lần, - là đầu vào chuẩn; hoặc biến {CODE}"
    )
    parser.add_argument(
        "--password-file", type=Path, help=f"tệp chứa mật khẩu ban đầu của quản trị viên; hoặc biến {PASSWORD}"
    )
    parser.add_argument("--data", type=Path, help="thư mục dữ liệu, thay cho thư mục trong tệp trả lời")
    parser.add_argument("--guard-folder", type=Path, help="thư mục tệp canh chống lùi dữ liệu")
    parser.set_defaults(act=act)


def act(chosen: argparse.Namespace) -> None:
    """Make the desk where there is none, and connect it where it is not.

    Raises:
        WrongArgumentError: for a wrong answer; every wrong one is named with its field.
        NotDoneError: when the desk could not be made, or not be connected.
    """
    try:
        answers = read_answers(chosen.answers)
    except RuleViolation as problem:
        raise WrongArgumentError(_line(problem)) from None
    use_private_files()
    folder = _folder(chosen, answers)
    marker = folder.path / "setup.done"
    if marker.exists() and folder.exists:
        print("Quầy đã được lập từ trước; không có gì thay đổi.")
        return
    password, code = _secret(chosen.password_file) or given_password(), _code(chosen.enrol_code)
    guard = _guard(folder.path, chosen.guard_folder)
    try:
        folder.path.mkdir(parents=True, exist_ok=True)
        with FileLock(folder.path / "desk.lock", timeout=0):
            context = _opened(folder, answers, password, guard)
            try:
                _connect(context, answers, code)
            finally:
                context.store.close()
            if code or not answers.server.url:
                write_file(marker, b"")
    except Timeout:
        raise NotDoneError("Quầy đang mở ở một cửa sổ; hãy đóng chương trình rồi chạy lại.", IN_USE) from None
    except OSError:
        raise NotDoneError(f"Không ghi được vào thư mục {folder.path}.", NOT_MADE) from None


def _folder(chosen: argparse.Namespace, answers: Answers) -> DeskFolder:
    try:
        shared = make_common_folder() if answers.data.shared and chosen.data is None else None
    except OSError:
        raise NotDoneError("Không tạo được thư mục chung cho các tài khoản của máy.", NOT_MADE) from None
    named = chosen.data or (Path(answers.data.folder) if answers.data.folder else None) or shared
    path = (named or usual_data_folder()).expanduser().absolute()
    if is_on_network(path):
        raise WrongArgumentError("data.folder: dữ liệu phải nằm trên ổ đĩa của máy này, không phải ổ mạng.")
    return DeskFolder(path)


def _guard(data: Path, chosen: Path | None) -> Path:
    try:
        return guard_folder_for(data, chosen)
    except ValueError:
        raise WrongArgumentError("--guard-folder phải nằm ngoài thư mục dữ liệu của quầy.") from None


def _opened(folder: DeskFolder, answers: Answers, password: str, guard: Path) -> DeskContext:
    if folder.exists:
        return _unlocked(folder, password, guard)
    problems = problems_of_answers(answers, password)
    if problems:
        raise WrongArgumentError("\n".join(map(_line, problems)))
    printer = answers.printing.printer
    if printer and printer not in printer_names():
        print(f"printing.printer: máy này chưa có máy in tên {printer}; giấy sẽ chờ đến khi có.", file=sys.stderr)
    try:
        context = make_desk(folder, new_desk_of(answers, password), load_catalogue(), guard_folder=guard)
    except StorageProblem as problem:
        raise NotDoneError(f"Chưa lập được quầy ({problem.code}).", NOT_MADE) from None
    print(f"Đã lập {context.agency.desk}, dữ liệu ở {folder.path}.")
    return context


def _unlocked(folder: DeskFolder, password: str, guard: Path) -> DeskContext:
    try:
        return unlock(folder, password, load_catalogue(), guard_folder=guard)
    except RuleViolation:
        raise NotDoneError("Đã có quầy ở đây nhưng mật khẩu không đúng, nên chưa kết nối.", NOT_CONNECTED) from None
    except StorageProblem as problem:
        raise NotDoneError(f"Không mở được dữ liệu của quầy ({problem.code}).", NOT_MADE) from None


def _connect(context: DeskContext, answers: Answers, code: str) -> None:
    url = answers.server.url
    if not url or sync_status(context).is_enrolled:
        return
    if not code:
        print(f"Chưa kết nối {url}: chưa có mã ghi danh.", file=sys.stderr)
        return
    try:
        enrol_desk(context, url, code)
    except RuleViolation as problem:
        raise NotDoneError(_line(problem), NOT_CONNECTED) from None
    except (Unreachable, Refusal) as problem:
        raise NotDoneError(f"Quầy đã lập nhưng chưa kết nối được: {sentence_of(problem)}", NOT_CONNECTED) from None
    print(f"Đã kết nối {url}.")


def _line(problem: Problem) -> str:
    return f"{problem.field}: {sentence_of(problem)}" if problem.field else sentence_of(problem)


def _code(path: Path | None) -> str:
    return _secret(path) or os.environ.get(CODE, "").strip()


def _secret(path: Path | None) -> str:
    """Return the first line of a file, or of the standard input."""
    if path is None:
        return ""
    try:
        if str(path) == "-":
            return sys.stdin.readline(_MOST_SECRET).strip()
        with path.open(encoding="utf-8-sig") as file:
            return file.readline(_MOST_SECRET).strip()
    except (OSError, UnicodeDecodeError):
        raise WrongArgumentError(f"Không đọc được tệp {path}.") from None
