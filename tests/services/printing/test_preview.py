"""The paper of a step before it is stored: the one that the step prints, and nothing of the step stays."""

from collections.abc import Mapping, Sequence
from typing import Any

import pytest

from desktop_app.domain.dossier.dossier import Dossier
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.names import FormName
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier.completion import ask_withdrawal, refuse
from desktop_app.services.dossier.supplement import request_supplement
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.printing.preview import StepPaper, StepWork, preview_step
from desktop_app.services.printing.spool import job_of, open_spool
from desktop_app.services.reception.receive import receive
from desktop_app.storage.event_log import events_of
from desktop_app.ui.common.request_fields import request_of
from tests.conftest import MovableClock, a_reception

_FIT = (400, 560)


@pytest.fixture
def dossier(context: DeskContext, people: list[Applicant], clock: MovableClock) -> Dossier:
    dossier = receive(context, a_reception(context, people[0]), printed=False).dossier
    clock.move(hours=1)
    return dossier


def _refusal(dossier: Dossier) -> StepWork:
    def work(context: DeskContext, values: Mapping[str, Any]) -> Sequence[StepResult]:
        return [refuse(context, dossier.id, values["reason"])]

    return work


def _supplement(dossier: Dossier) -> StepWork:
    def work(context: DeskContext, values: Mapping[str, Any]) -> Sequence[StepResult]:
        return [request_supplement(context, dossier.id, request_of(values))]

    return work


def _words(paper: StepPaper) -> str:
    assert paper.page is not None
    return " ".join(paper.page.text.split())


def _stored(context: DeskContext, dossier: Dossier) -> tuple[int, int]:
    with context.store.read() as connection:
        return len(events_of(connection, dossier.id)), len(open_spool(context))


def test_the_paper_says_what_was_filled_in_and_nothing_is_stored(context: DeskContext, dossier: Dossier) -> None:
    before = _stored(context, dossier)
    values = {"reason": ("Không thuộc thẩm quyền của Sở",)}
    paper = preview_step(context, dossier.id, _refusal(dossier), values, _FIT)
    assert (paper.form, paper.problem) == (FormName.REFUSAL_NOTICE, None)
    assert "Không thuộc thẩm quyền của Sở" in _words(paper)
    assert dossier.code in _words(paper)
    assert _stored(context, dossier) == before


def test_the_number_is_blank_and_is_not_used_up(context: DeskContext, dossier: Dossier) -> None:
    work, values = _refusal(dossier), {"reason": ("Không đủ điều kiện",)}
    for _ in range(3):
        assert "Số: ...../" in _words(preview_step(context, dossier.id, work, values, _FIT))
    (taken,) = work(context, values)
    assert job_of(context, taken.job_ids[0]) is not None
    with context.store.read() as connection:
        last = events_of(connection, dossier.id)[-1]
    assert getattr(last.payload, "number", None) == 1


def test_what_is_not_filled_in_is_shown_as_dots(context: DeskContext, dossier: Dossier) -> None:
    paper = preview_step(context, dossier.id, _refusal(dossier), {"reason": ()}, _FIT)
    assert "…" in _words(paper)
    empty = {"items": (), "reason": ""}
    paper = preview_step(context, dossier.id, _supplement(dossier), empty, _FIT)
    assert paper.form is FormName.SUPPLEMENT_REQUEST
    assert "Lý do: …" in _words(paper)


def test_a_step_that_is_not_possible_says_why(context: DeskContext, dossier: Dossier) -> None:
    refuse(context, dossier.id, ("Không thuộc thẩm quyền",))
    paper = preview_step(context, dossier.id, _refusal(dossier), {"reason": ("Lại một lần nữa",)}, _FIT)
    assert (paper.form, paper.page) == (None, None)
    assert isinstance(paper.problem, RuleViolation)
    assert paper.problem.code == "step.impossible"


def test_a_problem_that_dots_do_not_solve_ends_the_tries(context: DeskContext, dossier: Dossier) -> None:
    tries: list[Mapping[str, Any]] = []

    def work(_context: DeskContext, values: Mapping[str, Any]) -> Sequence[StepResult]:
        tries.append(values)
        raise RuleViolation("date.incomplete", f"day{len(tries)}")

    values = {f"day{place}": "" for place in range(1, 9)}
    paper = preview_step(context, dossier.id, work, values, _FIT)
    assert paper.problem is not None
    assert len(tries) == 5


def test_a_step_without_a_paper_shows_none(context: DeskContext, dossier: Dossier) -> None:
    def work(context: DeskContext, _values: Mapping[str, Any]) -> Sequence[StepResult]:
        return [ask_withdrawal(context, dossier.id, "", "")]

    assert preview_step(context, dossier.id, work, {}, _FIT) == StepPaper()
    assert _stored(context, dossier)[0] == 1
