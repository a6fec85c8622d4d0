"""Performs a whole visit on a virtual display: `bash packaging/run.sh --tour FOLDER`.

The real window over the sample desk, at 1366x728, under a clock that stands still; every step is done with keys that
go through the X server. FOLDER gets a picture of each step and the receipt as PDF. With --keep the pictures of the
help and of the README are made anew as well.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from pathlib import Path
from time import monotonic, sleep
from typing import TYPE_CHECKING

from PIL import Image, ImageChops

if TYPE_CHECKING:
    from desktop_app.ui.session.session import Session
    from desktop_app.ui.shell.workspace import Workspace

PICTURES = Path(__file__).parents[1] / "resources" / "help" / "pictures"
_SIZE = (1366, 728)
_SCANNER_MS, _PERSON_MS = 4, 60
_PATIENCE_S = 60.0
_STILL_S = 0.25
_WAITS_S = 45.0
_COLOURS = 256
MOST_DIFFERING = 12
"""So many squares of 15,470 may differ: a label that says something else is more."""
_ALIKE = 32  # of 255: few colours and another rasteriser change a square by less
_KEY_NAMES = {"*": "asterisk", "/": "slash", "-": "minus", "+": "plus"}


@contextmanager
def _display() -> Iterator[str]:
    """Run an X server of this process alone; the keys must not reach the windows of anybody's desktop."""
    numbers, given = os.pipe()
    command = ["Xvfb", "-displayfd", str(given), "-screen", "0", "1366x768x24", "-nolisten", "tcp", "-noreset"]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL, pass_fds=[given]) as server:
        os.close(given)
        try:
            with os.fdopen(numbers) as pipe:
                number = pipe.readline().strip()
            if not number:
                raise SystemExit("Xvfb did not start")
            yield f":{number}"
        finally:
            server.terminate()


