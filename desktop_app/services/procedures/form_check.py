"""What a blank form is by its content, after everything that could harm was looked for."""

from desktop_app.domain.catalogue.form_file import MOST_FORM_BYTES, FormKind
from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.containers import Kind, kind_of
from desktop_app.services.procedures.readers.watch import Watch

_PDF_BEGIN = b"%PDF-"
_KINDS = {Kind.WORKBOOK: FormKind.XLSX, Kind.DOCUMENT: FormKind.DOCX, Kind.OLD_DOCUMENT: FormKind.DOC}
_OTHER_KINDS = frozenset({"import.unknown_kind", "import.old_excel"})


def form_kind(content: bytes) -> FormKind:
    """Return what a form is; its name decides nothing, and nothing of it is carried out.

    Raises:
        RuleViolation: ``form_file.too_large`` (with ``megabytes``), ``form_file.kind``, ``form_file.pdf``, and those of
            `kind_of` for what is empty, damaged, encrypted, holds macros or unpacks too large.
    """
    if len(content) > MOST_FORM_BYTES:
        raise RuleViolation("form_file.too_large", "file", megabytes=MOST_FORM_BYTES // 2**20)
    if content.startswith(_PDF_BEGIN):
        from desktop_app.printing.foreign_pdf import readable_pages  # noqa: PLC0415 - PDFium

        if not readable_pages(content):
            raise RuleViolation("form_file.pdf", "file")
        return FormKind.PDF
    try:
        kind = _KINDS.get(kind_of(content, Watch()))
    except RuleViolation as refused:
        kind = None
        if refused.code not in _OTHER_KINDS:
            raise
    if kind is None:
        raise RuleViolation("form_file.kind", "file")
    return kind
