"""Blank forms on paper."""

from pathlib import Path

import pytest

from desktop_app.domain.catalogue.form_file import FormKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.blank_forms import print_form
from desktop_app.services.procedures.form_files import ChosenFile, add_chosen
from tests.services.procedures.readers.files import document
from tests.services.procedures.test_form_files import BIRTH, PDF, SOURCE


def test_a_pdf_is_printed_and_nothing_else(context: DeskContext, tmp_path: Path) -> None:
    pdf = ChosenFile("to khai.pdf", FormKind.PDF, PDF)
    print_form(context, add_chosen(context, BIRTH, pdf, "", SOURCE, "hôm nay").id)
    (printed,) = (tmp_path / "pdf").glob("*.pdf")
    assert printed.read_bytes() == PDF and printed.stem.startswith("to khai")
    word = add_chosen(context, BIRTH, ChosenFile("a.docx", FormKind.DOCX, document(["a"])), "", SOURCE, "hôm nay")
    with pytest.raises(RuleViolation, match=r"form_file\.no_pdf"):
        print_form(context, word.id)
