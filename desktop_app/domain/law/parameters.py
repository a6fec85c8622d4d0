"""The parameters of Nghị định 118/2025/NĐ-CP Điều 14-24 and of the texts around it: what applies, and where it is kept.

The list is data of the program; the rules themselves are in rule sets, catalogue and code. It is shown to officers and
says for developers where each parameter is stored, enforced and tested.
"""

from dataclasses import dataclass
from datetime import date

from desktop_app.domain.errors import RuleViolation


@dataclass(frozen=True, slots=True)
class ParameterValue:
    """What a parameter is from a day on.

    Attributes:
        since: the first day.
        text: the value in words.
        article: where it stands.
        is_read: whether that text was read.
    """

    since: date
    text: str
    article: str
    is_read: bool = True


@dataclass(frozen=True, slots=True)
class Parameter:
    """One parameter.

    Attributes:
        id: its number in the list, such as ``P13``.
        name: what it is about.
        values: its values, oldest first.
        stored: the data files that hold it, each with a word in them after ``#``.
        enforced: what enforces it, as ``module:name``.
        tested: its tests, as ``file::test``.
        reason: why it is not stored, enforced or tested, or what of it is missing; or ``""``.
    """

    id: str
    name: str
    values: tuple[ParameterValue, ...]
    stored: tuple[str, ...] = ()
    enforced: tuple[str, ...] = ()
    tested: tuple[str, ...] = ()
    reason: str = ""

    @property
    def is_complete(self) -> bool:
        """Whether it is stored as data, enforced and tested, and nothing is said to be missing."""
        return bool(self.stored and self.enforced and self.tested) and not self.reason

    def on(self, day: date) -> ParameterValue:
        """Return the value in force on a day, or the first one before any.

        Raises:
            RuleViolation: ``rules.none`` for a parameter without values.
        """
        if not self.values:
            raise RuleViolation("rules.none")
        begun = [value for value in self.values if value.since <= day]
        return begun[-1] if begun else self.values[0]
