"""A desk from its wizard to its first receipt, with a printer and without."""

from __future__ import annotations

import subprocess
import time

from tests.windows_trial.code_reader import read_code
from tests.windows_trial.computer import Computer, FailedError, expect, wait_until
from tests.windows_trial.counter import (
    DESK,
    agree_with_clock,
    check_codes,
    close_window,
    fill_wizard_in,
    picture_of,
    printed_pdf,
    receive,
)
from tests.windows_trial.screen import click, keys, wait_for_text, wait_for_window


def make_desk(computer: Computer) -> tuple[subprocess.Popen[bytes], str]:
    """The wizard by keys, with a test page; then the recovery code on paper. Returns the window and the code."""
    window = computer.start()
    wait_for_window("Quầy Một Cửa")
    fill_wizard_in(DESK)
    click("In trang thử")
    wait_for_text("VP đã nhận")
    printed_pdf(computer)
    computer.done("test page of the wizard printed")
    click("Lập quầy Enter")
    wait_for_window(DESK)
    computer.done("wizard makes a desk")
    agree_with_clock()
    click("Mã khôi phục…")
    wait_for_text("Đã có trên giấy")
    keys("ctrl+p")
    code = read_code(picture_of(printed_pdf(computer)))
    computer.done("recovery code printed")
    keys("Return")
    return window, code


def print_by_spooler(computer: Computer) -> None:
    """The receipt goes through Windows' spooler; its codes are read from the page. No setup runs meanwhile."""
    receive(0)
    check_codes(printed_pdf(computer))
    computer.done("receipt printed by the spooler, codes read back")
    expect(computer.setup("setup.exe"), 14, "a setup while the program runs")
    computer.done("setup waits for the running program")
    keys("Return")


def save_as_pdf(computer: Computer) -> None:
    """A desk without a printer, in a folder with Vietnamese letters and spaces."""
    for command in (("cupsdisable", "VP"), ("lpadmin", "-x", "VP")):
        subprocess.run([computer.inside, *command], check=True)
    computer.cut_power()
    window = computer.start("--data", r"C:\users\root\Tài liệu Quầy Một Cửa\số 1")
    wait_for_window("Quầy Một Cửa")
    fill_wizard_in("Quay 02")
    keys("Return")
    wait_for_window("Quay 02")
    agree_with_clock()
    receive(2)
    wait_until(lambda: list(computer.home.rglob("Giay tiep nhan/*.pdf")), "no PDF was saved")
    time.sleep(2)
    check_codes(next(computer.home.rglob("Giay tiep nhan/*.pdf")))
    if not (computer.home / "Tài liệu Quầy Một Cửa/số 1/desk.db").exists():
        raise FailedError("the data are not in the folder that was chosen")
    computer.done("receipt as PDF from a folder with Vietnamese letters")
    close_window(window)
