"""What sending a dossier to several agencies leads to, and what its own office hears of it."""

from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import Any
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from central_server.core.exchange import Dispatch, SentDossier, answer_of, dispatches
from desktop_app.domain.dossier.event_encoding import line_of, read_line
from desktop_app.domain.dossier.event_merge import FoldedDossier, merge_events
from desktop_app.domain.dossier.events import DossierEvent
from desktop_app.domain.dossier.intake import Origin
from desktop_app.domain.dossier.payloads.incoming import ArrivedFromAgency
from desktop_app.domain.dossier.payloads.interlinked import AgencyDone, AgencyProgress, PartState
from desktop_app.domain.dossier.payloads.kinds import Payload
from desktop_app.domain.dossier.payloads.reception import Received
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.law.working_time import LimitStep, LimitUnit
from desktop_app.sync.protocol import SERVER
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.desks import OFFICER
from tests.events import make_event
from tests.simulation.bodies import body_of, received_body

OTHER, DOSSIER = UUID(int=0xB2), UUID(int=0xD1)
DUE = NOW + timedelta(days=3)
CODE = "H44.19-261126-0001"
ORIGIN = Origin(UNIT, DOSSIER, "Phường Thử", "Sở Nội vụ", "Thẩm định", DUE)


def slip(*agencies: str, is_electronic: bool = True) -> DossierEvent:
    """Return the event of a transfer slip to some agencies."""
    tasks = [{"agency": agency, "work": "Thẩm định", "due_at": DUE} for agency in agencies]
    body = {"lead": agencies[0], "tasks": tasks, "is_electronic": is_electronic}
    return make_event(uuid4(), DOSSIER, EventKind.SENT_TO_AGENCIES, NOW, OFFICER, body)


def the_dossier(**changes: Any) -> SentDossier:
    """Return a dossier that was received and corrected."""
    received = make_event(
        uuid4(), DOSSIER, EventKind.RECEIVED, NOW, OFFICER, received_body("H44.18-261125-0001", NOW, DOSSIER)
    )
    assert isinstance(received.payload, Received)
    payload = replace(received.payload, reception=replace(received.payload.reception, **changes))
    body = {"field": "owner_name", "old": payload.reception.owner.name, "new": "Lê Thị Hai"}
    corrected = make_event(uuid4(), DOSSIER, EventKind.CORRECTED, NOW, OFFICER, body)
    return SentDossier(UNIT, "Phường Thử", merge_events([replace(received, payload=payload), corrected]), payload)


def sent(*agencies: str, offices: dict[str, list[UUID]] | None = None, **changes: Any) -> list[Dispatch]:
    """Return what an electronic slip leads to."""
    known = {"so noi vu": [OTHER]} if offices is None else offices
    return dispatches(slip(*agencies), the_dossier(**changes), known, NOW)


def progress_of(dispatch: Dispatch) -> AgencyProgress:
    payload = dispatch.progress.payload
    assert isinstance(payload, AgencyProgress)
    return payload


def test_an_agency_gets_the_dossier_as_it_stands_with_its_own_part() -> None:
    steps = (LimitStep(2, LimitUnit.WORKING_DAY, "Phường Thử"), LimitStep(3, LimitUnit.WORKING_DAY, "SỞ NỘI VỤ"))
    (dispatch,) = sent("Sở  Nội vụ", steps=steps, fee=100_000, payment=Payment.DIRECT, fee_proof="12")
    assert dispatch.unit_id == OTHER
    assert progress_of(dispatch) == AgencyProgress("Sở  Nội vụ", PartState.DELIVERED)
    arrival = dispatch.arrival
    assert arrival is not None
    assert isinstance(arrival.payload, ArrivedFromAgency)
    page = arrival.payload.reception
    assert (page.owner.name, page.steps, page.fee, page.payment) == ("Lê Thị Hai", steps[1:], None, None)
    assert (page.id, arrival.officer_id) == (arrival.dossier_id, SERVER)
    assert page.id != DOSSIER
    assert arrival.payload.origin == Origin(UNIT, DOSSIER, "Phường Thử", "Sở  Nội vụ", "Thẩm định", DUE)
    assert read_line(line_of(arrival)) == arrival


