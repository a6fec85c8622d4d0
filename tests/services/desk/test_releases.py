"""Releasing restrictions as head of desk."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.people.agency import Role
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.officers import add
from desktop_app.services.desk.releases import release
from desktop_app.services.reception.receive import receive
from desktop_app.storage.dossiers import exists
from tests.conftest import a_reception
from tests.services.reception.test_restriction_check import PAPER, refused, restrict


def test_only_a_head_of_desk_releases(context: DeskContext, people: list[Applicant]) -> None:
    restrict(context, PAPER)
    page = replace(a_reception(context, people[0]), subject="BX 123456")
    officer = add(context, "Lê Văn Bình", Role.OFFICER, "mat khau hai", "mat khau hai")
    add(context, "Đỗ Thu Hà", Role.HEAD, "mat khau ba", "mat khau ba")
    at_desk = replace(context, officer=officer)
    for password, code in (("", "role.head_only"), ("mat khau hai", "password.wrong"), ("sai", "password.wrong")):
        with pytest.raises(RuleViolation if password else Problems) as caught:
            release(at_desk, [PAPER], "Đã gỡ", password)
        assert caught.value.code == code
    with pytest.raises(Problems) as caught:
        release(context, [PAPER], " ")
    assert caught.value.code == "restriction.no_reason"
    granted = release(at_desk, [PAPER], "Đã gỡ", "mat khau ba")
    assert granted[0].head_name == "Đỗ Thu Hà"
    forged = (replace(granted[0], head_id=officer.id),)
    assert refused(at_desk, replace(page, releases=forged)).code == "restriction.hit"
    receive(at_desk, replace(page, releases=granted))
    with context.store.read() as connection:
        assert exists(connection, page.id)
