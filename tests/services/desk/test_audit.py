"""Who did what: looks, prints, lists and changes in one list that filters narrow, and that a file takes along."""

import csv
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.period import Period
from desktop_app.domain.people.access import Access, AccessKind, searched
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.audit import PRINT, AuditFilter, AuditGroup, group_of
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.access_log import record_accesses
from desktop_app.services.desk.audit import audit_view, export_audit, officers_in_audit
from desktop_app.services.desk.maintenance import find_damage
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.people_lists import PeopleListKind, record_people_list
from desktop_app.storage.audit_lines import AuditLine
from tests.conftest import MovableClock, a_reception

DAY = date(2026, 11, 23)
TODAY = Period(DAY, DAY)


def _kinds(context: DeskContext, wanted: AuditFilter) -> list[str]:
    return [line.kind for line in audit_view(context, wanted).lines]


def test_each_filter_shows_its_part(context: DeskContext, people: list[Applicant], clock: MovableClock) -> None:
    received = receive(context, a_reception(context, people[0]))
    clock.move(minutes=1)
    ha = officers.add(context, "Hà", Role.OFFICER, "mật khẩu của Hà", "mật khẩu của Hà")
    clock.move(minutes=1)
    looks = (Access(clock(), AccessKind.OPENED, received.dossier.id), searched(clock(), "nguyễn"))
    record_accesses(context, looks)
    clock.move(minutes=1)
    record_people_list(context, PeopleListKind.LEDGER_PAPER, 7)
    everything = audit_view(context, AuditFilter(TODAY)).lines
    assert [line.kind for line in everything] == [
        "people_list",
        "access.searched",
        "access.opened",
        "officer",
        PRINT,
    ], "newest first"
    assert {line.officer_name for line in everything} == {context.officer.name}
    for group in AuditGroup:
        assert _kinds(context, AuditFilter(TODAY, group=group)) == [
            line.kind for line in everything if group_of(line.kind) is group
        ]
    of_dossier = audit_view(context, AuditFilter(TODAY, dossier_id=received.dossier.id)).lines
    assert [line.kind for line in of_dossier] == ["access.opened", PRINT]
    assert {line.code for line in of_dossier} == {received.dossier.code}
    assert _kinds(context, AuditFilter(TODAY, officer_id=ha.id)) == []
    yesterday = DAY - timedelta(days=1)
    assert _kinds(context, AuditFilter(Period(yesterday, yesterday))) == []
    assert set(officers_in_audit(context)) == {(ha.id, "Hà"), (context.officer.id, context.officer.name)}


def test_the_file_is_recorded_and_safe(context: DeskContext, tmp_path: Path, clock: MovableClock) -> None:
    record_accesses(context, [searched(clock(), '=HYPERLINK("http://x")')])

    def cells(line: AuditLine) -> tuple[str, str]:
        return line.kind, line.detail

    path = tmp_path / "nhat-ky.csv"
    assert export_audit(context, AuditFilter(TODAY), path, ("Việc", "Nội dung"), cells) == 1
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[0] == ["Việc", "Nội dung"]
    assert rows[1][0] == "access.searched"
    assert _kinds(context, AuditFilter(TODAY, group=AuditGroup.EXPORTED)) == ["people_list"]


def test_only_a_head_sees_what_colleagues_did(context: DeskContext) -> None:
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        audit_view(officer, AuditFilter(TODAY))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        export_audit(officer, AuditFilter(TODAY), Path("x.csv"), (), lambda _line: ())


@pytest.mark.parametrize(
    "tampering",
    [
        "UPDATE audit_log SET officer_name = 'x' WHERE seq = 2",
        "UPDATE audit_log SET detail = replace(detail, 'b', 'c') WHERE seq = 2",
        "UPDATE audit_log SET at = at + 1 WHERE seq = 2",
        "UPDATE audit_log SET dossier_id = x'00000000000000000000000000000001' WHERE seq = 2",
        "DELETE FROM audit_log WHERE seq = 2",
    ],
)
def test_a_row_changed_by_hand_is_found(context: DeskContext, clock: MovableClock, tampering: str) -> None:
    record_accesses(context, [searched(clock(), text) for text in ("aa", "bb", "cc")])
    assert find_damage(context).broken_audit == 0
    raw = context.store.raw()
    raw.execute("DROP TRIGGER audit_log_no_update")
    raw.execute("DROP TRIGGER audit_log_no_delete")
    raw.execute(tampering)
    raw.close()
    assert find_damage(context).broken_audit in {2, 3}
