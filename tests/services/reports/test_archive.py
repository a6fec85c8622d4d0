"""The lists of the archive: who is on them, with which retention, on screen, in files and on paper."""

import csv
import zipfile
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.dossier import Dossier, ReturnMethod
from desktop_app.domain.dossier.hand_back import HandBack
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.archive import Retention
from desktop_app.domain.people.person import Applicant
from desktop_app.services.books import close_book, open_book
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import refuse, result_ready
from desktop_app.services.dossier.hand_back import hand_back
from desktop_app.services.printing.archive_papers import print_archive_list, print_closing
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.archive import (
    ArchiveListKind,
    export_archive_list,
    retention_text,
    to_destroy,
    to_hand_over,
)
from tests.conftest import MovableClock, a_reception

BASIS = "Quyết định 12/QĐ-SNV"


@pytest.fixture
def kept(context: DeskContext) -> DeskContext:
    """A desk whose catalogue says how long dossiers of A01 are kept."""
    retained = [
        replace(procedure, retention=Retention(10, BASIS)) if procedure.is_named("A01") else procedure
        for procedure in context.catalogue.procedures
    ]
    return replace(context, catalogue=catalogue_of(retained))


@pytest.fixture
def made(kept: DeskContext, people: list[Applicant], clock: MovableClock) -> list[Dossier]:
    """One that was handed back in 2027, one that was refused in 2026, one that is ready, one that is open."""
    dossiers = [receive(kept, a_reception(kept, person), printed=False).dossier for person in people[:4]]
    refuse(kept, dossiers[1].id, ["Không đủ điều kiện"])
    for dossier in (dossiers[0], dossiers[2]):
        result_ready(kept, dossier.id)
    clock.now = datetime(2027, 1, 4, 9, tzinfo=VIETNAM)
    owner = dossiers[0].reception.owner
    hand_back(kept, dossiers[0].id, HandBack(ReturnMethod.DESK, True, "", owner.name, owner.number))
    return dossiers


@pytest.mark.parametrize(("year", "place"), [(2026, 1), (2027, 0)])
def test_what_ended_in_a_year_goes_to_the_archive(
    kept: DeskContext, made: list[Dossier], year: int, place: int
) -> None:
    listed = to_hand_over(kept, year)
    assert [archived.entry.code for archived in listed.entries] == [made[place].code]
    assert (listed.day, listed.kind) == (date(year + 1, 12, 31), ArchiveListKind.HAND_OVER)
    assert (listed.basis, listed.is_read) == ("Luật Lưu trữ 33/2024/QH15", False)
    assert listed.entries[0].kept_until == date(year + 10, 12, 31)


def test_only_what_was_kept_long_enough_is_listed_for_the_council(kept: DeskContext, made: list[Dossier]) -> None:
    assert to_destroy(kept, date(2036, 12, 31)).entries == ()
    listed = to_destroy(kept, date(2037, 1, 1))
    assert [archived.entry.code for archived in listed.entries] == [made[1].code]
    assert len(to_destroy(kept, date(2038, 1, 1)).entries) == 2
    assert to_hand_over(kept, 2026).entries, "nothing was deleted"


def test_what_has_no_known_retention_is_never_listed(context: DeskContext, made: list[Dossier]) -> None:
    assert to_destroy(context, date(2200, 1, 1)).entries == ()
    [archived] = to_hand_over(context, 2026).entries
    assert (archived.retention, archived.kept_until) == (None, None)
    assert [retention_text(one) for one in (None, Retention(None, "x"), Retention(5, "x"))] == [
        "Chưa xác định",
        "Vĩnh viễn",
        "5 năm",
    ]


def test_the_lists_as_files(kept: DeskContext, made: list[Dossier], tmp_path: Path) -> None:
    listed = to_hand_over(kept, 2026)
    export_archive_list(kept, listed, tmp_path / "luu-tru.csv")
    with (tmp_path / "luu-tru.csv").open(encoding="utf-8-sig", newline="") as source:
        [row] = list(csv.DictReader(source, delimiter=";"))
    assert (row["Mã hồ sơ"], row["Thời hạn bảo quản"], row["Bảo quản đến hết"]) == (
        made[1].code,
        "10 năm",
        "31/12/2036",
    )
    assert row["Căn cứ thời hạn"] == BASIS
    export_archive_list(kept, listed, tmp_path / "luu-tru.xlsx")
    with zipfile.ZipFile(tmp_path / "luu-tru.xlsx") as book:
        assert book.read("xl/worksheets/sheet1.xml").decode().count("<row ") == 2


def _text(path: Path) -> str:
    pages = pypdfium2.PdfDocument(path)
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pages).split()).replace("\xa0", " ")


def test_the_lists_on_paper(kept: DeskContext, made: list[Dossier], tmp_path: Path) -> None:
    text = _text(tmp_path / "pdf" / print_archive_list(kept, to_hand_over(kept, 2026)).name)
    for words in ("MỤC LỤC HỒ SƠ NỘP LƯU TRỮ", made[1].code, "10 năm", "31 tháng 12 năm 2027"):
        assert words in text
    text = _text(tmp_path / "pdf" / print_archive_list(kept, to_destroy(kept, date(2037, 1, 1))).name)
    for words in ("HẾT THỜI HẠN BẢO QUẢN", "01/01/2037", "không xóa", "Tổng số: 1 hồ sơ"):
        assert words in text
    with pytest.raises(RuleViolation, match=r"archive\.nothing"):
        print_archive_list(kept, to_hand_over(kept, 2020))


def test_a_closed_book_on_paper(kept: DeskContext, made: list[Dossier], tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"book\.open"):
        print_closing(kept, open_book(kept, 2026))
    text = _text(tmp_path / "pdf" / print_closing(kept, close_book(kept, 2026)).name)
    for words in ("BIÊN BẢN ĐÓNG SỔ", "Sổ năm 2026", made[3].code, "Đang giải quyết: 1", kept.officer.name):
        assert words in text
