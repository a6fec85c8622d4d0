"""What a refused check says: the code of its message, the field that is marked and the values in the message."""

from collections.abc import Callable

from desktop_app.domain.errors import RuleViolation

Refusal = tuple[str, str, dict[str, str | int]]


def refusal(check: Callable[[], object]) -> Refusal | None:
    """Return code, field and parameters of the rule that a check names, or None when nothing is refused."""
    try:
        check()
    except RuleViolation as refused:
        return refused.code, refused.field, refused.params
    return None
