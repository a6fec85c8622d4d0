"""The table of rights: complete, with reasons, and refused with a sentence that says who may."""

from uuid import uuid4

import pytest

from desktop_app.domain.people.agency import Officer, Role
from desktop_app.domain.people.rights import GRANTS, Right, check_right, has_right
from tests.domain.refusals import refusal


@pytest.mark.parametrize("right", Right)
def test_each_right_has_its_roles_and_a_reason(right: Right) -> None:
    grant = GRANTS[right]
    assert len(grant.reason.split()) > 4
    assert Role.ADMINISTRATOR in grant.roles, "a desk with one officer works"
    assert Role.TRAINEE not in grant.roles
    if Role.OFFICER in grant.roles or Role.DIVISION in grant.roles:
        assert Role.HEAD in grant.roles
    for role in Role:
        refused = refusal(lambda role=role: check_right(Officer(uuid4(), "Hà", role), right))  # type: ignore[misc]
        assert (refused is None) == has_right(role, right)
        assert refused is None or refused[1] == "role"


def test_who_is_named_in_the_refusal() -> None:
    trainee = Officer(uuid4(), "Hà", Role.TRAINEE)
    codes = {
        Right.OFFICERS: "role.administrator_only",
        Right.EXPORT_PEOPLE: "role.head_only",
        Right.SERVE: "role.counter_only",
        Right.PRINT: "role.not_trainee",
    }
    for right, code in codes.items():
        assert refusal(lambda right=right: check_right(trainee, right)) == (code, "role", {})  # type: ignore[misc]
