"""Errors that are shown to the officer: a code with parameters; the screen has the message of each code."""

from collections.abc import Callable, Sequence


class Problem(Exception):  # noqa: N818 - most are no failure of the program
    """An error to show to a person: a broken rule, or a problem of the disk, a printer or the server.

    Attributes:
        code: a stable, dotted name such as ``phone.too_short``; the screen translates it to a message.
        field: the field on the page that caused it, or ``""`` when it concerns the whole page.
        params: parameters of the message. Never personal data: they may reach the log.
    """

    def __init__(self, code: str, field: str = "", **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params = params

    @property
    def problems(self) -> "tuple[Problem, ...]":
        """All problems, each with its field: this one, or its parts when it combines several."""
        return (self,)


class RuleViolation(Problem):
    """Something that a rule forbids."""


class Problems(Problem):
    """Several problems of one page; nothing was stored."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems[0].code, problems[0].field, **problems[0].params)
        self._problems = tuple(problems)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What is missing or wrong, in page order."""
        return self._problems


def problems_of_checks(*checks: Callable[[], None]) -> list[RuleViolation]:
    """Run several checks, and return the problem of each that raised one, in their order."""
    problems = []
    for check in checks:
        try:
            check()
        except RuleViolation as problem:
            problems.append(problem)
    return problems
