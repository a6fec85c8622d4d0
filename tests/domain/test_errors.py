"""Errors that a page shows."""

from desktop_app.domain.errors import Problem, Problems, RuleViolation


def test_an_error_carries_what_its_message_needs() -> None:
    one = RuleViolation("phone.too_short", "phone", missing=2)
    assert (str(one), one.code, one.field, one.params) == (
        "phone.too_short",
        "phone.too_short",
        "phone",
        {"missing": 2},
    )
    assert one.problems == (one,)
    assert (Problem("disk.full").field, Problem("disk.full").params) == ("", {})


def test_several_errors_are_shown_like_the_first_and_keep_the_order_of_the_page() -> None:
    first, second = RuleViolation("name.missing", "name", count=1), RuleViolation("phone.letters", "phone")
    both = Problems([first, second])
    assert (str(both), both.code, both.field, both.params) == ("name.missing", "name.missing", "name", {"count": 1})
    assert both.problems == (first, second)
