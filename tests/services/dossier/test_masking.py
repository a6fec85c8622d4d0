"""Sensitive dossiers in the lists of an officer who does not handle them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from desktop_app.domain.dossier.ledger import LedgerFilter
from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.masking import masked_name
from desktop_app.domain.people.person import Applicant
from desktop_app.services.books import open_book
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.citizen_notices import call_list
from desktop_app.services.dossier.completion import refuse
from desktop_app.services.dossier.consultation import request_consultation
from desktop_app.services.dossier.dossiers import find, latest, open_dossier, read_again
from desktop_app.services.dossier.hand_over import to_hand_over
from desktop_app.services.reception.arrivals import Envelope, arrivals, note_envelope
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.alerts import todays_alerts
from desktop_app.services.reports.archive import to_hand_over as archived
from desktop_app.services.reports.deadlines import watched_deadlines
from desktop_app.services.reports.ledger import open_ledger, open_newest, shown_at
from tests.conftest import MovableClock, a_reception

SENSITIVE, PLAIN = "1.001699", "A01"
"""Disability certificates, and the registration of a company's labour rules."""


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD])
def test_only_who_handles_it_reads_the_name_in_lists(
    context: DeskContext, people: list[Applicant], clock: MovableClock, role: Role
) -> None:
    person = people[0]
    made = {name: receive(context, a_reception(context, person, name)).dossier for name in (SENSITIVE, PLAIN)}
    other = replace(context, officer=Officer(new_id(), "Hà", role))
    hidden = masked_name(person.name) if role is Role.OFFICER else person.name

    def names(rows: object) -> dict[str, str]:
        return {row.code: row.owner_name for row in rows}  # type: ignore[attr-defined] # rows of two kinds

    wanted = {made[SENSITIVE].code: hidden, made[PLAIN].code: person.name}
    assert names(latest(other)) == wanted
    assert names(find(other, made[SENSITIVE].code).dossiers) == {made[SENSITIVE].code: hidden}
    assert names(read_again(other, latest(context))) == wanted
    assert names(open_newest(other, LedgerFilter(), 10, 10)[1]) == wanted
    assert names(shown_at(other, open_ledger(other, LedgerFilter()).seqs)) == wanted
    if role is Role.OFFICER:
        row = next(row for row in latest(other) if row.code == made[SENSITIVE].code)
        assert (row.owner_number, row.phone) == ("", "")
    opened = open_dossier(other, made[SENSITIVE].id)
    assert opened is not None
    assert opened.dossier.reception.owner.name == person.name, "an opened dossier is recorded, and shows it"
    clock.move(days=400)
    alerts = {alert.row.code: alert.row.owner_name for alert in todays_alerts(other).alerts}
    assert alerts == wanted
    assert names(latest(context)) == dict.fromkeys(wanted, person.name), "who received it sees it"


@pytest.mark.parametrize("role", [Role.OFFICER, Role.HEAD])
def test_the_queues_of_the_desk_mask_too(
    context: DeskContext, people: list[Applicant], clock: MovableClock, role: Role
) -> None:
    person = people[0]
    made = receive(context, a_reception(context, person, SENSITIVE)).dossier
    note_envelope(context, Envelope(person.name, procedure_id=SENSITIVE))
    other = replace(context, officer=Officer(new_id(), "Hà", role))
    name = masked_name(person.name) if role is Role.OFFICER else person.name

    assert [item.row.owner_name for item in to_hand_over(other)] == [name]
    assert [line.row.owner_name for line in arrivals(other).lines] == [name]
    request_consultation(context, made.id, "Công an phường", "Quy hoạch", clock.now.date() + timedelta(days=1))
    assert [line.owner for line in watched_deadlines(other)] == [name]
    book = open_book(other, 2026)
    assert [entry.owner_name for entry in book.shown] == [name]
    assert [entry.owner_name for entry in book.entries] == [person.name], "the paper for the signatures has the name"
    refuse(context, made.id, ["Không đủ điều kiện"])
    (call,) = call_list(other).calls
    assert (call.name, call.phone) == (name, person.phone), "the officer has to call"
    listed = archived(other, 2026)
    assert [entry.owner_name for entry in listed.shown] == [name]
    assert [one.entry.owner_name for one in listed.entries] == [person.name]


def test_the_catalogue_says_what_is_sensitive(context: DeskContext) -> None:
    assert context.catalogue.is_sensitive(SENSITIVE)
    assert not context.catalogue.is_sensitive(PLAIN)
    assert not context.catalogue.is_sensitive("0.000000")
