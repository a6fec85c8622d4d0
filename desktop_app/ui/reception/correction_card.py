"""Why a dossier's reception is corrected; shown above its page while it is."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.reception_correction import REASON_FIELD
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts.messages import sentence_of


class CorrectionCard(Card):
    """The code of the dossier and the reason; hidden on any other page.

    Signals:
        done: Enter in the reason.
    """

    done = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._title = label("", "section")
        explain = wrapped_label(
            self.tr("F9 stores the correction and prints a new receipt; those printed before are void. Esc leaves it."),
            "small",
        )
        self.reason = Field(self.tr("Why it is corrected"))
        self.reason.edited.connect(model.set_correction_reason)
        self.reason.left.connect(self.done)
        for part in (self._title, explain, self.reason):
            self.body.addWidget(part)
        self.reset()

    def reset(self) -> None:
        """Forget the reason of the page before."""
        self.reason.set_text(self._model.correction_reason)
        self.refresh()

    def focus(self) -> None:
        """Put the cursor into the reason."""
        self.reason.line.setFocus()

    def refresh(self) -> None:
        """Show the state of the model."""
        opened = self._model.correcting
        self.setVisible(opened is not None)
        if opened is not None:
            self._title.setText(self.tr("Correction of {code}").format(code=opened.dossier.code))
        problem = self._model.problem_of(REASON_FIELD)
        self.reason.show_error(sentence_of(problem) if problem else "")
