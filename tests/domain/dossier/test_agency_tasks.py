"""The part of each agency: how it is typed, what a slip needs, and when it is done."""

from datetime import datetime, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.dates import VIETNAM
from desktop_app.domain.dossier.agency_tasks import (
    check_tasks,
    is_under_way,
    parse_tasks,
    sent,
    task_line,
    with_done,
    with_progress,
)
from desktop_app.domain.dossier.payloads.interlinked import (
    AgencyDone,
    AgencyProgress,
    AgencyTask,
    PartState,
    SentToAgencies,
)
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy

HOUR = time(16, 30)
DUE = datetime(2026, 12, 2, 16, 30, tzinfo=VIETNAM)
FIRST, SECOND = AgencyTask("Sở Nội vụ", "Thẩm định", DUE), AgencyTask("UBND tỉnh", "Ký", DUE)
_WORDS = st.text(st.characters(whitelist_categories=["L", "N"]), min_size=1, max_size=20).map(tidy)


@given(_WORDS, _WORDS, st.dates(datetime(1990, 1, 1).date(), datetime(2100, 1, 1).date()))
def test_a_part_reads_back_as_it_is_shown(agency: str, work: str, day: datetime) -> None:
    task = AgencyTask(agency, work, datetime.combine(day, HOUR, VIETNAM))
    assert parse_tasks([task_line(task)], HOUR) == (task,)


@pytest.mark.parametrize("line", ["Sở Nội vụ", "Sở Nội vụ; Thẩm định", "a; b; c; 02/12/2026", "Sở Nội vụ; Thẩm định; "])
def test_a_line_of_another_shape(line: str) -> None:
    with pytest.raises(RuleViolation, match=r"interlinked\.line"):
        parse_tasks([line], HOUR)


def test_a_day_that_is_none() -> None:
    with pytest.raises(RuleViolation, match=r"date\.impossible"):
        parse_tasks(["Sở Nội vụ; Thẩm định; 31/02/2026"], HOUR)


@pytest.mark.parametrize(
    ("lead", "tasks", "code"),
    [
        ("Sở Nội vụ", (FIRST,), "few"),
        ("Sở Nội vụ", (FIRST, AgencyTask("", "Ký", DUE)), "few"),
        ("Sở Nội vụ", (FIRST, FIRST), "twice"),
        ("Sở Nội vụ", (FIRST, AgencyTask("UBND tỉnh", "", DUE)), "no_work"),
        ("Sở Xây dựng", (FIRST, SECOND), "lead"),
    ],
)
def test_a_slip_that_lacks_something(lead: str, tasks: tuple[AgencyTask, ...], code: str) -> None:
    with pytest.raises(RuleViolation, match=rf"interlinked\.{code}"):
        check_tasks(lead, tasks)


def test_an_agency_is_done_once() -> None:
    check_tasks("UBND tỉnh", (FIRST, SECOND))
    tasks = sent(SentToAgencies("Sở Nội vụ", (FIRST, SECOND)))
    done = with_done(tasks, AgencyDone("Sở Nội vụ"), DUE)
    assert [task.done_at for task in done] == [DUE, None]
    later = DUE.replace(day=3)
    assert with_done(done, AgencyDone("Sở Nội vụ"), later) == done


def test_what_the_server_reports_of_a_part_stands_beside_it() -> None:
    tasks = sent(SentToAgencies("Sở Nội vụ", (FIRST, SECOND), is_electronic=True))
    assert {task.state for task in tasks} == {PartState.SENT}
    moved = with_progress(tasks, AgencyProgress("UBND tỉnh", PartState.DELIVERED))
    assert [task.state for task in moved] == [PartState.SENT, PartState.DELIVERED]
    assert with_progress(tasks, AgencyProgress("Sở khác", PartState.DELIVERED)) == tasks


def test_a_part_that_was_refused_or_not_reached_is_sent_anew() -> None:
    tasks = sent(SentToAgencies("Sở Nội vụ", (FIRST, SECOND), is_electronic=True))
    assert all(map(is_under_way, tasks))
    for state in PartState:
        (_, moved) = with_progress(tasks, AgencyProgress("UBND tỉnh", state))
        assert is_under_way(moved) is (state not in {PartState.NOT_REACHED, PartState.DECLINED})
    (done, _) = with_done(tasks, AgencyDone("Sở Nội vụ"), DUE)
    assert not is_under_way(done)
