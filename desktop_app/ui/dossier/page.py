"""One dossier: its facts, its documents, its history, and what can be done with it."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QScrollArea, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dossier.actions import DossierAction
from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.dossier.undo import UNDO_WITHIN
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.rights import Right
from desktop_app.services.dossier.dossiers import OpenedDossier, open_dossier, remaining_of
from desktop_app.services.dossier.process_steps import steps_of
from desktop_app.services.dossier.undo import undoable_step
from desktop_app.services.printing.spool import JobState, PrintJob
from desktop_app.services.reception.appointments import explain_due_date
from desktop_app.services.reception.intake import OpenedIntake, open_intake
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.labels import Chip, label
from desktop_app.ui.common.layouts import CARD_MOST_PX, column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import (
    ContinueIntake,
    CorrectReception,
    OpenHelp,
    OpenPage,
    OpenPersonData,
    OpenRecord,
)
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.dossier.action_panel import ActionPanel
from desktop_app.ui.dossier.controller import ActionController
from desktop_app.ui.dossier.due_dialog import DueDialog
from desktop_app.ui.dossier.facts_card import DocumentsCard, FactsCard
from desktop_app.ui.dossier.history_card import HistoryCard
from desktop_app.ui.dossier.papers_card import PapersCard
from desktop_app.ui.dossier.process_card import ProcessCard
from desktop_app.ui.dossier.step_preview import StepPreview
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence
from desktop_app.ui.texts.printing import paper_came_out, paper_name, paper_was_sent
from desktop_app.ui.texts.remaining import state_of

_THREE_COLUMNS_PX = 1500
_CHORD = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class DossierPage(Page):
    """Shows one dossier, its history, and the actions that are possible on it."""

    page_name = "dossier"
    is_lazy = True
    parent_page = "dossiers"
    handles = (OpenRecord,)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Dossier"))
        self._dossier: Dossier | None = None
        self._opened: OpenedDossier | None = None
        self.due_dialog: DueDialog | None = None
        self.code = label("", "title")
        self.status = Chip()
        self.notice = Notice()
        self.steps = ActionPanel()
        self.controller = ActionController(session, self.steps, self.notice, self)
        self.controller.taken.connect(self.show_taken)
        self.paper = StepPreview(session, self.steps)
        self.paper.folded.connect(self._make_room)
        self.steps.edited.connect(self._fit_paper)
        self.steps.edited.connect(self.title_changed)
        session.job_changed.connect(self.show_job)
        self.person_data = _link_button(self.tr("Owner's personal data"), self._show_person_data)
        offer_by_right(session, Right.REPORT_PRIVACY, (self.person_data,))
        self._why, self._correct = action_button(self.explain), action_button(self.correct)
        self._reprint, self.undo_button = action_button(self.print_out), action_button(self.undo)
        self._undo_over = QTimer(self)
        self._undo_over.setSingleShot(True)
        self._undo_over.timeout.connect(self.undo_button.hide)
        self.envelope = _link_button(self.tr("Address label"), self.controller.print_label)
        self.urge = _link_button(self.tr("Urging slip"), self.controller.print_urging)
        self.guidance = _link_button(self.tr("Guidance sheet"), self.controller.print_guidance)
        self.satisfaction = _link_button(self.tr("Satisfaction slip"), self.controller.print_satisfaction)
        self._facts, self._documents, self.history = (
            FactsCard(self.person_data),
            DocumentsCard(),
            HistoryCard(self.undo_button),
        )
        self.process = ProcessCard()
        self.papers = PapersCard((self.guidance, self.satisfaction, self.urge, self.envelope))
        self.papers.reprint_wanted.connect(self.print_again)
        self.history.reprint_wanted.connect(self.print_again)
        self._arrange()

    @property
    def dossier(self) -> Dossier | None:
        """The shown dossier."""
        return self._dossier

    @property
    def is_unfinished(self) -> bool:
        """Whether the fields of a step are open."""
        return self.steps.is_open

    def keep(self) -> OpenRecord | None:
        """Return the shown dossier, except while the fields of a step are open."""
        return None if self._dossier is None or self.is_unfinished else OpenRecord(self._dossier.id)

    def take_over(self, kept: object) -> None:
        """Show the dossier, behind the page that is in front."""
        if isinstance(kept, OpenRecord):
            self._session.read(partial(open_dossier, dossier_id=kept.record_id), self._show_kept)

    def activate(self) -> None:
        """Take the keys for the digits of the actions."""
        self.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Read the shown dossier again when it changed."""
        if self.isVisible() and self._dossier is not None and self._dossier.id in changes.dossiers:
            self._session.read(partial(open_dossier, dossier_id=self._dossier.id), self._show_again)

    def fulfil(self, request: object) -> None:
        """Open a dossier; an id that is none belongs to a page that waits for its person."""
        if isinstance(request, OpenRecord):
            wanted = request.record_id
            self._session.read(partial(open_dossier, dossier_id=wanted), partial(self._opened_record, request))

    def take_scan(self, text: str) -> bool:
        """Give a scan to the open action if it asks for it."""
        return self.controller.take_scan(text)

    def capture_state(self) -> tuple[DossierAction | None, bool]:
        """Return the state to restore after a scan was typed here: its digits open actions."""
        return self.steps.act, self.steps.shows_rare

    def restore_state(self, state: tuple[DossierAction | None, bool]) -> None:
        """Restore the state before a scan was typed here."""
        act, shows_rare = state
        if act is None and state != self.capture_state():
            self.steps.shows_rare = shows_rare
            self.steps.close_form()

    def show_dossier(self, opened: OpenedDossier) -> None:
        """Show a dossier, its history and what can be done next, and take the keys."""
        self._show(opened)
        if not self.steps.is_open:
            self.setFocus()

    def _show_kept(self, opened: OpenedDossier | None) -> None:
        if opened is not None:
            self._show(opened)

    def _opened_record(self, request: OpenRecord, opened: OpenedDossier | None) -> None:
        if opened is None:
            self._session.read(partial(open_intake, intake_id=request.record_id), self._opened_intake)
            return
        self._session.accesses.opened(opened.dossier.id)
        self.notice.clear()
        self.front_wanted.emit()
        self.show_dossier(opened)
        if request.act is not None:
            self.steps.open_form(request.act)

    def _opened_intake(self, opened: OpenedIntake | None) -> None:
        self._session.request(OpenPage("") if opened is None else ContinueIntake(opened))

    def _show_again(self, opened: OpenedDossier | None) -> None:
        shown = self._opened
        if opened is None or shown is None or shown.dossier.id != opened.dossier.id or shown == opened:
            return
        had_keys = self.isAncestorOf(self.window().focusWidget() or self)
        self._show(opened)
        if had_keys and not self.steps.is_open:
            self.setFocus()

    def _show(self, opened: OpenedDossier) -> None:
        if not self.steps.is_open or self._dossier is None or self._dossier.id != opened.dossier.id:
            self.steps.show_steps(self._session.context, opened)
        self._opened = opened
        dossier = self._dossier = opened.dossier
        self.code.setText(dossier.code)
        left = remaining_of(self._session.context, opened)
        if opened.state.result.error_at is None:
            self.status.show_state(*state_of(Status(dossier.status), left))
        else:
            self.status.show_state(self.tr("Result being corrected"), "warn")
        self.setAccessibleName(f"{dossier.code}, {self.status.text()}, {dossier.reception.owner.name}")
        self.envelope.setVisible(dossier.reception.return_method is ReturnMethod.POST)
        self.urge.setVisible(bool(opened.state.holder) and opened.state.ended_at is None)
        self._facts.show_facts(opened, left)
        self.process.show_steps(steps_of(self._session.context, opened))
        self.papers.show_papers(opened)
        self._documents.show_documents(opened)
        self.history.show_history(opened)
        self._offer_undo(opened)
        self.title_changed.emit()

    def _offer_undo(self, opened: OpenedDossier) -> None:
        context = self._session.context
        last = undoable_step(context, opened)
        self.undo_button.setVisible(last is not None)
        if last is not None:
            left = last.at + UNDO_WITHIN - context.clock()
            self._undo_over.start(max(0, int(left.total_seconds() * 1000)))

    def show_taken(self, opened: OpenedDossier) -> None:
        """Show the dossier after an action: its fields close, the next actions are listed."""
        if self._dossier is not None and self._dossier.id == opened.dossier.id:
            self.steps.close_form()
            self.show_dossier(opened)

    def show_job(self, job: PrintJob) -> None:
        """Say how far a paper of the shown dossier is: which one, and where it went."""
        if self._dossier is None or job.dossier_id != self._dossier.id:
            return
        if job.reason:
            self.notice.show_message(sentence(job.reason), "warn")
        elif job.state is JobState.PRINTED:
            self.notice.show_message(paper_came_out(paper_name(job.form), job.printer), "ok")
        elif job.state is JobState.SENT:
            self.notice.show_message(paper_was_sent(paper_name(job.form), job.printer))

    def print_again(self, form: str = FormName.RECEIPT) -> None:
        """Ask for a reprint of a paper."""
        if self._dossier is not None:
            self._session.reprint(self._dossier.id, form)

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print again"),
        QT_TRANSLATE_NOOP("Actions", "Print the receipt once more; it is marked and counted as a reprint."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the receipt once more."""
        self.print_again()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key of an action, and Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        elif not event.modifiers() & _CHORD and self.steps.press(event.text()):
            event.accept()
        else:
            super().keyPressEvent(event)

    def escape(self) -> None:
        """Close the fields of an action, else go back to the list."""
        if self.steps.is_open:
            self.steps.close_form()
            self.setFocus()
        else:
            super().escape()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fold the paper of a step away where there is no room for it."""
        super().resizeEvent(event)
        self._fit_paper()

    def close_down(self) -> None:
        """Stop drawing the paper."""
        self.paper.wait()

    def action_owners(self) -> Sequence[object]:
        """Return what declares the actions of this page."""
        return (self, self.steps, self.paper)

    @action(
        "F1",
        QT_TRANSLATE_NOOP("Actions", "Why this day?"),
        QT_TRANSLATE_NOOP("Actions", "List every day of the time limit, counted or skipped, and why."),
    )
    def explain(self) -> None:
        """Show why the result is due on its day."""
        if self._opened is not None:
            self.due_dialog = DueDialog(explain_due_date(self._session.context, self._opened), self)
            self.due_dialog.help_wanted.connect(lambda: self._session.request(OpenHelp()))
            self.due_dialog.open()

    @action("F6", QT_TRANSLATE_NOOP("Actions", "Supplement"), QT_TRANSLATE_NOOP("Actions", "Request a supplement."))
    def request_supplement(self) -> None:
        """Open the fields of a supplement request, if it is possible now."""
        self.steps.open_form(DossierAction.REQUEST_SUPPLEMENT)

    @action("F7", QT_TRANSLATE_NOOP("Actions", "Refusal"), QT_TRANSLATE_NOOP("Actions", "Refuse the dossier."))
    def refuse(self) -> None:
        """Open the fields of a refusal, if it is possible now."""
        self.steps.open_form(DossierAction.REFUSE)

    @action(
        "Ctrl+E",
        QT_TRANSLATE_NOOP("Actions", "Correct"),
        QT_TRANSLATE_NOOP("Actions", "Correct a fact, with a reason."),
    )
    def correct(self) -> None:
        """Correct the whole reception on its page; of a dossier that was decided only single facts."""
        if self._opened is not None and self._opened.state.ended_at is None:
            self._session.request(CorrectReception(self._opened.dossier.id))
        else:
            self.steps.open_form(DossierAction.CORRECT)

    @action(
        "Ctrl+Z",
        QT_TRANSLATE_NOOP("Actions", "Undo"),
        QT_TRANSLATE_NOOP("Actions", "Undo what you recorded last, within ten minutes and before anybody was told."),
    )
    def undo(self) -> None:
        """Undo what was recorded last of the shown dossier."""
        if self.steps.is_open:
            self.escape()
        self.controller.undo()

    def _show_person_data(self) -> None:
        if self._dossier is not None:
            self._session.request(OpenPersonData(self._dossier.reception.owner))

    def _fit_paper(self) -> None:
        # In a window that is too small for the page the page is wider than what is seen of it.
        self.paper.make_room(min(self.width(), self.window().width()))

    def _make_room(self) -> None:
        """Let the paper of a step take the place of the facts, where there is no room for both: it states them too."""
        self._facts_side.setHidden(not self.paper.isHidden() and self.width() < _THREE_COLUMNS_PX)

    def _arrange(self) -> None:
        head = row(self.code, self.status, None, self._why, self._correct, self._reprint)
        facts = self._facts_side = QWidget()
        facts.setLayout(column(self._facts, self._documents, self.papers, None))
        right = column(self.steps, self.process, self.history, None)
        body = row(facts, right, spacing=12)
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        inside = QWidget()
        inside.setObjectName("steps")
        inside.setMaximumWidth(2 * CARD_MOST_PX)
        inside.setLayout(body)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        above = column(head, self.notice, spacing=10)
        above.setContentsMargins(18, 14, 18, 10)
        below = row(scroll, self.paper, spacing=12)
        below.setContentsMargins(18, 0, 0, 0)
        # The scroll area's own right margin: the paper, where it is shown, reaches the edge of the window.
        inside.setContentsMargins(0, 0, 18, 14)
        below.setStretch(0, 3)
        below.setStretch(1, 2)
        whole = column(above, below, spacing=0)
        whole.setStretch(1, 1)
        self.setLayout(whole)


def _link_button(text: str, on_click: Callable[[], None]) -> QPushButton:
    button = QPushButton(text)
    button.setProperty("role", "link")
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.clicked.connect(on_click)
    return button
