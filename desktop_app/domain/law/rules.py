"""Rule sets: dated data about the law in force on a day."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.extension import ExtensionRules
from desktop_app.domain.law.supplement import SupplementRules


@dataclass(frozen=True, slots=True)
class RuleSet:
    """The rules of receiving and returning dossiers from a day on.

    Attributes:
        name: short name such as ``118/2025``; a dossier keeps the one of its reception.
        effective_from: first day in force.
        basis: the texts.
        form_set: name of the set of standard forms.
        supplement: how often a supplement may be asked for, and what the clock does meanwhile.
        extension: how often and how early a new appointment may be made.
    """

    name: str
    effective_from: date
    basis: str
    form_set: str
    supplement: SupplementRules
    extension: ExtensionRules

    @property
    def short_name(self) -> str:
        """The name on the command line: ``nd118-2025`` for ``118/2025``."""
        return "nd" + self.name.replace("/", "-")


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
