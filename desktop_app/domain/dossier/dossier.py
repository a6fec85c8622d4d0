"""The dossier (hồ sơ) and its reception data: documents, people, and how the result is returned."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum
from functools import partial
from typing import Annotated
from uuid import UUID

from msgspec import Meta

from desktop_app.domain.bounds import MOST_LIST_ITEMS, Count, Moment, Money, Name, Text, check_moment
from desktop_app.domain.dossier.databases import database_of
from desktop_app.domain.dossier.procedure import CopyCounts, RequiredDocument
from desktop_app.domain.errors import RuleViolation, problems_of_checks
from desktop_app.domain.law.fee import FeeRules, Payment, check_exemption, check_payment, check_proof, check_way
from desktop_app.domain.law.reception_rules import check_channel
from desktop_app.domain.law.rules import RuleSet
from desktop_app.domain.law.working_time import LimitStep
from desktop_app.domain.people.eid_account import EidAccount
from desktop_app.domain.people.person import Applicant, adds_nothing, problems_of
from desktop_app.domain.restrictions.lookup import Lookup, check_subject, lookup_of
from desktop_app.domain.restrictions.restriction import Release
from desktop_app.domain.text import tidy


class Channel(IntEnum):
    """How the dossier came: the national portal's KenhThucHien."""

    DIRECT = 1
    ONLINE = 2
    POST = 3


class ReturnMethod(StrEnum):
    """How the result goes back, the applicant's choice (Nghị định 118/2025 Điều 15, 22)."""

    DESK = "desk"
    POST = "post"
    ELECTRONIC = "electronic"


class DocumentState(StrEnum):
    """The officer's mark of one component; `FROM_DATABASE` for one that was read in a database and not asked for."""

    UNSEEN = "unseen"
    PRESENT = "present"
    FROM_DATABASE = "from_database"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class SubmittedDocument:
    """One line of the checklist.

    Attributes:
        name: the paper's name.
        counts: how many of each kind are submitted.
        state: unseen, present, read in a database, or missing.
        required: whether the dossier is incomplete without it.
        listed: False for a paper that the published list does not name.
        note: the officer's note; the database that it was read in; or why it was asked for although a database has it.
        from_database: whether a database has it, so that it must not be asked for without a reason.
    """

    name: Text
    counts: CopyCounts
    state: DocumentState = DocumentState.UNSEEN
    required: bool = True
    listed: bool = True
    note: Text = ""
    from_database: bool = False


def checklist(documents: tuple[RequiredDocument, ...]) -> tuple[SubmittedDocument, ...]:
    """Return the empty checklist of a procedure: every line unseen."""
    return tuple(
        SubmittedDocument(
            document.name, document.counts, required=document.required, from_database=document.from_database
        )
        for document in documents
    )


def marked(documents: tuple[SubmittedDocument, ...], place: int, state: DocumentState) -> tuple[SubmittedDocument, ...]:
    """Return the checklist with one line marked; marking it the same way again makes it unseen.

    Args:
        documents: the checklist.
        place: the line, counted from 0; a place that does not exist changes nothing.
        state: present or missing.
    """
    if not 0 <= place < len(documents):
        return documents
    line = documents[place]
    new_state = DocumentState.UNSEEN if line.state is state else state
    return (*documents[:place], replace(line, state=new_state), *documents[place + 1 :])


def next_mark(documents: tuple[SubmittedDocument, ...], place: int) -> tuple[SubmittedDocument, ...]:
    """Return the checklist with one line marked as there; marking it again makes it unseen.

    What a database has is first marked as read there, and only then as handed in, which needs a reason.
    """
    if not 0 <= place < len(documents):
        return documents
    line = documents[place]
    if not line.from_database:
        return marked(documents, place, DocumentState.PRESENT)
    if line.state is DocumentState.FROM_DATABASE:
        asked_for = replace(line, state=DocumentState.PRESENT, note="")
    elif line.state is DocumentState.PRESENT:
        asked_for = replace(line, state=DocumentState.UNSEEN, note="")
    else:
        asked_for = _read_in_database(line)
    return with_line(documents, place, asked_for)


def _read_in_database(line: SubmittedDocument) -> SubmittedDocument:
    return replace(line, state=DocumentState.FROM_DATABASE, note=line.note or database_of(line.name))


def all_present(documents: tuple[SubmittedDocument, ...], *, optional: bool = False) -> tuple[SubmittedDocument, ...]:
    """Return the checklist with all required lines marked present, or read in the database that has them.

    A paper that is asked for only in some cases is marked by itself: the receipt certifies what was handed in. Lines
    marked missing stay so, and lines that were asked for although a database has them.

    Args:
        documents: the checklist.
        optional: mark the papers of some cases too.
    """
    return tuple(_as_present(line) if line.required or optional else line for line in documents)


def _as_present(line: SubmittedDocument) -> SubmittedDocument:
    if line.state is DocumentState.MISSING:
        return line
    if line.from_database and line.state is not DocumentState.PRESENT:
        return _read_in_database(line)
    return replace(line, state=DocumentState.PRESENT)


