"""The base catalogue: what its script makes of the portal's rows, and that the shipped file is what it makes."""

from __future__ import annotations

import json
import lzma
from pathlib import Path

import pytest

from desktop_app.domain.catalogue.levels import Counter, Level, ListState, Scope
from desktop_app.domain.codec import decode
from desktop_app.domain.law.working_time import LimitUnit
from desktop_app.services.catalogue.rows import ProcedureRow
from desktop_app.storage.procedure_list import ProcedureList
from desktop_app.storage.procedure_rows import ListRow
from tests.scripts import load_script

_MOST_BYTES = 3_000_000


SCRIPT = load_script("base_catalogue")
BARE = {
    "code": "1.000001",
    "name": "Thủ tục  mẫu",
    "field": "Hộ tịch",
    "promulgated_by": "Bộ Tư pháp",
    "scope": "national",
    "state": "ACTIVE",
    "agency": ["Ủy ban nhân dân cấp xã"],
    "level": ["commune"],
    "commune_desk": "list",
    "date_of_data": "2026-07-18",
    "detail": False,
}
FULL = BARE | {
    "code": "1.000002",
    "agency": ["Cơ quan đại diện", "Ủy ban nhân dân cấp xã"],
    "detail": True,
    "channels": ["direct", "online"],
    "time_limits": [
        {"channel": "direct", "n": 5, "unit": "working_day", "printed": "5 ngày"},
        {"channel": "online", "n": "3", "unit": None, "printed": ""},
        {"channel": "online", "n": "khác", "unit": None, "printed": ""},
    ],
    "case_limits": [{"case": "1.000002.01", "n": 7, "unit": "day"}],
    "documents": [{"name": "Tờ khai", "original": 1, "copy": 0, "note": ""}],
    "fees": [{"kind": "le_phi", "channel": "direct", "amount": 0, "printed": "Miễn phí"}],
    "legal_basis": ["60/2014/QH13"],
    "results": ["Trích lục", "Bản sao"],
    "decision_number": "163/QĐ-BTP",
    "decision_date": "2026-01-16",
}
ELSEWHERE = BARE | {"code": "1.000003", "commune_desk": "police", "agency": ["Công an cấp Xã"], "scope": ""}
LEFT = BARE | {"code": "1.000004", "state": "NOT_IN_CATALOGUE_2026-07-18", "commune_desk": "", "agency": []}


@pytest.fixture(scope="module")
def published() -> list[ListRow]:
    rows: list[ListRow] = SCRIPT.published_rows(ProcedureList.open(SCRIPT.TARGET))
    return rows


