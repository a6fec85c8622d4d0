"""The report as a workbook: one sheet a form, the same counts as on screen; and an old file that cannot be replaced."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from desktop_app.domain.dossier.consultation import UnitAnswers
from desktop_app.domain.law.statistics import columns_06a
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.reception.receive import receive
from desktop_app.services.reports.report_export import write_report
from desktop_app.services.reports.statistics import PeriodReport, report
from tests.conftest import a_reception

_NS = {"x": "http://schemas.openxmlformats.org/spreadsheetml/2006/main"}
AGENCY = "TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG"


@pytest.fixture
def counted(context: DeskContext, people: list[Applicant]) -> PeriodReport:
    for person in people[:2]:
        receive(context, a_reception(context, person))
    return report(context, date(2026, 11, 1), date(2026, 11, 30))


def _numbers(path: Path, sheet: int, row: int) -> list[float]:
    """Return the numbers of a row, counted from 1, from its third column on."""
    with ZipFile(path) as book:
        root = ElementTree.fromstring(book.read(f"xl/worksheets/sheet{sheet}.xml"))
    cells = root.findall(f".//x:row[@r='{row}']/x:c", _NS)
    return [float(cell.findtext("x:v", "", _NS)) for cell in cells if cell.get("t") != "s" and cell.get("r", "A") > "B"]


def test_the_workbook_holds_the_counts_and_the_names(counted: PeriodReport, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    write_report(counted, AGENCY, path)
    with ZipFile(path) as book:
        sheets = ElementTree.fromstring(book.read("xl/workbook.xml")).findall(".//x:sheet", _NS)
        texts = book.read("xl/sharedStrings.xml").decode()
    assert [sheet.get("name") for sheet in sheets] == ["II.06a", "07a-BTP", "Chỉ số"]
    assert AGENCY in texts
    assert "N/A" in texts, "an index of nothing is no number"
    total = list(columns_06a(counted.total).values())
    assert total[0] == 2
    assert _numbers(path, 1, 7 + len(counted.lines)) == total


def test_the_units_that_were_asked_have_a_sheet(counted: PeriodReport, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    answers = {"Sở Xây dựng": UnitAnswers(asked=4, in_time=1, late=1, silent=1, waiting=1)}
    write_report(replace(counted, answers_of_units=answers), AGENCY, path)
    assert _numbers(path, 4, 2) == [4, 1, 1, 1, 1, 0]


def test_the_local_habit_is_named_on_the_sheet(counted: PeriodReport, tmp_path: Path) -> None:
    path = tmp_path / "report.xlsx"
    sizes = []
    for by_habit in (False, True):
        write_report(replace(counted, by_habit=by_habit), AGENCY, path)
        with ZipFile(path) as book:
            sizes.append(len(book.read("xl/sharedStrings.xml")))
    assert sizes[0] < sizes[1]


def test_a_file_that_cannot_be_written_is_an_os_error(counted: PeriodReport, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="no-such-folder"):
        write_report(counted, AGENCY, tmp_path / "no-such-folder" / "report.xlsx")
