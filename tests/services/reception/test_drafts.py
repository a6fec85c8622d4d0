"""Unfinished pages: kept, listed, found by their person, opened with all that they showed."""

from dataclasses import replace

from desktop_app.domain.dossier.dossier import Reception
from desktop_app.domain.law.supplement import WantedItem
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.supplement import SupplementRequest
from desktop_app.services.reception.drafts import (
    discard_draft,
    keep_draft,
    list_drafts,
    open_draft,
    open_draft_of,
    open_latest_draft,
)
from desktop_app.services.reception.intake import request_at_intake
from desktop_app.services.reception.receive import receive
from tests.conftest import MovableClock, a_reception


def keep(context: DeskContext, clock: MovableClock, *people: Applicant) -> list[Reception]:
    """Keep a page of each person, a minute after the other."""
    pages = [a_reception(context, person) for person in people]
    for page in pages:
        clock.move(minutes=1)
        keep_draft(context, page, {})
    return pages


def test_all_of_them_are_listed_the_latest_first(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    first, second, third = keep(context, clock, *people[:3])
    clock.move(minutes=1)
    keep_draft(context, first, {"birth_date": "14/3"}, from_card=True)
    listed = list_drafts(context)
    assert [item.draft.reception.id for item in listed] == [first.id, third.id, second.id]
    assert (listed[0].draft.typed, listed[0].draft.from_card) == ({"birth_date": "14/3"}, True)
    assert listed[0].procedure_name == context.catalogue.by_id(first.procedure_id).name  # type: ignore[union-attr]
    unchosen = Reception(id=new_id(), owner=people[0], procedure_id="", documents=(), steps=None)
    clock.move(minutes=1)
    keep_draft(context, unchosen, {})
    assert list_drafts(context)[0].procedure_name == ""
    discard_draft(context, third.id)
    assert third.id not in {item.draft.reception.id for item in list_drafts(context)}


def test_a_person_at_the_desk_finds_their_latest_page(
    context: DeskContext, people: list[Applicant], clock: MovableClock
) -> None:
    own, other = keep(context, clock, people[0], people[1])
    (handed_in,) = keep(context, clock, people[2])
    keep_draft(context, replace(handed_in, submitter=people[1]), {})
    opened = open_draft_of(context, people[0].public_number)
    assert opened is not None
    assert opened.draft.reception == own
    found = open_draft_of(context, people[1].public_number)
    assert found is not None
    assert found.draft.reception.id == handed_in.id, "who stands at the desk, not whose dossier it is"
    assert open_draft_of(context, people[2].public_number) is None
    assert open_draft_of(context, "") is None
    assert other.id in {item.draft.reception.id for item in list_drafts(context)}


def test_what_a_page_showed_comes_back_with_it(context: DeskContext, people: list[Applicant]) -> None:
    receive(context, a_reception(context, people[0]))
    page = a_reception(context, people[0])
    request_at_intake(context, page, SupplementRequest((WantedItem("Giấy khám sức khỏe"),), "Bản chụp không rõ"))
    keep_draft(context, page, {})
    opened = open_latest_draft(context)
    assert opened is not None
    assert opened.recognised is not None
    assert (opened.recognised.is_known, len(opened.recognised.open_dossiers)) == (True, 1)
    assert opened.intake is not None
    assert opened.intake.asked_for == ("Giấy khám sức khỏe",)
    assert open_draft(context, page.id) == opened
    assert open_draft(context, new_id()) is None


def test_a_page_of_somebody_without_a_number_or_with_another_name_opens_too(
    context: DeskContext, people: list[Applicant]
) -> None:
    receive(context, a_reception(context, people[0]))
    known = people[0]
    letters_lost = replace(known, name=known.name[:-1])
    for person in (replace(known, number=""), letters_lost):
        page = a_reception(context, person)
        keep_draft(context, page, {})
        opened = open_draft(context, page.id)
        assert opened is not None
        assert opened.draft.reception == page
        assert opened.recognised is None
