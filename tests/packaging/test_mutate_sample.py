"""A sample of mutants is the same for the same seed, and only a failed test counts as a kill."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.scripts import FOLDER, load_script

SAMPLE = load_script("mutate_sample")
NAMES = [f"desktop_app.domain.law.fee.x_money__mutmut_{number}" for number in range(1, 41)]


@given(st.permutations(NAMES), st.integers(1, 60), st.integers())
def test_a_seed_draws_the_same_mutants_in_whatever_order_they_are_listed(
    listed: list[str], count: int, seed: int
) -> None:
    drawn = SAMPLE.draw(listed, count, seed)
    assert drawn == SAMPLE.draw(NAMES, count, seed)
    assert len(set(drawn)) == len(drawn) == min(count, len(NAMES))
    assert set(drawn) <= set(NAMES)


def test_another_seed_draws_other_mutants() -> None:
    assert SAMPLE.draw(NAMES, 10, 1) != SAMPLE.draw(NAMES, 10, 2)


@pytest.mark.parametrize("status", ["survived", "timeout", "no tests", "suspicious", "segfault", "not checked"])
def test_only_a_failed_test_is_a_kill(status: str) -> None:
    assert SAMPLE.Result({NAMES[0]: "killed", NAMES[1]: status}).score == 50.0
    assert SAMPLE.Result({NAMES[0]: status}).score == 0.0


def test_the_report_names_the_score_the_counts_and_what_was_not_killed() -> None:
    result = SAMPLE.Result(
        {NAMES[0]: "killed", NAMES[1]: "survived", NAMES[2]: "killed", NAMES[3]: "timeout", NAMES[4]: "segfault"}
    )
    assert result.report().splitlines() == [
        "40.0 % of 5 mutants killed: 2 killed, 1 survived, 1 timeout, 0 no tests, 1 segfault",
        f"  survived: {NAMES[1]}",
        f"  timeout: {NAMES[3]}",
        f"  segfault: {NAMES[4]}",
    ]


def test_results_are_read_from_the_listing_of_mutmut() -> None:
    listing = f"    {NAMES[0]}: killed\n    {NAMES[1]}: no tests\n    {NAMES[2]}: survived\nsome other line\n"
    found = SAMPLE.read_results(listing, [NAMES[0], NAMES[1], NAMES[9]])
    assert found.status_by_name == {NAMES[0]: "killed", NAMES[1]: "no tests", NAMES[9]: "not checked"}


@pytest.mark.parametrize(("killed", "code"), [(19, 0), (18, 1)])
def test_below_95_percent_the_command_fails(
    killed: int, code: int, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(sample: list[str], workers: int) -> Any:
        assert workers == 3
        return SAMPLE.Result({name: "killed" if at < killed else "survived" for at, name in enumerate(sample)})

    monkeypatch.setattr(SAMPLE, "every_mutant", lambda: NAMES)
    monkeypatch.setattr(SAMPLE, "run", run)
    monkeypatch.chdir(FOLDER)
    monkeypatch.setattr(sys, "argv", ["mutate_sample.py", "20", "--seed", "7", "--workers", "3"])
    assert SAMPLE.main() == code
    printed = capsys.readouterr().out
    assert printed.startswith("20 of 40 mutants, seed 7\n")
    assert f"{killed} killed, {20 - killed} survived" in printed
