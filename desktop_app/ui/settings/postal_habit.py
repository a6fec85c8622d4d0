"""The office's own limit for what comes by post: working hours in the settings, from the day on which it is changed."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.arrival_limits import read_habit
from desktop_app.services.reception.arrivals import choose_postal_habit, postal_hours_today
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of


class PostalHabitRow(QWidget):
    """The line in the settings; empty for no limit."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stored = ""
        self.hours = Field(self.tr("Receive what comes by post within"), plain=True, width=52, label_width=215)
        self.hours.set_note(self.tr("working hours"))
        why = label(
            self.tr("No rule names a limit for dossiers by post; this is the office's own. A change holds from today."),
            "muted",
        )
        why.setWordWrap(True)
        self.setLayout(column(self.hours, why, spacing=4))
        self.hours.line.editingFinished.connect(self.save)

    def reload(self) -> None:
        """Read the limit of today."""
        self._session.read(postal_hours_today, self._show)

    def save(self) -> None:
        """Store the typed limit; a problem is shown beside it."""
        typed = self.hours.text.strip()
        if typed == self._stored:
            return
        try:
            habit = read_habit(typed, self._session.context.today())
        except RuleViolation as problem:
            self._refuse(problem)
            return
        self._stored = typed
        self._session.write("", partial(choose_postal_habit, habit=habit), None, self._not_stored)

    def _not_stored(self, error: Exception) -> None:
        self._refuse(error)
        self._session.read(postal_hours_today, self._remember)

    def _refuse(self, error: Exception) -> None:
        self.hours.show_error(sentence_of(error))

    def _show(self, hours: int | None) -> None:
        self._remember(hours)
        self.hours.set_text(self._stored)
        self.hours.show_error("")

    def _remember(self, hours: int | None) -> None:
        self._stored = "" if hours is None else str(hours)
