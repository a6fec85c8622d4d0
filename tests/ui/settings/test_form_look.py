"""What the desk adds to its papers, in the settings."""

import pytest

from desktop_app.services.printing.letterhead_options import form_look
from desktop_app.ui.texts.messages import sentence
from tests.ui.conftest import Window

pytestmark = pytest.mark.window


def test_the_unit_that_gets_the_reports_is_kept_when_the_field_is_left(window: Window) -> None:
    window.view.show_page("settings")
    window.settle()
    look = window.settings.form_look
    assert look.receiver.text == ""
    look.receiver.set_text("Văn phòng UBND tỉnh Phú Thọ")
    look.receiver.line.editingFinished.emit()
    window.settle()
    context = window.view.session.context
    assert form_look(context).report_receiver == "Văn phòng UBND tỉnh Phú Thọ"
    look.receiver.set_text("x" * 201)
    look.receiver.line.editingFinished.emit()
    window.settle()
    assert look.notice.text == sentence("report_receiver.too_long", most=200)
    assert form_look(context).report_receiver == "Văn phòng UBND tỉnh Phú Thọ"
