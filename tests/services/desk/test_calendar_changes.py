import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.calendar import ensure_seeded, load_calendar
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.calendar_changes import calendar_year, put_day, put_swap, remove_day, take_year_file
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.services.reception.appointments import appointment_for
from desktop_app.services.reception.receive import receive
from desktop_app.storage.calendar import put_days
from tests.conftest import MovableClock, a_reception

STORM = CalendarDay(date(2026, 11, 30), DayKind.OFF, "Nghỉ tránh bão", "Công điện 12/CĐ-UBND")
FRIDAY, SATURDAY = date(2027, 4, 30), date(2027, 5, 8)
SHIPPED = Path(__file__).parents[3] / "resources" / "calendar" / "vn.json"


def _row(day: str, kind: str = "off", name: str = "Nghỉ lễ") -> dict[str, Any]:
    return {"date": day, "kind": kind, "name": name, "basis": "", "confirmed": True}


def _file(tmp_path: Path, *rows: Any) -> Path:
    path = tmp_path / "nam.json"
    path.write_text(json.dumps({"days": rows}), encoding="utf-8")
    return path


def _refused(context: DeskContext, path: Path) -> RuleViolation:
    version = context.calendar.version
    with pytest.raises(RuleViolation) as caught:
        take_year_file(context, path)
    assert load_calendar(context.store).version == version, "nothing is stored"
    return caught.value


def test_an_added_day_is_used_at_once_and_dossiers_keep_theirs(context: DeskContext, people: list[Applicant]) -> None:
    dossier = receive(context, a_reception(context, people[0])).dossier
    steps = dossier.reception.steps or ()
    desk = put_day(context, STORM)
    assert desk.calendar.version != context.calendar.version
    assert appointment_for(desk, steps).due > appointment_for(context, steps).due == dossier.due_at
    opened = open_dossier(desk, dossier.id)
    assert opened is not None
    assert opened.dossier.due_at == dossier.due_at
    assert opened.dossier.calendar_version == context.calendar.version


def test_what_stood_there_before_is_kept(context: DeskContext, clock: MovableClock) -> None:
    put_day(context, STORM)
    clock.move(minutes=1)
    later = replace(STORM, day=date(2026, 12, 1), name="Nghỉ bão")
    put_day(context, later, instead_of=STORM.day)
    clock.move(minutes=1)
    desk = remove_day(context, later.day)
    assert desk.calendar.version == context.calendar.version
    told = calendar_year(context, 2026).changes
    assert [(one.day.day, one.old, one.new) for one in told] == [
        (1, later, None),
        (1, None, later),
        (30, STORM, None),
        (30, None, STORM),
    ]
    assert {one.officer_name for one in told} == {"Trần Minh Đức"}
    assert told[0].at - told[-1].at == timedelta(minutes=2)


def test_what_is_refused(context: DeskContext) -> None:
    put_day(context, STORM)
    for entry, instead, code in (
        (replace(STORM, name="Nghỉ"), None, "calendar.twice"),
        (STORM, STORM.day, "calendar.unchanged"),
        (replace(STORM, kind=DayKind.WORKED, day=date(2026, 12, 2)), None, "calendar.worked_weekday"),
        (replace(STORM, day=date(2026, 12, 2), name=""), None, "calendar.no_name"),
        (replace(STORM, day=date(2026, 11, 24)), STORM.day, "calendar.twice"),
    ):
        with pytest.raises(RuleViolation) as caught:
            put_day(context, entry, instead)
        assert caught.value.code == code
    with pytest.raises(RuleViolation) as caught:
        remove_day(context, date(2026, 12, 2))
    assert caught.value.code == "calendar.no_day"


def test_a_swap_is_entered_as_a_pair(context: DeskContext) -> None:
    monday, before = date(2027, 5, 4), date(2027, 4, 24)
    desk = put_swap(context, monday, before, "Văn bản 1/VPCP")
    assert desk.calendar.is_working(before)
    assert not desk.calendar.is_working(monday)
    year = calendar_year(desk, 2027)
    assert year.lone == frozenset()
    assert [one.name for one in year.days if one.day == before] == ["Làm bù ngày 04/05/2027"]
    desk = remove_day(desk, before)
    assert calendar_year(desk, 2027).lone == {monday}
    for off, worked, code, field in (
        (date(2027, 5, 5), date(2027, 5, 6), "calendar.worked_weekday", "worked"),
        (date(2027, 5, 5), None, "calendar.no_worked", "worked"),
        (monday, before, "calendar.twice", "day"),
    ):
        with pytest.raises(RuleViolation) as caught:
            put_swap(context, off, worked, "")
        assert (caught.value.code, caught.value.field) == (code, field)


def test_an_officer_reads_and_changes_nothing(context: DeskContext, tmp_path: Path) -> None:
    other = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    acts: list[Callable[[], object]] = [
        lambda: put_day(other, STORM),
        lambda: put_swap(other, FRIDAY, SATURDAY, ""),
        lambda: remove_day(other, date(2026, 11, 24)),
        lambda: take_year_file(other, _file(tmp_path, _row("2029-01-01"))),
    ]
    for act in acts:
        with pytest.raises(RuleViolation) as caught:
            act()
        assert caught.value.code == "role.head_only"
    assert calendar_year(other, 2026).changes == ()
    assert put_day(replace(other, officer=replace(other.officer, role=Role.HEAD)), STORM).calendar.days[STORM.day]


