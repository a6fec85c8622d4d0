"""The rules of asking other units for their opinion."""

from dataclasses import dataclass

from desktop_app.domain.errors import RuleViolation


@dataclass(frozen=True, slots=True)
class ConsultationRules:
    """The rules of a rule set.

    Attributes:
        is_answered_in_writing: whether an answer is a document with a number.
        tells_head_when_late: whether the head of the one-stop unit is told of an answer that is late.
        announces_verification: whether the applicant is told of a verification in which they take part.
    """

    is_answered_in_writing: bool = True
    tells_head_when_late: bool = True
    announces_verification: bool = True


def check_answer(answer: str, reference: str, rules: ConsultationRules, *, is_silent: bool) -> None:
    """Check the answer of a unit that was asked.

    Basis: Nghị định 118/2025/NĐ-CP Điều 19 khoản 4 điểm c: the unit answers in writing within its limit.

    Raises:
        RuleViolation: ``consultation.no_answer``, ``consultation.no_reference``, ``consultation.silent`` for an answer
            that is noted as silence.
    """
    if is_silent:
        if answer or reference:
            raise RuleViolation("consultation.silent", "answer")
        return
    if not answer:
        raise RuleViolation("consultation.no_answer", "answer")
    if rules.is_answered_in_writing and not reference:
        raise RuleViolation("consultation.no_reference", "reference")
