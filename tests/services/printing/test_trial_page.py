from pathlib import Path

import pytest

from desktop_app.printing.paper import Paper
from desktop_app.printing.printers import PrinterProblem
from desktop_app.services.printing.spool import PrintSettings
from desktop_app.services.printing.trial_page import print_test_page


def test_a_page_is_saved_where_receipts_would_be(tmp_path: Path) -> None:
    settings = PrintSettings("", str(tmp_path / "pdf"), Paper.A4_TWO_UP)
    assert print_test_page(settings, b"%PDF-1.7")
    assert {path.read_bytes() for path in (tmp_path / "pdf").glob("*.pdf")} == {b"%PDF-1.7"}


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    (tmp_path / "pdf").write_bytes(b"a file in the way")
    with pytest.raises(PrinterProblem, match=r"print\.folder"):
        print_test_page(PrintSettings("", str(tmp_path / "pdf")), b"%PDF-1.7")
