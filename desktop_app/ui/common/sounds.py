"""Short sounds, off by default: a scan was taken, a scan was refused, a dossier was saved.

Qt's multimedia is not shipped. Windows plays a file by itself; elsewhere the program that the sound system brings
plays it, and without one the screen's bell rings. A computer without sound stays silent.
"""

import shutil
import sys
from enum import StrEnum

from PySide6.QtCore import QProcess, QSettings
from PySide6.QtWidgets import QApplication

from desktop_app.services.resources import resource

_KEY = "sounds"
_PLAYERS = ("pw-play", "paplay", "aplay")


class Sound(StrEnum):
    """What is heard, by the name of its file."""

    ACCEPTED = "accepted"
    REFUSED = "refused"
    SAVED = "saved"


def sounds_are_on() -> bool:
    """Return whether the officer turned the sounds on."""
    return bool(QSettings().value(_KEY, False, bool))


def turn_sounds(*, on: bool) -> None:
    """Turn the sounds on or off."""
    QSettings().setValue(_KEY, on)


def play(sound: Sound) -> None:
    """Play a sound if sounds are on; returns at once and never fails."""
    if not sounds_are_on():
        return
    path = str(resource("sounds", f"{sound.value}.wav"))
    player = next(filter(None, map(shutil.which, _PLAYERS)), None)
    if sys.platform == "win32":
        _play_on_windows(path)
    elif player is None or not QProcess.startDetached(player, [path])[0]:
        QApplication.beep()


def _play_on_windows(path: str) -> None:
    import winsound  # noqa: PLC0415 - Windows only

    try:
        winsound.PlaySound(path, winsound.SND_FILENAME | winsound.SND_ASYNC | winsound.SND_NODEFAULT)  # type: ignore[attr-defined] # Windows only
    except RuntimeError:
        QApplication.beep()
