"""What the reception page holds: the page's state, without a widget and without a rule of its own."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.dates import local
from desktop_app.domain.dossier.dossier import Channel, Reception, ReturnMethod, SubmittedDocument, checklist
from desktop_app.domain.dossier.procedure import Procedure, ProcedureVersion, fee_on
from desktop_app.domain.dossier.reception_correction import REASON_FIELD
from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.law.fee import FeeRules, Payment
from desktop_app.domain.law.instant_result import check_at_once
from desktop_app.domain.law.working_time import Appointment, LimitStep, LimitUnit
from desktop_app.domain.papers.outage_slip import FIELD as SLIP_FIELD
from desktop_app.domain.people.eid_account import EidAccount
from desktop_app.domain.people.person import Applicant, merge, read_again
from desktop_app.domain.restrictions.restriction import Release, Restriction
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import OpenedDossier
from desktop_app.services.reception.appointments import appointment_at, appointment_for
from desktop_app.services.reception.drafts import Draft, OpenedDraft
from desktop_app.services.reception.intake import OpenedIntake
from desktop_app.services.reception.people import Recognised

PERSON_FIELDS = ("number", "name", "birth_date", "address", "phone", "email")
"""The fields of a person that a problem can stand beside."""

_OF_THE_VISIT = (
    "person",
    "other_owner",
    "authority",
    "recognised",
    "from_card",
    "eid_account",
    "return_method",
    "return_address",
)


class ReceptionModel(QObject):
    """The page that is being filled in.

    Signals:
        changed: something on the page is different; every view looks again.
        begun: another page was begun: blank, from a draft, or for the next citizen. Every view forgets the page before.
        nothing_begun: a fact was to be changed on a page that has neither a person nor a procedure.

    Attributes:
        is_typing: whether `changed` is emitted for a letter that was typed of a person; nothing else is different.
    """

    changed = Signal()
    begun = Signal()
    nothing_begun = Signal()

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.is_typing = False
        before = set(vars(self))
        self._blank()
        self._held = frozenset(vars(self)) - before

    def _blank(self) -> None:
        self.id: UUID = new_id()
        self.person = Applicant()
        self.other_owner: Applicant | None = None
        self._owner_aside = Applicant()
        self.authority = ""
        self.recognised: Recognised | None = None
        self.from_card = False
        self.procedure: Procedure | None = None
        self.version: ProcedureVersion | None = None
        self.documents: tuple[SubmittedDocument, ...] = ()
        self.steps: tuple[LimitStep, ...] | None = None
        self.fee: int | None = None
        self.sets = 1
        self.return_method = ReturnMethod.DESK
        self.return_address = ""
        self.note = ""
        self.channel = Channel.DIRECT
        self.payment: Payment | None = None
        self.exemption = self.exemption_proof = self.fee_proof = ""
        self.at_once, self.copies = False, 1
        self.eid_account = EidAccount.UNCHECKED
        self.is_non_territorial = False
        self.appointment: Appointment | None = None
        self.typed: dict[str, str] = {}
        self.problems: list[Problem] = []
        self.begun_at: datetime = self.context.clock()
        self.intake: OpenedIntake | None = None
        self.correcting: OpenedDossier | None = None
        self.correction_reason = ""
        self.subject = ""
        self.restrictions: tuple[Restriction, ...] = ()
        self.releases: tuple[Release, ...] = ()
        self.slip = ""
        self.slip_at: datetime | None = None

    def take_context(self, context: DeskContext) -> None:
        """Go on under other hours or another calendar: the appointment is worked out again."""
        self.context = context
        self._clear_problems("limit")
        self._appoint()
        self.changed.emit()

    def begin(self) -> None:
        """Begin a blank page for the next citizen."""
        self._blank()
        self.begun.emit()
        self.changed.emit()

    def begin_also(self) -> None:
        """Begin another page for the same people: who they are and how they get results stays, everything else is new.

        The check of the identity account is one of the person, too.
        """
        kept = {name: getattr(self, name) for name in _OF_THE_VISIT}
        self._blank()
        vars(self).update(kept)
        self.begun.emit()
        self.changed.emit()

    def resume_intake(self, intake: OpenedIntake) -> None:
        """Take a page up again that waited for what was asked for at the counter."""
        self.resume(OpenedDraft(Draft(intake.row.reception, {}, intake.row.asked_at), None, intake))

    def correct(self, opened: OpenedDossier) -> None:
        """Show what a dossier's receipt states, to be corrected: with the rules and the moment of its reception."""
        draft = Draft(opened.dossier.reception, {}, self.context.clock())
        self._take(OpenedDraft(draft, None, None), opened)

    def set_correction_reason(self, reason: str) -> None:
        """Take why the reception is corrected."""
        self.correction_reason = reason
        self._clear_problems(REASON_FIELD)
        self.changed.emit()

    def resume(self, opened: OpenedDraft) -> None:
        """Take an unfinished page up again, with everything that it showed."""
        self._take(opened, None)

    def _take(self, opened: OpenedDraft, correcting: OpenedDossier | None) -> None:
        self._blank()
        self.correcting = correcting
        draft, self.recognised, self.intake = opened.draft, opened.recognised, opened.intake
        self.from_card = draft.from_card
        reception = draft.reception
        self.id = reception.id
        self.person = reception.submitter or reception.owner
        self.other_owner = reception.owner if reception.submitter is not None else None
        self.authority = reception.authority
        self._take_procedure(self.context.catalogue.by_id(reception.procedure_id))
        self.documents, self.steps, self.fee = reception.documents, reception.steps, reception.fee
        self.sets, self.note = reception.sets, reception.note
        self.return_method, self.return_address = reception.return_method, reception.return_address
        self.channel, self.payment = reception.channel, reception.payment
        self.is_non_territorial = reception.is_non_territorial
        self.exemption, self.exemption_proof = reception.exemption, reception.exemption_proof
        self.fee_proof = reception.fee_proof
        self.at_once, self.copies = reception.at_once, reception.copies
        self.eid_account = reception.eid_account
        self.subject, self.releases = reception.subject, reception.releases
        self.slip, self.slip_at = reception.slip, reception.slip_at
        self.typed = dict(draft.typed)
        self._appoint()
        self.begun.emit()
        self.changed.emit()

    def may_change(self) -> bool:
        """Return whether there is a page whose facts can be changed; `nothing_begun` says that there is none.

        On a blank page they are not in view, and would go to the next citizen unseen.
        """
        if self.is_blank:
            self.nothing_begun.emit()
        return not self.is_blank

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing on the page that could be lost."""
        return self.person == Applicant() and self.procedure is None and self.other_owner is None

    def reception(self) -> Reception:
        """Return the page as the services take it."""
        return Reception(
            id=self.id,
            owner=self.other_owner if self.other_owner is not None else self.person,
            submitter=self.person if self.other_owner is not None else None,
            authority=self.authority,
            procedure_id=self.procedure.id if self.procedure else "",
            documents=self.documents,
            steps=self.steps,
            sets=self.sets,
            fee=self.fee,
            return_method=self.return_method,
            return_address=self.return_address,
            note=self.note,
            channel=self.channel,
            payment=self.payment,
            is_non_territorial=self.is_non_territorial,
            exemption=self.exemption if self.may_be_exempt else "",
            exemption_proof=self.exemption_proof if self.may_be_exempt else "",
            at_once=self.at_once,
            copies=self.copies if self.at_once else 1,
            eid_account=self.eid_account,
            fee_proof=self.fee_proof if self.payment is not None else "",
            subject=self.subject,
            releases=self.releases,
            slip=self.slip,
            slip_at=self.slip_at,
        )

    @property
    def payment_ways(self) -> tuple[Payment, ...]:
        """The ways to pay that the rules of today allow; the usual ones by a clock before any rules."""
        try:
            return self.context.law.rules(self.today()).fee.ways
        except RuleViolation:
            return FeeRules().ways

    @property
    def may_be_exempt(self) -> bool:
        """Whether nothing is paid for a procedure that is not known to be free: the reason is asked for."""
        return self.version is not None and self.fee == 0 and fee_on(self.version, self.today()) != 0

    def set_exemption(self, exemption: str, proof: str) -> None:
        """Take why nothing is paid, and what shows it."""
        self.exemption, self.exemption_proof = exemption, proof
        self._clear_problems("exemption", "exemption_proof")
        self.changed.emit()

    def take_person(self, recognised: Recognised, *, from_card: bool) -> None:
        """Put the recognised person on the page; as the owner when someone else hands the dossier in."""
        if self.other_owner is not None and self.person.name:
            self.other_owner = recognised.person
        else:
            self.person = self._merged(recognised.person)
            self.recognised = recognised
            self.from_card = from_card
        self._forget_typed("birth_date", "owner_birth_date")
        # What was missing was that of the person before; F9 checks everything again.
        self._clear_problems(*PERSON_FIELDS, *(f"submitter_{field}" for field in PERSON_FIELDS))
        self.changed.emit()

    def _merged(self, fresh: Applicant) -> Applicant:
        # An empty field never overwrites what was typed since.
        if not fresh.public_number or fresh.public_number != self.person.public_number:
            return fresh
        before = self.recognised.person if self.recognised is not None and self.from_card else None
        merged = merge(self.person, fresh) if before is None else read_again(self.person, before, fresh)
        return replace(merged, id=fresh.id or self.person.id)

    def capture_state(self) -> dict[str, Any]:
        """Return all that the page holds; `restore_state` takes it back."""
        state = {name: value for name, value in vars(self).items() if name in self._held}
        return state | {"typed": dict(self.typed), "problems": list(self.problems)}

    def restore_state(self, state: dict[str, Any]) -> None:
        """Hold again what the page held."""
        if state != self.capture_state():
            vars(self).update(state)
            self.changed.emit()

    def set_person(self, person: Applicant) -> None:
        """Take what the officer typed of the person at the desk."""
        self._clear_problems(*PERSON_FIELDS)
        self.person = person
        self._emit_typed()

    def set_owner(self, owner: Applicant) -> None:
        """Take what the officer typed of the owner."""
        self.other_owner = owner
        self._emit_typed()

    def _emit_typed(self) -> None:
        self.is_typing = True
        try:
            self.changed.emit()
        finally:
            self.is_typing = False

    def hand_in_for_another(self, is_for_another: bool) -> None:
        """Take whether the person at the desk hands in for somebody else; what was typed of the owner comes back.

        The same field is another person's then, so the problems of both are gone.
        """
        owner = self._owner_aside if is_for_another else None
        self._owner_aside = self.other_owner or Applicant()
        self.other_owner = owner
        self._clear_problems(*(prefix + field for prefix in ("", "submitter_") for field in PERSON_FIELDS))
        self.changed.emit()

    def set_typed(self, field: str, text: str) -> None:
        """Keep a text that is not readable yet, so that a draft does not lose it; an empty text forgets it."""
        if text:
            self.typed[field] = text
        else:
            self.typed.pop(field, None)

    def choose(self, procedure: Procedure) -> None:
        """Choose the procedure: its checklist, fee and time limit appear; marks of another one are gone."""
        self._take_procedure(procedure)
        version = self.version
        self.documents = checklist(version.documents) if version else ()
        # A result that is due at once has no limit that somebody would have to type.
        self.steps = version.steps if version and version.limit_known else () if procedure.instant_result else None
        self.fee = fee_on(version, self.today()) if version else None
        self._forget_typed("limit", "fee")
        self.exemption = self.exemption_proof = ""
        self._clear_problems("procedure", "documents", "limit", "fee", "exemption", "exemption_proof", "at_once")
        self._appoint()
        self.at_once, self.copies = self.problem_at_once is None, 1
        self.changed.emit()

    def set_documents(self, documents: tuple[SubmittedDocument, ...]) -> None:
        """Take the marked checklist."""
        self._clear_problems("documents")
        self.documents = documents
        self.changed.emit()

    def set_limit_days(self, days: int | None) -> None:
        """Take the number of working days that the officer typed for a procedure without a known limit."""
        unit = self.procedure.deciding_unit if self.procedure else ""
        self.steps = None if days is None else (LimitStep(days, LimitUnit.WORKING_DAY, unit),)
        self._clear_problems("limit")
        self._appoint()
        self.changed.emit()

    def set_fee(self, fee: int | None) -> None:
        """Take the fee in đồng."""
        self.fee = fee
        self._clear_problems("fee")
        self.changed.emit()

    def set_channel(self, channel: Channel) -> None:
        """Take how the dossier came."""
        self.channel = channel
        self.changed.emit()

    def set_eid_account(self, account: EidAccount) -> None:
        """Take what the check of the electronic identity account led to."""
        self.eid_account = account
        self.changed.emit()

    def set_payment(self, payment: Payment | None) -> None:
        """Take how the fee was paid, None while it is not."""
        self.payment = payment
        self._clear_problems("fee", "fee_proof")
        self.changed.emit()

    def set_fee_proof(self, proof: str) -> None:
        """Take the number of the fee receipt or of the transaction."""
        self.fee_proof = proof
        self._clear_problems("fee_proof")
        self.changed.emit()

    def set_non_territorial(self, is_non_territorial: bool) -> None:
        """Take whether the dossier is for an authority elsewhere."""
        self.is_non_territorial = is_non_territorial
        self._appoint()
        self.changed.emit()

    @property
    def problem_at_once(self) -> RuleViolation | None:
        """Why the result cannot be handed back while the applicant waits, or None."""
        if self.appointment is None or self.procedure is None:
            return RuleViolation("at_once.not_instant", "at_once")
        try:
            check_at_once(
                self.appointment,
                is_instant=self.procedure.instant_result,
                is_non_territorial=self.is_non_territorial,
            )
        except RuleViolation as problem:
            return problem
        return None

    def set_at_once(self, at_once: bool) -> None:
        """Take whether the result is handed back at once; why it cannot be is shown as a problem."""
        problem = self.problem_at_once if at_once else None
        self.at_once = at_once and problem is None
        self._clear_problems("at_once")
        if problem is not None:
            self.problems.append(problem)
        self.changed.emit()

    def set_copies(self, copies: int) -> None:
        """Take how many results are handed back at once."""
        self.copies = copies
        self._clear_problems("copies")
        self.changed.emit()

    def set_sets(self, sets: int) -> None:
        """Take the number of sets."""
        self.sets = sets
        self._clear_problems("sets")
        self.changed.emit()

    def set_subject(self, subject: str) -> None:
        """Take the parcels and papers that the dossier is about."""
        self.subject = subject
        self._clear_problems("subject")
        self.changed.emit()

    @property
    def stopped_by(self) -> tuple[Restriction, ...]:
        """The restrictions that concern the page and were not released."""
        return tuple(
            restriction
            for restriction in self.restrictions
            if not any(release.concerns(restriction) for release in self.releases)
        )

    def begin_slip(self, code: str) -> None:
        """Begin a blank page with the number of a slip that was filled in by hand."""
        self._blank()
        self.slip = code
        self.begun.emit()
        self.changed.emit()

    def set_slip_at(self, at: datetime | None) -> None:
        """Take the moment of reception on the slip: version, fee and appointment are those of its day."""
        self._clear_problems(SLIP_FIELD)
        if at != self.slip_at:
            self.slip_at = at
            self._take_procedure(self.procedure)
            self._appoint()
        self.changed.emit()

    def set_restrictions(self, restrictions: tuple[Restriction, ...]) -> None:
        """Take the restrictions that concern the page now."""
        self.restrictions = restrictions
        self._clear_problems("restrictions")
        self.changed.emit()

    def add_releases(self, releases: tuple[Release, ...]) -> None:
        """Take releases of the head of desk."""
        self.releases = (*self.releases, *releases)
        self._clear_problems("restrictions")
        self.changed.emit()

    def set_return(self, method: ReturnMethod, address: str) -> None:
        """Take how the result goes back, and the postal address."""
        self.return_method, self.return_address = method, address
        self._clear_problems("return_address", "email")
        self.changed.emit()

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Have each problem shown beside its field."""
        self.problems = list(problems)
        self.changed.emit()

    def problem_of(self, *fields: str) -> Problem | None:
        """Return the first problem that concerns one of these fields, or None."""
        return next((problem for problem in self.problems if problem.field in fields), None)

    def today(self) -> date:
        """Return today in the desk's time zone; for a correction or a slip the day of the reception."""
        if self.correcting is not None:
            return local(self.correcting.dossier.received_at).date()
        return local(self.slip_at).date() if self.slip_at is not None else self.context.today()

    def _take_procedure(self, procedure: Procedure | None) -> None:
        self.procedure = procedure
        self.version = procedure.in_use_on(self.today()) if procedure else None

    def _appoint(self) -> None:
        self.appointment = None
        if self.steps is None:
            return
        try:
            self.appointment = self._counted(self.steps)
        except RuleViolation as problem:
            self.problems = [*self.problems, problem]
        self.at_once = self.at_once and self.problem_at_once is None

    def _counted(self, steps: tuple[LimitStep, ...]) -> Appointment:
        if self.correcting is not None:
            return appointment_at(self.context, self.correcting.dossier.received_at, self.reception())
        if self.slip_at is not None:
            return appointment_at(self.context, self.slip_at, self.reception())
        return appointment_for(self.context, steps, is_non_territorial=self.is_non_territorial)

    def _clear_problems(self, *fields: str) -> None:
        self.problems = [problem for problem in self.problems if problem.field not in fields]

    def _forget_typed(self, *fields: str) -> None:
        for field in fields:
            self.typed.pop(field, None)
