"""The words on paper, to the letter and in the order of the circular's form."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from datetime import UTC, datetime

import pypdfium2
import pytest

from forms.base.data import DocumentLine, Reprint
from forms.base.layout import CopyId
from forms.layout.paper import PaperName
from forms.registry import all_forms
from forms.slips.receipt import FORM, ReceiptData
from forms.wording import FORM_SETS, FormSet, Wording, load
from tests.forms.golden_pictures import CASES

IN_ORDER: dict[str, list[str]] = {
    "tt01-2018": [
        "UBND TỈNH PHÚ THỌ",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Mã hồ sơ: H44.18-261123-0001",
        "(Liên 1: Lưu)",
        "Bộ phận tiếp nhận và trả kết quả: Quầy 03",
        "Tiếp nhận hồ sơ của: Nguyễn Thị Thu Hà",
        "Địa chỉ: Số 18",
        "Số điện thoại: 0912 345 678",
        "Email: thuha@example.vn",
        "Nội dung yêu cầu giải quyết: Cấp giấy phép",
        "1. Thành phần hồ sơ nộp gồm:",
        "1 Văn bản đề nghị",
        "2 Giấy chứng nhận",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 10 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 09 giờ 42 phút, ngày 23 tháng 11 năm 2026",
        "5. Thời gian trả kết quả giải quyết hồ sơ: 16 giờ 30 phút, ngày 08 tháng 12 năm 2026",
        "6. Đăng ký nhận kết quả tại: Quầy 03, Trung tâm",
        "Vào Sổ theo dõi hồ sơ, Quyển số: 01/2026 Số thứ tự 1874",
        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ",
        "(Ký và ghi rõ họ tên) (Ký và ghi rõ họ tên)",
        "Ghi chú: - Giấy tiếp nhận và hẹn trả kết quả được lập thành 2 liên; một liên chuyển kèm theo Phiếu kiểm"
        " soát quá trình giải quyết hồ sơ và được lưu tại Bộ phận tiếp nhận và trả kết quả; một liên giao cho cá"
        " nhân, tổ chức nộp hồ sơ; - Cá nhân, tổ chức có thể đăng ký nhận kết quả tại Bộ phận tiếp nhận và trả"
        " kết quả hoặc tại nhà (trụ sở tổ chức) qua dịch vụ bưu chính.",
    ],
    "tt03-2025": [
        "TRUNG TÂM PHỤC VỤ",
        "Mã hồ sơ: H44.18-261123-0001",
        "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ",
        "Bộ phận tiếp nhận và trả kết quả: Quầy 03",
        "Tiếp nhận hồ sơ của: Nguyễn Thị Thu Hà",
        "Số định danh cá nhân/MST: 025190001234",
        "Số điện thoại: 0912 345 678",
        "Thủ tục hành chính cần giải quyết: Cấp giấy phép",
        "1. Thành phần hồ sơ, yêu cầu và số lượng mỗi loại giấy tờ gồm:",
        "STT Tên giấy tờ Loại giấy tờ (Bản chính/Bản sao) Số lượng",
        "1 Văn bản đề nghị cấp giấy phép lao động Bản chính 01",
        "5 Ảnh màu 4 cm x 6 cm Bản chính 02",
        "2. Số lượng hồ sơ: 01 (bộ)",
        "3. Thời gian giải quyết hồ sơ theo quy định là: 10 ngày làm việc",
        "4. Thời gian nhận hồ sơ: 09 giờ 42 phút, ngày 23 tháng 11 năm 2026",
        "5. Thời gian trả kết quả giải quyết hồ sơ: 16 giờ 30 phút, ngày 08 tháng 12 năm 2026",
        "6. Đăng ký trả kết quả tại: Quầy 03, Trung tâm",
        "7. Phí, lệ phí (nếu có): 400.000 đồng",
        "Vào sổ theo dõi hồ sơ, Quyển số: 01/2026 Số thứ tự: 1874",
        "NGƯỜI NỘP HỒ SƠ NGƯỜI TIẾP NHẬN HỒ SƠ",
        "Chú ý: Công dân đến nhận kết quả mang theo phiếu hẹn, thẻ căn cước hoặc số định danh cá nhân trên VNeID,"
        " lệ phí và giấy ủy quyền (Trong trường hợp không phải chính chủ đến nhận).",
    ],
}


def _pages(data: ReceiptData, paper: PaperName = "a5", copies: tuple[CopyId, ...] = ("office",)) -> list[str]:
    document = pypdfium2.PdfDocument(FORM.render(data, paper=paper, copies=copies))
    return [" ".join(page.get_textpage().get_text_range().split()) for page in document]


@pytest.mark.parametrize("form_set", FORM_SETS)
@pytest.mark.parametrize("paper", ["a5", "a4"])
def test_words_stand_in_the_order_of_the_form(form_set: FormSet, paper: PaperName) -> None:
    (text,) = _pages(FORM.sample(form_set), paper)
    at = 0
    for phrase in IN_ORDER[form_set]:
        found = text.find(phrase, at)
        assert found >= 0, phrase
        at = found + len(phrase)


@pytest.mark.parametrize("name", CASES)
def test_extracted_text_is_composed(name: str) -> None:
    text = pypdfium2.PdfDocument(CASES[name]())[0].get_textpage().get_text_range()
    assert unicodedata.is_normalized("NFC", text)
    assert (
        "Nguyễn Thị Thu Hà" in text or not name.startswith("receipt") or name.endswith(("-empty", "-names", "-outage"))
    )


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_a_number_and_two_dates_are_printed_where_there_are_some(form_set: FormSet) -> None:
    sample = FORM.sample(form_set)
    assert "TNHS" not in _pages(sample)[0]
    due = sample.received_at
    numbered = replace(sample, number="07", first_agency="UBND xã Hy Cương", first_agency_due_at=due)
    text = _pages(numbered)[0]
    assert "Số: 07/TNHS" in text
    assert "16 giờ 30 phút, ngày 08 tháng 12 năm 2026" in text
    assert "UBND xã Hy Cương giải quyết xong trước 09 giờ 42 phút, ngày 23 tháng 11 năm 2026" in text


def test_no_paper_of_2025_asks_for_a_former_identity_card() -> None:
    words = [word.text for form in all_forms() if "tt03-2025" in form.sets for word in _own(form.name)]
    assert len(words) > 100
    assert not [text for text in words if "CMND" in text or "CMTND" in text]


def _own(form: str) -> list[Wording]:
    return list(load("tt03-2025", form).wordings.values())


def test_decomposed_input_is_composed() -> None:
    name = unicodedata.normalize("NFD", "ĐẶNG THỊ HƯỜNG")
    data = replace(FORM.sample("tt03-2025"), submitter=name)
    assert data.submitter == "ĐẶNG THỊ HƯỜNG"
    assert "ĐẶNG THỊ HƯỜNG" in _pages(data)[0]


def test_both_copies_and_their_marks() -> None:
    office, applicant = _pages(FORM.sample("tt01-2018"), copies=("office", "applicant"))
    assert "(Liên 1: Lưu)" in office
    assert "(Liên 2: Giao khách hàng)" in applicant
    (sheet,) = _pages(FORM.sample("tt03-2025"), "a4-two-up", ("office", "applicant"))
    assert sheet.index("(Liên 1: Lưu)") < sheet.index("(Liên 2: Giao tổ chức, cá nhân)")


def test_owner_only_when_it_differs() -> None:
    data = FORM.sample("tt03-2025")
    assert "Chủ hồ sơ:" not in _pages(replace(data, owner=data.submitter))[0]
    assert "Chủ hồ sơ: CÔNG TY TNHH THỬ NGHIỆM" in _pages(replace(data, owner="CÔNG TY TNHH THỬ NGHIỆM"))[0]


def test_identity_line_is_left_out_when_empty() -> None:
    assert "Số định danh" not in _pages(replace(FORM.sample("tt03-2025"), identity_number=""))[0]


def test_empty_fields_leave_dots() -> None:
    data = replace(FORM.sample("tt03-2025"), fee="", entry_number="", received_at=None)
    (text,) = _pages(data)
    assert "7. Phí, lệ phí (nếu có): ...." in text
    assert ".. (nếu có)" in text
    assert "4. Thời gian nhận hồ sơ: ..... giờ ..... phút, ngày ....." in text


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_reprint_mark_on_every_copy(form_set: FormSet) -> None:
    mark = Reprint(3, datetime(2026, 11, 24, 1, 5, tzinfo=UTC), "Lê Thị Mai Anh")
    pages = _pages(replace(FORM.sample(form_set), reprint=mark), copies=("office", "applicant"))
    expected = "BẢN IN LẠI lần 3, 08:05 24/11/2026, người in: Lê Thị Mai Anh"
    assert [expected in page for page in pages] == [True, True]


@pytest.mark.parametrize("form_set", FORM_SETS)
def test_many_documents_go_on_with_heading_code_and_page_number(form_set: FormSet) -> None:
    documents = tuple(DocumentLine(f"Giấy tờ số {n}", original=1) for n in range(1, 61))
    mark = Reprint(1, datetime(2026, 11, 24, 8, 5, tzinfo=UTC), "Lê Thị Mai Anh")
    pages = _pages(replace(FORM.sample(form_set), documents=documents, reprint=mark))
    assert len(pages) >= 2
    assert f"Trang 1/{len(pages)}" in pages[0]
    for number, page in enumerate(pages[1:], start=2):
        assert page.startswith("Mã hồ sơ: H44.18-261123-0001 – Bản in lại lần 1")
        assert f"Trang {number}/{len(pages)}" in page
    if form_set == "tt03-2025":
        assert "STT Tên giấy tờ" in pages[1]
    everything = " ".join(pages)
    assert all(f"Giấy tờ số {n}" in everything for n in range(1, 61))
    assert "NGƯỜI NỘP HỒ SƠ" in pages[-1]
    assert "Vào" in pages[-1]


def test_every_kind_of_document_has_its_own_line() -> None:
    both = DocumentLine("Hộ chiếu", original=1, certified=2, copy=3, electronic=10, note="bản màu")
    (text,) = _pages(replace(FORM.sample("tt03-2025"), documents=(both,)))
    assert "Hộ chiếu (bản màu)" in text
    for kind in ("Bản chính 01", "Bản sao chứng thực 02", "Bản sao 03", "Bản điện tử 10"):
        assert kind in text
    (listed,) = _pages(replace(FORM.sample("tt01-2018"), documents=(both,)))
    assert "1 Hộ chiếu (bản màu) – bản chính: 01; bản sao chứng thực: 02; bản sao: 03; bản điện tử: 10" in listed
