"""Restrictions on the reception page, through the keys: shown, refused, released."""

from dataclasses import replace

import pytest

from desktop_app.app import Application
from desktop_app.domain.people.agency import Role
from desktop_app.domain.restrictions.lookup import person_key
from desktop_app.domain.restrictions.restriction import RestrictedKind
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.officers import add
from desktop_app.services.dossier.dossiers import open_dossier
from desktop_app.ui.dossier.history import described
from tests.services.reception.test_restriction_check import PARCEL, restrict
from tests.ui.conftest import HA, Window
from tests.ui.settings.subpages import as_officer

pytestmark = pytest.mark.window


def test_a_restriction_is_shown_at_once_refuses_f9_and_is_released_by_the_head(
    shell: Application, context: DeskContext
) -> None:
    restrict(context, PARCEL, replace(PARCEL, kind=RestrictedKind.PERSON, number_key=person_key("025080000017")))
    add(context, "Đỗ Thu Hà", Role.HEAD, "mat khau ba", "mat khau ba")
    window = as_officer(shell, context)
    card, row = window.reception.restrictions, window.reception.documents.subject
    window.fill()
    assert not card.isVisible()
    assert not row.isVisible()
    window.hands.press("Ctrl+Shift+T")
    assert row.field.line.hasFocus()
    # The input method is on in this field: the text is put there as it composes it.
    row.field.line.setText("thửa 12")
    window.hands.press("F9")
    window.settle()
    assert "tờ" in row.field.error
    row.field.line.setText("thửa 12, tờ 05")
    window.hands.wait_for(card.isVisible)
    window.hands.press("F9")
    window.settle()
    assert window.view.page == "reception"
    assert card.reason.line.hasFocus()
    assert "7/TB" in card.problem
    window.hands.type("Da go")
    window.hands.press("Return")
    assert card.password.line.hasFocus()
    window.hands.type("sai")
    window.hands.press("Return")
    window.hands.wait_for(lambda: bool(card.password.error))
    card.password.line.setText("mat khau ba")
    window.hands.press("Return")
    window.hands.wait_for(lambda: not window.model.stopped_by)
    window.save()
    saved = window.saved._dossier
    assert saved is not None
    opened = open_dossier(window.view.session.context, saved.id)
    assert opened is not None
    assert "Đỗ Thu Hà" in described(opened.events[0])[1]
    assert "Da go" in described(opened.events[0])[1]


def test_a_draft_that_is_taken_up_is_looked_up_again(window: Window) -> None:
    window.fill()
    window.hands.press("Esc")
    window.settle()
    restrict(window.view.session.context, replace(PARCEL, kind=RestrictedKind.PERSON, number_key=person_key(HA.number)))
    assert not window.reception.restrictions.isVisible()
    assert window.reception.notice.act()
    window.settle()
    window.hands.wait_for(window.reception.restrictions.isVisible)
    assert window.reception.restrictions.password.isHidden(), "the administrator is signed in"
    window.reception.restrictions.focus()
    window.hands.press("Return")
    window.hands.wait_for(lambda: bool(window.reception.restrictions.reason.error))
    window.hands.press("Esc")
    window.settle()
    assert not window.reception.restrictions.isVisible()
