"""The status card of the sync page: status, advice, facts, and the progress of a long round."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QProgressBar, QPushButton, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.sync.overview import Standing
from desktop_app.services.sync.rounds import SyncStatus
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.codes import share_range
from desktop_app.ui.texts.sync_status import LONG_BACKLOG, clock_off, indicator_state, office_of, problem_of, since

_FACTS = 5


class StatusCard(Card):
    """The sync status.

    Signals:
        stop_wanted: the round that is under way is to rest.
    """

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dot = label("", "dot")
        self.sentence = label("", "name")
        self.advice = label("", "muted")
        self.clock = label("", "error")
        self.office = label("", "muted")
        for wrapped in (self.sentence, self.advice, self.clock, self.office):
            wrapped.setWordWrap(True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(self.tr("Sent so far"))
        self.stop = QPushButton(self.tr("Rest for now"))
        self.stop.clicked.connect(self.stop_wanted)
        self._progress = QWidget()
        self._progress.setLayout(row(self.bar, self.stop))
        self._progress.hide()
        head = row(self._dot, self.sentence)
        head.setStretch(1, 1)
        self.body.addLayout(head)
        for shown in (self.advice, self._progress, self.clock, self.office):
            self.body.addWidget(shown)
        self._facts = QWidget()
        self._names, self.values = self._arranged()
        self.body.addWidget(self._facts)

    def show_standing(self, context: DeskContext, now: Standing, progress: tuple[int, int]) -> None:
        """Show the sync status and the progress of a round."""
        text, tone = indicator_state(now, progress, context.clock())
        self.sentence.setText(text)
        set_tone(self._dot, tone=tone)
        _show_text(self.advice, self._advice_of(now.status))
        _show_text(self.clock, clock_off(now.status) if now.status.is_enrolled else "")
        _show_text(self.office, office_of(now.status))
        self.show_progress(*progress)
        self._show_facts(context, now.status)

    def show_progress(self, done: int, whole: int) -> None:
        """Show how far a long round is; a short one shows no bar."""
        self._progress.setVisible(whole >= LONG_BACKLOG)
        self.bar.setMaximum(max(whole, 1))
        self.bar.setValue(done)

    def _arranged(self) -> tuple[list[QLabel], list[ElidedLabel]]:
        grid = QGridLayout(self._facts)
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(18)
        grid.setVerticalSpacing(1)
        names = [label("", "small") for _ in range(_FACTS)]
        values = [ElidedLabel() for _ in range(_FACTS)]
        for place, (name, value) in enumerate(zip(names, values, strict=True)):
            grid.addLayout(column(name, value, spacing=1), 0, place)
            grid.setColumnStretch(place, 3 if place == 0 else 2)
        return names, values

    def _show_facts(self, context: DeskContext, status: SyncStatus) -> None:
        self._facts.setVisible(status.is_enrolled)
        for name, value, (title, text) in zip(self._names, self.values, self._facts_of(context, status), strict=True):
            name.setText(title)
            value.setText(text)
            value.setAccessibleName(f"{title}: {text}")

    def _facts_of(self, context: DeskContext, status: SyncStatus) -> list[tuple[str, str]]:
        now = context.clock()
        waits = status.waiting_since
        return [
            (self.tr("Server"), status.server.removeprefix("https://")),
            (self.tr("Last contact"), since(status.last_contact, now) if status.last_contact else self.tr("not yet")),
            (self.tr("To send"), formatting.count(status.waiting)),
            (self.tr("Oldest of them"), since(waits, now) if waits is not None else "—"),
            (self.tr("Numbers of each day"), share_range(status.share) or self.tr("none yet")),
        ]

    def _advice_of(self, status: SyncStatus) -> str:
        if not status.is_enrolled:
            return self.tr("The desk works alone: everything can be done, and nothing leaves this computer.")
        if status.problem:
            return problem_of(status.problem)
        if status.awaits_reissue:
            return self.tr("These data were copied or put back: at the next contact the desk asks for new numbers.")
        return ""


def _show_text(shown: QLabel, text: str) -> None:
    shown.setText(text)
    shown.setVisible(bool(text))
