"""What the agency and its officers must type."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.agency import check_password


def test_passwords() -> None:
    check_password("12345678")
    with pytest.raises(RuleViolation) as caught:
        check_password("1234567")
    assert caught.value.params == {"least": 8, "found": 7}
