"""How soon the installed program shows its window, against the same interpreter over the source tree."""

from __future__ import annotations

import statistics
import subprocess
import time

from tests.windows_trial.computer import Computer, FailedError, wait_until
from tests.windows_trial.screen import titles

MOST_RATIO = 1.2
_ROUNDS = 4
_RUN_SOURCE = (
    "import sys, runpy; sys.path.insert(0, r'C:\\source'); sys.argv = ['desktop_app', *sys.argv[1:]]; "
    "runpy.run_module('desktop_app', run_name='__main__', alter_sys=True)"
)


def first_window(computer: Computer) -> None:
    """The installed program is hardly slower to its first window than the source tree.

    Each of the two runs once before it is measured, so that all modules are compiled; then they take turns.
    """
    ways = {"installed": ["-m", "desktop_app"], "source": ["-c", _RUN_SOURCE]}
    times: dict[str, list[float]] = {name: [] for name in ways}
    for _round in range(_ROUNDS + 1):
        for name, arguments in ways.items():
            times[name].append(_seconds_to_window(computer, arguments))
    middle = {name: statistics.median(seconds[1:]) for name, seconds in times.items()}
    ratio = middle["installed"] / middle["source"]
    result = f"first window {middle['installed']:.2f} s installed, {middle['source']:.2f} s from source: {ratio:.2f}"
    if ratio > MOST_RATIO:
        raise FailedError(f"{result}; {times}")
    computer.done(result)


def _seconds_to_window(computer: Computer, arguments: list[str]) -> float:
    begun = time.monotonic()
    folder = ["--data", r"C:\speed\data", "--guard-folder", r"C:\speed\guard"]
    with subprocess.Popen([computer.inside, "wine", computer.python(), *arguments, *folder]) as running:
        while "Quầy Một Cửa" not in titles():
            if time.monotonic() - begun > 60:
                raise FailedError("no window")
            time.sleep(0.02)
        taken = time.monotonic() - begun
        # A wizard: nothing is lost. A key would have to wait until the window listens.
        subprocess.run(
            [computer.inside, "wine", "taskkill", "/f", "/im", "pythonw.exe"], capture_output=True, check=False
        )
        running.wait(60)
    wait_until(lambda: "Quầy Một Cửa" not in titles(), "the window stays")
    return taken
