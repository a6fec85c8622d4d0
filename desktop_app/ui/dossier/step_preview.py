"""The paper of the step whose fields are open, as F9 would print it now."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.services.printing.preview import StepPaper, preview_step
from desktop_app.ui.common.actions import action_key
from desktop_app.ui.common.live_preview import LivePreview
from desktop_app.ui.dossier.action_forms import FORMS
from desktop_app.ui.dossier.action_panel import ActionPanel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.printing import paper_name


class StepPreview(LivePreview):
    """The paper beside the fields of a step; shown only for steps that print a form."""

    def __init__(self, session: Session, panel: ActionPanel, parent: QWidget | None = None) -> None:
        super().__init__("", self.tr("Preview of the paper"), parent)
        self._session = session
        self._panel = panel
        for button in (action_key(self.read_aloud), action_key(self.toggle)):
            self.head.addWidget(button)
        self.ask_for(False)
        panel.edited.connect(self._follow)

    def _follow(self) -> None:
        act = self._panel.act
        # The list of what is handed back is printed where that is ticked.
        is_ticked = bool(self._panel.values().get("prints_list"))
        is_asked_for = act is not None and (FORMS[act].prints_form or is_ticked)
        if not is_asked_for:
            self.view.show_page(None)
        self.ask_for(is_asked_for)
        self.draw_later()

    def _work(self, size: QSize) -> Callable[[], object] | None:
        dossier, run = self._panel.dossier, self._panel.work
        if dossier is None or run is None:
            return None
        fit = (size.width(), size.height())
        return partial(preview_step, self._session.context, dossier.id, run, self._panel.values(), fit)

    def _show(self, result: object) -> None:
        # A page that was being drawn when the fields were left is not shown any more.
        if not isinstance(result, StepPaper) or not self._panel.is_open:
            return
        self.view.show_page(result.page)
        if result.form is not None:
            self.title.setText(paper_name(result.form))
            self.note.setText(self.tr("as F9 prints it"))
        else:
            self.title.setText("")
            self.note.setText(sentence_of(result.problem) if result.problem else self.tr("Nothing is printed"))
