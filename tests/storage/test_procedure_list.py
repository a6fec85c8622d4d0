"""The list in memory and as a file, with rows of every kind."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from desktop_app.domain.catalogue.hits import Listed
from desktop_app.domain.catalogue.levels import Counter, Level, ListState, Scope
from desktop_app.storage import procedure_list
from desktop_app.storage.procedure_list import Asked, ProcedureList
from desktop_app.storage.procedure_list_writer import write_list
from desktop_app.storage.procedure_rows import ListRow

BOTH = frozenset({Level.COMMUNE, Level.PROVINCE})
BIRTH = ListRow(
    Listed("1.000001", "1.000001", "Đăng ký khai sinh", "Hộ tịch", "UBND xã; Sở Tư pháp", "UBND xã", has_details=True),
    frozenset({Level.COMMUNE}),
    ("1.009999", "X01"),
    b'{"id":"1.000001"}',
)
LICENCE = ListRow(
    Listed(
        "2.000002",
        "2.000002",
        "Cấp giấy phép lao động",
        "Việc làm",
        levels=(Level.PROVINCE, Level.COMMUNE),
        counter=Counter.PROVINCE,
        scope=Scope.PROVINCIAL,
        state=ListState.LEFT,
        published_by="Bộ Nội vụ",
        date_of_data="2026-07-18",
        online_level=4,
        has_details=True,
    ),
    BOTH,
    detail=b'{"id":"2.000002"}',
    is_own=True,
    published=b"{}",
)
HIDDEN = ListRow(Listed("3.000003", "3.000003", "Khai sinh", "Hộ tịch"), frozenset(), is_searched=False, is_own=True)
ROWS = [BIRTH, LICENCE, HIDDEN]


@pytest.fixture(params=["memory", "file"])
def listing(request: pytest.FixtureRequest, tmp_path: Path) -> ProcedureList:
    if request.param == "memory":
        return ProcedureList.in_memory(ROWS)
    path = tmp_path / "list.db"
    connection = sqlite3.connect(path)
    write_list(connection, ROWS, {"source": "mẫu"})
    connection.close()
    return ProcedureList.open(path)


def test_rows_come_back_as_they_were_written(listing: ProcedureList) -> None:
    assert listing.rows() == ROWS
    assert listing.about("format") == "1"
    assert listing.about("nothing") == ""


def test_a_procedure_is_there_by_its_present_and_former_ids_and_by_its_cases(listing: ProcedureList) -> None:
    for name in ("1.000001", "X01", "1.009999", "1.000001.01"):
        assert listing.by_id(name) == BIRTH.listed
    assert listing.by_id("9.000009") is None
    assert listing.former_ids("1.000001") == ("1.009999", "X01")
    assert listing.detail("1.000001") == BIRTH.detail
    assert listing.detail("3.000003") is listing.detail("9.000009") is None


def test_many_ids_are_looked_up_at_once(listing: ProcedureList, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(procedure_list, "_AT_ONCE", 1)
    found = listing.by_ids(["3.000003", "X01", "1.000001", "9.000009"])
    assert list(found.values()) == [BIRTH.listed, HIDDEN.listed]
    assert listing.by_ids([]) == {}


def test_words_and_letters_answer_in_the_order_of_the_list(listing: ProcedureList) -> None:
    def names(asked: Asked, most: int = 9) -> list[str]:
        return [name for _, name in listing.matching(asked, most)]

    birth, licence = "dang ky khai sinh", "cap giay phep lao dong"
    assert names(Asked(("khai", "s"))) == [birth], "what is not searched is not listed"
    assert names(Asked(("la",))) == [licence]
    assert names(Asked(("vi",), level=Level.COMMUNE)) == [licence], "the field counts too"
    assert names(Asked(("dang",), level=Level.PROVINCE)) == []
    assert names(Asked(("dang",), level=Level.PROVINCE, is_elsewhere=True)) == [birth]
    assert names(Asked((), ("gpld",))) == [licence]
    assert names(Asked((), ("k",), Level.PROVINCE, is_elsewhere=True)) == [birth]
    assert names(Asked(("cap",), ("gp", "ld"))) == [licence]
    assert names(Asked((), ("d",)), 1) == [birth]
    assert names(Asked(("zqcommune",))) == [], "the marks of levels are no words"
    assert listing.has_word("sin")
    assert not listing.has_word("sinx")


def test_codes_by_their_beginning_and_their_end(listing: ProcedureList) -> None:
    assert [row[0].id for row in listing.with_code("1.00", 5)] == ["1.000001"]
    assert [row[0].id for row in listing.with_code("X0", 5)] == ["1.000001"]
    assert [row[0].id for row in listing.with_end_of_code("0002", 5)] == ["2.000002"]
    assert [row[0].id for row in listing.at([1, 0])] == ["2.000002", "1.000001"]


def test_what_a_level_receives(listing: ProcedureList) -> None:
    assert listing.names(Level.PROVINCE) == [("2.000002", "Cấp giấy phép lao động")]
    assert len(listing.names(None)) == 3
    assert listing.units(Level.COMMUNE) == ["UBND xã", ""]
    assert listing.online_levels(None) == [0, 4, 0]


def test_several_threads_may_ask_at_once(listing: ProcedureList) -> None:
    with ThreadPoolExecutor(4) as pool:
        answers = list(pool.map(listing.detail, ["1.000001", "2.000002"] * 20))
    assert answers == [BIRTH.detail, LICENCE.detail] * 20


def test_a_file_that_is_absent_is_an_error_and_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(sqlite3.Error):
        ProcedureList.open(tmp_path / "absent.db")
    assert list(tmp_path.iterdir()) == []


def test_details_of_many_rows_lie_in_several_blocks() -> None:
    detail = b"x" * 30_000
    rows = [
        ListRow(
            Listed(f"1.{number:06}", "", f"Tên {number}", "F", has_details=True), BOTH, detail=detail + b"%d" % number
        )
        for number in range(5)
    ]
    listing = ProcedureList.in_memory(rows)
    assert [listing.detail(row.listed.id) for row in rows] == [row.detail for row in rows]
