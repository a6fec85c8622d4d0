"""The reception page: applicant, procedure, documents, appointment; F9 stores the dossier."""

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.dossier.reception_correction import REASON_FIELD
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.papers.outage_slip import FIELD as SLIP_FIELD
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.restrictions.lookup import SUBJECT_FIELD
from desktop_app.domain.restrictions.restriction import FIELD as RESTRICTIONS_FIELD
from desktop_app.services.clock import check_clock
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.dossiers import OpenedDossier, open_dossier
from desktop_app.services.numbers import check_numbers
from desktop_app.services.printing.spool import PrintSettings, print_settings
from desktop_app.services.procedures.favourite_procedures import pin_usual, usual_of
from desktop_app.services.reception.addresses import complete_address
from desktop_app.services.reception.drafts import OpenedDraft
from desktop_app.services.reception.people import Recognised, recognise
from desktop_app.ui.common.actions import action, action_of
from desktop_app.ui.common.errors import offer_remedy
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.requests import (
    BeginReception,
    ContinueIntake,
    CorrectReception,
    EnterSlip,
    FocusSearch,
    OpenRecord,
    ReceiveAlso,
    ShowSearchProblem,
    TakeUpDraft,
    TypeApplicant,
)
from desktop_app.ui.reception.applicant_step import ApplicantStep
from desktop_app.ui.reception.appointment_step import AppointmentStep
from desktop_app.ui.reception.correction_card import CorrectionCard
from desktop_app.ui.reception.counter_card import CounterCard
from desktop_app.ui.reception.documents_step import DocumentsStep
from desktop_app.ui.reception.drafts import DraftKeeper
from desktop_app.ui.reception.form_menu import FormMenu
from desktop_app.ui.reception.guidance import GuidancePapers
from desktop_app.ui.reception.model import ReceptionModel
from desktop_app.ui.reception.people_list_start import PeopleListStart
from desktop_app.ui.reception.person_form import PersonForm
from desktop_app.ui.reception.preview import ReceptionPreview
from desktop_app.ui.reception.procedure_step import ProcedureStep
from desktop_app.ui.reception.restriction_card import RestrictionCard
from desktop_app.ui.reception.saver import ReceptionSaver
from desktop_app.ui.reception.slip_card import SlipCard
from desktop_app.ui.reception.step_column import ReceptionFooter, StepColumn
from desktop_app.ui.reception.visit_card import VisitCard
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import sentence

_AFTER_FOCUS_MS = 20
_REST_MS = 100


