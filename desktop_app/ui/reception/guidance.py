"""Papers for somebody who only asks, or who rates the service: printed from the reception page by one key."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.domain.dossier.procedure import Procedure
from desktop_app.services.printing.drawn_papers import PrintedOut
from desktop_app.services.printing.guidance import GivenGuidance, given_guidance, guide, print_satisfaction_slip
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.print_out import waiting_sentence
from desktop_app.ui.reception.guidance_dialog import GuidanceDialog
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.texts.printing import paper_came_out


class GuidancePapers(QObject):
    """Prints the guidance sheet and the satisfaction slip of the chosen procedure; the page stays as it is."""

    def __init__(self, session: Session, model: ReceptionModel, notice: Notice, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._model, self._notice, self._page = session, model, notice, parent
        self.dialog: GuidanceDialog | None = None

    @action(
        "Ctrl+H",
        QT_TRANSLATE_NOOP("Actions", "Guidance"),
        QT_TRANSLATE_NOOP("Actions", "Print how to prepare a dossier of the chosen procedure; nothing is received."),
    )
    def guide(self) -> None:
        """Print the guidance sheet of the chosen procedure for the person on the page, if there is one."""
        procedure = self._chosen()
        if procedure is not None:
            work = partial(guide, procedure=procedure, receiver=self._model.person.name)
            self._session.write(self.tr("Printing…"), work, self._guided, self._failed)

    @action(
        "Ctrl+L",
        QT_TRANSLATE_NOOP("Actions", "Satisfaction slip"),
        QT_TRANSLATE_NOOP("Actions", "Print the slip on which the citizen rates the service."),
    )
    def print_slip(self) -> None:
        """Print the satisfaction slip of the chosen procedure."""
        procedure = self._chosen()
        if procedure is not None:
            work = partial(print_satisfaction_slip, procedure_name=procedure.name)
            self._session.write(self.tr("Printing…"), work, self._slip_printed, self._failed)

    @action(
        "Ctrl+Shift+H",
        QT_TRANSLATE_NOOP("Actions", "Guidance given"),
        QT_TRANSLATE_NOOP("Actions", "List the guidance that was given at this desk."),
    )
    def show_given(self) -> None:
        """List the guidance that was given."""
        self._session.read(given_guidance, self._show)

    def _chosen(self) -> Procedure | None:
        if self._model.procedure is None:
            self._notice.show_message(sentence("procedure.missing"), "warn")
        return self._model.procedure

    def _show(self, given: list[GivenGuidance]) -> None:
        self.dialog = GuidanceDialog(given, self._page)
        self.dialog.open()

    def _guided(self, made: PrintedOut) -> None:
        self._session.follow_print(made.job_id)
        text = paper_came_out(self.tr("Guidance sheet"), made.printer)
        self._notice.show_message(text, "ok", self.tr("Guidance given"), self.show_given)

    def _slip_printed(self, made: PrintedOut) -> None:
        self._session.follow_print(made.job_id)
        text = paper_came_out(self.tr("Satisfaction slip"), made.printer)
        self._notice.show_message(text, "ok")

    def _failed(self, error: Exception) -> None:
        show_error(self._notice, error, tone="warn", text=waiting_sentence(self._session, error))
