"""What an answer of a unit that was asked needs."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.consultation_rules import ConsultationRules, check_answer

RULES = ConsultationRules()


def test_an_answer_is_in_writing() -> None:
    check_answer("Đồng ý", "12/CV-SXD", RULES, is_silent=False)
    check_answer("Đồng ý", "", ConsultationRules(is_answered_in_writing=False), is_silent=False)
    check_answer("", "", RULES, is_silent=True)


@pytest.mark.parametrize(
    ("answer", "reference", "is_silent", "code"),
    [
        ("", "12/CV-SXD", False, "consultation.no_answer"),
        ("Đồng ý", "", False, "consultation.no_reference"),
        ("Đồng ý", "", True, "consultation.silent"),
        ("", "12/CV-SXD", True, "consultation.silent"),
    ],
)
def test_an_answer_that_does_not_fit(answer: str, reference: str, is_silent: bool, code: str) -> None:
    with pytest.raises(RuleViolation, match=code):
        check_answer(answer, reference, RULES, is_silent=is_silent)
