"""Several procedures for one person in one visit."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import Problems
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.restrictions.lookup import person_key
from desktop_app.domain.restrictions.restriction import RestrictedKind
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.spool import open_spool
from desktop_app.services.reception.visit import check_page, receive_visit
from desktop_app.storage.errors import StorageProblem
from tests.conftest import a_reception
from tests.services.reception.test_restriction_check import PARCEL, restrict


def test_each_procedure_gets_a_dossier_and_a_receipt_of_its_own(context: DeskContext, people: list[Applicant]) -> None:
    pages = [a_reception(context, people[0], procedure) for procedure in ("A01", "A02", "A03")]
    visit = receive_visit(context, pages)
    assert [received.dossier.id for received in visit.received] == [page.id for page in pages]
    assert len({received.dossier.code for received in visit.received}) == 3
    assert len({received.dossier.reception.owner.id for received in visit.received}) == 1
    assert [job.id for job in open_spool(context)] == [received.job_id for received in visit.received]
    again = receive_visit(context, pages)
    assert [received.dossier for received in again.received] == [received.dossier for received in visit.received]
    assert len(open_spool(context)) == 3


def test_a_page_that_is_refused_stops_no_other(
    context: DeskContext, people: list[Applicant], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = (a_reception(context, people[0], procedure) for procedure in ("A01", "A02", "A03"))
    bad = replace(second, steps=None)
    visit = receive_visit(context, [first, bad, third])
    assert [received.dossier.id for received in visit.received] == [first.id, third.id]
    (refused,) = visit.refused
    assert refused.reception == bad
    assert isinstance(refused.error, Problems)

    def full(*_: object) -> None:
        raise StorageProblem("storage.full")

    monkeypatch.setattr("desktop_app.services.reception.receive.insert_dossier", full)
    stopped = receive_visit(context, [second])
    assert (stopped.received, stopped.refused[0].reception) == ((), second)


def test_a_page_is_checked_before_it_waits_for_the_others(context: DeskContext, people: list[Applicant]) -> None:
    page = a_reception(context, people[0])
    check_page(context, page)
    restrict(context, replace(PARCEL, kind=RestrictedKind.PERSON, number_key=person_key(people[0].number)))
    for refused, code in ((page, "restriction.hit"), (replace(page, sets=0), "sets.range")):
        with pytest.raises(Problems) as caught:
            check_page(context, refused)
        assert caught.value.code == code
