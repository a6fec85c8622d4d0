"""What is wrong with an answer file, in Vietnamese: commands run without Qt, which has the screen's sentences."""

from collections.abc import Mapping

from desktop_app.domain.errors import Problem

SENTENCES: Mapping[str, str] = {
    "answers.unreadable": "không đọc được tệp trả lời.",
    "answers.too_large": "tệp trả lời lớn hơn 64 KB.",
    "answers.syntax": "tệp trả lời sai cú pháp; cần TOML hoặc JSON, mã UTF-8.",
    "answers.unknown": "không có mục này; hãy xem lại chính tả.",
    "answers.value": "thiếu giá trị, hoặc giá trị không đúng loại.",
    "answers.unit": "không có đơn vị hành chính tên này.",
    "answers.desk_number": "tên quầy không có số; hãy ghi số quầy từ 1 đến 20.",
    "answers.printing": "hãy ghi tên máy in, hoặc thư mục lưu PDF.",
    "answers.two_folders": "chỉ chọn một: thư mục riêng, hoặc thư mục chung (shared).",
    "agency.missing": "thiếu tên cơ quan.",
    "place.missing": "thiếu địa danh ghi trước ngày tháng.",
    "agency.code_shape": "mã định danh có dạng như H44.18 hoặc 000.18.H44.",
    "officer.missing": "thiếu họ tên quản trị viên.",
    "desk_number.range": "số quầy từ 1 đến {most}.",
    "enrolment.code": "mã ghi danh không đúng dạng.",
    "enrolment.other_office": "mã ghi danh của đơn vị khác.",
    "server.url": "địa chỉ máy chủ phải có dạng https://may-chu.example.vn.",
    "network": "máy chủ không trả lời.",
    "busy": "máy chủ đang bận; hãy chạy lại sau.",
    "tls": "máy này không tin chứng thư của máy chủ; hãy cài chứng thư gốc của tỉnh vào kho của Windows.",
    "bad_code": "máy chủ không nhận mã ghi danh này: sai, đã dùng hoặc đã hết hạn.",
    "code_unknown": "máy chủ không biết mã ghi danh này.",
    "code_used": "mã ghi danh đã được máy khác dùng.",
    "code_expired": "mã ghi danh đã hết hạn.",
}
_PHONE = "số điện thoại không đúng."
_PASSWORD = "mật khẩu ban đầu dễ đoán hoặc quá ngắn; hãy dùng ít nhất 8 ký tự, không theo tên hay số điện thoại."  # noqa: S105
_BY_KIND = {"phone": _PHONE, "password": _PASSWORD}


def sentence_of(problem: Problem) -> str:
    """Return the sentence of a problem; its code where there is none."""
    sentence = SENTENCES.get(problem.code) or _BY_KIND.get(problem.code.partition(".")[0])
    return sentence.format(**problem.params) if sentence else f"không dùng được ({problem.code})."
