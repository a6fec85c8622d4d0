"""From a page of reception to a list of people who get the same procedure."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.people.person import Applicant
from desktop_app.services.reception.people_list import check_template, list_template
from desktop_app.ui.common.actions import action
from desktop_app.ui.common.errors import problems_in, raise_unexpected
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.requests import ReceivePeople
from desktop_app.ui.reception.drafts import DraftKeeper
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP


class PeopleListStart(QObject):
    """Takes the page as the template of the list.

    Signals:
        procedure_missing: no procedure is chosen yet.
        refused: the page lacks something else than people; the model holds the problems.
    """

    procedure_missing = Signal()
    refused = Signal()

    def __init__(
        self,
        session: Session,
        model: ReceptionModel,
        drafts: DraftKeeper,
        notice: Notice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session, self._model, self._drafts, self._notice = session, model, drafts, notice

    @action(
        "Ctrl+Shift+L",
        QT_TRANSLATE_NOOP("Actions", "A list of people"),
        QT_TRANSLATE_NOOP("Actions", "Receive the chosen procedure for each person of a table (.xlsx, .csv)."),
    )
    def begin(self) -> None:
        """Receive the procedure of the page for a list of people; the page must lack nothing but them."""
        if self._model.correcting is not None:
            return
        if self._model.procedure is None:
            text = self.tr("Choose the procedure first; then the list of people is asked for.")
            self._notice.show_message(text, "warn")
            self.procedure_missing.emit()
            return
        template = list_template(self._model.reception())
        work = partial(check_template, template=template)
        self._session.read(work, partial(self._checked, template), self._not_checked)

    def _checked(self, template: Reception, _nothing: None) -> None:
        if self._model.person == Applicant():
            self._drafts.drop()
            self._model.begin()
        else:
            self._drafts.leave_as_draft()
        self._session.request(ReceivePeople(template))

    def _not_checked(self, error: Exception) -> None:
        self._model.show_problems(problems_in(error))
        self.refused.emit()
        raise_unexpected(error)