def _sample(folder: Path) -> list[ListRow]:
    rows, communes = folder / "rows.jsonl.xz", folder / "communes.json.xz"
    with lzma.open(rows, "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in (BARE, FULL, ELSEWHERE, LEFT))
    with lzma.open(communes, "wt", encoding="utf-8") as file:
        json.dump({"procedures": [{"code": "1.000001"}, {"code": "1.000002"}]}, file)
    made: list[ListRow] = SCRIPT.portal_rows(rows, communes)
    return made


def test_the_portal_s_rows_become_rows_of_the_list(tmp_path: Path) -> None:
    bare, full, elsewhere, left = _sample(tmp_path)
    assert (bare.listed.name, bare.listed.counter, bare.offered) == (
        "Thủ tục mẫu",
        Counter.COMMUNE,
        frozenset({Level.COMMUNE}),
    )
    assert (bare.detail, bare.listed.has_details) == (None, False)
    assert full.listed.unit == "Ủy ban nhân dân cấp xã", "the commune decides, whoever else is named first"
    assert (elsewhere.listed.counter, elsewhere.listed.scope, elsewhere.offered) == (
        Counter.POLICE,
        Scope.UNKNOWN,
        frozenset(),
    )
    assert (left.listed.state, left.listed.counter, left.offered) == (ListState.LEFT, Counter.OTHER, frozenset())


@pytest.mark.parametrize(
    ("agency", "expected"),
    [
        ("Sở Tư pháp Thành phố Hà Nội", "Sở Tư pháp"),
        ("Sở Xây dựng - tỉnh Quảng Ninh", "Sở Xây dựng"),
        ("Sở Y tế tỉnh Quảng Bình", "Sở Y tế"),
        ("Ủy ban nhân dân cấp tỉnh", "Ủy ban nhân dân cấp tỉnh"),
        ("Hà Nội", "Hà Nội"),
    ],
)
def test_one_province_s_department_stands_for_that_of_every_province(agency: str, expected: str) -> None:
    row = FULL | {"agency": [agency, agency], "commune_desk": "", "level": ["province"]}
    assert SCRIPT.portal_row(row, set()).listed.agency == expected
    own = SCRIPT.portal_row(row | {"scope": "provincial"}, set())
    assert own.listed.agency == agency, "a province's own procedure keeps its department"


def test_details_are_marked_as_unverified_and_a_fee_of_nothing_is_not_known(tmp_path: Path) -> None:
    detail = _sample(tmp_path)[1].detail
    assert detail is not None
    procedure = decode(detail, ProcedureRow).procedure()
    (version,) = procedure.versions
    assert [(step.n, step.unit) for step in version.steps] == [(5, LimitUnit.WORKING_DAY)]
    assert [(option.case, len(option.steps), option.note) for option in version.limit_options] == [
        ("", 1, "5 ngày"),
        ("", 0, "3, không có đơn vị"),
        ("", 0, "khác, không có đơn vị"),
        ("1.000002.01", 1, ""),
    ]
    assert version.fees[0].amount is None
    assert not any(version.verified[part] for part in ("limit", "documents", "fee"))
    assert (version.decision, str(version.decision_date), str(version.effective_from)) == (
        "163/QĐ-BTP",
        "2026-01-16",
        "2026-01-16",
    )
    assert version.result == "Trích lục; Bản sao"


def test_the_same_rows_make_the_same_bytes(tmp_path: Path) -> None:
    rows = SCRIPT.ordered(_sample(tmp_path), {"1.000002": 0})
    files = [tmp_path / "a.db", tmp_path / "b.db"]
    for file in files:
        SCRIPT.write_file(file, rows)
    assert files[0].read_bytes() == files[1].read_bytes()
    assert ProcedureList.open(files[0]).rows() == rows


def test_a_procedure_that_is_split_into_cases_is_listed_by_its_cases(tmp_path: Path) -> None:
    own = [row for row in SCRIPT.own_rows() if row["code"] == "1.010824"]
    whole = SCRIPT.portal_row(FULL | {"code": "1.010824"}, {"1.010824"})
    rows = {row.listed.id: row for row in SCRIPT.with_own_rows([whole], own)}
    assert {name: row.is_searched for name, row in rows.items()} == {
        "1.010824": False,
        "1.010824.01": True,
        "1.010824.02": True,
    }
    assert rows["1.010824"].offered == frozenset()
    assert SCRIPT.published_rows(_written(tmp_path, list(rows.values()))) == [
        ListRow(whole.listed, frozenset(), detail=whole.detail, is_searched=False)
    ]


def _written(folder: Path, rows: list[ListRow]) -> ProcedureList:
    SCRIPT.write_file(folder / "list.db", rows)
    return ProcedureList.open(folder / "list.db")


def test_the_shipped_file_holds_the_rows_of_the_json_files_as_they_are() -> None:
    shipped = ProcedureList.open(SCRIPT.TARGET)
    published = SCRIPT.published_rows(shipped)
    expected = SCRIPT.ordered(SCRIPT.with_own_rows(published, SCRIPT.own_rows()), SCRIPT.everyday())
    assert shipped.rows() == expected, "run packaging/base_catalogue.py"
    assert (shipped.about("source"), shipped.about("date_of_data")) == (SCRIPT.SOURCE, "2026-07-18")
    assert SCRIPT.TARGET.stat().st_size <= _MOST_BYTES


def test_all_procedures_of_the_portal_are_there(published: list[ListRow]) -> None:
    listed = [row.listed for row in published]
    assert len(listed) == len({each.id for each in listed}) == 5775
    assert [
        sum(level in each.levels for each in listed) for level in (Level.CENTRAL, Level.PROVINCE, Level.COMMUNE)
    ] == [
        2225,
        2832,
        1103,
    ]
    scopes = [
        sum(each.scope is scope for each in listed) for scope in (Scope.NATIONAL, Scope.PROVINCIAL, Scope.INTERNAL)
    ]
    assert scopes == [4574, 904, 192]
    assert sum(each.state is ListState.LEFT for each in listed) == 105


def test_the_procedures_of_a_commune_s_counter_are_there_with_their_details(published: list[ListRow]) -> None:
    received = [row for row in published if row.listed.counter is Counter.COMMUNE]
    assert len(received) == 710
    communes = [row for row in received if row.listed.scope is Scope.NATIONAL]
    assert len(communes) == 431
    details = [decode(row.detail, ProcedureRow) for row in communes if row.detail is not None]
    assert len(details) == 262
    versions = [detail.versions[0] for detail in details]
    assert sum(bool(version.basis) for version in versions) == 260
    assert sum(bool(version.fees) for version in versions) == 245
    with_limit = [version for version in versions if any(option.steps for option in version.limit_options)]
    assert len(with_limit) == 211
    # Where cases or stages have different limits the officer is asked which applies.
    assert sum(bool(version.limit_steps) for version in with_limit) == 199
    assert all(fee.amount is None or fee.amount >= 1000 for version in versions for fee in version.fees)
