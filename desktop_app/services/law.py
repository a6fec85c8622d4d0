"""The law as dated data: which rule set, form set and code pattern are in force on a day."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from desktop_app.domain.dossier.code import CodePattern, pattern_on
from desktop_app.domain.law.extension import ExtensionRules
from desktop_app.domain.law.rules import RuleSet, rules_named, rules_on
from desktop_app.domain.law.supplement import AfterSupplement, SupplementRules
from desktop_app.services.resources import read_json


@dataclass(frozen=True, slots=True)
class Law:
    """Rule sets and code patterns, each with the day it begins."""

    rule_sets: tuple[RuleSet, ...]
    patterns: tuple[CodePattern, ...]

    def rules(self, day: date) -> RuleSet:
        """Return the rule set in force on `day`."""
        return rules_on(day, self.rule_sets)

    def named(self, name: str) -> RuleSet:
        """Return the rule set called `name`.

        Raises:
            RuleViolation: ``rules.none``.
        """
        return rules_named(name, self.rule_sets)

    def pattern(self, day: date, agency: str) -> CodePattern:
        """Return the pattern of dossier codes in force on `day` for the agency with an identification code."""
        return pattern_on(day, agency, self.patterns)


def load_law() -> Law:
    """Read the law's data from ``resources/rules``."""
    rule_sets = tuple(_rule_set(row) for row in read_json("rules", "rule_sets.json"))
    patterns = tuple(
        CodePattern(**{**row, "effective_from": date.fromisoformat(row["effective_from"])})
        for row in read_json("rules", "code_patterns.json")
    )
    return Law(rule_sets, patterns)


def _rule_set(row: Mapping[str, Any]) -> RuleSet:
    supplement = {**row["supplement"], "after": AfterSupplement(row["supplement"]["after"])}
    return RuleSet(
        row["name"],
        date.fromisoformat(row["effective_from"]),
        row["basis"],
        row["form_set"],
        SupplementRules(**supplement),
        ExtensionRules(**row["extension"]),
    )
