"""Sounds are off by default, and a computer without sound is no failure."""

import shutil
import sys
import wave
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QProcess, QSettings
from PySide6.QtWidgets import QApplication

from desktop_app.services.resources import resource
from desktop_app.ui.common import sounds
from desktop_app.ui.common.sounds import Sound, play, sounds_are_on, turn_sounds

pytestmark = pytest.mark.window
Started = Callable[[str, list[str]], tuple[bool, int]]


@pytest.fixture(autouse=True)
def quiet(qapp: QApplication) -> Iterator[None]:
    QSettings().remove("sounds")
    yield
    QSettings().remove("sounds")


@pytest.fixture
def played(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was played: the name of a file, or the bell."""
    played: list[str] = []

    def start(_program: str, arguments: list[str]) -> tuple[bool, int]:
        played.append(arguments[0].rpartition("/")[2])
        return True, 1

    monkeypatch.setattr(QProcess, "startDetached", start)
    monkeypatch.setattr(QApplication, "beep", lambda: played.append("bell"))
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    return played


@pytest.mark.parametrize("sound", Sound)
def test_each_sound_is_a_short_file_of_its_own(sound: Sound) -> None:
    with wave.open(str(resource("sounds", f"{sound.value}.wav"))) as file:
        assert file.getnchannels() == 1
        assert 0.1 < file.getnframes() / file.getframerate() < 0.4


def test_nothing_is_played_until_sounds_are_turned_on(played: list[str]) -> None:
    assert not sounds_are_on()
    play(Sound.SAVED)
    assert played == []
    turn_sounds(on=True)
    play(Sound.SAVED)
    assert played == ["saved.wav"]


def test_without_a_player_the_bell_rings(played: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    turn_sounds(on=True)
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    play(Sound.REFUSED)
    monkeypatch.setattr(shutil, "which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr(QProcess, "startDetached", lambda _program, _arguments: (False, 0))
    play(Sound.REFUSED)
    assert played == ["bell", "bell"]


def test_windows_plays_the_file_by_itself(played: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    turn_sounds(on=True)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sounds, "_play_on_windows", lambda path: played.append(path.rpartition("/")[2]))
    play(Sound.ACCEPTED)
    assert played == ["accepted.wav"]
