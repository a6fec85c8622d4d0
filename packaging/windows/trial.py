"""The trial of an installed program under wine, by keys: packaging/test_windows.sh runs it.

Before it starts, version 0.1.9 is installed for the account. Each step is printed when it has passed; the first that
fails ends the trial with its picture.
"""

from __future__ import annotations

import argparse
import io
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from unicodedata import normalize

import pypdfium2
import zxingcpp
from PIL import Image, ImageChops

from desktop_app.demo.sample_desk import card_text, sample_people

if TYPE_CHECKING:
    from collections.abc import Callable

PASSWORD = "mat khau quay 1"
RELEASE_PASSWORD = "mật khẩu của quầy 03"
STEP_S = 180
SETTLE_S = 1.5
SMALL_PX = 400
LOCAL = "drive_c/users/root/AppData/Local"


class FailedError(Exception):
    """A step did not come to its end."""


@dataclass
class Computer:
    """The computer under wine.

    Attributes:
        inside: program that runs a command in its system.
        system: the folder of that system.
        pictures: folder for the pictures of the steps, or None.
    """

    inside: Path
    system: Path
    pictures: Path | None
    began: float = field(default_factory=time.monotonic)

    @property
    def local(self) -> Path:
        """The account's folder of local application data."""
        return self.system / "root/wine" / LOCAL

    @property
    def program(self) -> Path:
        """The installed program."""
        return self.local / "Programs/Quay Mot Cua/program"

    @property
    def data(self) -> Path:
        """The desk's folder."""
        return self.local / "quay-mot-cua"

    def run(self, *command: str, seconds: float = 900) -> subprocess.CompletedProcess[bytes]:
        """Run a Windows program to its end."""
        return subprocess.run([self.inside, "wine", *command], capture_output=True, timeout=seconds, check=False)

    def setup(self, name: str, *switches: str) -> int:
        """Run a setup silently; returns its exit code."""
        return self.run(f"/root/{name}", "/S", *switches).returncode

    def python(self, name: str = "pythonw.exe") -> str:
        """The path of the interpreter as the bare system has it."""
        return "/" + str((self.program / "python" / name).relative_to(self.system))

    def start(self, *arguments: str) -> subprocess.Popen[bytes]:
        """Start the window."""
        return subprocess.Popen([self.inside, "wine", self.python(), "-m", "desktop_app", *arguments])

    def done(self, step: str) -> None:
        """Report a step that has passed."""
        print(f"   {time.monotonic() - self.began:4.0f} s  {step}", flush=True)
        if self.pictures is not None:
            self.pictures.mkdir(parents=True, exist_ok=True)
            name = re.sub(r"[^a-z0-9]+", "-", step.lower()).strip("-")
            subprocess.run(["import", "-window", "root", self.pictures / f"{name}.png"], check=False)


def wait_until(holds: Callable[[], object], failure: str, seconds: float = STEP_S) -> None:
    """Wait for a condition."""
    latest = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > latest:
            raise FailedError(failure)
        time.sleep(0.3)


def keys(*names: str) -> None:
    """Press keys, and let the program act on each."""
    for name in names:
        subprocess.run(["xdotool", "key", name], check=True)
        time.sleep(SETTLE_S)


def write(text: str, *, pause_ms: int = 40) -> None:
    """Type a text and Enter."""
    subprocess.run(["xdotool", "type", "--delay", str(pause_ms), text], check=True)
    time.sleep(SETTLE_S)
    keys("Return")


def titles() -> str:
    """Return the titles of all windows."""
    shown = subprocess.run(
        ["xdotool", "search", "--name", "Quầy", "getwindowname", "%@"], capture_output=True, text=True, check=False
    )
    return shown.stdout


def wait_for_window(title: str) -> None:
    """Wait until a window has a title, and until it is drawn."""
    wait_until(lambda: title in titles(), f"no window is called {title!r}")
    wait_until(is_drawn, f"the window {title!r} stays black or never rests")


