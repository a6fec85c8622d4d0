"""The rules of receiving and refusing a dossier at the counter."""

from collections.abc import Sequence
from dataclasses import dataclass

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy


@dataclass(frozen=True, slots=True)
class ReceptionRules:
    """The rules of a rule set.

    Attributes:
        channels: how a dossier may come, by the names of the portal's channels in small letters.
        refusal_needs_reason: whether a refusal has to say why.
        may_decide_at_counter: whether an officer of the counter may decide, where that is assigned to them.
    """

    channels: tuple[str, ...] = ("direct", "post", "online")
    refusal_needs_reason: bool = True
    may_decide_at_counter: bool = True


def check_channel(channel: str, rules: ReceptionRules) -> None:
    """Check that a dossier may come in this way (Nghị định 118/2025/NĐ-CP Điều 15).

    Raises:
        RuleViolation: ``channel.not_allowed``.
    """
    if channel not in rules.channels:
        raise RuleViolation("channel.not_allowed", "channel")


def refusal_reasons(reasons: Sequence[str], rules: ReceptionRules) -> tuple[str, ...]:
    """Return the reasons of a refusal that were filled in.

    Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 1 điểm c, Điều 19 khoản 3: Form 03 names them.

    Raises:
        RuleViolation: ``refusal.no_reason``.
    """
    given = tuple(tidy(reason) for reason in reasons if tidy(reason))
    if not given and rules.refusal_needs_reason:
        raise RuleViolation("refusal.no_reason", "reason")
    return given


def check_decision_at_counter(rules: ReceptionRules) -> None:
    """Check that an officer of the counter may decide a dossier that no division had.

    Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 5: where it is assigned or authorised.

    Raises:
        RuleViolation: ``result.not_at_counter``.
    """
    if not rules.may_decide_at_counter:
        raise RuleViolation("result.not_at_counter", "result")
