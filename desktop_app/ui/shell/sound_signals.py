"""Lets the officer hear what became of a scan and of a save."""

from PySide6.QtCore import QObject

from desktop_app.ui.common.requests import (
    BeginReception,
    ContinueIntake,
    CorrectScan,
    EnterSlip,
    OpenRecord,
    ShowCheckedPaper,
    ShowSaved,
    ShowSearchProblem,
)
from desktop_app.ui.common.sounds import Sound, play
from desktop_app.ui.session.session import Session

_ACCEPTED = (BeginReception, ContinueIntake, EnterSlip, OpenRecord)
_REFUSED = (ShowSearchProblem, CorrectScan, ShowCheckedPaper)


class SoundSignals(QObject):
    """Plays a sound for each scan, once it is known what became of it, and for each dossier that was saved."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._awaits_outcome = False
        session.requested.connect(self._follow)
        session.scan_judged.connect(self._hear_outcome)

    def scan_arrived(self) -> None:
        """Wait for what becomes of a scan."""
        self._awaits_outcome = True

    def _hear_outcome(self, is_accepted: bool) -> None:
        """Hear what the shown page says of a scan that it used."""
        if self._awaits_outcome:
            self._end(Sound.ACCEPTED if is_accepted else Sound.REFUSED)

    def _follow(self, request: object) -> None:
        if isinstance(request, ShowSaved):
            self._end(Sound.SAVED)
        elif self._awaits_outcome and isinstance(request, _REFUSED):
            self._end(Sound.REFUSED)
        elif self._awaits_outcome and isinstance(request, _ACCEPTED):
            self._end(Sound.ACCEPTED)

    def _end(self, sound: Sound) -> None:
        self._awaits_outcome = False
        play(sound)