def with_line(
    documents: tuple[SubmittedDocument, ...], place: int, line: SubmittedDocument
) -> tuple[SubmittedDocument, ...]:
    """Return the checklist with the line at `place` replaced, or added when `place` is its length."""
    return (*documents[:place], line, *documents[place + 1 :])


@dataclass(frozen=True, slots=True)
class Reception:
    """Everything an officer fills in before F9.

    Attributes:
        id: the dossier's UUIDv7, made when the page was begun: saving twice makes one dossier.
        owner: whose dossier it is (chủ hồ sơ).
        submitter: who hands it in for the owner, or None when the owner does.
        authority: on what ground the submitter acts, for example a letter of authority; or ``""``.
        procedure_id: the catalogue's name of the procedure.
        documents: the checklist.
        sets: number of sets (số bộ).
        fee: fee in đồng, or None when none is known.
        steps: the steps of the time limit; typed by the officer where the catalogue has none.
        return_method: how the result goes back.
        return_address: postal address for `ReturnMethod.POST`.
        channel: how the dossier came.
        note: the officer's note.
        payment: how the fee was paid already, or None.
        fee_proof: number of the fee receipt, the payment order or the transaction, or ``""``.
        exemption: why nothing is paid although the procedure has a fee, for example a poor household; or ``""``.
        exemption_proof: the paper or database that shows the exemption.
        at_once: whether the result is handed back while the applicant waits, see `domain.law.instant_result`.
        copies: how many results are handed back at once, for example certified copies.
        eid_account: what the check of the applicant's electronic identity account led to.
        is_non_territorial: received for an authority elsewhere, whatever the territory (phi địa giới, Nghị định
            118/2025/NĐ-CP Điều 20).
        subject: the parcels and papers that it is about, as typed, parted by semicolons; or ``""``.
        releases: the restrictions in spite of which the head of desk lets it pass.
        slip: the number of the slip that was filled in by hand during an outage, or ``""``.
        slip_at: the moment of reception that is written on it, or None.
    """

    id: UUID
    owner: Applicant
    procedure_id: Name
    documents: Annotated[tuple[SubmittedDocument, ...], Meta(max_length=MOST_LIST_ITEMS)]
    steps: Annotated[tuple[LimitStep, ...], Meta(max_length=MOST_LIST_ITEMS)] | None
    submitter: Applicant | None = None
    authority: Text = ""
    sets: Count = 1
    fee: Money | None = None
    return_method: ReturnMethod = ReturnMethod.DESK
    return_address: Text = ""
    channel: Channel = Channel.DIRECT
    note: Text = ""
    payment: Payment | None = None
    is_non_territorial: bool = False
    exemption: Text = ""
    exemption_proof: Text = ""
    at_once: bool = False
    copies: Count = 1
    eid_account: EidAccount = EidAccount.UNCHECKED
    fee_proof: Name = ""
    subject: Text = ""
    releases: Annotated[tuple[Release, ...], Meta(max_length=MOST_LIST_ITEMS)] = ()
    slip: Name = ""
    slip_at: Moment | None = None

    def __post_init__(self) -> None:
        """Check what a type cannot express."""
        if self.slip_at is not None:
            check_moment(self.slip_at)


def restriction_lookup(reception: Reception) -> Lookup:
    """Return what the restrictions of a reception are looked up by.

    The names of listed papers are the same in each dossier of a procedure; what names a single paper was typed.
    """
    people = (reception.owner, *((reception.submitter,) if reception.submitter is not None else ()))
    papers = (part for line in reception.documents for part in (line.note, "" if line.listed else line.name))
    return lookup_of(people, (reception.subject, reception.note, *papers))


def has_same_content(stored: Reception, wanted: Reception) -> bool:
    """Return whether saving `wanted` would store what `stored` holds already.

    People are compared as the desk keeps them: what was known of a person before is part of the stored one. Releases
    are no content: those that were not needed are not stored.
    """
    if (stored.submitter is None) is not (wanted.submitter is None):
        return False
    people = [(stored.owner, wanted.owner)]
    if stored.submitter is not None and wanted.submitter is not None:
        people.append((stored.submitter, wanted.submitter))
    rest = replace(wanted, owner=stored.owner, submitter=stored.submitter, releases=stored.releases)
    return rest == stored and all(adds_nothing(known, fresh) for known, fresh in people)


