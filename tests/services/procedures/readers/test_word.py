"""Word files: paragraphs and tables in their order; what repeats a cell without end is refused."""

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers import word
from desktop_app.services.procedures.readers.grids import Grid
from desktop_app.services.procedures.readers.watch import Watch
from desktop_app.services.procedures.readers.word import blocks_of_document, grids_of_blocks
from desktop_app.services.progress import Cancelled
from tests.services.procedures.readers.files import document, part_of, with_part

CONTENT = document(["trước", [["A", "B"], ["", ""], ["1", "2"]], "", "sau"])
PART = "word/document.xml"


def test_blocks_come_in_their_order() -> None:
    before, table, after = blocks_of_document(CONTENT, Watch())
    assert (before, after) == ("trước", "sau")
    assert isinstance(table, Grid)
    assert [(row.number, row.cells) for row in table.rows] == [(1, ("A", "B")), (3, ("1", "2"))]
    assert [grid.rows[0].cells for grid in grids_of_blocks([before, table])] == [("trước",), ("A", "B")]


def test_a_cell_over_a_million_columns_and_damage_are_refused() -> None:
    wide = part_of(CONTENT, PART).replace(b"<w:tcPr>", b'<w:tcPr><w:gridSpan w:val="1000000"/>', 1)
    assert wide != part_of(CONTENT, PART)
    for part in (wide, b"<w:document", b"<a/>", None):
        with pytest.raises(RuleViolation) as raised:
            blocks_of_document(with_part(CONTENT, PART, part), Watch())
        assert raised.value.code == "import.damaged"


def test_bounds_and_cancelling(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(word, "MOST_ROWS", 2)
    with pytest.raises(RuleViolation) as raised:
        blocks_of_document(CONTENT, Watch())
    assert raised.value.code == "import.too_many_rows"
    with pytest.raises(Cancelled):
        blocks_of_document(document(["x"] * 70), Watch(lambda _percent: False))
