"""The screen and the keyboard of the computer: keys through the X server; texts on the screen, read by Tesseract.

No assistive technology of Windows reaches a window under wine, so its texts are read from the picture.
"""

from __future__ import annotations

import csv
import io
import os
import subprocess
import time
from difflib import SequenceMatcher
from unicodedata import normalize

from PIL import Image, ImageChops

from tests.windows_trial.computer import STEP_S, wait_until

SETTLE_S = 0.7
PERSON_MS = 120
"""Faster typing is taken for a scanner."""
_SMALL_PX = 400
_REST_S = 1.0
_SCALE = 2
_ALIKE = 0.85


def keys(*names: str) -> None:
    """Press keys, and let the program act on each."""
    for name in names:
        subprocess.run(["xdotool", "key", name], check=True)
        time.sleep(SETTLE_S)


def write(text: str, *, pause_ms: int = PERSON_MS) -> None:
    """Type a text and Enter."""
    type_text(text, pause_ms=pause_ms)
    keys("Return")


def type_text(text: str, *, pause_ms: int = PERSON_MS) -> None:
    """Type a text."""
    subprocess.run(["xdotool", "type", "--delay", str(pause_ms), text], check=True)
    time.sleep(SETTLE_S)


def titles() -> str:
    """Return the titles of all windows of the program."""
    search = ["xdotool", "search", "--name", "Quầy", "getwindowname", "%@"]
    return subprocess.run(search, capture_output=True, text=True, check=False).stdout


def wait_for_window(title: str) -> None:
    """Wait until a window has a title, and until it is drawn."""
    wait_until(lambda: title in titles(), f"no window is called {title!r}, but {titles()!r}")
    wait_until(is_drawn, f"the window {title!r} stays black or never rests")


def is_drawn() -> bool:
    """Return whether the screen shows something and rests for a moment, but for a blinking cursor."""
    before = screen()
    time.sleep(_REST_S)
    changed = sum(ImageChops.difference(before, screen()).histogram()[16:])
    return before.histogram()[0] < before.width * before.height // 4 and changed < _SMALL_PX


def screen() -> Image.Image:
    """Return what the screen shows, in grey."""
    shot = subprocess.run(["import", "-window", "root", "png:-"], capture_output=True, check=True)
    return Image.open(io.BytesIO(shot.stdout)).convert("L")


def wait_for_text(text: str, seconds: float = STEP_S) -> None:
    """Wait until a text stands on the screen.

    Raises:
        FailedError: when it does not come.
    """
    wait_until(lambda: place_of(text) is not None, f"the screen does not show {text!r}", seconds)


def click(text: str) -> None:
    """Click on a text."""
    wait_for_text(text)
    place = place_of(text)
    assert place is not None
    subprocess.run(["xdotool", "mousemove", str(place[0]), str(place[1]), "click", "1"], check=True)
    time.sleep(SETTLE_S)


def place_of(text: str) -> tuple[int, int] | None:
    """Return the middle of a text on the screen, None where it is not; Tesseract may misread some of its letters.

    Of several places the most similar one counts, in which capitals and dots differ least: a button, and not a sentence
    that has its words.
    """
    text = text.replace("…", "...")
    wanted, words, count = _plain(text), _words(screen()), len(text.split())
    likely: list[tuple[float, tuple[int, int]]] = []
    for begin in range(len(words) - count + 1):
        part = words[begin : begin + count]
        given = " ".join(word["text"] for word in part)
        if SequenceMatcher(None, wanted, _plain(given)).ratio() >= _ALIKE:
            likely.append((SequenceMatcher(None, text, given).ratio(), _middle(part)))
    return max(likely)[1] if likely else None


def _middle(words: list[dict[str, str]]) -> tuple[int, int]:
    # A text over two lines: its first word.
    lines = {(word["block_num"], word["line_num"]) for word in words}
    first, last = words[0], words[-1] if len(lines) == 1 else words[0]
    right, height = int(last["left"]) + int(last["width"]), int(first["height"])
    return (int(first["left"]) + right) // 2 // _SCALE, (int(first["top"]) + height // 2) // _SCALE


def shown_text() -> str:
    """Return all that stands on the screen."""
    return " ".join(word["text"] for word in _words(screen()))


def _words(picture: Image.Image) -> list[dict[str, str]]:
    large = picture.resize((picture.width * _SCALE, picture.height * _SCALE), Image.Resampling.LANCZOS)
    content = io.BytesIO()
    large.save(content, "png")
    command = ["tesseract", "stdin", "stdout", "-l", "vie", "--psm", "3", "tsv"]
    # Its threads would wait for one another where other work has the cores: ten times as long.
    alone = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    read = subprocess.run(command, input=content.getvalue(), capture_output=True, check=True, env=alone)
    rows = csv.DictReader(io.StringIO(read.stdout.decode()), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [row for row in rows if (row["text"] or "").strip()]


def plain(text: str) -> str:
    """Return a text without marks over its letters."""
    return "".join(letter for letter in normalize("NFD", text.replace("đ", "d").replace("Đ", "D")) if ord(letter) < 128)


def _plain(text: str) -> str:
    return "".join(letter for letter in plain(text).lower() if letter.isalnum())
