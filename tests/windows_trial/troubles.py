"""What goes wrong at a counter: the power, the end of the session, a lost key, a printer that stands still."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

from tests.windows_trial.computer import Computer, FailedError, expect, expect_success, wait_until
from tests.windows_trial.counter import DESK, close_window, scan_person, sign_in
from tests.windows_trial.screen import click, type_text, wait_for_text, wait_for_window, write

_STORED_AFTER_S = 3
_OFFER = "Còn hồ sơ dở của"


def cut_power(computer: Computer, window: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
    """The power is cut in the middle of a page: it is offered again."""
    scan_person(1)
    # A page is stored when nothing was typed for a moment.
    time.sleep(_STORED_AFTER_S)
    computer.cut_power()
    window.wait(60)
    return _offered_again(computer, "page is offered again after the power was cut")


def end_session(computer: Computer, window: subprocess.Popen[bytes]) -> subprocess.Popen[bytes]:
    """Windows signs the account out while a page is being typed: it is offered again, with the last letters."""
    click("Làm tiếp")
    wait_for_text("gõ vài chữ trong tên")
    type_text("x")
    computer.end_session()
    window.wait(90)
    if (computer.data / "desk.db-wal").exists():
        raise FailedError("the database was not closed at the end of the session")
    return _offered_again(computer, "page is offered again after Windows signed the account out")


def _offered_again(computer: Computer, step: str) -> subprocess.Popen[bytes]:
    window = computer.start()
    sign_in(DESK)
    wait_for_text(_OFFER)
    computer.done(step)
    return window


def wait_for_backup(computer: Computer, window: subprocess.Popen[bytes]) -> None:
    """The desk is left alone until its backup with the copy of the key file is there; then it is closed."""
    wait_until(lambda: list((computer.data / "backups").glob("desk-*.key.json")), "no backup of a desk that rests", 400)
    computer.done("backup made while the desk rests")
    close_window(window)


def lose_keys(computer: Computer, code: str) -> None:
    """Key file and credential store of the account are lost, and the password: the recovery code opens the desk."""
    key_file = computer.data / "desk.key.json"
    key_file.unlink()
    window = computer.start()
    sign_in(DESK)
    if not key_file.exists():
        raise FailedError("the key file was not made again")
    computer.done("key file lost: the credential store and the password open the desk")
    close_window(window)
    key_file.unlink()
    removed = computer.run("reg", "delete", r"HKCU\Software\Wine\Credential Manager", "/f")
    expect_success(removed, "emptying the credential store")
    window = computer.start()
    wait_for_window("Quầy Một Cửa")
    write(code, pause_ms=120)
    wait_for_window(DESK)
    wait_for_text("Đã mở bằng mã khôi phục")
    computer.done("key file and credential store lost: the recovery code opens the desk")
    close_window(window)


def ask_spooler(computer: Computer) -> None:
    """What the program understands of a job in Windows' spooler: in work, kept by a printer used offline, printed.

    Wine hands a job to CUPS at once when it is complete; therefore the job is kept open while it is looked at. The
    other states, a paused printer among them, wine never tells (packaging/windows/CHECKLIST.md).
    """
    script = computer.drive / "spooler.py"
    script.write_bytes(Path(__file__).with_name("spooler.py").read_bytes())
    ended = computer.run(computer.python("python.exe"), r"C:\spooler.py")
    states = ["working:", "held:print.offline", "printed:"]
    expect(expect_success(ended, "asking the spooler").split(), states, "states of the job")
    computer.done("job of a printer that stands still is shown as kept")
