"""The printed paper of the page that is being filled in."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.domain.forms.names import FormName
from desktop_app.services.printing.preview import PreviewAsked, preview
from desktop_app.services.reception.counter_papers import CounterPaper
from desktop_app.ui.common.live_preview import LivePreview
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_TITLES = {
    FormName.RECEIPT: QT_TRANSLATE_NOOP("ReceptionPreview", "Receipt · Form 01 · A5"),
    FormName.SUPPLEMENT_REQUEST: QT_TRANSLATE_NOOP("ReceptionPreview", "Supplement request · Form 02 · A5"),
    FormName.REFUSAL_NOTICE: QT_TRANSLATE_NOOP("ReceptionPreview", "Refusal · Form 03 · A5"),
}


class ReceptionPreview(LivePreview):
    """The paper of the page that is being filled in: the receipt, or what the person gets instead."""

    def __init__(
        self,
        session: Session,
        model: ReceptionModel,
        counter: Callable[[], CounterPaper | None],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            translate("ReceptionPreview", _TITLES[FormName.RECEIPT]), self.tr("Preview of the paper"), parent
        )
        self._session = session
        self._model = model
        self._counter = counter
        model.changed.connect(self.draw_later)

    def show_printer(self, text: str) -> None:
        """Say where the receipt will go."""
        self.note.setText(text)

    def _work(self, size: QSize) -> Callable[[], object] | None:
        model, counter = self._model, self._counter()
        if model.at_once and counter is None:
            self.title.setText(self.tr("Nothing is printed for a result at once"))
            self.view.show_page(None)
            return None
        self.title.setText(translate("ReceptionPreview", _TITLES[counter.form if counter else FormName.RECEIPT]))
        due = model.appointment.due if model.appointment else None
        asked = PreviewAsked(model.reception(), model.procedure.name if model.procedure else "", due, counter)
        return partial(preview, self._session.context, asked, (size.width(), size.height()))

    def _show(self, result: object) -> None:
        # A page that was being drawn when the officer chose a result at once is not shown any more.
        if not (self._model.at_once and self._counter() is None):
            self.view.show_page(result)  # type: ignore[arg-type] # what `preview` returned
