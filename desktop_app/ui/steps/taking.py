"""Between the dossier's page and the services: a step is taken off the GUI thread, its papers are printed."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.dossier_code import code_in_scan
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.identity_card import looks_like_card, parse_card
from desktop_app.services.context import DeskContext
from desktop_app.services.dossiers import OpenedDossier, open_dossier
from desktop_app.services.print_out import PrintedOut, print_address_label
from desktop_app.services.steps import StepTaken
from desktop_app.services.unfinished import Unfinished
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.pages.dossier import DossierPage
from desktop_app.ui.print_out import waiting_sentence
from desktop_app.ui.session import Session

_FORESEEN = (RuleViolation, Unfinished)


class StepTaking(QObject):
    """Takes the steps that the page asks for.

    Signals:
        taken: a step was taken.
    """

    taken = Signal()

    def __init__(self, session: Session, page: DossierPage, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._page = page
        page.steps.wanted.connect(self._take)
        page.label_wanted.connect(self._print_label)

    def take_scan(self, text: str) -> bool:
        """Let the open step have a scan that it asks for: this very dossier's receipt, or a collector's card.

        Returns:
            Whether the scan was for it.
        """
        steps, shown = self._page.steps, self._page.dossier
        if not steps.is_open or shown is None:
            return False
        if looks_like_card(text):
            try:
                return steps.take_card(parse_card(text, today=self._session.context.today()))
            except RuleViolation as problem:
                steps.notice.say(sentence_of(problem), "bad")
                return True
        code = code_in_scan(text)
        return code is not None and code.text == shown.code and steps.take_receipt()

    def _take(self, work: Callable[[DeskContext], Sequence[StepTaken]]) -> None:
        self._session.run(self.tr("Noting…"), work, self._taken, self._refused)

    def _taken(self, taken: Sequence[StepTaken]) -> None:
        self.taken.emit()
        shown = self._page.dossier
        if shown is not None:
            self._session.ask(partial(open_dossier, dossier_id=shown.id), self._show)
        for one in taken:
            for job_id in one.job_ids:
                self._session.print_now(job_id)

    def _show(self, opened: OpenedDossier | None) -> None:
        if opened is not None:
            self._page.show_taken(self._session.context, opened)

    def _refused(self, error: Exception) -> None:
        self._page.steps.show_problem(error)
        # What a rule or the disk forbids has a sentence; anything else belongs in the log as well.
        if not isinstance(error, _FORESEEN) and not getattr(error, "code", ""):
            raise error

    def _print_label(self) -> None:
        shown = self._page.dossier
        if shown is not None:
            work = partial(print_address_label, dossier_id=shown.id)
            self._session.run(self.tr("Printing…"), work, self._label_printed, self._label_failed)

    def _label_printed(self, made: PrintedOut) -> None:
        self._session.follow_print(made.job_id)
        self._page.notice.say(self.tr("The address label is printed on {printer}.").format(printer=made.printer), "ok")

    def _label_failed(self, error: Exception) -> None:
        self._page.notice.say(waiting_sentence(self._session, error), "warn")
        if not getattr(error, "code", ""):
            raise error
