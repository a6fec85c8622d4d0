"""The desk's share of the dossier codes in the settings, and the number of a desk without a server."""

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.serials import parse_desk_number
from desktop_app.services.numbers import NumberState, choose_desk_number, number_state
from desktop_app.ui.common.copy_dialog import CopyDialog
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.codes import share_text
from desktop_app.ui.texts.messages import sentence, sentence_of

_LABELS = 120


class NumberRow(QWidget):
    """What the codes of this desk look like; the desk number; the decision about copied data."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._state: NumberState | None = None
        self.codes = label("", "muted")
        self.codes.setWordWrap(True)
        self.number = Field(self.tr("Desk number"), plain=True, label_width=_LABELS)
        self.change = QPushButton(self.tr("Use this number"))
        self.decide = QPushButton(self.tr("Decide which copy goes on…"))
        self._typing = QWidget()
        self._typing.setLayout(row(self.number, self.change, None))
        shown = column(self.codes, self._typing, row(self.decide, None), spacing=4)
        shown.setContentsMargins(0, 0, 0, 0)
        self.setLayout(shown)
        self.change.clicked.connect(self._change)
        self.number.left.connect(self._change)
        self.decide.clicked.connect(self._decide)

    def reload(self) -> None:
        """Read the desk's share again."""
        self._session.read(number_state, self._show)

    def _show(self, state: NumberState) -> None:
        self._state = state
        self.codes.setText(sentence(f"numbers.{state.hold.reason}") if state.hold else share_text(state.share.number))
        self.decide.setVisible(state.hold is not None)
        self._typing.setVisible(state.hold is None and not state.share.is_assigned)
        self.number.show_error("")
        self.number.set_text(str(state.share.number or ""))

    def _change(self) -> None:
        try:
            number = parse_desk_number(self.number.text)
        except RuleViolation as problem:
            self._refuse(problem)
            return
        self._session.write(
            "", lambda context: choose_desk_number(context, number), lambda _nothing: self.reload(), self._refuse
        )

    def _decide(self) -> None:
        if self._state is not None:
            CopyDialog(self._session, self._state, self.reload, self.window()).open()

    def _refuse(self, problem: Exception) -> None:
        self.number.show_error(sentence_of(problem))
        self.number.line.setFocus()
