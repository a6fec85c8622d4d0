from datetime import date

import pytest

from desktop_app.domain.law.period import Period
from desktop_app.domain.people.person import Applicant
from desktop_app.printing.paper import Paper
from desktop_app.services.context import DeskContext, new_id
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.papers import ledger
from desktop_app.services.papers.ledger import JobState, print_ledger
from desktop_app.services.printing.spool import drop
from desktop_app.services.reception.receive import receive
from desktop_app.storage.print_jobs import DrawnPages, add_drawn
from tests.conftest import MovableClock, a_reception


def test_every_sheet_stands_in_the_ledger(
    context: DeskContext, people: list[Applicant], clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    dossier = receive(context, a_reception(context, people[0])).dossier
    clock.move(minutes=1)
    reprint(context, dossier.id)
    clock.move(minutes=1)
    drop(context, reprint(context, dossier.id, why="Kẹt giấy"))
    clock.move(days=1)
    list_id = new_id()
    with context.store.write() as connection:
        pages = DrawnPages("Danh sách bàn giao", Paper.A4.value, b"%PDF")
        add_drawn(connection, list_id, list_id, context.officer.id, "hand-over-list", pages, context.clock())
    first, second = date(2026, 11, 23), date(2026, 11, 24)
    day = print_ledger(context, Period(first, first)).sheets
    assert [(sheet.reprint, sheet.why, sheet.state) for sheet in day] == [
        (2, "Kẹt giấy", JobState.DROPPED),
        (1, "", JobState.WAITING),
        (0, "", JobState.WAITING),
    ]
    assert {(sheet.subject, sheet.officer, sheet.dossier_id) for sheet in day} == {
        (dossier.code, context.officer.name, dossier.id)
    }
    (other,) = print_ledger(context, Period(second, second)).sheets
    assert (other.subject, other.dossier_id) == ("Danh sách bàn giao", None)
    assert not print_ledger(context, Period(first, second)).is_cut
    monkeypatch.setattr(ledger, "MOST_SHEETS", 3)
    cut = print_ledger(context, Period(first, second))
    assert (len(cut.sheets), cut.is_cut) == (3, True)