class ReceptionPage(Page):
    """Receives one dossier: four steps, of which one has the keys, and F9 at the end."""

    page_name = "reception"
    place = SidebarPlace(1, QT_TRANSLATE_NOOP("Sidebar", "Reception"))
    key = "F2"
    handles = (
        BeginReception,
        TypeApplicant,
        ContinueIntake,
        ShowSearchProblem,
        TakeUpDraft,
        CorrectReception,
        ReceiveAlso,
        EnterSlip,
    )

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.model = ReceptionModel(session.context, self)
        session.context_changed.connect(lambda: self.model.take_context(session.context))
        self.notice = Notice()
        self.drafts = DraftKeeper(session, self.model, self.notice, self)
        self.visit = VisitCard(session, self.model)
        self.saver = ReceptionSaver(session, self.model, self.drafts, self.visit, self.notice, self)
        self.applicant = ApplicantStep(self.model)
        self.procedure = ProcedureStep(self.model)
        self.procedure.add_to_corner(self.visit.hint)
        self.documents = DocumentsStep(self.model)
        self.appointment = AppointmentStep(self.model)
        self.steps = (self.applicant, self.procedure, self.documents, self.appointment)
        self.counter = CounterCard(session, self.model)
        self.correction = CorrectionCard(self.model)
        self.slip = SlipCard(self.model)
        self.restrictions = RestrictionCard(session, self.model)
        self.guidance = GuidancePapers(session, self.model, self.notice, self)
        self.people_list = PeopleListStart(session, self.model, self.drafts, self.notice, self)
        self.forms = FormMenu(session, self.model, self.documents, self.notice)
        self.paper = ReceptionPreview(session, self.model, lambda: self.counter.paper)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._refresh_others)
        self._arrange()
        self._connect()
        self.reload_usual()
        self._read_printer()
        session.read(_check_before_work, lambda _nothing: self._show_notices(), self._cannot_save_yet)

    def activate(self) -> None:
        """Give the keys to the first step that lacks something."""
        self.focus_next()

    def refresh(self, changes: Changes) -> None:
        """Show the printer, the usual procedures and who counts papers again when a setting was stored."""
        if changes.settings:
            self.reload_usual()
            self._read_printer()
            self.counter.reload()

    def fulfil(self, request: object) -> None:
        """Begin or continue a page, or show why a search led nowhere."""
        self.front_wanted.emit()
        if isinstance(request, BeginReception):
            self._begin(request.recognised, from_card=request.from_card)
            self.saver.begun_at = request.begun_at
        elif isinstance(request, TypeApplicant):
            self.type_person(request.person)
            self.saver.begun_at = request.begun_at
        elif isinstance(request, TakeUpDraft):
            self.drafts.take_up_draft(request.draft_id)
        elif isinstance(request, CorrectReception):
            self._session.read(partial(open_dossier, dossier_id=request.dossier_id), self._correct)
        elif isinstance(request, ReceiveAlso):
            self._receive_also(request.reception, keeps_person=request.keeps_person)
        elif isinstance(request, EnterSlip):
            self.drafts.leave_as_draft()
            self.model.begin_slip(request.code)
            self.slip.focus()
        elif isinstance(request, ContinueIntake):
            self.drafts.take_up(request.opened)
            self.counter.ask_for(request.paper)
        elif isinstance(request, ShowSearchProblem):
            self.notice.show_message(request.text, "bad")
            self._session.request(FocusSearch())

    def capture_state(self) -> tuple[dict[str, Any], bool]:
        """Return the state to restore after a scan was typed here."""
        return self.model.capture_state(), self.documents.editor.isVisible()

    def restore_state(self, state: tuple[dict[str, Any], bool]) -> None:
        """Restore the state before a scan was typed here."""
        values, is_editing = state
        if self.documents.editor.isVisible() and not is_editing:
            self.documents.editor.given_up.emit()
        self.model.restore_state(values)

    @property
    def is_unfinished(self) -> bool:
        """Whether the page holds something: until F9 it is at most a draft."""
        return not self.model.is_blank

    def keep(self) -> tuple[dict[str, Any], tuple[OpenedDraft, ...]] | None:
        """Return the pages that are being filled in, except while a paper of the counter is."""
        is_kept = not self.model.is_blank and not self.counter.is_open
        return (self.model.capture_state(), self.visit.pages) if is_kept else None

    def take_over(self, kept: object) -> None:
        """Go on with the pages."""
        if isinstance(kept, tuple):
            self.model.restore_state(kept[0])
            self.visit.show_pages(kept[1])
            self._resumed()

    def close_down(self) -> None:
        """Store the page as a draft and stop drawing the paper."""
        self.drafts.store_now()
        self.forms.copies.remove()
        self.paper.wait()

    def action_owners(self) -> Sequence[object]:
        """Return what declares the actions of this page."""
        step = self.appointment
        documents = self.documents.checklist
        parts = (self.procedure, self.applicant, documents, self.counter, self.guidance, step, step.at_once, step.facts)
        return (self, *parts, self.documents.subject, self.restrictions, self.visit, self.people_list, self.paper)

    def focus_step(self, place: int) -> None:
        """Give the keys to one step."""
        if place != 1:
            self.procedure.settle()
        self.steps[place].focus()

    def focus_next(self) -> None:
        """Give the keys to the first step that lacks something."""
        if not self.model.person.name:
            self._session.request(FocusSearch())
        elif not self.model.person.phone:
            self.focus_step(0)
        elif self.model.procedure is None:
            self.focus_step(1)
        else:
            self.focus_step(2)

    def take_person(self, recognised: Recognised, *, from_card: bool) -> None:
        """Put a person on the page. Another person than the one being served begins a new page; the old one is kept."""
        current = self.model.person.public_number
        waits_for_owner = self.model.other_owner is not None and not self.model.other_owner.name
        if current and current != recognised.person.public_number and not waits_for_owner:
            self.drafts.leave_as_draft()
        self.notice.clear()
        is_new = self.model.is_blank
        self.model.take_person(recognised, from_card=from_card)
        if recognised.person.name:
            self.applicant.summarise()
        self.focus_next()
        if recognised.intakes and self.model.intake is None:
            self.drafts.offer_intake(recognised.intakes[0])
        if is_new:
            self.drafts.look_for(recognised.person.public_number)

    def type_person(self, person: Applicant) -> None:
        """Begin with a new person typed into the search line; the open page is stored as a draft."""
        self.notice.clear()
        self.drafts.leave_as_draft()
        self.model.set_person(person)
        self.applicant.edit()

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Save and print 2 copies"),
        QT_TRANSLATE_NOOP("Actions", "Store the dossier and print the receipt in two copies."),
    )
    def save(self) -> None:
        """Save and print; while a save is under way another F9 does nothing."""
        if self.counter.is_open:
            self.counter.take()
        else:
            self.saver.save()

    @property
    def is_explaining(self) -> bool:
        """Whether the days of the appointment are explained."""
        return self.appointment.is_explained

    def escape(self) -> None:
        """Leave what is innermost: an editor, the paper at the counter, the owner's fields, the page itself."""
        if self.documents.editor.isVisible():
            self.documents.editor.given_up.emit()
        elif self.counter.is_open:
            self.counter.left.emit()
        elif not self.appointment.close_explanation() and not self.applicant.close_owner():
            self.leave()

    @action(
        "Esc",
        QT_TRANSLATE_NOOP("Actions", "Leave as draft"),
        QT_TRANSLATE_NOOP("Actions", "Store the page as a draft and begin a new one."),
        is_shortcut=False,
    )
    def leave(self) -> None:
        """Store the page as a draft and begin a new one."""
        correcting = self.model.correcting
        if self.model.is_blank:
            self.model.begin()
        self.drafts.leave_as_draft()
        self._session.request(FocusSearch() if correcting is None else OpenRecord(correcting.dossier.id))

    def reload_usual(self) -> None:
        """Read the desk's usual procedures again."""
        self._session.read(usual_of, self.procedure.set_usual)

    def resizeEvent(self, event: object) -> None:
        """Hide the paper when the page is narrow, and the names of the footer's actions when it is very narrow."""
        super().resizeEvent(event)  # type: ignore[arg-type] # Qt's event
        self.paper.make_room(self.width())
        self.footer.make_room(self.width())

    def minimumSizeHint(self) -> QSize:
        """Return the width that the steps need: below it the whole page scrolls, with a bar."""
        return QSize(self._column.least_width, super().minimumSizeHint().height())

    def _begin(self, recognised: Recognised, *, from_card: bool) -> None:
        if recognised.person.name:
            self.take_person(recognised, from_card=from_card)
        else:
            self.type_person(recognised.person)

    def _read_printer(self) -> None:
        self._session.read(print_settings, self._show_printer)

    def _show_printer(self, settings: PrintSettings | None) -> None:
        name = (settings.queue or self.tr("PDF files")) if settings else self.tr("no printer chosen")
        self.paper.show_printer(name)

    def _cannot_save_yet(self, error: Exception) -> None:
        offer_remedy(self.notice, error, self._session, self._show_notices)

    def _show_notices(self) -> None:
        text = "\n".join(map(sentence, self._session.context.notices))
        if text:
            self.notice.show_message(text, "warn", self.tr("I have read it"), self.drafts.offer)
        else:
            self.drafts.offer()

    def _arrange(self) -> None:
        cards = (self.notice, self.correction, self.slip, self.restrictions, self.counter, self.visit)
        self._column = StepColumn((*cards, *self.steps))
        # No wider than the steps: the paper beside them needs its room.
        hints = (self.counter.ask_for_more, self.counter.refuse, self.leave)
        more = (
            self.people_list.begin,
            self.guidance.guide,
            self.guidance.print_slip,
            self.guidance.show_given,
            self.paper.toggle,
            self.paper.read_aloud,
        )
        self.footer = ReceptionFooter(self._session, self.save, self.drafts.status, hints, more)
        left = QVBoxLayout()
        left.setSpacing(0)
        left.addWidget(self._column, 1)
        left.addWidget(self.footer)
        whole = row(left, self.paper, spacing=0)
        whole.setStretch(0, 736)
        whole.setStretch(1, 470)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.model.changed.connect(self._refresh)
        self.model.begun.connect(self._forget)
        self.model.nothing_begun.connect(self._ask_to_begin)
        self.saver.busy.connect(self.footer.save.setDisabled)
        self.saver.saved.connect(self.reload_usual)
        self.saver.refused.connect(self._focus_problem)
        self.saver.partly_saved.connect(self._show_notice)
        self.applicant.done.connect(self._applicant_done)
        self.applicant.number_entered.connect(self._number_entered)
        self.applicant.address_typed.connect(self._complete_address)
        self.procedure.done.connect(lambda: self.focus_step(2))
        self.procedure.pinned.connect(self._pin)
        self.procedure.back.connect(lambda: self.focus_step(0))
        self.documents.done.connect(self._documents_done)
        self.documents.back.connect(lambda: self.focus_step(1))
        self.drafts.resumed.connect(self._resumed)
        self.visit.resumed.connect(self._resumed)
        self.visit.refused.connect(self._focus_problem)
        self.people_list.refused.connect(self._focus_problem)
        self.people_list.procedure_missing.connect(partial(self.focus_step, 1))
        self.visit.begun_another.connect(self._begun_another)
        self.counter.edited.connect(self.paper.draw_later)
        self.counter.issued.connect(self._issued)
        self.counter.page_unfinished.connect(self._counter_refused)
        self.counter.left.connect(self.focus_next)
        self.counter.opened.connect(self._counter_opened)
        self.correction.done.connect(self.focus_next)
        self.slip.done.connect(self.focus_next)
        self.appointment.back.connect(lambda: self.focus_step(2))
        self.appointment.done.connect(self.save)
        self.appointment.facts.fee_missing.connect(partial(self.focus_step, 1))
        QApplication.instance().focusChanged.connect(self._focus_moved)  # type: ignore[union-attr] # an application exists

    def _refresh(self) -> None:
        self.applicant.refresh()
        if not self.model.is_typing:
            self._refresh_others()
            return
        # What a letter of a name changes elsewhere on the page may follow when the hands rest.
        self.drafts.store_soon()
        if not self._rest.isActive():
            self._rest.start()

    def _refresh_others(self) -> None:
        self._rest.stop()
        for step in self.steps[1:]:
            step.refresh()
        self.correction.refresh()
        self.slip.refresh()
        self.restrictions.refresh()
        self.footer.save.setText(self._save_text())
        self.drafts.store_soon()
        self.title_changed.emit()

    def _save_text(self) -> str:
        if self.model.correcting is not None:
            return self.tr("Store the correction   F9")
        if self.visit.pages:
            return self.tr("Save and print %n dossiers   F9", "", len(self.visit.all_pages()))
        return self.tr("Save and hand back   F9") if self.model.at_once else action_of(self.save).button_text

    def _receive_also(self, reception: Reception, *, keeps_person: bool) -> None:
        self.drafts.leave_as_draft()
        if keeps_person:
            person = reception.submitter or reception.owner
            self._session.read(partial(recognise, fresh=person), partial(self._serve_again, reception))
            return
        procedure = self._session.context.catalogue.by_id(reception.procedure_id)
        if procedure is not None:
            self.model.choose(procedure)
        self._session.request(FocusSearch())

    def _begun_another(self) -> None:
        self.applicant.summarise()
        self._refresh()
        self.focus_step(1)

    def _serve_again(self, reception: Reception, recognised: Recognised) -> None:
        self.take_person(recognised, from_card=False)
        if reception.submitter is not None:
            self.model.authority = reception.authority
            self.model.set_owner(reception.owner)
        self.focus_step(1)

    def _correct(self, opened: OpenedDossier | None) -> None:
        """Show the reception of a dossier to be corrected; the page that is open is stored as a draft first."""
        if opened is None:
            return
        self.drafts.leave_as_draft()
        self.model.correct(opened)
        self.applicant.edit("name")

    def _forget(self) -> None:
        """Forget the page before: this is the only place where the parts of the page are cleared."""
        for step in self.steps:
            step.reset()
        self.correction.reset()
        self.slip.reset()
        self.restrictions.reset()
        self.drafts.reset()
        self.notice.clear()
        self.saver.page_begun()

    def _ask_to_begin(self) -> None:
        self.notice.show_message(self.tr("Scan the ID card or choose the procedure first."), "warn")

    def _show_notice(self) -> None:
        """Bring the notice into sight, after the step with the cursor was."""
        self._column.bring_into_sight(self.notice, after_ms=_AFTER_FOCUS_MS)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is None or not self.isVisible():
            return
        for step in self.steps:
            is_active = step is now or step.isAncestorOf(now)
            step.set_active(is_active)
            if is_active:
                self._column.bring_into_sight(step)

    def _pin(self, digit: int, procedure_id: str) -> None:
        self._session.write("", partial(pin_usual, digit=digit, procedure_id=procedure_id), self.procedure.set_usual)

    def _applicant_done(self) -> None:
        self.focus_step(1 if self.model.procedure is None else 2)

    def _documents_done(self) -> None:
        # Nothing is left to choose, so F9 is next; only a result by post needs an address, one at once its number.
        if self.model.at_once or self.appointment.address.isVisibleTo(self.appointment):
            self.focus_step(3)
        else:
            self.footer.save.setDefault(True)
            self.appointment.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self.appointment.setFocus()

    def _number_entered(self, _number: str) -> None:
        person = self.model.person
        if person.public_number and self.model.recognised is None:
            self._session.read(partial(recognise, fresh=person), self._recognised_by_number)

    def _recognised_by_number(self, recognised: Recognised) -> None:
        if recognised.person.public_number != self.model.person.public_number or not recognised.is_known:
            return
        self.model.take_person(recognised, from_card=False)
        self.applicant.summarise()
        self.focus_next()

    def _complete_address(self, form: PersonForm, text: str) -> None:
        home = self._session.context.agency.place
        self._session.read(lambda _: complete_address(text, home), partial(form.offer_addresses, text))

    def _focus_problem(self) -> None:
        fields = {
            1: ("procedure", "limit", "fee", "fee_proof", "exemption", "exemption_proof"),
            2: ("documents", "sets", SUBJECT_FIELD),
            3: ("return_address", "at_once", "copies"),
        }
        first = self.model.problems[0].field
        special = {
            REASON_FIELD: self.correction.focus,
            RESTRICTIONS_FIELD: self.restrictions.focus,
            SLIP_FIELD: self.slip.focus,
        }
        if first in special:
            special[first]()
            return
        place = next((place for place, names in fields.items() if first in names), 0)
        if first == "procedure":
            self.procedure.choose_again()
        else:
            self.focus_step(place)

    def _resumed(self) -> None:
        if self.model.intake is not None:
            self.applicant.summarise()
            self.focus_step(2)
        else:
            self.focus_next()

    def _issued(self, text: str) -> None:
        self.drafts.pause()
        self.model.begin()
        self.reload_usual()
        self.notice.show_message(text, "ok")
        self._session.request(FocusSearch())

    def _counter_opened(self, is_open: bool) -> None:
        self.footer.save.setHidden(is_open)
        if is_open:
            self._column.bring_into_sight(self.counter)

    def _counter_refused(self, problems: list[RuleViolation]) -> None:
        self.model.show_problems(problems)
        self._focus_problem()


def _check_before_work(context: DeskContext) -> None:
    """Find what would refuse each save, before anything is typed."""
    check_clock(context)
    check_numbers(context)
