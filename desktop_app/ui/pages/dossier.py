"""One dossier: what it is, what happened to it, and its receipt once more."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.desk_acts import DeskAct
from desktop_app.domain.dossier import DocumentState, Dossier, ReturnMethod
from desktop_app.domain.events import DossierEvent, DossierState
from desktop_app.domain.fee import money
from desktop_app.domain.phone import spaced
from desktop_app.domain.steps import Status
from desktop_app.services.appointments import explain_due
from desktop_app.services.context import DeskContext
from desktop_app.services.dossiers import OpenedDossier
from desktop_app.services.papers import RECEIPT
from desktop_app.services.spool import JobState, PrintJob
from desktop_app.sync.wire import CENTRE
from desktop_app.ui import saying
from desktop_app.ui.due_dialog import DueDialog
from desktop_app.ui.messages import sentence
from desktop_app.ui.steps.history import paper_of, told
from desktop_app.ui.steps.panel import StepPanel
from desktop_app.ui.widgets.cards import Card
from desktop_app.ui.widgets.labels import Chip, ElidedLabel, label
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.notice import Notice


class DossierPage(QWidget):
    """Shows one dossier.

    Signals:
        reprint_wanted: Ctrl+P; carries the dossier's id and the form.
        label_wanted: the address label of the shown dossier is to be printed.
        back: Esc: back to the list.
    """

    reprint_wanted = Signal(object, str)
    label_wanted = Signal()
    back = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._dossier: Dossier | None = None
        self._context: DeskContext | None = None
        self._opened: OpenedDossier | None = None
        self.due_dialog: DueDialog | None = None
        self.code = label("", "title")
        self.status = Chip()
        self.notice = Notice()
        self._why = QPushButton(self.tr("Why this day?   F1"))
        self._why.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._why.clicked.connect(self.explain)
        self._reprint = QPushButton(self.tr("Print again   Ctrl+P"))
        self._reprint.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._reprint.clicked.connect(partial(self.print_again, RECEIPT))
        self.envelope = QPushButton(self.tr("Address label"))
        self.envelope.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.envelope.clicked.connect(self.label_wanted)
        self.steps = StepPanel()
        self._facts = QGridLayout()
        self._facts.setColumnStretch(1, 1)
        self._facts.setVerticalSpacing(5)
        self._facts.setHorizontalSpacing(14)
        self._documents = QVBoxLayout()
        self._history = QVBoxLayout()
        self._arrange()

    @property
    def dossier(self) -> Dossier | None:
        """The shown dossier."""
        return self._dossier

    def show_dossier(self, context: DeskContext, opened: OpenedDossier) -> None:
        """Show a dossier, its history and what can be done next, and take the keys."""
        self._show(context, opened)
        if not self.steps.is_open:
            self.setFocus()

    def refresh(self, context: DeskContext, opened: OpenedDossier) -> None:
        """Show what became of the shown dossier meanwhile; keys and typed text stay where they are."""
        shown = self._opened
        if shown is None or shown.dossier.id != opened.dossier.id or shown == opened:
            return
        had_keys = self.isAncestorOf(self.window().focusWidget() or self)
        self._show(context, opened)
        if had_keys and not self.steps.is_open:
            self.setFocus()

    def _show(self, context: DeskContext, opened: OpenedDossier) -> None:
        if not self.steps.is_open or self._dossier is None or self._dossier.id != opened.dossier.id:
            self.steps.show_steps(context, opened)
        self._context, self._opened = context, opened
        dossier = self._dossier = opened.dossier
        self.code.setText(dossier.code)
        self.status.show_state(*saying.status(Status(dossier.status)))
        self.envelope.setVisible(dossier.reception.return_method is ReturnMethod.POST)
        _clear(self._facts)
        for place, (name, value) in enumerate(self._facts_of(opened)):
            self._facts.addWidget(label(name, "small"), place, 0, Qt.AlignmentFlag.AlignTop)
            self._facts.addWidget(_wrapped(value), place, 1)
        _clear(self._documents)
        for line in dossier.reception.documents:
            if line.state is DocumentState.PRESENT:
                kind, number = saying.counts(line.counts)
                self._documents.addLayout(row(ElidedLabel(line.name), label(f"{kind} {number}", "muted")))
        _clear(self._history)
        for event in reversed(opened.events):
            self._history.addLayout(self._happening(event, opened))

    def show_taken(self, context: DeskContext, opened: OpenedDossier) -> None:
        """Show the dossier after a step: the fields close, the next steps stand there."""
        self.steps.close_form()
        self.show_dossier(context, opened)

    def show_job(self, job: PrintJob) -> None:
        """Say how far a reprint of the shown dossier is."""
        if self._dossier is None or job.dossier_id != self._dossier.id:
            return
        if job.reason:
            self.notice.say(sentence(job.reason), "warn")
        elif job.state is JobState.PRINTED:
            self.notice.say(self.tr("Printed on {printer}.").format(printer=job.printer))
        elif job.state is JobState.SENT:
            self.notice.say(self.tr("Sent to {printer}.").format(printer=job.printer))

    def print_again(self, form: str = RECEIPT) -> None:
        """Ask for a reprint of a paper."""
        if self._dossier is not None:
            self.reprint_wanted.emit(self._dossier.id, form)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = event.key() - Qt.Key.Key_0
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif not event.modifiers() and self.steps.press(digit):
            event.accept()
        else:
            super().keyPressEvent(event)

    def leave(self) -> None:
        """Close the fields of a step, else go back to the list."""
        if self.steps.is_open:
            self.steps.close_form()
            self.setFocus()
        else:
            self.back.emit()

    def explain(self) -> None:
        """Show why the result is due on its day (F1)."""
        if self._context is not None and self._opened is not None:
            self.due_dialog = DueDialog(explain_due(self._context, self._opened), self)
            self.due_dialog.open()

    def open_act(self, act: DeskAct) -> None:
        """Open the fields of a step, if it is possible now."""
        self.steps.open_form(act)

    def _arrange(self) -> None:
        head = row(self.code, self.status, None, self._why, self.envelope, self._reprint)
        left = column(
            self._card(self.tr("Dossier"), self._facts), self._card(self.tr("Documents"), self._documents), None
        )
        right = column(self.steps, self._card(self.tr("History"), self._history), None)
        body = row(left, right, spacing=12)
        body.setStretch(0, 1)
        body.setStretch(1, 1)
        inside = QWidget()
        inside.setObjectName("steps")
        inside.setLayout(body)
        scroll = QScrollArea()
        scroll.setWidget(inside)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        whole = column(head, self.notice, scroll, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _card(self, title: str, body: QGridLayout | QVBoxLayout) -> Card:
        card = Card()
        card.body.addWidget(label(title, "section"))
        card.body.addLayout(body)
        return card

    def _facts_of(self, opened: OpenedDossier) -> list[tuple[str, str]]:
        dossier, reception = opened.dossier, opened.dossier.reception
        owner, submitter = reception.owner, reception.submitter
        facts = [
            (self.tr("Owner"), f"{owner.name} · {owner.public_number}".rstrip(" ·")),
            (self.tr("Handed in by"), submitter.name if submitter else ""),
            (self.tr("Address"), owner.address),
            (self.tr("Phone"), spaced((submitter or owner).phone)),
            (self.tr("Procedure"), f"{dossier.procedure_name} ({dossier.procedure_code or '—'})"),
            (self.tr("Received"), saying.moment(dossier.received_at)),
            (self.tr("Result due"), saying.moment(dossier.due_at)),
            (self.tr("Time limit"), saying.limit(reception.steps or ())),
            (self.tr("Fee"), self._fee(opened.state)),
            (self.tr("Result goes back"), saying.return_method(reception.return_method)),
            (self.tr("Deliver to"), reception.return_address),
            (self.tr("How it came"), saying.channel(reception.channel)),
            (self.tr("Territory"), saying.territory(True) if reception.is_non_territorial else ""),
            (self.tr("Received by"), dossier.officer_name),
            (self.tr("Ledger"), f"01/{dossier.book} · {dossier.entry}"),
            (self.tr("Rules"), dossier.rule_set),
        ]
        return [(name, value) for name, value in facts if value]

    def _fee(self, state: DossierState) -> str:
        if not state.fee:
            return money(state.fee) if state.fee is not None else ""
        return f"{money(state.fee)} · {saying.payment(state.payment)}"

    def _happening(self, event: DossierEvent, opened: OpenedDossier) -> QVBoxLayout:
        text, remark, tone = told(event)
        dot = label("", "dot")
        dot.setProperty("tone", tone)
        who = self._who(event.officer_id, opened)
        lines = [ElidedLabel(remark, "muted")] if remark else []
        when = label(f"{saying.moment(event.at)} · {who}", "small")
        form = paper_of(event)
        again = (self._again(form),) if form is not None else ()
        return column(row(dot, ElidedLabel(text, "strong"), *again), *lines, when, 6, spacing=2)

    def _who(self, officer_id: UUID, opened: OpenedDossier) -> str:
        if officer_id == CENTRE:
            return self.tr("the server")
        return opened.officers.get(officer_id) or self.tr("another desk")

    def _again(self, form: str) -> QPushButton:
        button = QPushButton(self.tr("Print again"))
        button.setProperty("role", "link")
        button.clicked.connect(partial(self.print_again, form))
        return button


def _wrapped(text: str) -> QWidget:
    shown = label(text)
    shown.setWordWrap(True)
    return shown


def _clear(layout: QGridLayout | QVBoxLayout) -> None:
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.deleteLater()
        if isinstance(inner, QVBoxLayout | QGridLayout):
            _clear(inner)
        elif inner is not None:
            while inner.count():
                part = inner.takeAt(0)
                if part is not None and part.widget() is not None:
                    part.widget().deleteLater()  # type: ignore[union-attr] # just asked
