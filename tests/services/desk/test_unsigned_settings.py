"""Wordings, calendar and agency that were changed by SQL count for nothing, are named, and are put back."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop_app.demo.sample_desk import sample_agency
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.wording import WordingPlace
from desktop_app.domain.law.working_time import CalendarDay, DayKind
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.register import Subject
from desktop_app.services.agency import publish_names, stored_agency
from desktop_app.services.calendar import load_calendar, publish_days
from desktop_app.services.catalogue import Catalogue
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.agency_changes import change_agency
from desktop_app.services.desk.calendar_changes import put_day, remove_day
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.maintenance import find_damage
from desktop_app.services.desk.setup import NewDesk, make_desk
from desktop_app.services.desk.sign_in import unlock
from desktop_app.services.desk.switching import enter
from desktop_app.services.desk.unsigned_settings import put_back_settings, unsigned_settings
from desktop_app.services.printing.form_words import words_in_force
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.printing.wordings import correct, take_back, wordings_of
from tests.conftest import MovableClock
from tests.services.desk.conftest import PASSWORD

HEAD = "mật khẩu trưởng quầy"
OFFICER = "mật khẩu cán bộ"
STORM = CalendarDay(date(2026, 12, 7), DayKind.OFF, "Nghỉ tránh bão", "Công điện 12/CĐ-UBND")
PLACE = WordingPlace("tt03-2025", "receipt", "fee")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Path:
    """The folder of a closed desk with three officers; each test works on a copy."""
    folder = DeskFolder(tmp_path_factory.mktemp("made"))
    desk = make_desk(folder, NewDesk(sample_agency(), "trần minh đức", PASSWORD, PrintSettings("", ""), "1"), catalogue)
    officers.add(desk, "Hà", Role.HEAD, HEAD, HEAD)
    officers.add(desk, "Lan", Role.OFFICER, OFFICER, OFFICER)
    desk.store.close()
    return folder.path


@pytest.fixture
def desk(made: Path, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock) -> Iterator[DeskContext]:
    shutil.copytree(made, folder.path)
    opened = unlock(folder, PASSWORD, catalogue, clock)
    yield opened
    opened.store.close()


def _as(desk: DeskContext, name: str, password: str) -> DeskContext:
    line = next(line for line in officers.officers_of(desk) if line.officer.name == name)
    return enter(desk, line.officer.id, password)


def _sql(desk: DeskContext, *statements: str) -> None:
    raw = desk.store.raw()
    for statement in statements:
        raw.execute(statement)
    raw.close()


def _text(desk: DeskContext) -> str:
    return words_in_force(desk, PLACE.form_set, PLACE.form, desk.today()).wordings[PLACE.key].text


def _off(desk: DeskContext, day: date) -> bool:
    return not load_calendar(desk.store).is_working(day)


def _put_back(desk: DeskContext, subject: Subject) -> None:
    assert unsigned_settings(desk.store) == [subject]
    assert find_damage(desk).settings == (subject,)
    put_back_settings(desk, subject)
    assert unsigned_settings(desk.store) == []
    assert find_damage(desk).settings == ()


def test_a_new_desk_and_what_is_changed_in_the_program_is_signed(desk: DeskContext) -> None:
    assert unsigned_settings(desk.store) == []
    correct(desk, PLACE, "7. Lệ phí:", confirmed=True, effective_from=desk.today())
    put_day(desk, STORM)
    changed = change_agency(desk, replace(desk.agency, desk="Quầy 07"), desk.agency.code_on(desk.today()))
    assert (_text(desk), _off(desk, STORM.day), changed.agency.desk) == ("7. Lệ phí:", True, "Quầy 07")
    assert find_damage(desk).settings == ()
    take_back(desk, PLACE)
    remove_day(desk, STORM.day)
    assert (_text(desk) == "7. Lệ phí:", _off(desk, STORM.day)) == (False, False)
    assert unsigned_settings(desk.store) == []


def test_an_agency_changed_by_hand(desk: DeskContext) -> None:
    _sql(desk, "UPDATE setting SET value = replace(value, 'H44', 'H99') WHERE \"key\" = 'agency'")
    with desk.store.read() as connection:
        assert stored_agency(connection) == desk.agency
    _put_back(desk, Subject.AGENCY)


@pytest.mark.parametrize("value", ["{}", "no json"])
def test_an_agency_that_is_none_any_more(desk: DeskContext, value: str) -> None:
    _sql(desk, f"UPDATE setting SET value = '{value}' WHERE \"key\" = 'agency'")
    with desk.store.read() as connection:
        assert stored_agency(connection) == desk.agency
    _put_back(desk, Subject.AGENCY)


def test_a_day_put_in_taken_out_and_changed_by_hand(desk: DeskContext) -> None:
    put_day(desk, STORM)
    other = STORM.day + timedelta(days=1)
    _sql(desk, f"DELETE FROM calendar_day WHERE day = '{STORM.day}'")
    assert _off(desk, STORM.day)
    _put_back(desk, Subject.CALENDAR)
    _sql(desk, f"INSERT INTO calendar_day (day, kind, name, basis, confirmed) VALUES ('{other}', 'off', 'x', '', 1)")
    assert not _off(desk, other)
    _put_back(desk, Subject.CALENDAR)
    _sql(desk, "DELETE FROM calendar_day WHERE day = '2026-09-02'")
    assert _off(desk, date(2026, 9, 2)), "what the program brings is signed too"
    _put_back(desk, Subject.CALENDAR)


def test_a_day_that_was_taken_out_does_not_come_back_by_hand(desk: DeskContext) -> None:
    day = date(2026, 9, 2)
    remove_day(desk, day)
    _sql(desk, f"INSERT INTO calendar_day (day, kind, name, basis, confirmed) VALUES ('{day}', 'off', 'x', '', 1)")
    assert not _off(desk, day)
    _put_back(desk, Subject.CALENDAR)


def test_wordings_changed_added_and_deleted_by_hand(desk: DeskContext) -> None:
    correct(desk, PLACE, "7. Lệ phí:", confirmed=True, effective_from=desk.today())
    drop = "DROP TRIGGER form_wording_is_not_changed", "DROP TRIGGER form_wording_is_not_deleted"
    _sql(desk, *drop, "UPDATE form_wording SET text = '7. Miễn phí:'")
    assert _text(desk) == "7. Lệ phí:"
    _put_back(desk, Subject.WORDING)
    _sql(desk, "DELETE FROM form_wording")
    assert _text(desk) == "7. Lệ phí:"
    _put_back(desk, Subject.WORDING)
    _sql(
        desk,
        'INSERT INTO form_wording (id, form_set, form, "key", text, confirmed, effective_from, made_at, officer_id) '
        "SELECT randomblob(16), form_set, form, \"key\", 'Nộp cho tôi:', 1, effective_from, made_at, officer_id "
        "FROM form_wording",
    )
    assert _text(desk) == "7. Lệ phí:"
    lines = wordings_of(desk, PLACE.form_set, PLACE.form).lines
    assert len(next(line for line in lines if line.place == PLACE).history) == 1
    _put_back(desk, Subject.WORDING)


def test_a_head_signs_days_and_nobody_else_does(desk: DeskContext) -> None:
    head = _as(desk, "Hà", HEAD)
    put_day(head, STORM)
    assert (_off(desk, STORM.day), unsigned_settings(desk.store)) == (True, [])
    # The role is the head's in the register only: an officer who calls the service as head cannot sign.
    lan = _as(desk, "Lan", OFFICER)
    pretended = replace(lan, officer=replace(lan.officer, role=Role.HEAD))
    with pytest.raises(RuleViolation, match=r"officer\.cannot_sign"):
        remove_day(pretended, STORM.day)
    assert (_off(desk, STORM.day), unsigned_settings(desk.store)) == (True, []), "nothing was stored"
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        put_back_settings(head, Subject.AGENCY)


def test_what_the_server_publishes_is_no_change_from_outside(desk: DeskContext) -> None:
    put_day(desk, STORM)
    new_day = CalendarDay(STORM.day + timedelta(days=1), DayKind.OFF, "Nghỉ bù", "Công văn 1")
    with desk.store.write() as connection:
        publish_names(connection, {"phone": "02103846001"})
        publish_days(connection, [new_day, replace(STORM, kind=DayKind.WORKED)])
    assert unsigned_settings(desk.store) == []
    with desk.store.read() as connection:
        agency = stored_agency(connection)
    assert agency is not None
    assert (agency.phone, agency.name) == ("02103846001", desk.agency.name)
    assert (_off(desk, STORM.day), _off(desk, new_day.day)) == (True, True)


def test_the_next_administrator_signs_what_program_and_server_have_brought(
    desk: DeskContext, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock
) -> None:
    clock.move(days=370)
    lan = next(line.officer.id for line in officers.officers_of(desk) if line.officer.name == "Lan")
    unlock(folder, OFFICER, catalogue, clock, officer_id=lan).store.close()
    newest = date(clock().year + 2, 5, 1)
    assert (_off(desk, newest), unsigned_settings(desk.store)) == (True, [])
    _sql(desk, f"DELETE FROM calendar_day WHERE day = '{newest}'")
    assert not _off(desk, newest), "nobody has signed it yet"
    _sql(desk, f"INSERT INTO calendar_day (day, kind, name, basis, confirmed) VALUES ('{newest}', 'off', 'x', '', 1)")
    unlock(folder, PASSWORD, catalogue, clock, officer_id=desk.officer.id).store.close()
    _sql(desk, f"DELETE FROM calendar_day WHERE day = '{newest}'")
    assert _off(desk, newest)


def test_a_desk_of_before_is_signed_as_it_is_at_the_next_sign_in_of_an_administrator(
    desk: DeskContext, folder: DeskFolder, catalogue: Catalogue, clock: MovableClock
) -> None:
    _sql(desk, "DROP TRIGGER officer_register_no_delete", "DELETE FROM officer_register")
    storm = "INSERT INTO calendar_day (day, kind, name, basis, confirmed) VALUES ('{}', 'off', 'x', '', 1)"
    _sql(desk, storm.format(STORM.day))
    assert (_off(desk, STORM.day), unsigned_settings(desk.store)) == (True, [])
    unlock(folder, PASSWORD, catalogue, clock, officer_id=desk.officer.id).store.close()
    assert (_off(desk, STORM.day), unsigned_settings(desk.store)) == (True, [])
    _sql(desk, storm.format(STORM.day + timedelta(days=1)))
    assert unsigned_settings(desk.store) == [Subject.CALENDAR]
