"""Word 97-2003 files: text by the piece table, nothing else."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.grids import Grid
from desktop_app.services.procedures.readers.old_word import blocks_of_old_document
from tests.services.procedures.readers.files import compound_file, old_document


def test_pieces_of_eight_and_sixteen_bits_follow_each_other() -> None:
    assert blocks_of_old_document(old_document("tiếng Việt\r", compressed="Number 1\r")) == ["Number 1", "tiếng Việt"]


def test_fields_show_their_result_only() -> None:
    text = "xem \x13 HYPERLINK \x13 REF a \x14b\x15 \x14trang này\x15.\r\x13 PAGE \x15\r"
    assert blocks_of_old_document(old_document(text)) == ["xem trang này."]


def test_empty_cells_keep_their_columns() -> None:
    text = "trước\rA\x07B\x07C\x07\x07" + "1\x07\x07" + "3\x07\x07sau\r"
    before, table, after = blocks_of_old_document(old_document(text))
    assert (before, after) == ("trước", "sau")
    assert isinstance(table, Grid)
    assert [row.cells for row in table.rows] == [("A", "B", "C"), ("1", "", "3")]


def test_merged_cells_and_tables_after_each_other() -> None:
    text = "STT\x07Tên\x07\x07I. Lĩnh vực\x07\x071\x07Khai sinh\x07\x07Mục sau\rA\x07B\x07C\x07\x07"
    first, between, second = blocks_of_old_document(old_document(text))
    assert isinstance(first, Grid) and isinstance(second, Grid)
    assert [row.cells for row in first.rows] == [("STT", "Tên"), ("I. Lĩnh vực",), ("1", "Khai sinh")]
    assert (between, second.rows[0].cells) == ("Mục sau", ("A", "B", "C"))


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (compound_file({"WordDocument": b"\xec\xa5"}), "import.damaged"),
        (compound_file({"WordDocument": b"x" * 1_000}), "import.damaged"),
        (old_document("x", flags=0x0000), "import.damaged"),
        (old_document("x", flags=0x0300), "import.encrypted"),
        (old_document("x")[:1_600], "import.damaged"),
    ],
)
def test_damaged_and_encrypted_ones_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(RuleViolation) as raised:
        blocks_of_old_document(content)
    assert raised.value.code == code
