"""The limits of the today page: three numbers of days in the settings."""

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.alerts import read_limits
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.reports.alerts import AlertLimits, alert_limits, choose_alert_limits
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.layouts import column
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of


class AlertLimitsRow(QWidget):
    """The lines in the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stored = AlertLimits()
        self.fields = {
            "due_days": self._field(self.tr("Name what is due soon"), self.tr("working days ahead")),
            "waiting_days": self._field(self.tr("A supplement has not come for"), self.tr("days")),
            "uncollected_days": self._field(self.tr("A result was not collected for"), self.tr("working days")),
        }
        lines = list(self.fields.values())
        for line, following in zip(lines, [*lines[1:], lines[0]], strict=True):
            line.left.connect(following.line.setFocus)
            following.back.connect(line.line.setFocus)
            line.line.editingFinished.connect(self.save)
        self.setLayout(column(*lines, spacing=6))

    def reload(self) -> None:
        """Read the chosen values."""
        self._session.read(alert_limits, self._show)

    def save(self) -> None:
        """Store the typed numbers; problems are shown beside their fields."""
        for line in self.fields.values():
            line.show_error("")
        try:
            typed = read_limits({name: line.text for name, line in self.fields.items()})
        except RuleViolation as problem:
            self.fields[problem.field].show_error(sentence_of(problem))
            return
        if typed != self._stored:
            self._stored = typed
            self._session.write("", lambda context: choose_alert_limits(context, typed))

    def _field(self, name: str, unit: str) -> Field:
        made = Field(name, plain=True, width=52, label_width=215)
        made.set_note(unit)
        return made

    def _show(self, limits: AlertLimits) -> None:
        self._stored = limits
        for name, line in self.fields.items():
            line.set_text(str(getattr(limits, name)))
            line.show_error("")
