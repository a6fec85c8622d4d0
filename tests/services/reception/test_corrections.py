"""Correcting a whole reception, over a real file: what is checked, computed, stored, printed and found."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from desktop_app.domain.dossier.dossier import (
    Channel,
    DocumentState,
    Dossier,
    Reception,
    ReturnMethod,
    all_present,
    checklist,
    marked,
)
from desktop_app.domain.dossier.payloads.corrections import ReceptionCorrected
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.fee import Payment
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier import dossiers
from desktop_app.services.dossier.completion import result_ready
from desktop_app.services.dossier.dossiers import OpenedDossier, open_dossier
from desktop_app.services.printing.spool import open_spool
from desktop_app.services.reception.corrections import correct_reception
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.projection import project
from desktop_app.storage.monthly_counts import differences
from desktop_app.storage.tables import dossier as dossier_table
from tests.conftest import MovableClock, a_reception

REASON = "Bấm nhầm thủ tục"


@pytest.fixture
def received(context: DeskContext, people: list[Applicant]) -> Dossier:
    return receive(context, a_reception(context, people[0]), printed=False).dossier


def opened(context: DeskContext, made: Dossier) -> OpenedDossier:
    found = open_dossier(context, made.id)
    assert found is not None
    return found


def another_procedure(context: DeskContext, page: Reception) -> Reception:
    """Return the page for another procedure with a longer limit."""
    days = sum(step.n for step in page.steps or ())
    for procedure in context.catalogue.procedures:
        version = procedure.in_use_on(context.today())
        if version is not None and version.limit_known and sum(step.n for step in version.steps) > days:
            documents = all_present(checklist(version.documents), optional=True)
            return replace(page, procedure_id=procedure.id, documents=documents, steps=version.steps)
    raise AssertionError


def last_correction(found: OpenedDossier) -> ReceptionCorrected:
    payloads = [event.payload for event in found.events if isinstance(event.payload, ReceptionCorrected)]
    return payloads[-1]


def test_another_procedure_has_its_own_limit_counted_from_the_reception(
    context: DeskContext, received: Dossier, clock: MovableClock
) -> None:
    clock.move(days=2)
    wanted = another_procedure(context, received.reception)
    made, job_id = correct_reception(context, received.id, wanted, REASON)
    assert made.reception == wanted
    assert (made.code, made.received_at, made.entry) == (received.code, received.received_at, received.entry)
    assert made.due_at > received.due_at
    found = opened(context, received)
    assert (found.state.due_at, found.state.first_due_at) == (made.due_at, made.due_at)
    assert found.state.corrected_at == context.clock()
    payload = last_correction(found)
    changes = {change.name: (change.old, change.new) for change in payload.changes}
    assert changes["procedure"] == (received.procedure_name, made.procedure_name)
    assert (payload.reason, payload.replaces) == (REASON, None)
    (job,) = open_spool(context)
    assert (job.id, job.reprint) == (job_id, 1)
    assert dossiers.find(context, received.code).dossiers[0].procedure_name == made.procedure_name


def test_the_person_the_number_and_everything_else_are_corrected_in_the_lists_too(
    context: DeskContext, received: Dossier, people: list[Applicant]
) -> None:
    owner = replace(
        received.reception.owner, name="Lê Văn Khánh Sửa", number="025069009999", birth_date=date(1969, 5, 8)
    )
    wanted = replace(
        received.reception,
        owner=owner,
        submitter=people[1],
        authority="Giấy ủy quyền",
        sets=2,
        fee=50_000,
        payment=Payment.DIRECT,
        fee_proof="BL 12",
        return_method=ReturnMethod.POST,
        return_address="Số 9, phường Nông Trang",
        channel=Channel.POST,
        is_non_territorial=received.reception.is_non_territorial,
        note="Sửa",
    )
    made, _ = correct_reception(context, received.id, wanted, REASON, printed=False)
    assert made.reception.owner.id != received.reception.owner.id, "another number is another person's"
    assert (made.reception.owner.number, made.reception.owner.birth_date) == ("025069009999", date(1969, 5, 8))
    found = opened(context, received)
    assert (found.state.fee, found.state.payment) == (50_000, Payment.DIRECT)
    assert [row.id for row in dossiers.find(context, "le van khanh sua").dossiers] == [received.id]
    assert [row.id for row in dossiers.find(context, "025069009999").dossiers] == [received.id]
    with context.store.read() as connection:
        row = connection.execute(select(dossier_table).where(dossier_table.c.id == received.id)).one()
        assert (row.channel, row.sets, row.return_method, row.payment) == (3, 2, "post", "direct")
        assert not differences(connection), "the counts for the reports follow"
    assert open_spool(context) == []


def test_every_value_can_be_corrected_again_and_the_history_keeps_all(context: DeskContext, received: Dossier) -> None:
    for name in ("Sửa Lần Một", "Sửa Lần Hai"):
        page = opened(context, received).dossier.reception
        correct_reception(context, received.id, replace(page, note=name), REASON, printed=False)
    found = opened(context, received)
    corrections = [event for event in found.events if isinstance(event.payload, ReceptionCorrected)]
    assert [change.new for event in corrections for change in event.payload.changes] == ["Sửa Lần Một", "Sửa Lần Hai"]  # type: ignore[union-attr]
    assert last_correction(found).replaces == corrections[0].id
    assert found.dossier.reception.note == "Sửa Lần Hai"


def test_the_checks_are_those_of_a_reception_and_nothing_is_stored(context: DeskContext, received: Dossier) -> None:
    page = received.reception
    first = replace(page, documents=marked(page.documents, 0, DocumentState.MISSING))
    cases: list[tuple[Reception, str, str]] = [
        (replace(page, owner=replace(page.owner, name="")), REASON, "name.missing"),
        (replace(first, owner=replace(page.owner, address="")), REASON, "address.missing"),
        (first, REASON, "documents.missing"),
        (replace(page, note="x"), " ", "correction.no_reason"),
        (page, REASON, "correction.unchanged"),
        (replace(page, procedure_id="", note="x"), REASON, "procedure.missing"),
    ]
    for wanted, reason, code in cases:
        with pytest.raises(Problems) as refused:
            correct_reception(context, received.id, wanted, reason)
        assert code in [problem.code for problem in refused.value.problems]
    assert opened(context, received).dossier == received
    assert open_spool(context) == []


def test_a_decided_or_unknown_dossier_is_not_corrected_as_a_whole(context: DeskContext, received: Dossier) -> None:
    result_ready(context, received.id)
    with pytest.raises(RuleViolation, match=r"correction\.ended"):
        correct_reception(context, received.id, replace(received.reception, note="x"), REASON)
    with pytest.raises(RuleViolation, match=r"dossier\.unknown"):
        correct_reception(context, new_id(), received.reception, REASON)


def test_other_desks_show_the_same(context: DeskContext, received: Dossier) -> None:
    wanted = another_procedure(context, replace(received.reception, channel=Channel.POST))
    made, _ = correct_reception(context, received.id, wanted, REASON, printed=False)
    columns = dossier_table.c
    shown = select(columns.procedure_id, columns.channel, columns.due_at, columns.first_due_at, columns.owner_name)
    with context.store.write() as connection:
        before = connection.execute(shown).all()
        connection.execute(dossier_table.update().values(procedure_id="x", channel=1, first_due_at=made.received_at))
        assert project(connection, [received.id], context.clock()) == []
        assert connection.execute(shown).all() == before
