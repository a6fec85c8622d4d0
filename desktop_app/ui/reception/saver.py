"""Saving the page: off the GUI thread, once at a time, and as a draft if it fails."""

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from functools import partial
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.errors import Problems
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.corrections import correct_reception
from desktop_app.services.reception.drafts import keep_draft
from desktop_app.services.reception.receive import ReceivedDossier, receive
from desktop_app.services.reception.visit import ReceivedVisit, receive_visit
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.requests import ShowSaved
from desktop_app.ui.reception.drafts import DraftKeeper
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.reception.visit_card import VisitCard
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of


class ReceptionSaver(QObject):
    """Saves the page as a dossier and begins the next one.

    Signals:
        busy: whether a save is under way.
        saved: a dossier was saved.
        refused: the page lacks something; the model holds the problems.
        partly_saved: some pages of a visit were saved, and the notice says which was not.

    Attributes:
        begun_at: when the first key of this reception was pressed, in seconds of the monotonic clock, or None.
    """

    busy = Signal(bool)
    saved = Signal()
    refused = Signal()
    partly_saved = Signal()

    def __init__(
        self,
        session: Session,
        model: ReceptionModel,
        drafts: DraftKeeper,
        visit: VisitCard,
        notice: Notice,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._model = model
        self._drafts = drafts
        self._visit = visit
        self._notice = notice
        self._is_saving = False
        self.begun_at: float | None = None

    def save(self) -> None:
        """Save and print; while a save is under way another call does nothing."""
        if self._is_saving:
            return
        self._set_saving(True)
        self._drafts.pause()
        if self._visit.pages:
            self._save_visit()
            return
        reception, correcting = self._model.reception(), self._model.correcting
        work: Callable[[DeskContext], ReceivedDossier]
        if correcting is not None:
            work = partial(_correct, reception=reception, reason=self._model.correction_reason)
        else:
            work = partial(_receive_or_keep, reception=reception, typed=dict(self._model.typed))
        self._session.write(self.tr("Saving…"), work, self._saved, partial(self._not_saved, reception.id))

    def page_begun(self) -> None:
        """Forget when the page before was begun, unless the visit goes on."""
        if not self._visit.pages:
            self.begun_at = None

    def _save_visit(self) -> None:
        typed = {page.draft.reception.id: dict(page.draft.typed) for page in self._visit.pages}
        typed[self._model.id] = dict(self._model.typed)
        work = partial(_receive_visit_or_keep, pages=self._visit.all_pages(), typed=typed)
        self._session.write(self.tr("Saving…"), work, self._visit_saved, partial(self._not_saved, self._model.id))

    def _visit_saved(self, visit: ReceivedVisit) -> None:
        self._set_saving(False)
        for received in visit.received:
            if received.job_id is not None:
                self._session.print_now(received.job_id)
        if visit.refused:
            self._show_refused(visit)
            return
        first, *also = visit.received
        self._session.request(ShowSaved(first, self._seconds(), tuple(also)))
        self._drafts.pause()
        self._model.begin()
        self.saved.emit()

    def _show_refused(self, visit: ReceivedVisit) -> None:
        """Show what was saved and what was not; the refused pages stay, the first of them with its problems."""
        self._visit.keep_refused([page.reception.id for page in visit.refused])
        error = next(page.error for page in visit.refused if page.reception.id == self._model.id)
        text = self._partly_saved_text(visit, error)
        if not isinstance(error, Problems):
            show_error(self._notice, error, text=text, session=self._session, retry=self.save)
            return
        if text:
            first, *also = visit.received
            show = partial(self._session.request, ShowSaved(first, self._seconds(), tuple(also)))
            self._notice.show_message(text, "bad", self.tr("Show them"), show)
        self._model.show_problems(error.problems)
        self.refused.emit()
        if text:
            self.partly_saved.emit()

    def _partly_saved_text(self, visit: ReceivedVisit, error: Exception) -> str:
        """Return which dossiers of a visit were saved and which was not, ``""`` when none was saved."""
        if not visit.received:
            return ""
        return self.tr("Saved: {codes}. Not saved: {procedure}. {reason}").format(
            codes=", ".join(received.dossier.code for received in visit.received),
            procedure=self._model.procedure.name if self._model.procedure else "",
            reason=sentence_of(error),
        )

    def _seconds(self) -> float:
        return monotonic() - self.begun_at if self.begun_at is not None else 0.0

    def _set_saving(self, is_saving: bool) -> None:
        self._is_saving = is_saving
        self.busy.emit(is_saving)

    def _saved(self, received: ReceivedDossier) -> None:
        self._set_saving(False)
        self._session.request(ShowSaved(received, self._seconds()))
        if received.job_id is not None:
            self._session.print_now(received.job_id)
        # The officer may have begun the next page while this one was being saved.
        if self._model.id == received.dossier.id:
            self._drafts.pause()
            self._model.begin()
        self.saved.emit()

    def _not_saved(self, reception_id: UUID, error: Exception) -> None:
        self._set_saving(False)
        if self._model.id != reception_id:
            self._notice.show_message(sentence_of(error), "bad", self.tr("Take it up"), self._drafts.take_up_latest)
        elif isinstance(error, Problems):
            self._model.show_problems(error.problems)
            self.refused.emit()
        else:
            show_error(self._notice, error, session=self._session, retry=self.save)


def _correct(context: DeskContext, reception: Reception, reason: str) -> ReceivedDossier:
    """Store the correction of a dossier; if that fails the page stays as it is."""
    dossier, job_id = correct_reception(context, reception.id, reception, reason)
    return ReceivedDossier(dossier, job_id)


def _receive_visit_or_keep(
    context: DeskContext, pages: Sequence[Reception], typed: Mapping[UUID, Mapping[str, str]]
) -> ReceivedVisit:
    """Store the dossiers of a visit; the pages that were refused are stored as drafts before the error is shown."""
    visit = receive_visit(context, pages)
    for page in visit.refused:
        with suppress(Exception):
            keep_draft(context, page.reception, typed.get(page.reception.id, {}))
    return visit


def _receive_or_keep(context: DeskContext, reception: Reception, typed: Mapping[str, str]) -> ReceivedDossier:
    """Store the dossier; if that fails for any reason, store the page as a draft before the error is shown."""
    try:
        return receive(context, reception=reception)
    except Exception:
        with suppress(Exception):
            keep_draft(context, reception, typed)
        raise