@dataclass(frozen=True, slots=True)
class Dossier:
    """A received dossier.

    Attributes:
        id: the record's UUIDv7.
        code: the printed dossier code.
        reception: the reception data.
        procedure_code: national code of the procedure, or ``""``.
        procedure_name: its name on the day of reception.
        procedure_field: its field of administration.
        deciding_unit: the unit that decides.
        received_at: aware moment of valid reception.
        due_at: aware moment printed on the receipt.
        officer_id: who received it.
        officer_name: that officer's name on paper.
        book: number of the tracking ledger's book, one for each year.
        entry: running number within the book, from 1.
        form_set: the set of forms in force that day.
        rule_set: the rules in force that day.
        calendar_version: the calendar the due moment was computed with.
        status: national status code.
        online_level: how far its procedure could be done online, 0 (not known) to 4.
        prints: how often its receipt was printed.
        clock_started_at: when the limit in force began: with the reception, when the competent agency received the
            dossier, or when a supplement was complete; None while the competent agency has not received it.
    """

    id: UUID
    code: str
    reception: Reception
    procedure_code: str
    procedure_name: str
    procedure_field: str
    deciding_unit: str
    received_at: datetime
    due_at: datetime
    officer_id: UUID
    officer_name: str
    book: int
    entry: int
    form_set: str
    rule_set: str
    calendar_version: str
    status: int = 2
    online_level: int = 0
    prints: int = field(default=0, compare=False)
    clock_started_at: datetime | None = None


_MOST_SETS = 99
_MOST_COPIES = 999


def problems_of_reception(reception: Reception, *, today: date, rules: RuleSet) -> list[RuleViolation]:
    """Return everything that forbids receiving the dossier, in page order.

    Basis: Nghị định 118/2025 Điều 17 khoản 1: the officer examines that the dossier is complete and right before the
    receipt is made; a missing component leads to the supplement request instead (Điều 16 khoản 3: once, in full).

    Args:
        reception: the page.
        today: the day of reception.
        rules: those in force on that day.
    """
    problems = problems_of_intake(reception, today=today)
    problems += problems_of_checks(partial(check_channel, reception.channel.name.lower(), rules.reception))
    problems += problems_of_checks(partial(check_subject, reception.subject))
    problems += _document_problems(reception)
    if reception.steps is None:
        problems.append(RuleViolation("limit.missing", "limit"))
    if not 1 <= reception.sets <= _MOST_SETS:
        problems.append(RuleViolation("sets.range", "sets", most=_MOST_SETS))
    if not 1 <= reception.copies <= _MOST_COPIES:
        problems.append(RuleViolation("copies.range", "copies", most=_MOST_COPIES))
    problems += _fee_problems(reception, rules.fee)
    if reception.return_method is ReturnMethod.POST and not tidy(reception.return_address):
        problems.append(RuleViolation("return_address.missing", "return_address"))
    if reception.return_method is ReturnMethod.ELECTRONIC and not (reception.owner.email or reception.owner.number):
        problems.append(RuleViolation("return_electronic.missing", "email"))
    return problems


def problems_of_intake(reception: Reception, *, today: date) -> list[RuleViolation]:
    """Return everything that forbids a supplement request or a refusal at the counter, in page order.

    The paper names the person and the procedure (Nghị định 118/2025 Điều 17 khoản 1 điểm c); what else the page lacks
    is what the paper is about.
    """
    problems = problems_of(reception.owner, today=today)
    if reception.submitter is not None:
        problems += [_of_submitter(problem) for problem in problems_of(reception.submitter, today=today)]
    if not reception.procedure_id:
        problems.append(RuleViolation("procedure.missing", "procedure"))
    return problems


def needs_reason(line: SubmittedDocument) -> bool:
    """Return whether a paper was asked for although a database has it, and nobody noted why.

    Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm b.
    """
    return line.from_database and line.state is DocumentState.PRESENT and not tidy(line.note)


def missing_papers(documents: Sequence[SubmittedDocument]) -> tuple[str, ...]:
    """Return the names of the papers that are marked as missing, in the checklist's order."""
    return tuple(line.name for line in documents if line.state is DocumentState.MISSING)


def _of_submitter(problem: RuleViolation) -> RuleViolation:
    return RuleViolation(problem.code, f"submitter_{problem.field}", **problem.params)


def _fee_problems(reception: Reception, rules: FeeRules) -> list[RuleViolation]:
    exemption, proof = tidy(reception.exemption), tidy(reception.exemption_proof)
    fee_proof = tidy(reception.fee_proof)
    return problems_of_checks(
        partial(check_payment, reception.payment, reception.fee),
        partial(check_exemption, exemption, proof, reception.fee),
        partial(check_way, reception.payment, rules),
        partial(check_proof, reception.payment if reception.fee else None, fee_proof, rules, is_after_reception=False),
    )


def _document_problems(reception: Reception) -> list[RuleViolation]:
    unseen = [line for line in reception.documents if line.state is DocumentState.UNSEEN and line.required]
    missing = [line for line in reception.documents if line.state is DocumentState.MISSING and line.required]
    if unseen:
        return [RuleViolation("documents.unseen", "documents", count=len(unseen))]
    if missing:
        return [RuleViolation("documents.missing", "documents", count=len(missing))]
    unexplained = [line for line in reception.documents if needs_reason(line)]
    if unexplained:
        return [RuleViolation("documents.in_database", "documents", name=unexplained[0].name)]
    there = {DocumentState.PRESENT, DocumentState.FROM_DATABASE}
    if reception.procedure_id and not any(line.state in there for line in reception.documents):
        return [RuleViolation("documents.none", "documents")]
    return []
