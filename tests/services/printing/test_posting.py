"""The whole set for the notice board: by field, to a printer or a folder, with progress, and stopped between sheets."""

from dataclasses import replace
from pathlib import Path

import pytest

from desktop_app.domain.catalogue.posting import PORTAL_SEARCH
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem
from desktop_app.printing.raster import page_count, page_size, page_texts
from desktop_app.services.catalogue import catalogue_of
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.posting import (
    NO_FIELD,
    PostingWishes,
    address_of_codes,
    choose_address_of_codes,
    posted_fields,
    print_posting,
    save_posting,
)
from desktop_app.services.printing.spool import PrintSettings, choose_printer
from desktop_app.services.progress import Cancelled
from desktop_app.storage.sync_state import write_server


@pytest.fixture
def small(context: DeskContext) -> DeskContext:
    """A desk with two fields: two procedures in one, one without field and code in the other."""
    first, second, third = context.catalogue.procedures[:3]
    named = [
        replace(first, field="Việc làm/An toàn"),
        replace(second, field="Việc làm/An toàn"),
        replace(third, field="", code=""),
    ]
    return replace(context, catalogue=catalogue_of(named))


def _files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*.pdf"))


SET = [
    f"Danh mục niêm yết {NO_FIELD}.pdf",
    "Danh mục niêm yết Việc làm-An toàn.pdf",
    f"Niêm yết {NO_FIELD}.pdf",
    "Niêm yết Việc làm-An toàn.pdf",
]


def test_the_fields_are_counted_with_what_nobody_compared(small: DeskContext) -> None:
    without, named = posted_fields(small)
    assert (without.name, without.procedures, without.without_code) == (NO_FIELD, 1, 1)
    assert (named.name, named.procedures, named.without_code) == ("Việc làm/An toàn", 2, 0)
    assert 0 < named.unverified <= 2


def test_one_command_prints_the_whole_set(small: DeskContext, tmp_path: Path) -> None:
    percents: list[int] = []

    def go_on(percent: int) -> bool:
        percents.append(percent)
        return True

    made = print_posting(small, PostingWishes(), go_on)
    assert (made.sheets, made.lists, made.place) == (3, 2, "pdf")
    assert _files(tmp_path / "pdf") == SET
    assert percents[:3] == [0, 33, 66]
    sheets = (tmp_path / "pdf" / SET[3]).read_bytes()
    texts = page_texts(sheets)
    assert all(procedure.code in " ".join(texts) for procedure in small.catalogue.procedures if procedure.code)


def test_one_field_is_saved_on_the_wanted_paper(small: DeskContext, tmp_path: Path) -> None:
    wishes = PostingWishes("Việc làm/An toàn", Paper.A3, is_large=True, leaves_blank=True)
    made = save_posting(small, wishes, tmp_path / "out")
    assert (made.sheets, made.lists) == (2, 1)
    assert _files(tmp_path / "out") == [SET[1], SET[3]]
    pdf = (Path(made.place) / SET[3]).read_bytes()
    assert page_count(pdf) >= 2 and page_size(pdf)[0] == pytest.approx(297, abs=1)


def test_a_stopped_set_keeps_the_fields_that_were_whole(small: DeskContext, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        save_posting(small, PostingWishes(), tmp_path / "out", lambda percent: percent < 50)
    assert _files(tmp_path / "out") == [SET[0], SET[2]]


def test_what_cannot_be_posted_is_refused(small: DeskContext, tmp_path: Path) -> None:
    with pytest.raises(RuleViolation, match=r"posting\.nothing"):
        print_posting(small, PostingWishes("Hộ tịch"))
    (tmp_path / "file").write_text("")
    with pytest.raises(PrinterProblem, match=r"print\.folder"):
        save_posting(small, PostingWishes(), tmp_path / "file")
    choose_printer(small, PrintSettings("", str(tmp_path / "file" / "below")))
    with pytest.raises(PrinterProblem, match=r"print\.folder"):
        print_posting(small, PostingWishes())


def test_an_administrator_chooses_where_the_codes_lead(small: DeskContext) -> None:
    assert address_of_codes(small) == PORTAL_SEARCH
    chosen = "https://tracuu.example.vn/thu-tuc/{code}"
    administrator = replace(small, officer=replace(small.officer, role=Role.ADMINISTRATOR))
    assert choose_address_of_codes(administrator, chosen) == address_of_codes(small) == chosen
    with pytest.raises(RuleViolation, match=r"posting\.address"):
        choose_address_of_codes(administrator, "https://tracuu.example.vn")
    other = next(role for role in Role if role is not Role.ADMINISTRATOR)
    with pytest.raises(RuleViolation, match=r"role\.administrator_only"):
        choose_address_of_codes(replace(small, officer=replace(small.officer, role=other)), chosen)
    assert choose_address_of_codes(administrator, " ") == address_of_codes(small) == PORTAL_SEARCH


def test_the_codes_lead_to_the_page_of_the_server_that_has_one(small: DeskContext) -> None:
    page = "https://tra-cuu.example.vn/p/{code}"
    with small.store.write() as connection:
        write_server(connection, procedure_page=page)
    assert address_of_codes(small) == page
    administrator = replace(small, officer=replace(small.officer, role=Role.ADMINISTRATOR))
    assert choose_address_of_codes(administrator, PORTAL_SEARCH) == address_of_codes(small) == PORTAL_SEARCH
    assert choose_address_of_codes(administrator, page) == page
    with small.store.write() as connection:
        write_server(connection, procedure_page="https://neu.example.vn/p/{code}")
    assert address_of_codes(small) == "https://neu.example.vn/p/{code}", "what is usual follows the server"
