"""Asks for the time when the computer's clock is wrong; the work goes on with the typed time."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop_app.domain.dates import VIETNAM, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.office_hours import parse_time
from desktop_app.services.clock import type_time
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of

_WIDTH = 460
_LABELS = 90


class ClockDialog(QDialog):
    """Day and time as they are now, typed by the officer."""

    def __init__(self, session: Session, done: Callable[[], object], parent: QWidget | None = None) -> None:
        """Make the dialog.

        Args:
            session: takes the typed time.
            done: called once the time is in force.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._done = session, done
        self.setWindowTitle(self.tr("The time now"))
        self.setFixedWidth(_WIDTH)
        self.day = Field(self.tr("Day"), plain=True, label_width=_LABELS)
        self.day.line.setPlaceholderText("28/11/2026")
        self.time = Field(self.tr("Time"), plain=True, label_width=_LABELS)
        self.time.line.setPlaceholderText("9:42")
        hint = label(
            self.tr("The desk goes on with this time until it is closed. Have the computer's clock repaired."), "muted"
        )
        hint.setWordWrap(True)
        self.take = QPushButton(self.tr("Go on with this time   Enter"))
        self.take.setProperty("primary", True)
        whole = column(
            label(self.tr("The time now"), "section"), self.day, self.time, hint, row(self.take, None), spacing=10
        )
        whole.setContentsMargins(22, 18, 22, 18)
        self.setLayout(whole)
        self.day.left.connect(self.time.line.setFocus)
        self.time.back.connect(self.day.line.setFocus)
        self.time.left.connect(self._take)
        self.take.clicked.connect(self._take)
        self.take.setAutoDefault(False)

    def _take(self) -> None:
        for field in (self.day, self.time):
            field.show_error("")
        try:
            now = self._typed()
        except RuleViolation as problem:
            self._refuse(problem)
            return
        self._session.write("", lambda context: type_time(context, now), self._taken, self._refuse)

    def _typed(self) -> datetime:
        day = parse_day(self.day.text, "day")
        if day is None:
            raise RuleViolation("date.incomplete", "day")
        return datetime.combine(day, parse_time(self.time.text, "time"), VIETNAM)

    def _taken(self, clock: Callable[[], datetime]) -> None:
        self._session.renew(clock=clock)
        self.accept()
        self._done()

    def _refuse(self, problem: Exception) -> None:
        field = self.time if isinstance(problem, RuleViolation) and problem.field == "time" else self.day
        field.show_error(sentence_of(problem))
        field.line.setFocus()
