"""What a service says when a page is not filled in yet."""

from collections.abc import Sequence

from desktop_app.domain.errors import RuleViolation


class Unfinished(Exception):  # noqa: N818 - something is still to be filled in; nothing went wrong
    """Something is missing or wrong on the page; nothing was stored.

    Attributes:
        problems: what is missing or wrong, in page order.
    """

    def __init__(self, problems: Sequence[RuleViolation]) -> None:
        super().__init__(", ".join(problem.code for problem in problems))
        self.problems = list(problems)
