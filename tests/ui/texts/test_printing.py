"""A paper that is saved as a file is not called printed."""

from PySide6.QtWidgets import QApplication

from desktop_app.ui.texts.i18n import install_language
from desktop_app.ui.texts.printing import paper_came_out, paper_was_sent


def test_saving_a_file_is_not_printing(qapp: QApplication) -> None:
    install_language(qapp, "vi")
    assert paper_came_out("Thư xin lỗi", "PDF · Giay tiep nhan") == "Thư xin lỗi: đã lưu tệp PDF."
    assert paper_came_out("Thư xin lỗi", "may-in-1") == "Thư xin lỗi: đã in trên may-in-1."
    assert paper_was_sent("Thư xin lỗi", "PDF · Giay tiep nhan") == "Thư xin lỗi: đã lưu tệp PDF."
    assert paper_was_sent("Thư xin lỗi", "may-in-1") == "Thư xin lỗi: đã gửi đến may-in-1."
