"""The local habit of counting on time in the settings: off until the head of desk turns it on."""

from PySide6.QtWidgets import QCheckBox, QWidget

from desktop_app.services.reports.statistics import choose_report_habit, report_habit
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of


class ReportHabitRow(QWidget):
    """The tick in the settings."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.tick = QCheckBox(
            self.tr("Count as on time what waits for a supplement and what was sent back or withdrawn")
        )
        why = label(
            self.tr("A habit of some provinces, written in no form; a report that follows it says so."), "muted"
        )
        why.setWordWrap(True)
        self.notice = Notice()
        shown = column(self.tick, why, self.notice, spacing=4)
        shown.setContentsMargins(0, 0, 0, 0)
        self.setLayout(shown)
        self.tick.clicked.connect(self._choose)

    def reload(self) -> None:
        """Read the chosen values."""
        self.notice.clear()
        self._session.read(report_habit, self.tick.setChecked)

    def _choose(self, wanted: bool) -> None:
        self._session.write(
            "", lambda context: choose_report_habit(context, wanted), self.tick.setChecked, self._refuse
        )

    def _refuse(self, error: Exception) -> None:
        self.reload()
        self.notice.show_message(sentence_of(error), "bad")
