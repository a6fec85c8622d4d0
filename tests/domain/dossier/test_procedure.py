"""Versions of a procedure and their fees by date."""

from dataclasses import replace
from datetime import date

import pytest

from desktop_app.domain.dossier.procedure import (
    Procedure,
    ProcedureVersion,
    check_has_begun,
    check_received_at_counter,
    fee_on,
)
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.fee import FeeRow
from desktop_app.domain.law.hand_in import HandInWay


def test_versions_and_fees_by_date() -> None:
    rows = (FeeRow(300_000, valid_to=date(2026, 8, 14)), FeeRow(150_000, valid_from=date(2026, 8, 15)))
    old = ProcedureVersion(date(2021, 1, 1), date(2025, 6, 30))
    new = ProcedureVersion(date(2025, 7, 1), fees=rows)
    procedure = Procedure("X", "", "x", "x", "x", (old, new))
    assert procedure.on(date(2025, 6, 30)) is old
    assert procedure.on(date(2020, 1, 1)) is None
    assert fee_on(new, date(2026, 8, 14)) == 300_000
    assert fee_on(new, date(2026, 8, 15)) == 150_000
    assert fee_on(old, date(2022, 1, 1)) is None, "no fee was found, which does not mean that there is none"
    free = ProcedureVersion(date(2021, 1, 1), verified={"fee": True})
    assert fee_on(free, date(2022, 1, 1)) == 0
    assert fee_on(ProcedureVersion(date(2021, 1, 1), verified={"fee": False}), date(2022, 1, 1)) is None
    assert fee_on(ProcedureVersion(date(2021, 1, 1), fees=(FeeRow(0),)), date(2022, 1, 1)) == 0
    assert fee_on(ProcedureVersion(date(2021, 1, 1), fees=(FeeRow(None),)), date(2022, 1, 1)) is None
    assert procedure.on(date(2021, 1, 1)) is old
    assert procedure.on(date(2020, 12, 31)) is None
    assert procedure.on(date(2025, 7, 1)) is new
    assert procedure.on(date(2040, 1, 1)) is new
    assert procedure.in_use_on(date(2020, 12, 31)) is None
    assert procedure.in_use_on(date(2025, 6, 30)) is old
    ended = Procedure("Y", "", "y", "y", "y", (old,))
    assert ended.on(date(2026, 1, 1)) is None
    assert ended.in_use_on(date(2026, 1, 1)) is old


def test_of_two_versions_that_hold_the_newer_one_is_in_force() -> None:
    first, second = ProcedureVersion(date(2021, 1, 1)), ProcedureVersion(date(2025, 7, 1), date(2025, 12, 31))
    procedure = Procedure("X", "", "x", "x", "x", (first, second))
    assert procedure.on(date(2025, 7, 1)) is second
    assert procedure.on(date(2026, 1, 1)) is first
    gone = Procedure("Y", "", "y", "y", "y", (ProcedureVersion(date(2021, 1, 1), date(2021, 2, 1)), second))
    assert gone.in_use_on(date(2026, 1, 1)) is second, "the last that had begun"
    assert gone.in_use_on(date(2021, 3, 1)) is gone.versions[0]


def test_the_fees_of_a_day_are_added_up() -> None:
    rows = (FeeRow(100_000), FeeRow(50_000), FeeRow(7_000, valid_to=date(2026, 1, 1)))
    version = ProcedureVersion(date(2021, 1, 1), fees=rows)
    assert fee_on(version, date(2026, 1, 1)) == 157_000
    assert fee_on(version, date(2026, 1, 2)) == 150_000
    typed = ProcedureVersion(date(2021, 1, 1), fees=(*rows, FeeRow(None, valid_to=date(2026, 1, 1))))
    assert fee_on(typed, date(2026, 1, 1)) is None, "one part has to be typed, so the sum is not known"
    assert fee_on(typed, date(2026, 1, 2)) == 150_000


def test_a_procedure_that_the_counter_does_not_receive() -> None:
    elsewhere = Procedure("X", "", "x", "x", "x", (), not_at_counter="Quyết định 12/QĐ-UBND")
    for way in (HandInWay.POST, HandInWay.ONLINE):
        check_received_at_counter(elsewhere, way)
    with pytest.raises(RuleViolation, match=r"procedure\.not_at_counter"):
        check_received_at_counter(elsewhere, HandInWay.DIRECT)
    check_received_at_counter(Procedure("Y", "", "y", "y", "y", ()), HandInWay.DIRECT)


def test_a_procedure_is_not_received_before_its_first_day() -> None:
    begins = date(2026, 12, 1)
    issued = Procedure("1.000001", "1.000001", "Tên", "Lĩnh vực", "UBND", (ProcedureVersion(begins),))
    check_has_begun(issued, begins)
    check_has_begun(replace(issued, versions=()), begins)
    with pytest.raises(RuleViolation, match=r"procedure\.not_yet") as caught:
        check_has_begun(issued, date(2026, 11, 30))
    assert caught.value.params["day"] == "01/12/2026"


def test_a_fee_for_a_way_counts_for_it_and_several_for_one_way_are_not_added_up() -> None:
    day, post, direct = date(2026, 1, 1), HandInWay.POST, HandInWay.DIRECT
    single = ProcedureVersion(day, fees=(FeeRow(8_000, way=direct), FeeRow(5_000, way=post)))
    assert (fee_on(single, day), fee_on(single, day, post)) == (8_000, 5_000)
    assert fee_on(single, day, HandInWay.ONLINE) is None, "nothing is said of this way"
    cases = ProcedureVersion(day, fees=(FeeRow(8_000, way=direct), FeeRow(5_000, way=direct)))
    assert fee_on(cases, day) is None, "nobody knows which of the two applies"
    mixed = ProcedureVersion(day, fees=(FeeRow(8_000, way=direct), FeeRow(5_000)))
    assert (fee_on(mixed, day), fee_on(mixed, day, post)) == (None, 5_000)


def test_a_procedure_is_named_by_its_present_and_its_former_ids() -> None:
    procedure = Procedure("1.000001", "1.000001", "Tên", "Lĩnh vực", "UBND", (), former_ids=("A01",))
    assert procedure.is_named("1.000001")
    assert procedure.is_named("A01")
    assert not procedure.is_named("A02")
