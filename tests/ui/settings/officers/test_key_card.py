"""The key is changed on the page of the officers: after a question, with progress, and it can be stopped."""

import pytest

from desktop_app.domain.people.agency import Role
from desktop_app.services.context import DeskContext
from desktop_app.services.desk import officers
from desktop_app.services.desk.folder import DeskFolder
from desktop_app.services.desk.officers import officers_of
from desktop_app.storage import keys
from tests.ui.conftest import Window
from tests.ui.settings.subpages import open_officers

pytestmark = pytest.mark.window

HA = "mật khẩu của Hà"


def _slots(context: DeskContext) -> None:
    path = DeskFolder(context.store.path.parent).key_file
    for line in officers_of(context):
        keys.add_slot(path, context.store.key, "mat khau thu", str(line.officer.id))


def test_the_key_is_changed_after_somebody_left(window: Window) -> None:
    context = window.view.session.context
    _slots(context)
    ha = officers.add(context, "Hà", Role.OFFICER, HA, HA)
    officers.lock(context, ha.id)
    former = context.store.key
    page = open_officers(window)
    assert "Hà không còn được đăng nhập" in page.key_card.state.text()
    page.key_card.change.setFocus()
    window.hands.press("Space")
    assert "giữ nguyên mật khẩu" in page.notice.text
    assert context.store.key == former, "asked first"
    page.notice.act()
    window.settle()
    assert context.store.key != former
    assert "Đã đổi khóa dữ liệu" in page.notice.text
    assert page.key_card.state.text().startswith("Đổi lần gần nhất")
    assert page.key_card.change.isVisible()


def test_a_change_that_is_stopped_changes_nothing(window: Window) -> None:
    context = window.view.session.context
    _slots(context)
    former = context.store.key
    page = open_officers(window)
    page.key_card.work.progressed.connect(lambda _percent: page.escape())
    page.key_card._change()
    window.settle()
    assert context.store.key == former
    assert "khóa vẫn như trước" in page.notice.text
    assert page.key_card.change.isVisible()


def test_a_sample_desk_has_no_key_to_change(window: Window) -> None:
    assert open_officers(window).key_card.isHidden()
