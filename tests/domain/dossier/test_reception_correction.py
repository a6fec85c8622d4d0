"""What a correction changes, when it is possible, and how two desks' corrections are merged."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

import pytest

from desktop_app.domain.codec import DecodeError, convert, plain
from desktop_app.domain.dossier.dossier import DocumentState, Dossier, Reception, SubmittedDocument
from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.event_merge import Effect, FoldedDossier, merge_event, merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.history import history_of
from desktop_app.domain.dossier.payloads.corrections import ReceptionCorrected
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.dossier.reception_correction import changes_between, check_correctable, due_after
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import new_id
from tests.domain.received import received_body
from tests.events import make_event

DOSSIER = new_id()
AT = datetime(2026, 11, 23, 2, 42, tzinfo=UTC)
DUE = AT + timedelta(days=9)
PAGE = convert(received_body(DOSSIER)["reception"], Reception)


def event(kind: EventKind, hours: int, **body: object) -> DossierEvent:
    return make_event(new_id(), DOSSIER, kind, AT + timedelta(hours=hours), new_id(), body)


def received() -> DossierEvent:
    return event(EventKind.RECEIVED, 0, **received_body(DOSSIER))


def correction(hours: int, replaces: UUID | None = None, *names: str, **changes: Any) -> DossierEvent:
    page = replace(PAGE, **changes)
    body = {
        "reception": plain(page),
        "procedure": {"id": "q", "name": "Thủ tục khác"},
        "first_due_at": DUE,
        "due_at": DUE,
        "calendar": "2",
        "changes": [{"name": name, "old": "a", "new": "b"} for name in names or ("procedure",)],
        "reason": "Nhầm",
        "replaces": str(replaces) if replaces else None,
    }
    return event(EventKind.RECEPTION_CORRECTED, hours, **body)


def the_dossier(*events: DossierEvent) -> Dossier:
    history = history_of(events)
    assert history is not None
    return history.dossier


def test_the_dossier_is_as_it_was_corrected_last() -> None:
    first = received()
    one = correction(1, None, "note", note="một")
    two = correction(2, one.id, "fee", "payment", fee=50_000, payment=Payment.DIRECT)
    made = the_dossier(first, one, two)
    assert (made.procedure_name, made.due_at, made.calendar_version) == ("Thủ tục khác", DUE, "2")
    state = merge_events([first, one, two]).state
    assert (state.first_due_at, state.due_at, state.corrected_at) == (DUE, DUE, two.at)
    assert (state.fee, state.payment, state.paid_at) == (50_000, Payment.DIRECT, AT)
    unpaid = correction(3, two.id, "payment")
    assert merge_events([first, one, two, unpaid]).state.paid_at is None


def test_two_corrections_at_once_are_a_conflict_and_the_first_one_counts() -> None:
    first = received()
    one, other = correction(1, None, "note", note="một"), correction(2, None, "note", note="hai")
    folded = merge_events([first, one])
    again, outcome = merge_event(folded, other)
    assert (outcome.effect, outcome.code) == (Effect.CONFLICT, "merge.correction")
    assert replace(again, state=folded.state) == folded
    assert the_dossier(first, one, other).reception.note == "một"


def test_a_decided_dossier_and_one_that_was_never_received_stay() -> None:
    first, ready = received(), event(EventKind.RESULT_READY, 1)
    for folded in (merge_events([first, ready]), FoldedDossier()):
        assert merge_event(folded, correction(2))[1].effect is Effect.CONFLICT


def test_a_single_value_that_another_desk_corrected_meanwhile_stays() -> None:
    first = received()
    single = event(EventKind.CORRECTED, 1, field="note", old=PAGE.note, new="Của quầy khác")
    whole = correction(2, None, "owner_name", owner=replace(PAGE.owner, name="Tên Mới"))
    made = the_dossier(first, single, whole)
    assert (made.reception.note, made.reception.owner.name) == ("Của quầy khác", "Tên Mới")


def test_a_due_moment_of_another_age_is_refused() -> None:
    body = plain(correction(1).payload)
    for field in ("first_due_at", "due_at"):
        with pytest.raises(DecodeError):
            convert({**body, field: "0001-01-01T00:00:00Z"}, ReceptionCorrected)
    with pytest.raises(DecodeError):
        convert({**body, "changes": []}, ReceptionCorrected)


def test_every_value_has_its_name_and_both_texts() -> None:
    before = the_dossier(received())
    paper = SubmittedDocument("Đơn", CopyCounts(original=1), DocumentState.PRESENT)
    unseen = SubmittedDocument("Ảnh", CopyCounts(original=1))
    missing = replace(paper, name="Thẻ", state=DocumentState.FROM_DATABASE)
    wanted = replace(
        before.reception,
        documents=(paper, unseen, missing),
        steps=(LimitStep(3, LimitUnit.WORKING_DAY),),
        fee=None,
        payment=None,
        exemption="Hộ nghèo",
        exemption_proof="Sổ",
        submitter=Applicant(name="Lê Hai"),
        is_non_territorial=not before.reception.is_non_territorial,
    )
    changes = {change.name: change.new for change in changes_between(before, wanted, "Khác")}
    assert changes["documents"] == "Đơn (1/0/0/0); Thẻ [from_database]"
    assert changes["limit"] == "3 working_day"
    assert (changes["procedure"], changes["submitter_name"]) == ("Khác", "Lê Hai")
    assert changes["exemption"] == "Hộ nghèo · Sổ"
    with pytest.raises(RuleViolation, match=r"correction\.unchanged"):
        changes_between(before, before.reception, before.procedure_name)


def test_when_a_reception_can_be_corrected() -> None:
    check_correctable(DossierState(received_at=AT), "Nhầm")
    for state in (DossierState(), DossierState(received_at=AT, ended_at=AT)):
        with pytest.raises(RuleViolation, match=r"correction\.ended"):
            check_correctable(state, "Nhầm")
    with pytest.raises(RuleViolation, match=r"correction\.no_reason"):
        check_correctable(DossierState(received_at=AT), " ")


def test_which_due_moment_is_in_force_after_it() -> None:
    before, first, running = the_dossier(received()), DUE, DUE + timedelta(days=1)
    plainly = DossierState(received_at=AT, clock_started_at=AT)
    assert due_after(before, plainly, first, running) == first
    supplemented = replace(plainly, appointments=((AT, DUE),))
    assert due_after(before, supplemented, first, running) == running
    apologised = replace(supplemented, extensions=(AT + timedelta(days=1),))
    assert due_after(before, apologised, first, running) == before.due_at
    waiting = replace(apologised, clock_started_at=None)
    assert due_after(before, waiting, first, running) == before.due_at
    later = replace(apologised, clock_started_at=AT + timedelta(days=2))
    assert due_after(before, later, first, running) == running
