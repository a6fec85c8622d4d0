"""One procedure for a list of people."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.dossier.dossier import DocumentState, Reception, ReturnMethod
from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.restrictions.lookup import person_key
from desktop_app.domain.restrictions.restriction import RestrictedKind
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.spool import open_spool
from desktop_app.services.reception import people_list
from desktop_app.services.reception.people_list import (
    check_rows,
    check_template,
    list_template,
    read_people,
    receive_people,
)
from desktop_app.storage.errors import StorageProblem
from tests.conftest import MovableClock, a_reception
from tests.services.reception.test_restriction_check import PARCEL, restrict
from tests.services.reception.workbooks import workbook_of

HEAD = ["TT", "Điện thoại", "Họ và tên", "Ngày sinh", "Số định danh cá nhân", "Địa chỉ thường trú"]
HA = [1, 912345678, "Nguyễn Thị Thu Hà", "14/03/1990", 25190001234, "Số 18, phường Việt Trì"]
BINH = [2, "", "Trần Văn Bình", "02/03/1990", "025090000021", "Số 5, phường Việt Trì"]
WRONG = [3, "09123", "Lê Văn Quang", "1980", "025080000017", ""]


def a_file(folder: Path, *rows: list[object]) -> Path:
    path = folder / "danh sach.xlsx"
    path.write_bytes(workbook_of([["DANH SÁCH NGƯỜI LAO ĐỘNG"], [], HEAD, *rows]))
    return path


@pytest.fixture
def template(context: DeskContext, people: list[Applicant]) -> Reception:
    page = a_reception(context, people[0])
    unseen = tuple(replace(line, state=DocumentState.UNSEEN) for line in page.documents)
    return list_template(replace(page, documents=unseen, subject="thửa 1, tờ 2"))


def test_the_good_rows_are_received_once_and_the_others_say_why_not(
    context: DeskContext, template: Reception, tmp_path: Path
) -> None:
    check_template(context, template)
    path = a_file(tmp_path, HA, BINH, WRONG, HA)
    rows = read_people(context, path, template)
    assert [row.row.number for row in rows] == [4, 5, 6, 7]
    assert [row.is_good for row in rows] == [True, True, False, True]
    assert {problem.field for problem in rows[2].problems} == {"address", "phone"}
    assert len({row.dossier_id for row in rows}) == 4, "the same person twice in the file is meant twice"
    percents: list[int] = []

    def go_on(percent: int) -> bool:
        percents.append(percent)
        return len(percents) < 3

    results = receive_people(context, rows, template, go_on)
    assert len(results) == 2, "cancelled before the third"
    assert percents == [0, 33, 66]
    received = [result.received.dossier for result in results if result.received is not None]
    assert [dossier.reception.owner.name for dossier in received] == ["Nguyễn Thị Thu Hà", "Trần Văn Bình"]
    assert received[0].reception.subject == ""
    assert len(open_spool(context)) == 2
    again = read_people(context, a_file(tmp_path, HA, BINH, [3, "", *WRONG[2:5], "Lâm Thao"]), template)
    assert [row.code for row in again] == [received[0].code, received[1].code, ""]
    assert [row.is_good for row in again] == [False, False, True]
    assert len(receive_people(context, again, template)) == 1
    assert not [row for row in read_people(context, path, template) if row.is_good and row.row.occurrence == 0]


def test_a_corrected_row_keeps_its_id_and_next_year_has_others(
    context: DeskContext, template: Reception, tmp_path: Path, clock: MovableClock
) -> None:
    path = a_file(tmp_path, WRONG)
    (row,) = read_people(context, path, template)
    corrected = replace(row.listed, address="Lâm Thao", phone="")
    (checked,) = check_rows(context, [(row.row, corrected)], template)
    assert checked.is_good
    assert checked.dossier_id == row.dossier_id
    receive_people(context, [checked], template)
    (known,) = read_people(context, path, template)
    assert known.code
    clock.move(days=300)
    (later,) = read_people(context, path, template)
    assert not later.code


def test_what_stops_a_row_is_shown_and_what_fails_stops_no_other(
    context: DeskContext, template: Reception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    restrict(context, replace(PARCEL, kind=RestrictedKind.PERSON, number_key=person_key("025090000021")))
    by_post = replace(template, return_method=ReturnMethod.POST, return_address="")
    rows = read_people(context, a_file(tmp_path, HA, BINH), by_post)
    assert [[problem.code for problem in row.problems] for row in rows] == [[], ["restriction.in_list"]]
    (result,) = receive_people(context, rows, by_post)
    assert result.received is not None
    assert result.received.dossier.reception.return_address == "Số 18, phường Việt Trì"

    def full(*_: object, **__: object) -> None:
        raise StorageProblem("storage.full")

    monkeypatch.setattr(people_list, "receive", full)
    (failed,) = receive_people(
        context, read_people(context, a_file(tmp_path, [9, *HA[1:5], "Khác"]), template), template
    )
    assert (failed.received, getattr(failed.error, "code", "")) == (None, "storage.full")


def test_a_page_or_a_file_that_cannot_be_taken(
    context: DeskContext, template: Reception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(Problems) as caught:
        check_template(context, replace(template, procedure_id=""))
    assert caught.value.code == "procedure.missing"
    monkeypatch.setattr(people_list, "MOST_PEOPLE", 1)
    for rows, code in (((HA, BINH), "listed.too_many"), ((), "import.no_rows")):
        with pytest.raises(RuleViolation) as refused:
            read_people(context, a_file(tmp_path, *rows), template)
        assert refused.value.code == code