@pytest.mark.parametrize("offices", [{}, {"so noi vu": [OTHER, UUID(int=0xC3)]}])
def test_a_name_that_nobody_or_several_answer_to_is_not_reached(offices: dict[str, list[UUID]]) -> None:
    (dispatch,) = sent("Sở Nội vụ", offices=offices)
    assert (dispatch.unit_id, dispatch.arrival) == (None, None)
    assert progress_of(dispatch).state is PartState.NOT_REACHED


def test_its_own_part_and_what_goes_on_paper_are_not_carried() -> None:
    own = {"phuong thu": [UNIT], "so noi vu": [OTHER]}
    made = sent("Phường Thử", "Sở Nội vụ", offices=own)
    assert [dispatch.agency for dispatch in made] == ["Sở Nội vụ"]
    assert dispatches(slip("Sở Nội vụ", is_electronic=False), the_dossier(), own, NOW) == []


def test_a_repeat_makes_the_same_events_and_another_slip_others() -> None:
    event, dossier = slip("Sở Nội vụ"), the_dossier()
    first, again = (dispatches(event, dossier, {"so noi vu": [OTHER]}, NOW) for _ in range(2))
    assert first == again
    (later,) = dispatches(slip("Sở Nội vụ"), dossier, {"so noi vu": [OTHER]}, NOW)
    assert later.arrival is not None
    assert first[0].arrival is not None
    assert later.arrival.id != first[0].arrival.id
    assert later.arrival.dossier_id == first[0].arrival.dossier_id


def _answer(kind: EventKind, days: int = 0, **body: Any) -> Payload | None:
    event = make_event(uuid4(), uuid4(), kind, NOW + timedelta(days=days), OFFICER, body)
    made = answer_of(event, ORIGIN, CODE)
    assert made is None or (made.dossier_id, made.officer_id, made.at) == (DOSSIER, SERVER, event.at)
    return made.payload if made is not None else None


def test_what_the_office_that_sent_it_hears() -> None:
    received = received_body(CODE, NOW, uuid4())
    code = AgencyProgress("Sở Nội vụ", PartState.RECEIVED, CODE)
    assert _answer(EventKind.RECEIVED, **received) == code
    refused = AgencyProgress("Sở Nội vụ", PartState.DECLINED, "Không đúng thẩm quyền; Thiếu")
    assert _answer(EventKind.REFUSED, reasons=["Không đúng thẩm quyền", "Thiếu"]) == refused
    assert _answer(EventKind.NOT_RECEIVED, reasons=["Không đúng thẩm quyền", "Thiếu"]) == refused
    assert _answer(EventKind.STOPPED, outcome="withdrawn") == AgencyProgress("Sở Nội vụ", PartState.DECLINED)
    assert _answer(EventKind.RESULT_READY, 3, result="12/TB") == AgencyDone("Sở Nội vụ", "12/TB", in_time=True)
    assert _answer(EventKind.RESULT_READY, 4) == AgencyDone("Sở Nội vụ", in_time=False)


@given(st.sampled_from(list(EventKind)), st.integers(0, 99))
def test_no_other_event_is_answered(kind: EventKind, seed: int) -> None:
    is_reception = kind is EventKind.RECEIVED
    body = received_body(CODE, NOW, DOSSIER) if is_reception else body_of(kind, FoldedDossier(), Random(seed), NOW)
    made = answer_of(make_event(uuid4(), uuid4(), kind, NOW, OFFICER, body), ORIGIN, "")
    answered = {"dossier.received", "dossier.not_received", "dossier.refused", "dossier.stopped", "result.ready"}
    assert (made is not None) == (kind.value in answered)