def is_drawn() -> bool:
    """Return whether the screen shows something and rests for some seconds, but for a blinking cursor."""
    before = screen()
    time.sleep(4)
    changed = sum(ImageChops.difference(before, screen()).histogram()[16:])
    return before.histogram()[0] < before.width * before.height // 4 and changed < SMALL_PX


def screen() -> Image.Image:
    """Return what the screen shows, in grey."""
    shot = subprocess.run(["import", "-window", "root", "png:-"], capture_output=True, check=True)
    return Image.open(io.BytesIO(shot.stdout)).convert("L")


def codes_on(pdf: Path) -> list[str]:
    """Return the texts of the codes on the first page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture = document[0].render(scale=300 / 72).to_pil()
    return [code.text for code in zxingcpp.read_barcodes(picture)]


def update_with_data(computer: Computer, release: Path) -> None:
    """Version 0.1.9 with data of 0.1.0 is updated: the data are copied first, and are read afterwards."""
    computer.data.mkdir(parents=True)
    names = ("desk.db", "desk.json", "desk.key.json")
    for name in names:
        shutil.copy(release / name, computer.data)
    expect(computer.setup("setup.exe"), 0, "the update")
    copies = list((computer.data / "before-upgrade").iterdir())
    expect(len(copies), 1, "copies before the update")
    for name in names:
        expect((copies[0] / name).read_bytes(), (release / name).read_bytes(), f"the copy of {name}")
    computer.done("update copies the data first")
    command = [
        computer.python("python.exe"),
        "-m",
        "desktop_app",
        "report",
        "--from",
        "2020-01-01",
        "--to",
        "2030-12-31",
    ]
    environment = ["env", f"QMC_PASSWORD={RELEASE_PASSWORD}"]
    read = subprocess.run([computer.inside, *environment, "wine", *command], capture_output=True, check=False)
    expect(read.returncode, 0, f"the report: {read.stderr.decode(errors='replace')}")
    last = read.stdout.decode("utf-8").splitlines()[-1]
    if not re.match(r"Tổng số +[1-9]", last):
        raise FailedError(f"the report of the data of 0.1.0 ends with {last!r}")
    computer.done("data of 0.1.0 are read by a command, in UTF-8 through a pipe")
    shutil.move(computer.data, computer.data.with_name("kept-aside"))


def set_up_desk(desk: str) -> None:
    """Fill the wizard in by keys; the offered printer is taken."""
    keys("Tab")
    for text in ("phu tho", "viet tri", "H44.18"):
        write(text)
    keys("Return")
    for text in (desk, "tran minh duc", PASSWORD, PASSWORD):
        write(text)
    # The scanner is not tried.
    keys("Return")
    wait_for_window(desk)


def receive(number: int) -> None:
    """Receive one dossier, with the card scanned as a hand scanner types it."""
    person = sample_people(number + 1, 7)[number]
    # Letters with marks cannot be typed by xdotool under wine; a card with plain ones is read as well.
    write(plain(card_text(person)), pause_ms=8)
    wait_until(is_drawn, "the scanned person is not shown")
    for text in (person.phone, "1"):
        write(text)
        wait_until(is_drawn, f"nothing followed {text!r}")
    keys("asterisk", "F9", "F9")


def plain(text: str) -> str:
    """Return a text without marks over its letters."""
    return "".join(letter for letter in normalize("NFD", text.replace("đ", "d").replace("Đ", "D")) if ord(letter) < 128)


def print_by_spooler(computer: Computer) -> None:
    """A desk with a printer: the receipt goes through Windows' spooler, and its codes are read from the page."""
    window = computer.start()
    wait_for_window("Quầy Một Cửa")
    set_up_desk("Quay 01")
    computer.done("wizard by keys makes a desk")
    receive(0)
    printed = computer.system / "root/printed/VP.ps"
    wait_until(printed.exists, "nothing was printed")
    time.sleep(3)
    convert = ["ps2pdf", "/root/printed/VP.ps", "/root/printed/VP.pdf"]
    subprocess.run([computer.inside, *convert], check=True)
    check_codes(printed.with_suffix(".pdf"))
    computer.done("receipt printed by the spooler, codes read back")
    expect(computer.setup("setup.exe"), 14, "a setup while the program runs")
    computer.done("setup waits for the running program")
    subprocess.run([computer.inside, "wineserver", "-k"], check=False)
    window.wait(30)
    again = computer.start()
    wait_for_window("Quầy Một Cửa")
    write(PASSWORD)
    wait_for_window("Quay 01")
    computer.done("desk opens after the power was cut")
    close_window(again)


