"""Importing lists of restrictions: counts, taking, cancelling, ending."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.restrictions.lookup import paper_key
from desktop_app.services.context import DeskContext
from desktop_app.services.progress import Cancelled
from desktop_app.services.reception import restriction_import
from desktop_app.services.reception.restriction_import import (
    ListSource,
    end_restriction_list,
    preview_list,
    restriction_lists,
    take_list,
)
from desktop_app.storage.restrictions import find_restrictions

COURT = ListSource("Tòa án nhân dân khu vực 1", "12/QĐ-TA", date(2026, 5, 4))
LOST = "Giấy tờ báo mất"


def a_list(folder: Path, *numbers: str) -> Path:
    path = folder / "list.csv"
    path.write_text("Số GCN;Ghi chú\n" + "".join(f"{number}\n" for number in numbers), encoding="utf-8")
    return path


def known(context: DeskContext, number: str) -> bool:
    with context.store.read() as connection:
        return bool(find_restrictions(connection, [paper_key(number)], []))


def rows_stored(context: DeskContext) -> int:
    with context.store.read() as connection:
        return int(connection.exec_driver_sql("SELECT count(*) FROM restriction").scalar_one())


def test_a_list_is_compared_taken_replaced_and_ended(context: DeskContext, tmp_path: Path) -> None:
    first = preview_list(context, a_list(tmp_path, "BX 1111;a", "BX 2222;a", "12"), LOST, COURT)
    assert (first.new, first.changed, first.gone, first.file.rejected_count) == (2, 0, 0, 1)
    assert not known(context, "BX 1111")
    take_list(context, first)
    assert known(context, "BX 1111")
    second = preview_list(context, a_list(tmp_path, "BX 2222;b", "BX 3333;a"), f" {LOST} ", COURT)
    assert (second.new, second.changed, second.gone) == (1, 1, 1)
    take_list(context, second)
    assert [known(context, number) for number in ("BX 1111", "BX 2222", "BX 3333")] == [False, True, True]
    assert rows_stored(context) == 2
    now, before = restriction_lists(context)
    assert (now.name, now.rows, now.ended_at, before.ended_by) == (LOST, 2, None, context.officer.name)
    # The former file again takes the import back.
    undone = preview_list(context, a_list(tmp_path, "BX 1111;a", "BX 2222;a"), LOST, COURT)
    take_list(context, undone)
    assert [known(context, number) for number in ("BX 1111", "BX 3333")] == [True, False]
    end_restriction_list(context, restriction_lists(context)[0].id)
    assert not known(context, "BX 1111")
    assert rows_stored(context) == 0
    with pytest.raises(RuleViolation) as caught:
        end_restriction_list(context, now.id)
    assert caught.value.code == "restriction.ended"


def test_a_cancelled_import_leaves_the_list_as_it_was(
    context: DeskContext, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(restriction_import, "_AT_ONCE", 2)
    take_list(context, preview_list(context, a_list(tmp_path, "BX 1111"), LOST, COURT))
    fresh = preview_list(context, a_list(tmp_path, *(f"BX {number}" for number in range(2000, 2010))), LOST, COURT)
    percents: list[int] = []

    def go_on(percent: int) -> bool:
        percents.append(percent)
        return percent < 50

    with pytest.raises(Cancelled):
        take_list(context, fresh, go_on)
    assert percents == sorted(percents)
    assert [known(context, number) for number in ("BX 1111", "BX 2000")] == [True, False]
    assert (rows_stored(context), len(restriction_lists(context))) == (1, 1)


def test_only_a_head_or_administrator_imports_and_the_list_has_a_name(context: DeskContext, tmp_path: Path) -> None:
    path = a_list(tmp_path, "BX 1111")
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    preview = preview_list(context, path, LOST, COURT)
    take_list(context, preview)
    attempts: list[Callable[[], object]] = [
        lambda: preview_list(officer, path, LOST, COURT),
        lambda: take_list(officer, preview),
        lambda: end_restriction_list(officer, restriction_lists(context)[0].id),
    ]
    for attempt in attempts:
        with pytest.raises(RuleViolation) as caught:
            attempt()
        assert caught.value.code == "role.head_only"
    for name, rows, code in ((" ", ("BX 1111",), "restriction.no_list_name"), (LOST, ("12",), "import.no_rows")):
        with pytest.raises(RuleViolation) as caught:
            take_list(context, preview_list(context, a_list(tmp_path, *rows), name, COURT))
        assert caught.value.code == code
