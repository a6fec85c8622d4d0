"""The parcels and papers that the dossier is about: a field that stays folded until it is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.restrictions.lookup import SUBJECT_FIELD
from desktop_app.ui.common.actions import action, action_hint
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.layouts import column
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence_of


class SubjectRow(QWidget):
    """Numbers of parcels and papers, which are looked up in the restrictions.

    Signals:
        left: Enter, or a move back: on with the papers.
    """

    left = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._is_open = False
        self.field = Field(self.tr("Parcel / number of a paper"))
        self.field.line.setPlaceholderText(self.tr("thửa 12, tờ 5, xã Tân Lập; giấy chứng nhận BX 123456"))
        self.field.edited.connect(model.set_subject)
        self.field.left.connect(self.left)
        self.field.back.connect(self.left)
        whole = column(self.field)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.hint = action_hint(self.open)
        self.refresh()

    @action(
        "Ctrl+Shift+T",
        QT_TRANSLATE_NOOP("Actions", "Parcel, papers"),
        QT_TRANSLATE_NOOP("Actions", "Type parcels and numbers of papers; they are looked up in the restrictions."),
    )
    def open(self) -> None:
        """Unfold the field, and put the cursor there."""
        if self._model.may_change():
            self._is_open = True
            self.refresh()
            self.field.line.setFocus()

    def reset(self) -> None:
        """Fold the field again."""
        self._is_open = False
        self.refresh()

    def refresh(self) -> None:
        """Show the state of the model."""
        problem = self._model.problem_of(SUBJECT_FIELD)
        if not self.field.line.hasFocus():
            self.field.set_text(self._model.subject)
        self.field.show_error(sentence_of(problem) if problem else "")
        self.setVisible(self._is_open or bool(self._model.subject) or problem is not None)
