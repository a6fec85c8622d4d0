"""Every layout is recognised by its content, whatever the file is called."""

import hashlib

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers import Layout, detect, read_file
from tests.services.procedures.readers.files import document, old_document, workbook

LIST = [["Mã TTHC", "Tên TTHC"], ["1.001193", "Đăng ký khai sinh"]]


@pytest.mark.parametrize(
    ("content", "layout"),
    [
        (workbook({"A": LIST}), Layout.PORTAL_LIST),
        (workbook({"Bìa": [["x"]], "A": [[*LIST[0], "Thời hạn giải quyết"], [*LIST[1], "1 ngày"]]}), Layout.DECISION),
        (document([LIST]), Layout.PORTAL_LIST),
        (document(["Mã thủ tục: 1.001193", "Tên thủ tục: Đăng ký khai sinh"]), Layout.DETAIL),
        (old_document("Mã thủ tục: 1.001193\rTên thủ tục: Đăng ký khai sinh\r"), Layout.DETAIL),
        (b'{"data": {"name": "x", "code": "1.001193"}}', Layout.PORTAL_JSON),
        (b'{"result": [{"TENTTHC": "x", "MATTHC": "1.001193"}]}', Layout.NGSP),
    ],
)
def test_layouts_are_told_by_the_content(content: bytes, layout: Layout) -> None:
    assert detect(content) is layout
    assert read_file(content, "wrong.pdf").file_sha256 == hashlib.sha256(content).hexdigest()


@pytest.mark.parametrize("content", [workbook({"A": [["x"]]}), workbook({"A": LIST[:1]}), document(["x"]), b"[]"])
def test_a_file_without_procedures_says_so(content: bytes) -> None:
    with pytest.raises(RuleViolation) as raised:
        read_file(content)
    assert raised.value.code == "import.no_procedures"


def test_a_value_that_could_not_be_stored_is_rejected_with_its_row() -> None:
    rows = [[*LIST[0], "Lĩnh vực"], [*LIST[1], "x" * 1_001], ["1.004884", "Đăng ký lại khai sinh", "Hộ tịch"]]
    file = read_file(workbook({"A": rows}))
    assert [row.code for row in file.rows] == ["1.004884"]
    assert [(row.place, row.reason) for row in file.rejected] == [("A, dòng 2", "import.value_too_long")]
