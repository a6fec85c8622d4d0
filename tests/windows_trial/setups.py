"""Installing, updating by a setup, removing, and setting many desks up without anybody in front of them."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

from tests.windows_trial.computer import Computer, FailedError, expect, expect_success, wait_until
from tests.windows_trial.counter import close_window
from tests.windows_trial.screen import wait_for_text, wait_for_window, write

RELEASE = Path(__file__).parents[1] / "fixtures/release-0.1.0"
RELEASE_PASSWORD = "mật khẩu của quầy 03"
MOST_SETUP_BYTES, MOST_INSTALLED_BYTES = 50_000_000, 180_000_000
_REPORT = ("report", "--from", "2020-01-01", "--to", "2030-12-31")
_FIRST_PASSWORD, _NEXT_PASSWORD = "mat khau dau 1", "mat khau sau 1"


def update_with_data(computer: Computer) -> None:
    """Version 0.1.9 with data of 0.1.0 is updated: the data are copied first, and are read afterwards."""
    computer.data.mkdir(parents=True)
    names = ("desk.db", "desk.json", "desk.key.json")
    for name in names:
        shutil.copy(RELEASE / name, computer.data)
    expect(computer.setup("setup.exe"), 0, "the update")
    copies = list((computer.data / "before-upgrade").iterdir())
    expect(len(copies), 1, "copies before the update")
    for name in names:
        expect((copies[0] / name).read_bytes(), (RELEASE / name).read_bytes(), f"the copy of {name}")
    computer.done("a setup copies the data before it updates")
    read = computer.command(*_REPORT, environment=(f"QMC_PASSWORD={RELEASE_PASSWORD}",))
    last = expect_success(read, "the report").splitlines()[-1]
    if not re.match(r"Tổng số +[1-9]", last):
        raise FailedError(f"the report of the data of 0.1.0 ends with {last!r}")
    computer.done("data of 0.1.0 are read by a command, in UTF-8 through a pipe")
    shutil.move(computer.data, computer.data.with_name("kept-aside"))


def sizes_are_kept(computer: Computer) -> None:
    """Setup and installation are no larger than promised."""
    setup = (computer.system / "root/setup.exe").stat().st_size
    installed = sum(path.stat().st_size for path in computer.installation.rglob("*") if path.is_file())
    if setup > MOST_SETUP_BYTES or installed > MOST_INSTALLED_BYTES:
        raise FailedError(f"setup {setup:,} bytes, installed {installed:,} bytes")
    computer.done(f"setup {setup / 1e6:.1f} MB, installed {installed / 1e6:.1f} MB")


def setup_again(computer: Computer, setup: str = "setup.exe") -> None:
    """The setup over itself changes nothing that matters, an older one is refused."""
    expect(computer.setup(setup), 0, "the setup over itself")
    if not (computer.program / "python/pythonw.exe").exists():
        raise FailedError("the setup over itself left no program")
    expect(list(computer.installation.glob("program.*")), [], "what the setup over itself left behind")
    computer.done("setup over itself")
    expect(computer.setup("older.exe"), 13, "an older version over a newer one")
    computer.done("downgrade refused")


def remove(computer: Computer) -> None:
    """Removing keeps the data and leaves nothing of the program."""
    computer.run(computer.path(computer.installation / "uninstall.exe"), "/S")
    wait_until(lambda: not computer.installation.exists(), f"still there: {list(computer.installation.glob('*'))}")
    if not (computer.data / "desk.db").exists():
        raise FailedError("removing the program deleted the data")
    computer.done("removing keeps the data")


def set_up_unattended(computer: Computer) -> None:
    """For all accounts, with the data in the common folder, by the files that Group Policy gives a computer."""
    expect(computer.setup("setup.exe", "/ALLUSERS"), 0, "a setup for all accounts")
    program = computer.for_all / "program"
    if not (program / "python/pythonw.exe").exists():
        raise FailedError("nothing in Program Files")
    expect(computer.setup("setup.exe"), 12, "a second setup for one account")
    computer.done("setup for all accounts")
    answers = {
        "agency": {"kind": "commune", "province": "Phú Thọ", "commune": "Việt Trì", "code": "H44.18"},
        "desk": {"name": "Quầy 05"},
        "administrator": {"name": "Nguyễn Thị Lan"},
        "printing": {"folder": r"C:\giay-to", "paper": "a5"},
        "data": {"shared": True},
    }
    share = computer.drive / "share"
    share.mkdir()
    (share / "PC.json").write_text(json.dumps(answers, ensure_ascii=False), encoding="utf-8")
    (share / "PC.password").write_text(_FIRST_PASSWORD)
    given = ("setup", "--answers", r"C:\share\PC.json", "--password-file", r"C:\share\PC.password")
    text = expect_success(computer.command(*given, program=program), "the unattended set-up")
    if "Quầy 05" not in text or r"C:\ProgramData\quay-mot-cua" not in text:
        raise FailedError(f"the unattended set-up printed {text!r}")
    again = expect_success(computer.command(*given, program=program), "the set-up a second time")
    if "không có gì thay đổi" not in again:
        raise FailedError(f"the set-up a second time printed {again!r}")
    computer.done("desk made by an answer file, once")
    window = computer.start(program=program)
    wait_for_window("Quầy Một Cửa")
    write(_FIRST_PASSWORD)
    wait_for_text("Mật khẩu mới")
    for _repeated in range(2):
        write(_NEXT_PASSWORD)
    wait_for_window("Quầy 05")
    computer.done("first sign-in at the common folder asks for another password")
    close_window(window)
