"""The law as dated data: which rule set, form set and code pattern are in force on a day."""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.codec import convert
from desktop_app.domain.dossier.code import CodePattern, pattern_on
from desktop_app.domain.law.archive import ArchiveRules, archive_rules_on
from desktop_app.domain.law.parameters import Parameter
from desktop_app.domain.law.rules import RuleSet, rules_named, rules_on
from desktop_app.domain.privacy.retention import RetentionRules, retention_rules_on
from desktop_app.domain.privacy.rules import PrivacyRules, privacy_rules_on
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

    def unread(self) -> tuple[str, ...]:
        """Return the texts that no one read, each once, in the order of the rule sets."""
        return tuple(dict.fromkeys(text for rules in self.rule_sets for text in rules.unread))

    def pattern(self, day: date, agency: str) -> CodePattern:
        """Return the pattern of dossier codes in force on `day` for the agency with an identification code."""
        return pattern_on(day, agency, self.patterns)


def load_parameters() -> tuple[Parameter, ...]:
    """Read the list of parameters from ``resources/rules``."""
    return convert(read_json("rules", "parameters.json"), tuple[Parameter, ...])


def load_law() -> Law:
    """Read the law's data from ``resources/rules``."""
    rule_sets = convert(read_json("rules", "rule_sets.json"), tuple[RuleSet, ...])
    patterns = tuple(
        CodePattern(**{**row, "effective_from": date.fromisoformat(row["effective_from"])})
        for row in read_json("rules", "code_patterns.json")
    )
    return Law(rule_sets, patterns)


def archive_rules(day: date) -> ArchiveRules:
    """Return the rules of archiving in force on a day, from ``resources/rules``.

    Raises:
        RuleViolation: ``rules.none`` before the first ones.
    """
    return archive_rules_on(day, convert(read_json("rules", "archive.json"), tuple[ArchiveRules, ...]))


def privacy_rules(day: date) -> PrivacyRules:
    """Return the limits of the law on personal data in force on a day, from ``resources/rules``.

    Raises:
        RuleViolation: ``privacy.not_in_force`` before the first ones.
    """
    return privacy_rules_on(day, convert(read_json("rules", "personal_data.json"), tuple[PrivacyRules, ...]))


def retention_rules(day: date) -> RetentionRules:
    """Return how long each kind of personal data is kept by the rules of a day, from ``resources/rules``.

    Raises:
        RuleViolation: ``rules.none`` before the first ones.
    """
    return retention_rules_on(day, convert(read_json("rules", "retention.json"), tuple[RetentionRules, ...]))
