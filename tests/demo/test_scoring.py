"""What counts as a mistake at the training desk, and how points are lost."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop_app.demo.scoring import Mistake, Score, Served, mistakes_in
from desktop_app.demo.visitors import visitors
from desktop_app.domain.dossier.dossier import DocumentState
from desktop_app.domain.law.fee import Payment
from desktop_app.services.context import DeskContext
from tests.demo.test_visitors import right_page

_COMPLETE, _PAYING = visitors()[0], visitors()[6]
_WITHOUT_PAPER = next(visitor for visitor in visitors() if visitor.missing)


def test_each_mistake_is_found(context: DeskContext) -> None:
    page = right_page(context, _COMPLETE)
    other = right_page(context, _PAYING)
    unmarked = replace(page.documents[0], state=DocumentState.MISSING)
    cases = [
        (replace(page, owner=_PAYING.person), Mistake.PERSON),
        (replace(page, procedure_id=_PAYING.procedure_id), Mistake.PROCEDURE),
        (replace(page, documents=(unmarked, *page.documents[1:])), Mistake.PAPER_FORGOTTEN),
        (replace(page, fee=5_000), Mistake.FEE),
    ]
    for wrong, mistake in cases:
        assert mistakes_in(_COMPLETE, wrong, is_received=True) == (mistake,)
    assert mistakes_in(_PAYING, replace(other, fee=5_000), is_received=True) == (Mistake.FEE,)
    for change in ({"payment": Payment.ONLINE}, {"fee_proof": ""}, {"payment": None}):
        assert mistakes_in(_PAYING, replace(other, **change), is_received=True) == (Mistake.PAYMENT,)


def test_a_missing_paper_is_asked_for_and_never_ticked(context: DeskContext) -> None:
    page = right_page(context, _WITHOUT_PAPER)
    assert mistakes_in(_WITHOUT_PAPER, page, is_received=False) == ()
    ticked = tuple(replace(line, state=DocumentState.PRESENT) for line in page.documents)
    wrong = mistakes_in(_WITHOUT_PAPER, replace(page, documents=ticked), is_received=True)
    assert wrong == (Mistake.MISSING_TICKED,)
    complete = right_page(context, _COMPLETE)
    assert mistakes_in(_COMPLETE, complete, is_received=False) == (Mistake.SENT_AWAY,)


@pytest.mark.parametrize(("seconds", "mistakes", "points"), [(60.0, 0, 10), (181.0, 0, 9), (60.0, 1, 7), (200.0, 4, 0)])
def test_points_are_lost_by_mistakes_and_by_time(seconds: float, mistakes: int, points: int) -> None:
    served = Served(_COMPLETE, tuple(Mistake)[:mistakes], seconds, 40)
    assert served.points == points


@given(st.lists(st.tuples(st.floats(0, 1_000), st.integers(0, 6), st.integers(0, 500)), max_size=10))
def test_the_score_is_the_sum(visits: list[tuple[float, int, int]]) -> None:
    served = [Served(_COMPLETE, tuple(Mistake)[:wrong], seconds, keys) for seconds, wrong, keys in visits]
    score = Score(served)
    assert 0 <= score.points <= score.most == 10 * len(visits)
    assert score.mistakes == sum(wrong for _, wrong, _ in visits)
    assert score.keys == sum(keys for _, _, keys in visits)
