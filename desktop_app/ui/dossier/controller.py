"""Takes the actions on a dossier off the GUI thread and prints their papers."""

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.papers.scan import is_signed_receipt
from desktop_app.domain.people.identity_card import looks_like_card, parse_card
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier, open_dossier
from desktop_app.services.dossier.undo import undo_last
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.papers.check import CheckedPaper, check_paper
from desktop_app.services.printing.drawn_papers import PrintedOut
from desktop_app.services.printing.guidance import guide_for_dossier, print_satisfaction_slip
from desktop_app.services.printing.print_out import print_address_label, print_urging_slip
from desktop_app.ui.common.errors import offer_remedy, raise_unexpected, show_error
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.print_out import waiting_sentence
from desktop_app.ui.common.requests import CorrectScan
from desktop_app.ui.dossier.action_panel import ActionPanel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.papers import sentence_of_check
from desktop_app.ui.texts.printing import paper_came_out


class ActionController(QObject):
    """Takes the actions that the panel asks for.

    Signals:
        taken: an action was stored; carries the `OpenedDossier` as it is now.
    """

    taken = Signal(object)

    def __init__(self, session: Session, panel: ActionPanel, notice: Notice, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._panel = panel
        self._notice = notice
        panel.wanted.connect(self._take)

    def take_scan(self, text: str) -> bool:
        """Give a scan to the open action if it asks for it: the receipt of this dossier, or a collector's card.

        A receipt with a statement counts as brought only when its signature is right; any other is told.

        Returns:
            Whether the scan was used.
        """
        panel, shown = self._panel, self._panel.dossier
        if not panel.is_open or shown is None:
            return False
        if looks_like_card(text):
            try:
                card = parse_card(text, today=self._session.context.today())
            except RuleViolation as problem:
                panel.notice.show_message(sentence_of(problem), "bad")
                self._session.request(CorrectScan(text))
                return True
            panel.notice.clear()
            return self._used(is_used=panel.take_card(card))
        code = code_in_scan(text)
        if code is None or code.text != shown.code or panel.named("receipt") is None:
            return False
        if not is_signed_receipt(text):
            return self._used(is_used=panel.take_receipt())
        self._session.read(partial(check_paper, text=text), partial(self._take_checked, shown.id))
        return True

    def _take_checked(self, dossier_id: UUID, checked: CheckedPaper) -> None:
        panel = self._panel
        if panel.dossier is None or panel.dossier.id != dossier_id:
            return
        if checked.check.is_believed and checked.void is None:
            panel.notice.clear()
            panel.take_receipt()
        if checked.needs_attention:
            panel.notice.show_message(*sentence_of_check(checked))
        self._session.scan_judged.emit(not checked.needs_attention)

    def _used(self, *, is_used: bool) -> bool:
        if is_used:
            self._session.scan_judged.emit(True)
        return is_used

    def print_label(self) -> None:
        """Print the address label of the shown dossier."""
        shown = self._panel.dossier
        if shown is not None:
            work = partial(print_address_label, dossier_id=shown.id)
            self._session.write(
                self.tr("Printing…"), work, partial(self._printed, self.tr("Address label")), self._label_failed
            )

    def print_urging(self) -> None:
        """Print the slip that urges the unit which has the shown dossier."""
        shown = self._panel.dossier
        if shown is not None:
            work = partial(print_urging_slip, dossier_id=shown.id)
            self._session.write(
                self.tr("Printing…"), work, partial(self._printed, self.tr("Urging slip")), self._label_failed
            )

    def print_guidance(self) -> None:
        """Print the guidance sheet for the shown dossier."""
        shown = self._panel.dossier
        if shown is not None:
            work = partial(guide_for_dossier, dossier=shown)
            self._session.write(
                self.tr("Printing…"), work, partial(self._printed, self.tr("Guidance sheet")), self._label_failed
            )

    def print_satisfaction(self) -> None:
        """Print the satisfaction slip for the shown dossier."""
        shown = self._panel.dossier
        if shown is not None:
            work = partial(print_satisfaction_slip, procedure_name=shown.procedure_name, dossier=shown)
            self._session.write(
                self.tr("Printing…"), work, partial(self._printed, self.tr("Satisfaction slip")), self._label_failed
            )

    def undo(self) -> None:
        """Undo what was recorded last of the shown dossier."""
        shown = self._panel.dossier
        if shown is not None:
            work = partial(undo_last, dossier_id=shown.id)
            self._session.write(self.tr("Undoing…"), work, self._undone, self._label_failed)

    def _undone(self, result: StepResult) -> None:
        self._notice.show_message(self.tr("Undone. Papers of it that are out already are void: take them back."), "ok")
        self._taken([result])

    def _take(self, work: Callable[[DeskContext], Sequence[StepResult]]) -> None:
        self._session.write(self.tr("Noting…"), work, self._taken, self._refused)

    def _taken(self, taken: Sequence[StepResult]) -> None:
        shown = self._panel.dossier
        if shown is not None:
            self._session.read(partial(open_dossier, dossier_id=shown.id), self._show)
        for result in taken:
            for job_id in result.job_ids:
                self._session.print_now(job_id)

    def _show(self, opened: OpenedDossier | None) -> None:
        if opened is not None:
            self.taken.emit(opened)

    def _refused(self, error: Exception) -> None:
        self._panel.show_problem(error)
        offer_remedy(self._panel.notice, error, self._session, self._panel.take)
        raise_unexpected(error)

    def _printed(self, paper: str, made: PrintedOut) -> None:
        self._session.follow_print(made.job_id)
        self._notice.show_message(paper_came_out(paper, made.printer), "ok")

    def _label_failed(self, error: Exception) -> None:
        show_error(self._notice, error, tone="warn", text=waiting_sentence(self._session, error))