def _give_letters_keys(display: str, texts: list[str]) -> None:
    """Give each letter of the texts a key of its own: xdotool would change the keyboard for each, and lose some."""
    keymap = subprocess.run(
        ["xkbcomp", "-w", "0", "-xkb", display, "-"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        check=True,
    ).stdout
    named, _, symbols = keymap.partition("xkb_symbols")
    free = [key for key in re.findall(r"(<I\d+>) = ", named) if key not in symbols]
    letters = sorted({letter for text in texts for letter in text if not letter.isascii()})
    assert len(letters) <= len(free)
    lines = [f"key {key} {{ [ U{ord(letter):04X} ] }};" for key, letter in zip(free, letters, strict=False)]
    head, _, tail = symbols.partition("{")
    changed = f"{named}xkb_symbols{head}{{\n" + "\n".join(lines) + tail
    subprocess.run(
        ["xkbcomp", "-w", "0", "-", display], input=changed, stderr=subprocess.DEVNULL, text=True, check=True
    )


def _noon() -> datetime:
    from desktop_app.domain.dates import VIETNAM  # noqa: PLC0415 - see main

    return datetime(2026, 11, 23, 9, 42, 7, tzinfo=VIETNAM)


class _Tour:
    """The window, the keyboard and the pictures."""

    def __init__(self, out: Path, folder: Path) -> None:
        """Open the sample desk.

        Args:
            out: where the pictures go.
            folder: where the desk is made.
        """
        from PySide6.QtCore import QCoreApplication  # noqa: PLC0415 - see main
        from PySide6.QtWidgets import QApplication  # noqa: PLC0415

        from desktop_app.app import Application  # noqa: PLC0415
        from desktop_app.demo.sample_desk import open_sample_desk  # noqa: PLC0415

        QCoreApplication.setApplicationName("quay-mot-cua-tour")
        self.app = QApplication(sys.argv[:1])
        # A caret that blinks would be on some pictures only.
        self.app.setCursorFlashTime(0)
        self._out, self._count, self._waits_s = out, 0, _WAITS_S
        self.application = Application(self.app, folder)
        self.window = self.application.window
        self.window.setGeometry(0, 0, *_SIZE)
        self.window.show()
        context = open_sample_desk(folder, _noon)
        self.application.show_desk(context)
        self.window.activateWindow()
        self.receipts = folder / "Giay tiep nhan"

    @property
    def view(self) -> Workspace:
        view = self.application.workspace
        assert view is not None
        return view

    @property
    def session(self) -> Session:
        return self.view.session

    def press(self, *keys: str) -> None:
        """Press keys one after the other by their names: ``F9``, ``Return``, ``ctrl+k``, ``*``."""
        for key in keys:
            self._focus()
            self._xdotool("key", "--delay", str(_PERSON_MS), _KEY_NAMES.get(key, key))
            self.settle()

    def type(self, text: str, delay_ms: int = _PERSON_MS) -> None:
        """Type a text letter by letter."""
        self._focus()
        self._xdotool("type", "--delay", str(delay_ms), text)
        self.settle()

    def scan(self, text: str) -> None:
        """Type a text as a scanner does, with its Enter."""
        self._focus()
        self._xdotool("type", "--delay", str(_SCANNER_MS), text + "\n")
        self.settle()

    def until(self, ready: Callable[[], object], aim: str) -> None:
        """Let the program work until it is ready.

        Raises:
            SystemExit: when it is not ready within a minute.
        """
        begun = monotonic()
        while not ready():
            self._work()
            if self.app.activeWindow() is None:
                self.window.windowHandle().requestActivate()
            if monotonic() - begun > _PATIENCE_S:
                self.window.grab().save(str(self._out / "stopped-here.png"))
                raise SystemExit(f"the tour stopped before: {aim}; stopped-here.png shows the window")
        self.settle()

    def settle(self) -> None:
        """Let what is under way end, and what waits a moment on purpose begin."""
        from desktop_app.ui.common.live_preview import LivePreview  # noqa: PLC0415 - see main
        from desktop_app.ui.session.job_queue import JobQueue  # noqa: PLC0415

        session, begun = self.session, monotonic()
        # Some pages have queues of their own.
        queues = [queue for owner in (self.application, self.window) for queue in owner.findChildren(JobQueue)]
        papers = self.window.findChildren(LivePreview)
        while monotonic() - begun < _STILL_S:
            if any(queue.is_busy() for queue in queues) or not all(paper.is_up_to_date for paper in papers):
                begun = monotonic()
            if session.has_changes_to_announce:
                begun = monotonic()
            self._work()

    def picture(self, name: str) -> None:
        """Take a picture of what is on the screen; a busy machine may need a moment until all of it is there."""
        self._count += 1
        path, stored = self._out / f"{self._count:02d}-{name}.png", PICTURES / f"{name}.png"
        self._grab(path)
        begun = monotonic()
        while stored.exists() and self._waits_s > 0 and differing_cells(path, stored) > MOST_DIFFERING:
            self.settle()
            self._grab(path)
            self._waits_s -= monotonic() - begun
            begun = monotonic()

    def _grab(self, path: Path) -> None:
        self.window.screen().grabWindow(0, 0, 0, *_SIZE).save(str(path))

    def shows(self, page: str) -> bool:
        """Return whether a page is shown and has read what it lists."""
        from desktop_app.ui.catalogue.page import CataloguePage  # noqa: PLC0415 - see main
        from desktop_app.ui.today.page import TodayPage  # noqa: PLC0415

        current = self.view.current
        if isinstance(current, CataloguePage):
            return bool(current.listing.shown)
        if isinstance(current, TodayPage):
            # Among them the one that was received on the tour.
            return "49" in current.to_go.text()
        return self.view.page == page

    def _work(self) -> None:
        self.app.processEvents()
        sleep(0.015)

    def _focus(self) -> None:
        """Give the window in front the keys: a bare X server has no window manager that does."""
        front = self.app.activePopupWidget() or self.app.activeModalWidget() or self.window
        handle = front.windowHandle()
        if handle is not None and not front.isActiveWindow():
            handle.requestActivate()
            self.until(front.isActiveWindow, "the window has the keys")

    def _xdotool(self, *arguments: str) -> None:
        with subprocess.Popen(["xdotool", *arguments]) as typing:
            while typing.poll() is None:
                self._work()
            if typing.returncode:
                raise SystemExit("xdotool failed")


def _visit(tour: _Tour, card: str) -> None:
    """From the waiting page to paper and the next citizen."""
    from desktop_app.ui.common.theme import apply_theme  # noqa: PLC0415 - see main
    from desktop_app.ui.reception.page import ReceptionPage  # noqa: PLC0415

    reception = tour.view.page_of(ReceptionPage)
    tour.until(tour.window.isActiveWindow, "the desk is open")
    tour.picture("waiting")
    tour.scan(card)
    tour.until(lambda: reception.model.person.name, "the card is read")
    tour.type("xac nhan than nhan")
    tour.picture("procedures")
    tour.press("Return")
    tour.until(lambda: reception.model.procedure, "the procedure is chosen")
    tour.press("*")
    tour.until(lambda: reception.paper.view.has_picture, "the receipt is drawn")
    tour.picture("reception")
    apply_theme(tour.app, tour.window, dark=True)
    tour.settle()
    tour.picture("reception-dark")
    apply_theme(tour.app, tour.window, dark=False)
    tour.press("F9")
    tour.until(lambda: tour.view.page == "saved", "the dossier is stored")
    tour.until(lambda: list(tour.receipts.glob("*.pdf")), "the receipt is printed")
    tour.picture("saved")
    tour.press("Return")


def _look_around(tour: _Tour, name: str) -> None:
    """The dossier that was received, its next step, and the other pages."""
    tour.press("ctrl+k")
    tour.type(name)
    tour.picture("search")
    tour.press("Down", "Return")
    tour.until(lambda: tour.view.page == "dossier", "the dossier is open")
    tour.picture("dossier")
    tour.press("F1")
    tour.picture("due-date")
    tour.press("Escape")
    tour.press("F6")
    tour.picture("step")
    tour.press("Escape")
    for key, page in _PAGES.items():
        tour.press(key)
        tour.until(partial(tour.shows, page), f"the page {page} is shown")
        tour.picture(page)


_PAGES = {
    "F3": "today",
    "F4": "dossiers",
    "F12": "hand-over",
    "alt+4": "arrivals",
    "alt+6": "ledger",
    "alt+7": "reports",
    "alt+8": "sync",
    "alt+9": "catalogue",
    "ctrl+shift+v": "check-paper",
    "alt+0": "settings",
}


def _perform(out: Path, card: str, name: str) -> None:
    # The settings show this path; everywhere the same length.
    with tempfile.TemporaryDirectory(prefix="quay-mot-cua-", dir="/tmp") as folder:
        tour = _Tour(out, Path(folder))
        _visit(tour, card)
        _look_around(tour, name)
        shutil.copyfile(next(tour.receipts.glob("*.pdf")), out / "receipt.pdf")
        tour.window.close()


def differing_cells(taken: Path, stored: Path) -> int:
    """Return how many squares of 8 x 8 pixels of two pictures do not look alike."""
    first, second = (_cells(path) for path in (taken, stored))
    if first.size != second.size:
        return first.width * first.height
    bands = ImageChops.difference(first, second).split()
    most = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    return sum(most.histogram()[_ALIKE:])


def _cells(path: Path) -> Image.Image:
    with Image.open(path) as picture:
        size = (picture.width // 8, picture.height // 8)
        return picture.convert("RGB").resize(size, Image.Resampling.BOX)


def keep(folder: Path) -> None:
    """Make the pictures of the help and the README anew from those of a tour."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    for old in PICTURES.glob("*.png"):
        old.unlink()
    for taken in sorted(folder.glob("[0-9]*.png")):
        with Image.open(taken) as picture:
            # Few colours keep the files small; the pages have no photographs.
            few = picture.convert("RGB").quantize(_COLOURS, dither=Image.Dither.NONE)
            few.save(PICTURES / taken.name.partition("-")[2], optimize=True)


def main() -> None:
    """Make the display, then perform the visit on it: Qt must not be loaded before it is there."""
    parser = argparse.ArgumentParser(prog="run.sh --tour")
    parser.add_argument("folder", type=Path, help="where the pictures and the receipt go")
    parser.add_argument("--keep", action="store_true", help="make the pictures of the help and the README anew")
    chosen = parser.parse_args()
    chosen.folder.mkdir(parents=True, exist_ok=True)
    from desktop_app.demo.sample_desk import card_text, sample_people  # noqa: PLC0415 - no Qt in it

    person = sample_people(9)[5]
    with tempfile.TemporaryDirectory(prefix="quay-mot-cua-") as home, _display() as display:
        # Nothing of the user's own settings is read or changed.
        os.environ |= {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "XDG_CONFIG_HOME": home, "QT_IM_MODULE": "none"}
        os.environ.pop("WAYLAND_DISPLAY", None)
        _give_letters_keys(display, [card_text(person)])
        _perform(chosen.folder, card_text(person), "duong van tuan")
    if chosen.keep:
        keep(chosen.folder)
    print(f"{len(list(chosen.folder.glob('*.png')))} pictures and receipt.pdf in {chosen.folder}")


if __name__ == "__main__":
    main()
