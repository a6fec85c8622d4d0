"""Restrictions at reception and at a correction, and their release."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.dossier.dossier import DocumentState, SubmittedDocument
from desktop_app.domain.dossier.payloads.reception import Received
from desktop_app.domain.dossier.procedure import CopyCounts
from desktop_app.domain.errors import Problem, Problems
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.restrictions.lookup import paper_key, parcel_key, person_key
from desktop_app.domain.restrictions.restriction import RestrictedKind, Restriction
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.desk.releases import release
from desktop_app.services.reception.corrections import correct_reception
from desktop_app.services.reception.receive import receive
from desktop_app.services.reception.restriction_check import restrictions_of
from desktop_app.storage.event_log import events_of
from desktop_app.storage.restrictions import RestrictionList, add_list, add_restrictions, begin_list
from tests.conftest import MovableClock, a_reception

PAPER = Restriction(RestrictedKind.PAPER, "BX 123456", "Công an", "7/TB", date(2026, 5, 4), paper_key("BX 123456"))
PARCEL = replace(PAPER, kind=RestrictedKind.PARCEL, subject="Thửa 12", number_key=parcel_key("5", "12"))


def restrict(context: DeskContext, *rows: Restriction) -> None:
    made = RestrictionList(new_id(), "Danh sách", "", len(rows), context.officer.name, context.clock())
    with context.store.write() as connection:
        seq = add_list(connection, made, context.officer, "")
        add_restrictions(connection, seq, rows)
        begin_list(connection, seq, made.name, context.officer, context.clock())


def refused(context: DeskContext, page: object) -> Problem:
    with pytest.raises(Problems) as caught:
        receive(context, page)  # type: ignore[arg-type] # of the test
    return caught.value.problems[0]


def test_a_restricted_dossier_is_received_only_with_a_release(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    person = replace(PAPER, kind=RestrictedKind.PERSON, number_key=person_key(people[0].number))
    restrict(context, person, PAPER, PARCEL, replace(PARCEL, document_number="8/TB", valid_to=date(2026, 11, 22)))
    page = replace(a_reception(context, people[0]), subject="thửa 12, tờ 5")
    problem = refused(context, page)
    assert (problem.code, problem.field) == ("restriction.hit", "restrictions")
    assert problem.params == {"source": "Công an", "document": "7/TB", "day": "04/05/2026"}
    hits = restrictions_of(context, page)
    assert hits == [person, PARCEL]
    assert refused(context, replace(page, releases=release(context, hits[:1], "Đã gỡ"))).code == "restriction.hit"
    releases = release(context, [*hits, PAPER], "Đã gỡ")
    kept = receive(context, replace(page, releases=releases)).dossier
    assert kept.reception.releases == releases[:2]
    with context.store.read() as connection:
        payload = events_of(connection, page.id)[0].payload
    assert isinstance(payload, Received)
    assert payload.reception.releases == releases[:2]
    # A second press of F9 with what the page holds stores nothing and is no other content.
    assert receive(context, replace(page, releases=releases)).dossier.code == kept.code


def test_notes_and_added_papers_are_looked_up_and_listed_ones_are_not(
    context: DeskContext, people: list[Applicant]
) -> None:
    restrict(context, PAPER)
    page = a_reception(context, people[0])
    line = SubmittedDocument("GCN BX 123456", CopyCounts(original=1), DocumentState.PRESENT, listed=False)
    assert restrictions_of(context, replace(page, documents=(line,))) == [PAPER]
    assert restrictions_of(context, replace(page, documents=(replace(line, name="Sổ", note="bx123456"),))) == [PAPER]
    assert restrictions_of(context, replace(page, note="BX.123456")) == [PAPER]
    assert not restrictions_of(context, replace(page, documents=(replace(line, listed=True),)))


def test_a_correction_to_something_restricted_needs_a_release_and_no_other(
    context: DeskContext, people: list[Applicant]
) -> None:
    page = a_reception(context, people[0])
    receive(context, page)
    restrict(context, PAPER, replace(PAPER, kind=RestrictedKind.PERSON, number_key=person_key(people[0].number)))
    correct_reception(context, page.id, replace(page, sets=2), "Ghi nhầm", printed=False)
    changed = replace(page, subject="BX 123456")
    with pytest.raises(Problems) as caught:
        correct_reception(context, page.id, changed, "Ghi thiếu", printed=False)
    assert caught.value.code == "restriction.hit"
    releases = release(context, restrictions_of(context, changed), "Đã gỡ")
    dossier, _ = correct_reception(context, page.id, replace(changed, releases=releases), "Ghi thiếu", printed=False)
    assert len(dossier.reception.releases) == 2
