"""What is taken as a blank form: by its content, bounded, and without anything that runs."""

import pytest

from desktop_app.domain.catalogue.form_file import MOST_FORM_BYTES, FormKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.form_check import form_kind
from tests.services.procedures.readers.files import compound_file, document, old_document, with_part, workbook
from tests.services.procedures.test_form_files import PDF

DOCX = document(["Tờ khai"])


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PDF, FormKind.PDF),
        (DOCX, FormKind.DOCX),
        (old_document("Tờ khai"), FormKind.DOC),
        (workbook({"Tờ khai": [["Họ tên"]]}), FormKind.XLSX),
    ],
    ids=["pdf", "docx", "doc", "xlsx"],
)
def test_a_form_is_what_it_holds(content: bytes, kind: FormKind) -> None:
    assert form_kind(content) is kind


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "import.empty"),
        (b"MZ\x90\x00", "form_file.kind"),
        (b'{"a": 1}', "form_file.kind"),
        (b"{\\rtf1 to khai}", "form_file.kind"),
        (b"\x89PNG\r\n\x1a\n", "form_file.kind"),
        (b"%PDF-1.7 cut off", "form_file.pdf"),
        (PDF[:400], "form_file.pdf"),
        (b" " + PDF, "form_file.kind"),
        (PDF + bytes(MOST_FORM_BYTES), "form_file.too_large"),
        (DOCX[:200], "import.damaged"),
        (with_part(DOCX, "word/vbaProject.bin", b"x"), "import.macros"),
        (with_part(DOCX, "word/big.bin", bytes(20 * 2**20)), "import.unpacks_too_large"),
        (with_part(DOCX, "word/settings.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'), "import.unsafe_xml"),
        (compound_file({"Workbook": b"x"}), "form_file.kind"),
        (compound_file({"WordDocument": b"x", "Macros": b"y"}), "import.macros"),
    ],
)
def test_what_is_no_form_is_refused(content: bytes, code: str) -> None:
    with pytest.raises(RuleViolation) as refused:
        form_kind(content)
    assert (refused.value.code, refused.value.field) == (code, "file")