def test_a_year_file_makes_a_year_known(context: DeskContext, tmp_path: Path) -> None:
    assert calendar_year(context, 2029).is_known is False
    assert calendar_year(context, 2026).unknown == (2029,)
    days = ("2029-01-01", "2029-02-12", "2029-02-13", "2029-02-14", "2029-04-30", "2029-05-01", "2029-09-03")
    desk = take_year_file(context, _file(tmp_path, *map(_row, days)))
    found = calendar_year(desk, 2029)
    assert found.is_known
    assert [str(one.day) for one in found.days] == list(days)
    assert len(found.changes) == len(days)
    assert found.unknown == (2030,)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_year_file_of_another_editor_is_read(context: DeskContext, tmp_path: Path, encoding: str) -> None:
    file = _file(tmp_path, _row("2029-01-01", "off", "Tết Dương lịch"))
    file.write_bytes(file.read_text(encoding="utf-8").encode(encoding))
    (day,) = calendar_year(take_year_file(context, file), 2029).days
    assert day.name == "Tết Dương lịch"


def test_half_swaps_of_a_file_are_told(context: DeskContext, tmp_path: Path) -> None:
    desk = take_year_file(context, _file(tmp_path, _row("2028-12-30", "worked", "Làm bù ngày 02/01/2029")))
    assert calendar_year(desk, 2028).lone == {date(2028, 12, 30)}
    desk = take_year_file(desk, _file(tmp_path, _row("2029-01-02", "off", "Nghỉ hoán đổi")))
    assert calendar_year(desk, 2028).lone == frozenset()


@pytest.mark.parametrize(
    ("rows", "code", "params"),
    [
        ([], "calendar.file_unreadable", {}),
        ([_row("2029-01-01"), {"date": "2029-01-02"}], "calendar.file_shape", {"line": 2}),
        ([_row("2029-13-01")], "calendar.file_shape", {"line": 1}),
        ([_row("2029-01-01", "half")], "calendar.file_shape", {"line": 1}),
        ([{**_row("2029-01-01"), "name": 7}], "calendar.file_shape", {"line": 1}),
        (["2029-01-01"], "calendar.file_shape", {"line": 1}),
        ([_row("2029-01-01"), _row("2029-01-01")], "calendar.twice", {"day": "01/01/2029"}),
        ([_row("2029-01-02", "worked")], "calendar.worked_weekday", {"day": "02/01/2029"}),
        ([_row("2029-01-06", "off", "Nghỉ hoán đổi")], "calendar.swap_weekend", {"day": "06/01/2029"}),
    ],
)
def test_a_wrong_file(
    context: DeskContext, tmp_path: Path, rows: list[Any], code: str, params: dict[str, object]
) -> None:
    found = _refused(context, _file(tmp_path, *rows))
    assert (found.code, found.field, found.params) == (code, "file", params)


def test_no_file_at_all(context: DeskContext, tmp_path: Path) -> None:
    assert _refused(context, tmp_path / "none.json").code == "calendar.file_unreadable"
    for content in (b"\xff\xfe", b"{", b"[]", b'{"days": 3}'):
        (tmp_path / "wrong.json").write_bytes(content)
        assert _refused(context, tmp_path / "wrong.json").code == "calendar.file_unreadable"
    assert _refused(context, SHIPPED).code == "calendar.unchanged"


def test_a_desk_of_before_gets_the_announcements_of_this_version(context: DeskContext) -> None:
    tet, old = date(2027, 2, 4), "Tính theo âm lịch và Bộ luật Lao động; chưa có thông báo nghỉ của năm 2027"
    own, of_server = date(2027, 2, 5), date(2027, 2, 8)
    computed = [CalendarDay(tet, DayKind.OFF, "29 Tết", old, confirmed=False)]
    computed.append(CalendarDay(date(2019, 9, 2), DayKind.OFF, "Quốc khánh", "Bộ luật Lao động 2019 Điều 112"))
    computed.append(CalendarDay(of_server, DayKind.OFF, "Tết", "Thông báo của tỉnh"))
    with context.store.write() as connection:
        put_days(connection, computed)
        connection.exec_driver_sql("DELETE FROM setting WHERE key = 'calendar.shipped'")
    put_day(context, CalendarDay(own, DayKind.OFF, "Giao thừa", "Ghi tại quầy"), own)
    ensure_seeded(context.store, context.today())
    days = load_calendar(context.store).days
    assert (days[tet].confirmed, "10065/VPCP-KGVX" in days[tet].basis) == (True, True)
    assert days[date(2019, 9, 2)].basis == "Bộ luật Lao động 2012 Điều 115"
    assert (days[own].basis, days[of_server].basis) == ("Ghi tại quầy", "Thông báo của tỉnh")
    before = load_calendar(context.store)
    ensure_seeded(context.store, context.today())
    assert load_calendar(context.store) == before


def test_next_years_seed_leaves_what_people_changed(context: DeskContext) -> None:
    swapped = date(2026, 1, 10)
    removed = remove_day(context, swapped)
    renamed = replace(removed.calendar.days[date(2026, 1, 2)], name="Nghỉ bù")
    put_day(removed, renamed, renamed.day)
    ensure_seeded(context.store, date(2027, 1, 4))
    days = load_calendar(context.store).days
    assert swapped not in days
    assert days[renamed.day] == renamed
    assert load_calendar(context.store).knows(2029)
