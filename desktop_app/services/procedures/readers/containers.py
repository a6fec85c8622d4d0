"""The one way in for files from outside: what they are by their content, and bounds before any library reads them.

Nothing of a file is carried out. A formula is the value that the spreadsheet program stored beside it, macros are
refused, addresses inside are not fetched, and XML with a document type (the way to entities) is refused in every part.
"""

import io
import re
import zipfile
import zlib
from enum import StrEnum

import olefile

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.watch import Watch

MOST_BYTES = 20 * 2**20
MOST_UNPACKED = 100 * 2**20
MOST_RATIO = 150
MOST_PARTS = 2_000
_SMALL = 2**20
_ENCRYPTED_FLAG = 1
_XML_NAMES = (".xml", ".rels", ".vml")
_BYTE_ORDER_MARK = b"\xef\xbb\xbf"
_ENCODING = re.compile(rb"""^<\?xml[^>]*?encoding\s*=\s*["']([^"']*)["']""")
_DECLARATIONS = re.compile(rb"<!(DOCTYPE|ENTITY)", re.IGNORECASE)
_OLE_MACROS = ("macros", "_vba_project_cur", "_vba_project", "vba")


class Kind(StrEnum):
    """What a file is, by its content."""

    WORKBOOK = "workbook"
    DOCUMENT = "document"
    OLD_DOCUMENT = "old_document"
    JSON = "json"


def kind_of(content: bytes, watch: Watch, *, most_unpacked: int = MOST_UNPACKED) -> Kind:
    """Return what a file is, after everything that could harm was looked for.

    Args:
        content: the bytes of the file.
        watch: progress, cancellation and time bound.
        most_unpacked: how many bytes its parts may have together.

    Raises:
        RuleViolation: ``import.empty``, ``import.too_large``, ``import.unpacks_too_large``, ``import.damaged``,
            ``import.encrypted``, ``import.macros``, ``import.unsafe_xml``, ``import.old_excel``,
            ``import.unknown_kind``, ``import.takes_too_long``.
        Cancelled: when the officer cancelled.
    """
    if not content.strip():
        raise RuleViolation("import.empty", "file")
    if len(content) > MOST_BYTES:
        raise RuleViolation("import.too_large", "file", megabytes=MOST_BYTES // 2**20)
    if content.startswith(b"PK"):
        return _kind_of_archive(content, watch, most_unpacked)
    if content.startswith(olefile.MAGIC):
        return _kind_of_compound_file(content)
    if content.removeprefix(_BYTE_ORDER_MARK).lstrip()[:1] in {b"{", b"["}:
        return Kind.JSON
    raise RuleViolation("import.unknown_kind", "file")


def _kind_of_archive(content: bytes, watch: Watch, most_unpacked: int) -> Kind:
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            parts = archive.infolist()
            _check_bounds(parts, most_unpacked)
            for part in parts:
                if part.filename.lower().endswith(_XML_NAMES):
                    watch.check()
                    _check_xml(archive.read(part))
            names = {part.filename for part in parts}
            _check_macros(names, archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, ValueError) as error:
        raise RuleViolation("import.damaged", "file") from error
    if "xl/workbook.xml" in names:
        return Kind.WORKBOOK
    if "word/document.xml" in names:
        return Kind.DOCUMENT
    raise RuleViolation("import.unknown_kind", "file")


def _check_bounds(parts: list[zipfile.ZipInfo], most_unpacked: int) -> None:
    """Check what the archive's list says; no part is ever unpacked further than the list says."""
    if any(part.flag_bits & _ENCRYPTED_FLAG for part in parts):
        raise RuleViolation("import.encrypted", "file")
    bombs = (part for part in parts if part.file_size > max(_SMALL, MOST_RATIO * part.compress_size))
    if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > most_unpacked or any(bombs):
        raise RuleViolation("import.unpacks_too_large", "file")


def _check_xml(part: bytes) -> None:
    """Check that a part is plain UTF-8 without a document type; other encodings could hide it."""
    plain = part.removeprefix(_BYTE_ORDER_MARK).lstrip()
    encoding = _ENCODING.match(plain)
    is_utf8 = encoding is None or encoding[1].lower() in {b"utf-8", b"utf8", b"us-ascii"}
    if plain and (not plain.startswith(b"<") or plain[1:2] == b"\0" or not is_utf8 or _DECLARATIONS.search(plain)):
        raise RuleViolation("import.unsafe_xml", "file")


def _check_macros(names: set[str], archive: zipfile.ZipFile) -> None:
    types = archive.read("[Content_Types].xml") if "[Content_Types].xml" in names else b""
    if b"macroEnabled" in types or any(name.lower().endswith(("vbaproject.bin", "vbadata.xml")) for name in names):
        raise RuleViolation("import.macros", "file")


def _kind_of_compound_file(content: bytes) -> Kind:
    try:
        with olefile.OleFileIO(io.BytesIO(content)) as file:
            names = {part.lower() for path in file.listdir(streams=True, storages=True) for part in path}
    except (OSError, ValueError, IndexError, TypeError) as error:
        raise RuleViolation("import.damaged", "file") from error
    if "encryptedpackage" in names:
        raise RuleViolation("import.encrypted", "file")
    if names.intersection(_OLE_MACROS):
        raise RuleViolation("import.macros", "file")
    if "worddocument" in names:
        return Kind.OLD_DOCUMENT
    raise RuleViolation("import.old_excel" if names & {"workbook", "book"} else "import.unknown_kind", "file")
