"""The standardisation of the demo office: two annexes, read and imported as an officer's files."""

from collections import Counter
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

import pytest

from desktop_app.demo.decisions import decisions_of, import_decision, import_papers
from desktop_app.demo.department_2022 import reference_agency
from desktop_app.domain.catalogue.levels import ListState
from desktop_app.domain.dates import VIETNAM
from desktop_app.services.catalogue import catalogue_of, load_catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.setup import NewDesk, fill_desk
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.procedures.browse import browse
from desktop_app.services.procedures.imports import imports_of, with_catalogue_read_again
from desktop_app.services.procedures.versions import versions_of
from desktop_app.services.resources import read_json
from desktop_app.storage.engine import Store
from desktop_app.storage.keys import new_key

FIRST, SECOND = decisions_of(read_json("sample", "office_2022.json"))


def _at(context: DeskContext, moment: datetime) -> DeskContext:
    return with_catalogue_read_again(replace(context, clock=lambda: moment))


@pytest.fixture
def office(tmp_path: Path) -> DeskContext:
    """The demo office before it has any procedure."""
    new = NewDesk(reference_agency(), "Trần Minh Đức", "mat khau thu", PrintSettings("", ""))
    store = Store(tmp_path / "office.db", new_key())
    return fill_desk(store, new, catalogue_of(()), lambda: FIRST.imported_at)


def _in_force(context: DeskContext) -> list[str]:
    procedures = context.catalogue.procedures
    return [procedure.id for procedure in procedures if procedure.on(context.today()) is not None]


def test_206_procedures_become_186(office: DeskContext) -> None:
    first = import_papers(import_decision(office, FIRST), FIRST)
    before = _in_force(first)
    assert (len(before), len(first.catalogue.online_levels())) == (206, 206)
    second = import_decision(_at(first, SECOND.imported_at), SECOND)
    assert sorted(_in_force(second)) == sorted(before), "issued, not yet in force"
    assert second.catalogue.upcoming("1.014748")
    last = import_papers(_at(second, datetime.combine(SECOND.effective_from, time(8), VIETNAM)), SECOND)
    after = _in_force(last)
    assert Counter(last.catalogue.online_levels()) == {2: 25, 3: 84, 4: 77}
    assert (len(after), len({*after} - {*before}), len({*before} - {*after})) == (186, 6, 26)
    ended = [line.id for line in browse(last) if line.state is ListState.LEFT]
    assert {*ended} == {*before} - {*after}
    _check_procedures(last)
    annexes = [line for line in imports_of(last) if line.layout == "L4"]
    assert [(line.origin.decision, line.entries) for line in annexes] == [("186/QĐ-MAU", 110), ("206/QĐ-MAU", 206)]
    office.store.close()


def _check_procedures(context: DeskContext) -> None:
    """Check that codes and names are those of the national catalogue, and that each can be received with its papers."""
    base, today = load_catalogue(), context.today()
    for procedure in context.catalogue.procedures:
        published = base.listed(procedure.id)
        assert published is not None and published.name.strip(" .") == procedure.name
        version = procedure.in_use_on(today)
        assert version is not None and version.documents and version.limit_known and version.steps
    changed = [
        shown
        for procedure in context.catalogue.procedures
        if (shown := versions_of(context, procedure.id)) is not None and len(shown.versions) == 2
    ]
    assert len(changed) == 78
    for shown in changed:
        assert [version.decision for version in shown.versions] == ["206/QĐ-MAU", "186/QĐ-MAU"]
        assert {*shown.differing} <= {"steps", "limit_note", "online_level"}
    chain = context.catalogue.by_id("1.010803")
    assert chain is not None
    assert [(step.n, step.by) for step in chain.versions[-1].steps] == [
        (5, "Ủy ban nhân dân cấp xã"),
        (7, "Phòng Lao động - Thương binh và Xã hội"),
        (12, "Sở Lao động - Thương binh và Xã hội"),
    ]
