"""Rule sets: dated data about the law in force on a day."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.arrival_limits import OnlineRules
from desktop_app.domain.law.consultation_rules import ConsultationRules
from desktop_app.domain.law.extension import ExtensionRules
from desktop_app.domain.law.fee import FeeRules
from desktop_app.domain.law.hand_over_deadline import HandOverRules
from desktop_app.domain.law.notice_rules import NoticeRules
from desktop_app.domain.law.reception_rules import ReceptionRules
from desktop_app.domain.law.result import ResultRules
from desktop_app.domain.law.stop import StopRules
from desktop_app.domain.law.supplement import SupplementPeriod, SupplementRules


class ClockStart(StrEnum):
    """When the limit of a non-territorial dossier begins: with its reception, or when the competent agency has it."""

    RECEPTION = "reception"
    COMPETENT_AGENCY = "competent_agency"


class ReceiveScope(StrEnum):
    """Whose procedures a counter receives: its own level's, those of the whole province, or of the whole country."""

    OWN_LEVEL = "own_level"
    PROVINCE = "province"
    NATION = "nation"


@dataclass(frozen=True, slots=True)
class RuleChange:
    """What a rule set changed compared with the one before.

    Attributes:
        parameter: the changed parameter of the table of parameters, such as ``P13``.
        article: where it says so.
        text: the change in words.
    """

    parameter: str
    article: str
    text: str


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of receiving and returning dossiers from a day on.

    Attributes:
        name: short name such as ``118/2025``; a dossier keeps the one of its reception.
        effective_from: first day in force.
        basis: the texts.
        form_set: name of the set of standard forms.
        supplement: how often a supplement may be asked for, and what the clock does meanwhile.
        result: the form and code of results, and how soon an error in them is corrected.
        extension: how often and how early a new appointment may be made.
        online: how soon a dossier that was handed in online is examined.
        notices: the channels by which citizens are told.
        hand_over: until when a dossier leaves the desk.
        fee: how a fee may be paid, and what follows.
        reception: how a dossier may come, and who may refuse or decide it.
        stop: until when an applicant may stop.
        consultation: how other units are asked.
        non_territorial_clock: when the limit of a dossier for a competent agency elsewhere begins.
        receive_scope: whose procedures the counter receives.
        changes: what the set changed.
        unread: the texts among its basis that were not read; their rules are taken over from the set before.
    """

    name: str
    effective_from: date
    basis: str
    form_set: str
    supplement: SupplementRules
    extension: ExtensionRules
    online: OnlineRules = field(default_factory=OnlineRules)
    notices: NoticeRules = field(default_factory=NoticeRules)
    result: ResultRules = field(default_factory=ResultRules)
    hand_over: HandOverRules = field(default_factory=HandOverRules)
    fee: FeeRules = field(default_factory=FeeRules)
    reception: ReceptionRules = field(default_factory=ReceptionRules)
    stop: StopRules = field(default_factory=StopRules)
    consultation: ConsultationRules = field(default_factory=ConsultationRules)
    non_territorial_clock: ClockStart = ClockStart.RECEPTION
    receive_scope: ReceiveScope = ReceiveScope.PROVINCE
    changes: tuple[RuleChange, ...] = ()
    unread: tuple[str, ...] = ()

    @property
    def short_name(self) -> str:
        """The name on the command line: ``nd118-2025`` for ``118/2025``."""
        return "nd" + self.name.replace("/", "-")

    def awaits_agency(self, *, is_non_territorial: bool) -> bool:
        """Return whether the limit of a dossier begins only when the competent agency has received it.

        Basis: Nghị định 118/2025/NĐ-CP Điều 17 khoản 3 as amended by Nghị định 309/2026/NĐ-CP.
        """
        return is_non_territorial and self.non_territorial_clock is ClockStart.COMPETENT_AGENCY


def rules_named(name: str, rule_sets: Sequence[RuleSet]) -> RuleSet:
    """Return the rule set with this name or short name.

    Raises:
        RuleViolation: ``rules.none`` when there is none.
    """
    for rules in rule_sets:
        if name in {rules.name, rules.short_name}:
            return rules
    raise RuleViolation("rules.none")


def rules_on(day: date, rule_sets: Sequence[RuleSet]) -> RuleSet:
    """Return the rule set in force on `day`: the latest that has begun.

    Raises:
        RuleViolation: ``rules.none`` when none had begun.
    """
    begun = [rules for rules in rule_sets if rules.effective_from <= day]
    if not begun:
        raise RuleViolation("rules.none")
    return max(begun, key=lambda rules: rules.effective_from)


def closing_period(
    rules: RuleSet, rule_sets: Sequence[RuleSet], since: date, today: date
) -> tuple[SupplementPeriod | None, date]:
    """Return how long an applicant has to supplement, and the day from which that is counted.

    A dossier that was received before any decree named a period can be closed under the first decree that did: the
    period is counted from the request, and at the earliest from that decree's first day (Nghị định 118/2025/NĐ-CP
    Điều 19 khoản 5, in force since 01/7/2025).

    Args:
        rules: the rules that the dossier was received under.
        rule_sets: all rule sets.
        since: the day of the request.
        today: a decree that has not begun does not count yet.

    Returns:
        The period, or None while no decree names one; and the first day, which is itself not counted.
    """
    begun = [other for other in rule_sets if rules.effective_from <= other.effective_from <= today]
    naming = [other for other in begun if other.supplement.expiry_days is not None]
    if not naming:
        return None, since
    first = min(naming, key=lambda other: other.effective_from)
    holding = rules if rules.supplement.expiry_days is not None else first
    period = SupplementPeriod(holding.supplement.expiry_days or 0)
    return period, since if holding is rules else max(since, holding.effective_from)
