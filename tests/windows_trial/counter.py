"""What an officer does at the counter, by keys, and what comes out of it."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pypdfium2
import zxingcpp
from PIL import Image

from desktop_app.demo.sample_desk import card_text, sample_people
from tests.windows_trial.computer import Computer, FailedError, wait_until
from tests.windows_trial.screen import click, is_drawn, keys, place_of, plain, wait_for_text, wait_for_window, write

DESK = "Quay 01"
PASSWORD = "mat khau quay 1"
_SEED, _PEOPLE = 7, 8


def sign_in(desk: str, password: str = PASSWORD) -> None:
    """Sign in at the window that is shown."""
    wait_for_window("Quầy Một Cửa")
    write(password)
    wait_for_window(desk)
    agree_with_clock()


def fill_wizard_in(desk: str) -> None:
    """Fill the steps of the wizard in by keys, up to the last one."""
    keys("Return")
    for text in ("phu tho", "viet tri", "H44.18"):
        write(text)
    keys("Return")
    for text in (desk, "tran minh duc", PASSWORD, PASSWORD):
        write(text)
    wait_for_text("In trang thử")


def agree_with_clock() -> None:
    """Say that the clock is right where the program doubts it: the trial runs at any time of the day."""
    if place_of("Đồng hồ đã đúng") is not None:
        click("Đồng hồ đã đúng")


def scan_person(number: int) -> None:
    """Scan the card of an invented person as a hand scanner types it, and give the telephone number."""
    person = sample_people(_PEOPLE, _SEED)[number]
    # Letters with marks cannot be typed by xdotool under wine; a card with plain ones is read as well.
    write(plain(card_text(person)), pause_ms=8)
    wait_until(is_drawn, "the scanned person is not shown")
    write(person.phone)


def receive(number: int) -> None:
    """Receive one dossier."""
    scan_person(number)
    wait_until(is_drawn, "nothing followed the telephone number")
    write("1")
    wait_until(is_drawn, "nothing followed the procedure")
    keys("asterisk", "F9", "F9")


def printed_pdf(computer: Computer, queue: str = "VP") -> Path:
    """Wait until the printer has taken pages, and return them as a PDF; the next pages begin anew."""
    pages = computer.system / f"root/printed/{queue}.ps"
    wait_until(lambda: pages.exists() and pages.stat().st_size, "nothing was printed")
    size = -1
    while size != pages.stat().st_size:
        size = pages.stat().st_size
        time.sleep(2)
    convert = ["ps2pdf", f"/root/printed/{queue}.ps", f"/root/printed/{queue}.pdf"]
    subprocess.run([computer.inside, *convert], check=True)
    pages.unlink()
    return pages.with_suffix(".pdf")


def picture_of(pdf: Path, dpi: int = 300) -> Image.Image:
    """Return the first page of a PDF."""
    with pypdfium2.PdfDocument(pdf) as document:
        picture: Image.Image = document[0].render(scale=dpi / 72).to_pil()
    return picture


def check_codes(pdf: Path) -> None:
    """The page has the bar code and the QR code of a dossier of the desk."""
    codes = [code.text for code in zxingcpp.read_barcodes(picture_of(pdf))]
    if len(codes) < 2 or not all("H44.18" in code for code in codes[:2]):
        raise FailedError(f"codes on the receipt: {codes}")


def close_window(process: subprocess.Popen[bytes]) -> None:
    """Close the window as an officer does."""
    keys("alt+F4")
    process.wait(60)