def save_as_pdf(computer: Computer) -> None:
    """A desk without a printer, in a folder with Vietnamese letters and spaces."""
    folder = computer.system / "root/wine/drive_c/users/root/Tài liệu Quầy Một Cửa/số 1"
    window = computer.start("--data", r"C:\users\root\Tài liệu Quầy Một Cửa\số 1")
    wait_for_window("Quầy Một Cửa")
    set_up_desk("Quay 02")
    receive(1)
    saved = computer.system / "root/wine/drive_c/users/root"
    wait_until(lambda: list(saved.rglob("Giay tiep nhan/*.pdf")), "no PDF was saved")
    time.sleep(2)
    check_codes(next(saved.rglob("Giay tiep nhan/*.pdf")))
    if not (folder / "desk.db").exists():
        raise FailedError("the data are not in the folder that was chosen")
    computer.done("receipt as PDF from a folder with Vietnamese letters")
    close_window(window)


def remove(computer: Computer) -> None:
    """An older version is refused; removing keeps the data; a setup for all accounts goes to Program Files."""
    expect(computer.setup("older.exe"), 13, "an older version over a newer one")
    computer.done("downgrade refused")
    uninstall = "/" + str((computer.program.parent / "uninstall.exe").relative_to(computer.system))
    computer.run(uninstall, "/S")
    wait_until(lambda: not computer.program.exists(), "the program is still there")
    if not (computer.data / "desk.db").exists():
        raise FailedError("removing the program deleted the data")
    computer.done("uninstall keeps the data")
    expect(computer.setup("setup.exe", "/ALLUSERS"), 0, "a setup for all accounts")
    if not list(computer.system.glob("root/wine/drive_c/Program Files/Quay Mot Cua/program/python/pythonw.exe")):
        raise FailedError("nothing in Program Files")
    expect(computer.setup("setup.exe"), 12, "a second setup for one account")
    computer.done("setup for all accounts")


def check_codes(pdf: Path) -> None:
    """The page has the bar code and the QR code of a dossier of the desk."""
    codes = codes_on(pdf)
    if len(codes) < 2 or not all("H44.18" in code for code in codes[:2]):
        raise FailedError(f"codes on the receipt: {codes}")


def close_window(process: subprocess.Popen[bytes]) -> None:
    """Close the window as an officer does."""
    keys("alt+F4")
    process.wait(60)


def expect(given: object, wanted: object, failure: str) -> None:
    """Fail when something is not as it should be."""
    if given != wanted:
        raise FailedError(f"{failure}: {given!r:.200} instead of {wanted!r:.200}")


def main() -> int:
    """Run the trial; the exit code is 1 when a step failed."""
    parser = argparse.ArgumentParser()
    for name in ("--inside", "--system", "--release", "--pictures"):
        parser.add_argument(name, type=Path, required=name != "--pictures")
    given = parser.parse_args()
    computer = Computer(given.inside, given.system, given.pictures)
    try:
        update_with_data(computer, given.release)
        print_by_spooler(computer)
        subprocess.run([computer.inside, "cupsdisable", "VP"], check=True)
        subprocess.run([computer.inside, "lpadmin", "-x", "VP"], check=True)
        save_as_pdf(computer)
        remove(computer)
    except (FailedError, subprocess.SubprocessError) as error:
        computer.done("failed")
        print(f"FAILED: {error}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
