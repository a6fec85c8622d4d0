"""The reception page: four steps, one awake, F9 at the end."""

from collections.abc import Mapping
from contextlib import suppress
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QPushButton, QScrollArea, QVBoxLayout, QWidget

from desktop_app.domain.dossier import Reception
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.person import Applicant
from desktop_app.services.addresses import complete_address
from desktop_app.services.context import DeskContext
from desktop_app.services.drafts import keep_draft
from desktop_app.services.people import Recognised, recognise
from desktop_app.services.reception import Received, receive
from desktop_app.services.unfinished import Unfinished
from desktop_app.services.usual import pin_usual, usual_of
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.preview import PaperPane
from desktop_app.ui.reception.applicant_step import ApplicantStep
from desktop_app.ui.reception.appointment_step import AppointmentStep
from desktop_app.ui.reception.counter_card import CounterCard
from desktop_app.ui.reception.documents_step import DocumentsStep
from desktop_app.ui.reception.kept import KeptPages
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.reception.procedure_step import ProcedureStep
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.labels import key_cap, label
from desktop_app.ui.widgets.layouts import row
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.person_form import PersonForm


class ReceptionPage(QWidget):
    """Takes one dossier in.

    Signals:
        received: a dossier was saved; carries what F9 made.
        line_wanted: the cursor belongs into the top line.
    """

    received = Signal(object)
    line_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self.model = ReceptionModel(session.context, self)
        session.context_changed.connect(lambda: self.model.take_context(session.context))
        self._is_saving = False
        self.notice = Notice()
        self.kept = KeptPages(session, self.model, self.notice, self)
        self.applicant = ApplicantStep(self.model)
        self.procedure = ProcedureStep(self.model)
        self.documents = DocumentsStep(self.model)
        self.appointment = AppointmentStep(self.model)
        self.steps = (self.applicant, self.procedure, self.documents, self.appointment)
        self.counter = CounterCard(session, self.model)
        self.paper = PaperPane(session, self.model, lambda: self.counter.paper)
        self._arrange()
        self._connect()
        self.reload_usual()
        self.kept.offer()

    def wake(self, place: int) -> None:
        """Give the keys to one step."""
        if place != 1:
            self.procedure.settle()
        self.steps[place].focus()

    def wake_next(self) -> None:
        """Give the keys to the first step that lacks something."""
        if not self.model.person.name:
            self.line_wanted.emit()
        elif not self.model.person.phone:
            self.wake(0)
        elif self.model.procedure is None:
            self.wake(1)
        else:
            self.wake(2)

    def take_person(self, recognised: Recognised, *, from_card: bool) -> None:
        """Put a person on the page. Another person than the one being served begins a new page; the old one is kept."""
        current = self.model.person.public_number
        waits_for_owner = self.model.other_owner is not None and not self.model.other_owner.name
        if current and current != recognised.person.public_number and not waits_for_owner:
            self.kept.leave_as_draft()
        self.notice.clear()
        self.model.take_person(recognised, from_card=from_card)
        if recognised.person.name:
            self.applicant.summarise()
        self.wake_next()
        if recognised.intakes and self.model.intake is None:
            self.kept.offer_intake(recognised.intakes[0])

    def type_person(self, person: Applicant) -> None:
        """Begin with what was typed in the top line: somebody new. Whose page it was is kept as a draft."""
        self.notice.clear()
        self.kept.leave_as_draft()
        self.model.set_person(person)
        self.applicant.edit()

    def save(self) -> None:
        """Save and print (F9). While one save is on its way another F9 does nothing."""
        if self.counter.is_open:
            self.counter.take()
            return
        if self._is_saving:
            return
        self._is_saving = True
        self.kept.rest()
        self._save_button.setEnabled(False)
        reception = self.model.reception()
        work = partial(_receive_or_keep, reception=reception, typed=dict(self.model.typed))
        self._session.run(self.tr("Saving…"), work, self._saved, partial(self._not_saved, reception.id))

    def escape(self) -> None:
        """Leave what is innermost: a line's editor, the paper at the counter, the page itself."""
        if self.documents.editor.isVisible():
            self.documents.editor.given_up.emit()
        elif self.counter.is_open:
            self.counter.left.emit()
        else:
            self.kept.leave_as_draft()
            self.line_wanted.emit()

    def explain(self) -> None:
        """Explain the appointment (F1)."""
        self.appointment.explain()

    def cycle_payment(self) -> None:
        """Change how the fee was paid (Ctrl+T); without a fee the cursor goes where it is typed."""
        self.appointment.facts.cycle_payment()
        if self.model.problem_of("fee") is not None:
            self.wake(1)

    def reload_usual(self) -> None:
        """Read the desk's usual procedures again."""
        self._session.ask(usual_of, self.procedure.set_usual)

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt's event
        self.paper.make_room(self.width())

    def _arrange(self) -> None:
        steps = QWidget()
        steps.setObjectName("steps")
        inside = QVBoxLayout(steps)
        inside.setContentsMargins(14, 12, 14, 12)
        inside.setSpacing(9)
        for part in (self.notice, self.counter, *self.steps):
            inside.addWidget(part)
        inside.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidget(steps)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll = scroll
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(scroll, 1)
        left.addWidget(self._made_footer())
        whole = row(left, self.paper, spacing=0)
        whole.setStretch(0, 736)
        whole.setStretch(1, 470)
        self.setLayout(whole)

    def _made_footer(self) -> QFrame:
        footer = QFrame()
        footer.setObjectName("footer")
        self._save_button = QPushButton(self.tr("Save and print 2 copies   F9"))
        self._save_button.setProperty("primary", True)
        self._save_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._save_button.clicked.connect(self.save)
        more = (label(self.tr("Supplement"), "small"), key_cap("F6"), label(self.tr("Refusal"), "small"), key_cap("F7"))
        aside = (label(self.tr("Leave as draft"), "small"), key_cap("Esc"))
        inside = row(self._save_button, None, self.kept.said, *more, *aside)
        inside.setContentsMargins(14, 9, 14, 9)
        footer.setLayout(inside)
        return footer

    def _connect(self) -> None:
        self.model.changed.connect(self._refresh)
        self.applicant.done.connect(self._applicant_done)
        self.applicant.number_entered.connect(self._number_entered)
        self.applicant.address_typed.connect(self._complete_address)
        self.procedure.done.connect(lambda: self.wake(2))
        self.procedure.pinned.connect(self._pin)
        self.procedure.back.connect(lambda: self.wake(0))
        self.documents.done.connect(self._documents_done)
        self.documents.back.connect(lambda: self.wake(1))
        self.kept.resumed.connect(self._resumed)
        self.counter.edited.connect(self.paper.draw_later)
        self.counter.issued.connect(self._issued)
        self.counter.page_unfinished.connect(self._counter_refused)
        self.counter.left.connect(self.wake_next)
        self.counter.opened.connect(self._counter_opened)
        self.appointment.back.connect(lambda: self.wake(2))
        self.appointment.done.connect(self.save)
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr] # one runs

    def _refresh(self) -> None:
        for step in self.steps:
            step.refresh()
        self.kept.keep_soon()

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible():
            return
        for step in self.steps:
            awake = step is now or step.isAncestorOf(now)
            step.set_awake(awake)
            if awake:
                QTimer.singleShot(0, partial(self._scroll.ensureWidgetVisible, step, 0, 12))

    def _pin(self, digit: int, procedure_id: str) -> None:
        self._session.run("", partial(pin_usual, digit=digit, procedure_id=procedure_id), self.procedure.set_usual)

    def _applicant_done(self) -> None:
        self.wake(1 if self.model.procedure is None else 2)

    def _documents_done(self) -> None:
        # Nothing is left to choose: the appointment stands, F9 is the only key. Post needs an address.
        if self.appointment.address.isVisibleTo(self.appointment):
            self.wake(3)
        else:
            self._save_button.setDefault(True)
            self.appointment.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.appointment.setFocus()

    def _number_entered(self, _number: str) -> None:
        person = self.model.person
        if person.public_number and self.model.recognised is None:
            self._session.ask(partial(recognise, fresh=person), self._recognised_by_number)

    def _recognised_by_number(self, recognised: Recognised) -> None:
        if recognised.person.public_number != self.model.person.public_number or not recognised.is_known:
            return
        self.model.take_person(recognised, from_card=False)
        self.applicant.summarise()
        self.wake_next()

    def _complete_address(self, form: PersonForm, text: str) -> None:
        home = self._session.context.agency.place
        self._session.ask(lambda _: complete_address(text, home), partial(form.offer_addresses, text))

    def _saved(self, received: Received) -> None:
        self._is_saving = False
        self._save_button.setEnabled(True)
        self.received.emit(received)
        # The officer may have begun the next page while this one was being saved.
        if self.model.id == received.dossier.id:
            self.kept.rest()
            self.model.begin()
        self.reload_usual()

    def _not_saved(self, reception_id: UUID, error: Exception) -> None:
        self._is_saving = False
        self._save_button.setEnabled(True)
        if self.model.id != reception_id:
            self.notice.say(sentence_of(error), "bad", self.tr("Take it up"), self.kept.take_up_latest)
            return
        if isinstance(error, Unfinished):
            self.model.show_problems(error.problems)
            self._focus_problem()
            return
        self.notice.say(sentence_of(error), "bad")
        if not hasattr(error, "code"):
            raise error

    def _focus_problem(self) -> None:
        fields = {
            1: ("procedure", "limit", "fee"),
            2: ("documents", "sets"),
            3: ("return_address",),
        }
        first = self.model.problems[0].field
        place = next((place for place, names in fields.items() if first in names), 0)
        if first == "procedure":
            self.procedure.choose_again()
        else:
            self.wake(place)

    def _resumed(self) -> None:
        if self.model.intake is not None:
            self.applicant.summarise()
            self.wake(2)
        else:
            self.wake_next()

    def _issued(self, text: str) -> None:
        self.kept.rest()
        self.model.begin()
        self.reload_usual()
        self.notice.say(text, "ok")
        self.line_wanted.emit()

    def _counter_opened(self, is_open: bool) -> None:
        self._save_button.setHidden(is_open)
        if is_open:
            QTimer.singleShot(0, partial(self._scroll.ensureWidgetVisible, self.counter, 0, 12))

    def _counter_refused(self, problems: list[RuleViolation]) -> None:
        self.model.show_problems(problems)
        self._focus_problem()


def _receive_or_keep(context: DeskContext, reception: Reception, typed: Mapping[str, str]) -> Received:
    """Store the dossier; if that fails for any reason, store the page as a draft before the error is shown."""
    try:
        return receive(context, reception=reception)
    except Exception:
        with suppress(Exception):
            keep_draft(context, reception, typed)
        raise
