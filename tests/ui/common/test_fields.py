"""Fields: what is set from outside counts, errors leave the line as wide as it was, and are said."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.form_fields import LineField
from tests.ui.accessible import Heard, interface_of

pytestmark = pytest.mark.window
_SENTENCE = "Hãy gõ địa chỉ thường trú ghi trên thẻ căn cước, đủ số nhà, đường, xã và tỉnh."


def test_a_text_that_assistive_technology_sets_is_taken(qapp: object) -> None:
    field = Field("Địa chỉ")
    edited: list[str] = []
    field.edited.connect(edited.append)
    field.show_error("Hãy gõ địa chỉ.")
    interface_of(field.line).setText(QAccessible.Text.Value, "Số 18, phường Việt Trì")
    assert edited == ["Số 18, phường Việt Trì"]
    assert field.error == ""


def test_a_text_that_the_page_sets_is_not_called_edited(qapp: object) -> None:
    field = Field("Địa chỉ")
    edited: list[str] = []
    field.edited.connect(edited.append)
    field.show_error("Hãy gõ địa chỉ.")
    field.set_text("Số 18")
    assert edited == []
    assert field.error == "Hãy gõ địa chỉ."


@pytest.mark.parametrize(("width", "error_below"), [(0, False), (210, False), (0, True), (210, True)])
def test_an_error_leaves_the_line_as_wide_as_it_was(qapp: QApplication, width: int, error_below: bool) -> None:
    page = QWidget()
    page.setFixedWidth(520)
    field = Field("Địa chỉ", width=width, label_width=120, error_below=error_below)
    inside = QVBoxLayout(page)
    inside.addWidget(field)
    if error_below:
        inside.addWidget(field.sentence)
    page.show()
    qapp.processEvents()
    before = field.line.width()
    field.show_error(_SENTENCE)
    page.resize(520, 200)
    qapp.processEvents()
    assert field.line.width() == before
    assert field.sentence.isVisible()
    if not width:
        below = field.sentence.mapTo(page, field.sentence.rect().topLeft()).y()
        assert below >= field.line.mapTo(page, field.line.rect().bottomLeft()).y()


def test_an_error_and_a_note_are_the_description_and_a_new_error_is_said(qapp: object, heard: Heard) -> None:
    field = Field("Mật khẩu")
    field.set_note("ít nhất 8 ký tự")
    assert field.line.accessibleDescription() == "ít nhất 8 ký tự"
    for _ in range(2):
        field.show_error("Mật khẩu quá ngắn.")
    assert heard.urgent == ["Mật khẩu: Mật khẩu quá ngắn."]
    assert field.line.accessibleDescription() == "Mật khẩu quá ngắn. ít nhất 8 ký tự"
    field.show_error("")
    assert field.line.accessibleDescription() == "ít nhất 8 ký tự"
    assert len(heard.texts) == 1


def test_what_is_required_is_in_the_description(qapp: object) -> None:
    field = Field("Họ và tên", required=True)
    required = field.line.accessibleDescription()
    assert required
    field.show_error("Hãy gõ họ và tên.")
    assert field.line.accessibleDescription() == f"Hãy gõ họ và tên. {required}"


def test_fields_of_a_step_say_their_hint_and_their_error(qapp: object, heard: Heard) -> None:
    field = LineField("collector", "Người nhận", hint="quét thẻ")
    assert field.line.accessibleDescription() == "quét thẻ"
    field.show_error("Hãy gõ họ tên.")
    field.show_error("Hãy gõ họ tên.")
    assert field.line.accessibleDescription() == "Hãy gõ họ tên. quét thẻ"
    assert heard.urgent == ["Người nhận: Hãy gõ họ tên."]
    assert isinstance(field.control, QLineEdit)
