import threading
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import card_text
from desktop_app.domain.dossier.dossier import ReturnMethod
from desktop_app.domain.dossier.payloads.corrections import Printed
from desktop_app.domain.dossier.status import EventKind
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.identity_card import parse_card
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import open_by_scan, open_dossier, reprint
from desktop_app.services.printing.spool import JobState, follow, job_of, open_spool, print_job, recover
from desktop_app.services.procedures.favourite_procedures import pin_usual, usual_of
from desktop_app.services.reception.drafts import discard_draft, keep_draft, list_drafts
from desktop_app.services.reception.people import recognise, recognise_card, still_open
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.projection import project
from desktop_app.storage.event_log import append_event, broken_links
from desktop_app.storage.print_jobs import change_job
from tests.conftest import MovableClock, a_reception
from tests.events import make_event


def test_one_press_stores_everything(context: DeskContext, people: list[Applicant]) -> None:
    made = receive(context, a_reception(context, people[0]))
    dossier = made.dossier
    assert dossier.code == "H44.18-261123-0001"
    assert (dossier.book, dossier.entry, dossier.form_set) == (2026, 1, "tt03-2025")
    opened = open_dossier(context, dossier.id)
    assert opened is not None
    assert opened.dossier == replace(dossier, received_at=opened.dossier.received_at, due_at=opened.dossier.due_at)
    assert opened.dossier.due_at == dossier.due_at
    assert [event.kind for event in opened.events] == [EventKind.RECEIVED]
    assert [job.state for job in open_spool(context)] == [JobState.WAITING]


