"""Scans into every field of every page: each is read correctly or refused with its text shown, and nothing changes."""

from dataclasses import replace

import pytest

from desktop_app.domain.people.person import Applicant
from desktop_app.services.reception.receive import receive
from tests.conftest import a_reception
from tests.end_to_end.scan_driver import ScanDriver, Tally
from tests.ui.conftest import Window, shell, window  # noqa: F401 - fixtures

pytestmark = pytest.mark.window


def _drive(window: Window, people: list[Applicant], seed: int, count: int) -> Tally:  # noqa: F811 - the fixture
    context = window.view.session.context
    known = [replace(person, phone=person.phone or f"09120000{place:02d}") for place, person in enumerate(people[:8])]
    dossiers = [receive(context, a_reception(context, person)).dossier for person in known]
    window.settle()
    return ScanDriver(window, {dossier.code: dossier for dossier in dossiers}, people[8:], seed).run(count)


def test_a_few_scans_somewhere(window: Window, people: list[Applicant]) -> None:  # noqa: F811 - the fixture
    tally = _drive(window, people, seed=1, count=15)
    assert not tally.faults
    assert tally.counts["accepted"] + tally.counts["refused"] == 15
    assert tally.counts["accepted"] >= 10


@pytest.mark.slow
def test_three_hundred_scans_into_every_field(window: Window, people: list[Applicant]) -> None:  # noqa: F811
    tally = _drive(window, people, seed=2, count=300)
    assert not tally.faults
    assert tally.counts["accepted"] + tally.counts["refused"] == 300
    assert tally.counts["accepted"] >= 200
    assert len(tally.places) >= 40
