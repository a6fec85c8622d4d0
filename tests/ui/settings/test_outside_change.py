"""Settings that were changed by SQL are named on their page, which shows what was signed and puts it back."""

import pytest

from desktop_app.domain.people.agency import Role
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.officer_register import keep_register
from desktop_app.services.desk.unsigned_settings import unsigned_settings
from desktop_app.storage import keys
from desktop_app.ui.session.session import Session
from desktop_app.ui.settings.agency.page import AgencyPage
from desktop_app.ui.settings.calendar.page import CalendarPage
from desktop_app.ui.settings.wordings.page import WordingsPage
from tests.ui.conftest import Window
from tests.ui.settings.subpages import as_officer

pytestmark = pytest.mark.window
_FROM_OUTSIDE = "Nội dung này bị sửa từ bên ngoài"


def _sign(session: Session) -> None:
    """Let the administrator who is signed in sign what the desk holds."""
    context = session.context
    key_file = DeskFolder(context.store.path.parent).key_file
    secret = keys.add_slot(key_file, context.store.key, "mat khau thu", str(context.officer.id))
    session.renew(secret=secret)
    keep_register(context.store, context.officer, secret)


def _change(session: Session) -> None:
    raw = session.context.store.raw()
    raw.execute("UPDATE setting SET value = replace(value, 'H44', 'H99') WHERE \"key\" = 'agency'")
    raw.execute("DELETE FROM calendar_day WHERE day = '2026-11-24'")
    raw.execute(
        'INSERT INTO form_wording (id, form_set, form, "key", text, confirmed, effective_from, made_at, officer_id) '
        "SELECT randomblob(16), 'tt03-2025', 'receipt', 'fee', 'x', 1, '2026-01-01', 0, id FROM officer LIMIT 1"
    )
    raw.close()


def test_each_page_names_what_was_changed_from_outside_and_puts_it_back(window: Window) -> None:
    session = window.view.session
    assert session.context.officer.role is Role.ADMINISTRATOR
    _sign(session)
    _change(session)
    for name, kind in (("agency", AgencyPage), ("calendar", CalendarPage), ("wordings", WordingsPage)):
        window.view.show_page(name)
        window.settle()
        page = window.view.page_of(kind)
        assert isinstance(page, AgencyPage | CalendarPage | WordingsPage)
        assert page.notice.text.startswith(_FROM_OUTSIDE), name
        assert page.notice.act()
        window.settle()
        assert not page.notice.text.startswith(_FROM_OUTSIDE), name
    assert unsigned_settings(session.context.store) == []


def test_who_may_not_change_the_agency_is_offered_nothing(window: Window) -> None:
    _sign(window.view.session)
    _change(window.view.session)
    window = as_officer(window.application, window.view.session.context)
    window.view.show_page("agency")
    window.settle()
    page = window.view.page_of(AgencyPage)
    assert page.notice.text.startswith(_FROM_OUTSIDE)
    assert not page.notice.act()
