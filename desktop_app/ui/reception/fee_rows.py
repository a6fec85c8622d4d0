"""What stands below the fee: the number of what proves its payment, and why nothing is paid."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.texts.messages import sentence_of

_WIDTH_PX = 220


class FeeRows(QWidget):
    """The proof of a payment, shown once one is noted; the exemption, shown where a fee is set to nothing.

    Signals:
        done: everything is there: on to the documents.
        back: Shift+Enter: back to the fee.
    """

    done = Signal()
    back = Signal()

    def __init__(self, model: ReceptionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.fee_proof = Field(self.tr("Number of the fee receipt or transaction"), plain=True, width=_WIDTH_PX)
        self.exemption = Field(self.tr("Exempt from the fee because"), width=_WIDTH_PX)
        self.proof = Field(self.tr("Shown by"), width=_WIDTH_PX)
        self.fee_proof.left.connect(self.done)
        self.exemption.left.connect(self.proof.line.setFocus)
        self.proof.left.connect(self.done)
        self.proof.back.connect(self.exemption.line.setFocus)
        for field in (self.exemption, self.fee_proof):
            field.back.connect(self.back)
        for field in (self.exemption, self.proof):
            field.edited.connect(self._exemption_typed)
        self.fee_proof.edited.connect(model.set_fee_proof)
        self.exemption_row, self.proof_row = QWidget(), QWidget()
        self.exemption_row.setLayout(row(self.exemption, self.proof, None, spacing=12))
        self.proof_row.setLayout(row(self.fee_proof, None))
        self.setLayout(column(self.proof_row, self.exemption_row, spacing=4))

    @property
    def is_asked(self) -> bool:
        """Whether something has to be filled in here."""
        return self._model.may_be_exempt or self._model.payment is not None

    def focus(self) -> None:
        """Put the cursor into the first line."""
        first = self.exemption if self._model.may_be_exempt else self.fee_proof
        first.line.setFocus()

    def reset(self) -> None:
        """Forget the texts and messages of the page before."""
        for field in (self.fee_proof, self.exemption, self.proof):
            field.set_text("")
            field.show_error("")

    def refresh(self) -> None:
        """Show the state of the model."""
        model = self._model
        self.exemption_row.setVisible(model.may_be_exempt)
        self.proof_row.setVisible(model.payment is not None)
        self.setVisible(self.is_asked)
        shown = (
            (self.fee_proof, model.fee_proof, "fee_proof"),
            (self.exemption, model.exemption, "exemption"),
            (self.proof, model.exemption_proof, "exemption_proof"),
        )
        for field, text, name in shown:
            if not field.line.hasFocus():
                field.set_text(text)
            problem = model.problem_of(name)
            field.show_error(sentence_of(problem) if problem else "")

    def _exemption_typed(self, _text: str) -> None:
        self._model.set_exemption(self.exemption.text, self.proof.text)