def test_the_same_page_twice_makes_one_dossier(context: DeskContext, people: list[Applicant]) -> None:
    page = a_reception(context, people[0])
    results = []
    threads = [threading.Thread(target=lambda: results.append(receive(context, page))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {one.dossier.code for one in results} == {"H44.18-261123-0001"}
    assert len([one for one in results if one.job_id is not None]) == 1
    assert len(open_spool(context)) == 1


def test_an_id_that_holds_a_dossier_takes_no_other_content(context: DeskContext, people: list[Applicant]) -> None:
    page = a_reception(context, people[0])
    first = receive(context, replace(page, owner=replace(people[0], phone="")))
    assert receive(context, replace(page, owner=replace(people[0], phone=""))).dossier.code == first.dossier.code
    others = [
        replace(page, procedure_id="A02"),
        replace(page, owner=people[1]),
        replace(page, owner=replace(people[0], address="Số 9, phường Việt Trì, tỉnh Phú Thọ")),
        replace(page, submitter=people[2], authority="Giấy ủy quyền"),
        replace(page, documents=page.documents[:-1]),
        replace(page, note="gấp"),
        replace(page, return_method=ReturnMethod.ELECTRONIC),
    ]
    for other in others:
        with pytest.raises(RuleViolation) as caught:
            receive(context, other)
        assert caught.value.code == "reception.other_content"
    assert len(open_spool(context)) == 1


def test_no_code_is_used_twice_by_many_hands(context: DeskContext, people: list[Applicant]) -> None:
    codes: list[str] = []

    def work(person: Applicant) -> None:
        for _ in range(25):
            codes.append(receive(context, a_reception(context, person)).dossier.code)

    threads = [threading.Thread(target=work, args=(person,)) for person in people[:8]]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(codes) == [f"H44.18-261123-{n:04d}" for n in range(1, 201)]
    with context.store.read() as connection:
        assert not list(broken_links(connection))


def test_a_refused_page_burns_no_number(context: DeskContext, people: list[Applicant]) -> None:
    page = a_reception(context, people[0])
    with pytest.raises(Problems) as caught:
        receive(context, replace(page, owner=Applicant(), sets=0, steps=None, return_method=ReturnMethod.POST))
    codes = [problem.code for problem in caught.value.problems]
    assert codes == ["name.missing", "address.missing", "limit.missing", "sets.range", "return_address.missing"]
    assert receive(context, page).dossier.code.endswith("-0001")


def test_numbers_begin_again_with_the_day_and_the_ledger_with_the_year(
    context: DeskContext, clock: MovableClock, people: list[Applicant]
) -> None:
    receive(context, a_reception(context, people[0]))
    clock.move(days=2)
    next_day = receive(context, a_reception(context, people[1])).dossier
    assert (next_day.code, next_day.entry) == ("H44.18-261125-0001", 2)
    clock.move(days=60)
    next_year = receive(context, a_reception(context, people[1])).dossier
    assert (next_year.code, next_year.book, next_year.entry) == ("H44.18-270124-0001", 2027, 1)


def test_a_known_person_is_recognised_and_keeps_phone_and_address(
    context: DeskContext, people: list[Applicant]
) -> None:
    receive(context, a_reception(context, people[0]))
    card = parse_card(card_text(replace(people[0], address="Số 1, xã Khác")), today=context.today())
    found = recognise_card(context, card)
    assert found.is_known
    assert found.person.phone == people[0].phone
    assert [one.code for one in found.open_dossiers] == ["H44.18-261123-0001"]
    again = receive(context, a_reception(context, replace(found.person, phone=""))).dossier
    assert again.reception.owner.phone == people[0].phone, "a blank never blanks"


def test_an_open_dossier_of_a_former_id_is_a_duplicate_too(context: DeskContext, people: list[Applicant]) -> None:
    older = replace(a_reception(context, people[0]), procedure_id="A01")
    code = receive(context, older).dossier.code
    recognised = recognise_card(context, parse_card(card_text(people[0]), today=context.today()))
    procedure, other = context.catalogue.by_id("2.001955"), context.catalogue.by_id("B40")
    assert procedure is not None
    assert other is not None
    double = still_open(procedure, recognised)
    assert double is not None
    assert double.code == code
    assert still_open(other, recognised) is None


def test_a_misread_name_is_refused_and_another_name_is_told(context: DeskContext, people: list[Applicant]) -> None:
    receive(context, a_reception(context, people[0]))
    name = people[0].name
    with pytest.raises(RuleViolation) as caught:
        recognise(context, replace(people[0], name=name[:-1]))
    assert caught.value.code == "card.letters_lost"
    assert recognise(context, replace(people[0], name="Đinh Thị Khác Tên")).former_name == name


def test_doubles_are_shown(context: DeskContext, people: list[Applicant]) -> None:
    receive(context, a_reception(context, replace(people[0], number="")))
    found = recognise(context, people[0])
    assert not found.is_known
    assert [one.name for one in found.doubles] == [people[0].name]


def test_handing_in_for_another(context: DeskContext, people: list[Applicant]) -> None:
    page = replace(a_reception(context, people[0]), submitter=people[1], authority="Giấy ủy quyền")
    stored = open_dossier(context, receive(context, page).dossier.id)
    assert stored is not None
    submitter = stored.dossier.reception.submitter
    assert submitter is not None
    assert (submitter.name, stored.dossier.reception.authority) == (people[1].name, "Giấy ủy quyền")


def test_drafts(context: DeskContext, people: list[Applicant]) -> None:
    page = a_reception(context, people[0])
    assert list_drafts(context) == []
    keep_draft(context, page, {"birth_date": "14/03/19"})
    kept = list_drafts(context)[0].draft
    assert (kept.reception, kept.typed) == (page, {"birth_date": "14/03/19"})
    receive(context, page)
    assert list_drafts(context) == []
    keep_draft(context, page, {})
    assert list_drafts(context) == [], "a saved page is no draft any more"
    other = a_reception(context, people[1])
    keep_draft(context, other, {})
    discard_draft(context, other.id)
    assert list_drafts(context) == []


def test_reprints_are_marked_and_counted(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    made = receive(context, a_reception(context, people[0]))
    assert made.job_id is not None
    assert print_job(context, made.job_id) is JobState.SENT
    again = follow(context, made.job_id)
    assert again is not None
    assert again.state is JobState.PRINTED
    second = reprint(context, made.dossier.id)
    print_job(context, second)
    job = job_of(context, second)
    assert job is not None
    assert job.reprint == 1
    names = {path.stem for path in (tmp_path / "pdf").iterdir()}
    assert names == {"H44.18-261123-0001", "H44.18-261123-0001 in lại 1"}
    opened = open_dossier(context, made.dossier.id)
    assert opened is not None
    assert [event.payload.reprint for event in opened.events if isinstance(event.payload, Printed)] == [0, 1]
    assert opened.dossier.prints == 2


def test_what_was_on_its_way_when_the_power_went(context: DeskContext, people: list[Applicant]) -> None:
    made = receive(context, a_reception(context, people[0]))
    assert made.job_id is not None
    with context.store.write() as connection:
        change_job(connection, made.job_id, JobState.SENDING, context.clock())
    assert recover(context) == 1
    assert [(job.state, job.reason) for job in open_spool(context)] == [(JobState.INTERRUPTED, "print.interrupted")]
    assert print_job(context, made.job_id) is JobState.SENT


def test_a_digit_is_pinned_and_the_others_stay(context: DeskContext) -> None:
    before = [one.id for one in usual_of(context)]
    assert [one.id for one in pin_usual(context, 3, "A07")] == [*before[:2], "1.014199", *before[3:]]
    swapped = [one.id for one in pin_usual(context, 1, "1.014199")]
    assert swapped == ["1.014199", before[1], before[0], *before[3:]]
    assert [one.id for one in pin_usual(context, 1, "A07")] == swapped


def test_a_text_that_no_desk_could_read_is_refused_before_anything_is_stored(
    context: DeskContext, people: list[Applicant]
) -> None:
    page = replace(a_reception(context, people[0]), note="x" * 20_001)
    with pytest.raises(RuleViolation) as caught:
        receive(context, page)
    assert caught.value.code == "text.not_storable"
    assert open_dossier(context, page.id) is None
    assert receive(context, replace(page, note="gấp")).dossier.code.endswith("-0001")


def test_a_code_that_another_dossier_has_or_had_is_passed_over(context: DeskContext, people: list[Applicant]) -> None:
    first = receive(context, a_reception(context, people[0]), printed=False).dossier
    with context.store.write() as connection:
        event = make_event(
            new_id(),
            first.id,
            EventKind.NUMBER_REASSIGNED,
            context.clock(),
            context.officer.id,
            {"old": first.code, "new": "H44.18-261123-0003"},
        )
        append_event(connection, event)
        project(connection, [first.id], context.clock())
    codes = [receive(context, a_reception(context, person), printed=False).dossier.code for person in people[1:4]]
    assert codes == ["H44.18-261123-0002", "H44.18-261123-0004", "H44.18-261123-0005"]
    with context.store.write() as connection:
        connection.exec_driver_sql("UPDATE number_counter SET taken = 0 WHERE pattern = 'day4'")
    again = receive(context, a_reception(context, people[4]), printed=False).dossier
    assert again.code == "H44.18-261123-0006"


def test_after_two_hundred_dossiers_a_day_the_codes_get_longer(context: DeskContext, people: list[Applicant]) -> None:
    with context.store.write() as connection:
        connection.exec_driver_sql(
            "INSERT INTO number_counter(pattern, period, taken) VALUES ('day4', '20261123', 199)"
        )
    codes = [receive(context, a_reception(context, person), printed=False).dossier.code for person in people[:3]]
    assert codes == ["H44.18-261123-0200", "H44.18-261123-10000", "H44.18-261123-10001"]
    for code in codes:
        assert open_by_scan(context, code) is not None
