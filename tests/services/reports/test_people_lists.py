"""Lists of many people: who may take them out of the desk, and that each is recorded."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.dossier.ledger import LedgerFilter
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.maintenance import choose_second_place
from desktop_app.services.dossier.dossiers import reprint
from desktop_app.services.printing.letterhead_options import choose_logo, choose_second_language, mark_as_training
from desktop_app.services.printing.spool import choose_printer, settings_of
from desktop_app.services.procedures.favourite_procedures import pin_usual
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.ledger import export_csv, export_xlsx, open_ledger
from desktop_app.services.reports.people_lists import PeopleListKind, people_lists
from desktop_app.services.sync.bundles import choose_copy_folder
from desktop_app.services.sync.enrolment import enrol_desk
from tests.conftest import MovableClock, a_reception


def _as(context: DeskContext, role: Role) -> DeskContext:
    return replace(context, officer=replace(context.officer, role=role))


def _code(act: Callable[[], object]) -> str:
    with pytest.raises(RuleViolation) as caught:
        act()
    return caught.value.code


def test_a_file_of_all_citizens_is_the_heads_and_is_recorded(
    context: DeskContext, people: list[Applicant], clock: MovableClock, tmp_path: Path
) -> None:
    for person in people[:2]:
        receive(context, a_reception(context, person), printed=False)
    ledger = open_ledger(context, LedgerFilter())
    for export in (export_csv, export_xlsx):
        assert _code(lambda e=export: e(_as(context, Role.OFFICER), ledger, tmp_path / "so")) == "role.head_only"  # type: ignore[misc]
    assert not (tmp_path / "so").exists()
    assert people_lists(context) == []
    head = _as(context, Role.HEAD)
    export_csv(head, ledger, tmp_path / "so.csv")
    clock.move(minutes=1)
    export_xlsx(head, ledger, tmp_path / "so.xlsx")
    last, first = people_lists(context)
    assert (first.kind, last.kind) == (PeopleListKind.LEDGER_CSV, PeopleListKind.LEDGER_XLSX)
    assert {(record.officer_name, record.dossiers) for record in (first, last)} == {(context.officer.name, 2)}
    assert last.at > first.at


def test_what_any_officer_could_do_before(context: DeskContext, people: list[Applicant], tmp_path: Path) -> None:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    officer, trainee, division = (_as(context, role) for role in (Role.OFFICER, Role.TRAINEE, Role.DIVISION))
    folder = settings_of("", str(tmp_path), "a5")
    refused: dict[str, list[Callable[[], object]]] = {
        "role.head_only": [
            lambda: choose_printer(officer, folder),
            lambda: choose_second_language(officer, True),
            lambda: choose_logo(officer, None),
        ],
        "role.administrator_only": [
            lambda: mark_as_training(officer),
            lambda: enrol_desk(officer, "https://server.example", "code"),
            lambda: choose_copy_folder(officer, str(tmp_path)),
            lambda: choose_second_place(officer, str(tmp_path)),
        ],
        "role.counter_only": [
            lambda: receive(trainee, a_reception(context, people[1])),
            lambda: receive(division, a_reception(context, people[1])),
            lambda: pin_usual(trainee, 1, context.catalogue.names()[0][0]),
        ],
        "role.not_trainee": [lambda: reprint(trainee, dossier.id, "receipt")],
    }
    for code, acts in refused.items():
        assert [_code(act) for act in acts] == [code] * len(acts)
