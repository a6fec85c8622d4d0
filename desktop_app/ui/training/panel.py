"""The visitor who stands at the training desk, and how those before were served."""

from functools import partial
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QFrame, QWidget

from desktop_app.demo.scoring import Mistake, Score, Served, mistakes_in
from desktop_app.demo.serving import ServedPage, page_since
from desktop_app.demo.visitors import Visitor, visitors
from desktop_app.domain.changes import Changes
from desktop_app.ui.common.actions import action, action_button, actions_of
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_MISTAKES = {
    Mistake.PERSON: QT_TRANSLATE_NOOP("TrainingPanel", "the dossier is somebody else's"),
    Mistake.PROCEDURE: QT_TRANSLATE_NOOP("TrainingPanel", "another procedure was chosen"),
    Mistake.SENT_AWAY: QT_TRANSLATE_NOOP("TrainingPanel", "everything was there, and more was asked for"),
    Mistake.MISSING_TICKED: QT_TRANSLATE_NOOP("TrainingPanel", "a paper that was not brought is marked as there"),
    Mistake.PAPER_FORGOTTEN: QT_TRANSLATE_NOOP("TrainingPanel", "a paper that was brought is not marked"),
    Mistake.FEE: QT_TRANSLATE_NOOP("TrainingPanel", "the fee is wrong"),
    Mistake.PAYMENT: QT_TRANSLATE_NOOP("TrainingPanel", "payment and number of the receipt are not noted"),
}


class TrainingPanel(QFrame):
    """Calls the visitors, hands their cards to the desk, and counts.

    Signals:
        card_shown: the text of a visitor's identity card, as a scanner would type it.

    Attributes:
        served: the visitors that were served.
    """

    card_shown = Signal(str)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("footer")
        self._session = session
        self._visitors = visitors()
        self.served: list[Served] = []
        self._visitor: Visitor | None = None
        self._since = session.context.clock()
        self._begun, self._keys = 0.0, 0
        self.title, self.says, self.result = label("", "section"), wrapped_label(""), wrapped_label("", "muted")
        self.go = action_button(self.call_next, primary=True)
        self._arrange()
        for bound in actions_of(self):
            QShortcut(QKeySequence(bound.action.key), self, bound.run)
        session.changed.connect(self._look)
        QApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # an application exists
        self._show_start()

    @action(
        "Ctrl+Shift+G",
        QT_TRANSLATE_NOOP("Actions", "Next visitor"),
        QT_TRANSLATE_NOOP("Actions", "Call the next visitor of the training, who hands over the identity card."),
    )
    def call_next(self) -> None:
        """Call the next visitor, who shows the card; the one at the desk shows it once more."""
        if self._visitor is None:
            if len(self.served) == len(self._visitors):
                self.served = []
            self._visitor = self._visitors[len(self.served)]
            self._since, self._begun, self._keys = self._session.context.clock(), monotonic(), 0
        self._show_visitor(self._visitor)
        self.card_shown.emit(self._visitor.card)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Count the keys that are pressed while a visitor is at the desk."""
        if event.type() == QEvent.Type.KeyPress and event.spontaneous() and watched is self.window().windowHandle():
            self._keys += self._visitor is not None
        return False

    def _look(self, changes: Changes) -> None:
        """Find out whether the visitor at the desk was served."""
        if self._visitor is not None and (changes.dossiers or changes.intakes):
            visitor = self._visitor
            self._session.read(partial(page_since, since=self._since), partial(self._judge_page, visitor))

    def _judge_page(self, visitor: Visitor, page: ServedPage | None) -> None:
        if page is None or self._visitor is not visitor:
            return
        mistakes = mistakes_in(visitor, page.reception, is_received=page.is_received)
        self.served.append(Served(visitor, mistakes, monotonic() - self._begun, self._keys))
        self._visitor = None
        self._show_served()

    def _show_start(self) -> None:
        self.title.setText(self.tr("Ten visitors come to the desk"))
        self.says.setText(
            self.tr("Each one says what they want and hands over the card. Receive the dossier, or ask for more.")
        )
        self.result.clear()

    def _show_visitor(self, visitor: Visitor) -> None:
        self.title.setText(self.tr("Visitor {n} of {all}").format(n=visitor.number, all=len(self._visitors)))
        self.says.setText(f"“{visitor.says}”")
        self.result.clear()

    def _show_served(self) -> None:
        last = self.served[-1]
        text = "; ".join(translate("TrainingPanel", _MISTAKES[mistake]) for mistake in last.mistakes)
        outcome = text or self.tr("everything is right")
        self.result.setText(
            self.tr("{points} points · {seconds} seconds · {keys} keys · {outcome}").format(
                points=last.points, seconds=round(last.seconds), keys=last.keys, outcome=outcome
            )
        )
        if len(self.served) == len(self._visitors):
            score = Score(self.served)
            self.title.setText(self.tr("{points} of {most} points").format(points=score.points, most=score.most))
            summary = self.tr("{minutes} minutes, {keys} keys, {mistakes} mistakes. {key} begins anew.")
            self.says.setText(
                summary.format(
                    minutes=max(round(score.seconds / 60), 1),
                    keys=score.keys,
                    mistakes=score.mistakes,
                    key="Ctrl+Shift+G",
                )
            )

    def _arrange(self) -> None:
        inside = row(column(self.title, self.says, self.result, spacing=3), self.go, spacing=14)
        inside.setStretch(0, 1)
        inside.setContentsMargins(16, 8, 16, 8)
        self.setLayout(inside)
