"""Updates from a stick: taken, refused, and rolled back."""

from __future__ import annotations

import json
from typing import Any

from tests.windows_trial.computer import Computer, FailedError, expect, wait_until
from tests.windows_trial.counter import DESK, close_window, sign_in
from tests.windows_trial.screen import wait_for_text

GOOD, BROKEN, FOREIGN = "9.0.1", "9.0.2", "9.0.3"


def take_update(computer: Computer) -> None:
    """A double click on an update: after sign-in it is laid ready, and the next start uses it."""
    copies = _copies(computer)
    _stage(computer, "good", f"Bản {GOOD} đã sẵn sàng", GOOD, "update from a stick is laid ready")
    window = computer.start()
    sign_in(DESK)
    expect((_state(computer)["current"], _state(computer)["is_trial"]), (GOOD, False), "the version after the start")
    expect(len(_copies(computer)), min(len(copies) + 1, 2), "copies of the data before updates")
    expect(_running_versions(computer), {GOOD}, "the versions whose modules run")
    computer.done("next start uses the update, with the data copied first")
    close_window(window)


def refuse_foreign_update(computer: Computer) -> None:
    """An update that somebody else signed is refused with a sentence."""
    refusal = "không mang chữ ký của nơi làm ra chương trình"
    _stage(computer, "foreign", refusal, "", "update with another signature refused")


def roll_back(computer: Computer) -> None:
    """An update that raises at its start is given up after two starts; the one before opens the same data."""
    _stage(computer, "broken", f"Bản {BROKEN} đã sẵn sàng", BROKEN, "broken update is laid ready")
    window = computer.start()
    sign_in(DESK)
    state = _state(computer)
    expect((state["current"], state["failed"], state["notice"]), (GOOD, [BROKEN], "rolled_back"), "the state")
    note = (computer.installation / "versions/last-failure.txt").read_text()
    if "RuntimeError" not in note:
        raise FailedError(f"the note about the failure says {note!r}")
    wait_for_text(f"Bản {BROKEN} không mở được trên máy này")
    computer.done("broken update rolled back after two starts")
    close_window(window)


def _stage(computer: Computer, name: str, shown: str, staged: str, step: str) -> None:
    window = computer.open_update(rf"C:\stick\{name}.qmcu")
    sign_in(DESK)
    wait_for_text(shown)
    expect(_state(computer)["staged"], staged, "the version that lies ready")
    computer.done(step)
    close_window(window)


def _state(computer: Computer) -> dict[str, Any]:
    state: dict[str, Any] = json.loads((computer.installation / "versions/versions.json").read_text())
    return state


def _copies(computer: Computer) -> list[str]:
    return sorted(path.name for path in (computer.data / "before-upgrade").glob("*"))


def _running_versions(computer: Computer) -> set[str]:
    """Return the versions in whose folders modules were compiled by running them."""
    folder = computer.installation / "versions"
    wait_until(lambda: list(folder.glob("*/app/desktop_app/ui/__pycache__")), "no version has run")
    return {path.parents[3].name for path in folder.glob("*/app/desktop_app/ui/__pycache__")}
