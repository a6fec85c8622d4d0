"""A request from the counter to its paper: what is held, the restriction, the deletion."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from uuid import UUID

import pypdfium2
import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.access import Access, AccessKind
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.masking import masked_name
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk.access_log import record_accesses
from desktop_app.services.dossier.citizen_notices import call_list
from desktop_app.services.dossier.completion import refuse
from desktop_app.services.dossier.dossiers import latest
from desktop_app.services.printing.privacy_papers import print_request
from desktop_app.services.privacy.held import HeldKind, held_data
from desktop_app.services.privacy.requests import (
    DataRequest,
    Decision,
    RequestKind,
    answer_request,
    lift_restriction,
    person_with,
    requests,
    suggested_answer,
    take_request,
)
from desktop_app.services.reception.arrivals import Envelope, arrivals, note_envelope
from desktop_app.services.reception.people import recognise
from desktop_app.services.reception.receive import receive
from desktop_app.storage.people import save_person
from tests.conftest import MovableClock, a_reception

DAY = date(2026, 11, 23)


@pytest.fixture
def owner(context: DeskContext, people: list[Applicant]) -> Applicant:
    """A person with one refused dossier, whom the desk has looked at."""
    made = receive(context, a_reception(context, people[0])).dossier
    refuse(context, made.id, ["Không đủ điều kiện"])
    record_accesses(context, [Access(context.clock(), AccessKind.OPENED, made.id)])
    return person_with(context, people[0])


def _take(context: DeskContext, owner: Applicant, kind: RequestKind) -> tuple[UUID, DataRequest]:
    assert owner.id is not None
    return owner.id, take_request(context, owner.id, kind, "Theo đơn", DAY)


def test_a_person_is_named_by_card_number_or_code(context: DeskContext, owner: Applicant) -> None:
    code = latest(context)[0].code
    assert person_with(context, owner.number) == person_with(context, code) == owner
    with pytest.raises(RuleViolation) as refused:
        person_with(context, "012345678901")
    assert refused.value.code == "request.nobody"


def test_what_is_held(context: DeskContext, owner: Applicant) -> None:
    assert owner.id is not None
    held = held_data(context, owner.id)
    kinds = {line.kind for line in held.lines}
    assert {HeldKind.RECORD, HeldKind.CONTACT, HeldKind.OWNER, HeldKind.PAPER, HeldKind.LOOK} <= kinds
    assert held.lines[0].subject == owner.name
    assert len(held.kept) == 1
    counter = replace(context, officer=Officer(new_id(), "Hà", Role.OFFICER))
    with pytest.raises(RuleViolation) as refused:
        held_data(counter, owner.id)
    assert refused.value.code == "role.head_only"


def test_a_request_is_numbered_printed_and_answered(context: DeskContext, owner: Applicant, tmp_path: Path) -> None:
    assert owner.id is not None
    counter = replace(context, officer=Officer(new_id(), "Hà", Role.OFFICER))
    taken = take_request(counter, owner.id, RequestKind.PROVIDE, "Cho xem dữ liệu", DAY)
    assert (taken.number_text, taken.taken_by, taken.told_at) == ("01/2026", "Hà", None)
    held = held_data(context, owner.id)
    print_request(context, taken.id, held)
    (pdf,) = [path for path in (tmp_path / "pdf").iterdir() if path.name.startswith("Yêu cầu")]
    assert owner.name not in pdf.name
    with pypdfium2.PdfDocument(pdf) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
    assert owner.name in text
    assert "Cung cấp dữ liệu cá nhân" in text
    assert latest(context)[0].code in text
    assert "chậm nhất vào" in text
    assert "356/2025" not in text, "the days of each kind were not read: they are not named as law"
    (stored,) = requests(context)
    assert stored.told_at is not None, "the paper confirms that it was received"
    answered = answer_request(context, taken.id, Decision.DONE, "Đã cung cấp bản in")
    assert (answered.decision, answered.answered_by) == (Decision.DONE, context.officer.name)
    assert requests(context) == [answered]


def test_a_restriction_has_effect_until_it_is_lifted(context: DeskContext, owner: Applicant) -> None:
    person_id, taken = _take(context, owner, RequestKind.RESTRICT)
    assert owner.id == person_id
    answer_request(context, taken.id, Decision.DONE, "Đã đánh dấu")
    assert recognise(context, owner).restricted_at == context.clock()
    assert [row.owner_name for row in latest(context)] == [masked_name(owner.name)]
    (call,) = call_list(context).calls
    assert (call.name, call.phone, call.is_restricted) == (masked_name(owner.name), "", True)
    note_envelope(context, Envelope(owner.name, owner.phone, procedure_id="A01"))
    assert {line.row.owner_name for line in arrivals(context).lines} == {owner.name}, (
        "an envelope names nobody's record"
    )
    assert owner.id is not None
    lift_restriction(context, owner.id)
    assert [row.owner_name for row in latest(context)] == [owner.name]
    assert recognise(context, owner).restricted_at is None


def test_what_the_law_has_kept_is_not_deleted(context: DeskContext, owner: Applicant) -> None:
    assert owner.id is not None
    taken = take_request(context, owner.id, RequestKind.DELETE, "Xóa hết", DAY)
    decision, text = suggested_answer(taken, held_data(context, owner.id))
    assert decision is Decision.REFUSED
    assert "1 hồ sơ" in text
    with pytest.raises(RuleViolation) as refused:
        answer_request(context, taken.id, Decision.DONE, "Đã xóa")
    assert refused.value.code == "request.must_keep"
    assert requests(context)[0].answered_at is None, "nothing was stored"


def test_a_record_that_nothing_needs_is_deleted(context: DeskContext, clock: MovableClock) -> None:
    person = Applicant(name="Lý Thị Bé", number="025190009999", phone="0912345678")
    with context.store.write() as connection:
        _seq, person_id = save_person(connection, person, None, new_id(), clock())
    taken = take_request(context, person_id, RequestKind.DELETE, "Xóa", DAY)
    answer_request(context, taken.id, Decision.DONE, "Đã xóa")
    with pytest.raises(RuleViolation) as refused:
        person_with(context, person.number)
    assert refused.value.code == "request.nobody"
    assert requests(context)[0].name == person.name
