"""Asks an administrator which copy of the desk's data goes on with its dossier codes."""

from collections.abc import Callable

from PySide6.QtWidgets import QButtonGroup, QDialog, QPushButton, QRadioButton, QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.serials import parse_desk_number
from desktop_app.services.numbers import NumberState
from desktop_app.services.sync.copies import settle_copy
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of

_WIDTH, _MARGIN = 580, 22
_LABELS = 110


class CopyDialog(QDialog):
    """Two answers: these data go on and no other copy is used, or they become a desk of their own."""

    def __init__(
        self, session: Session, state: NumberState, done: Callable[[], object], parent: QWidget | None = None
    ) -> None:
        """Make the dialog.

        Args:
            session: stores the decision.
            state: the desk's share and why it has to be decided about.
            done: called once codes are given again.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._session, self._done = session, done
        self._asks_number = not state.is_enrolled
        self.setWindowTitle(self.tr("Which copy goes on?"))
        self.setFixedWidth(_WIDTH)
        self.goes_on = QRadioButton(self.tr("These data go on. No other copy of them is used any more."))
        self.other = QRadioButton(self.tr("The other copy goes on. This one becomes a desk of its own."))
        self._answers = QButtonGroup(self)
        for answer in (self.goes_on, self.other):
            self._answers.addButton(answer)
        self.number = Field(self.tr("New desk number"), plain=True, label_width=_LABELS)
        self.number.set_note(self.tr("1 to 20; not that of another desk."))
        self.number.setEnabled(False)
        self.number.setVisible(self._asks_number)
        self.notice = Notice()
        self.take = QPushButton(self.tr("Go on   Enter"))
        self.take.setProperty("primary", True)
        self.take.setEnabled(False)
        self._arrange()

    def _arrange(self) -> None:
        why = label(
            self.tr(
                "These data were copied or put back from a backup. Two copies that both receive dossiers would give "
                "the same codes, so no code is given until you have decided. The decision is recorded."
            ),
            "muted",
        )
        why.setWordWrap(True)
        # A layout asks a wrapped label for its height only after the dialog has got its own.
        why.setMinimumHeight(why.heightForWidth(_WIDTH - 2 * _MARGIN))
        whole = column(
            label(self.tr("Which copy goes on?"), "section"),
            why,
            self.goes_on,
            self.other,
            self.number,
            self.notice,
            row(self.take, None),
            spacing=10,
        )
        whole.setContentsMargins(_MARGIN, 18, _MARGIN, 18)
        self.setLayout(whole)
        self._answers.buttonToggled.connect(self._chosen)
        self.number.left.connect(self._take)
        self.number.back.connect(self.other.setFocus)
        self.take.clicked.connect(self._take)

    def _chosen(self) -> None:
        self.take.setEnabled(True)
        self.number.setEnabled(self.other.isChecked())
        if self.other.isChecked() and self._asks_number:
            self.number.line.setFocus()

    def _take(self) -> None:
        self.number.show_error("")
        goes_on = self.goes_on.isChecked()
        try:
            number = parse_desk_number(self.number.text) if self._asks_number and not goes_on else 0
        except RuleViolation as problem:
            self._refuse(problem)
            return
        self._session.write(
            "",
            lambda context: settle_copy(context, goes_on=goes_on, desk_number=number),
            lambda _nothing: self._settled(),
            self._refuse,
        )

    def _settled(self) -> None:
        self.accept()
        self._done()

    def _refuse(self, problem: Exception) -> None:
        if isinstance(problem, RuleViolation) and problem.field == "desk_number" and self.number.isVisible():
            self.number.show_error(sentence_of(problem))
            self.number.line.setFocus()
        else:
            self.notice.show_message(sentence_of(problem), "bad")
