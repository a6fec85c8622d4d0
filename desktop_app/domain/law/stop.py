"""The applicant's right to stop a procedure, and until when it lasts."""

from dataclasses import dataclass

from desktop_app.domain.errors import RuleViolation


@dataclass(frozen=True, slots=True)
class StopRules:
    """The rules of a rule set.

    Attributes:
        until_decision: the channels whose dossiers may be stopped until the result is decided, by the names of the
            portal's channels in small letters. For others no text sets a window.
    """

    until_decision: tuple[str, ...] = ()


def check_stop(channel: str, rules: StopRules, *, is_undecided: bool) -> None:
    """Check that an applicant may still ask to stop.

    Basis: Nghị định 118/2025/NĐ-CP Điều 21 khoản 1 (from the receipt) and khoản 2 (online: from the submission), until
    the decision or the notice of the result is issued.

    Raises:
        RuleViolation: ``stop.decided``.
    """
    if channel in rules.until_decision and not is_undecided:
        raise RuleViolation("stop.decided", "reason")
