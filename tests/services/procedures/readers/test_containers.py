"""Files from outside do nothing: each hostile or damaged one is refused with a reason of its own."""

import io
import json
import zipfile

import pytest

from desktop_app.domain.errors import RuleViolation
from desktop_app.services.procedures.readers.containers import MOST_BYTES, MOST_PARTS, Kind, kind_of
from desktop_app.services.procedures.readers.watch import Watch
from desktop_app.ui.texts.messages import known_codes
from tests.services.procedures.readers.files import compound_file, document, old_document, part_of, with_part, workbook

LIST = workbook({"Danh sách": [["Mã số", "Tên", "Lĩnh vực"], ["1.001193", "Đăng ký khai sinh", "Hộ tịch"]]})
SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b"""<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>"""
FETCH = b"""<?xml version="1.0"?><!doctype x [<!entity e SYSTEM "file:///etc/passwd">]><x>&e;</x>"""


def refused(content: bytes) -> str:
    with pytest.raises(RuleViolation) as raised:
        kind_of(content, Watch())
    assert raised.value.field == "file"
    assert raised.value.code in known_codes(), "an officer reads a sentence"
    return raised.value.code


def archive(parts: dict[str, bytes]) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return target.getvalue()


def test_the_kind_is_told_by_the_content() -> None:
    kinds = [kind_of(content, Watch()) for content in (LIST, document(["a"]), old_document("a"), b"\xef\xbb\xbf {}")]
    assert kinds == [Kind.WORKBOOK, Kind.DOCUMENT, Kind.OLD_DOCUMENT, Kind.JSON]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b" \n", "import.empty"),
        (b"[" + b" " * MOST_BYTES, "import.too_large"),
        (b"%PDF-1.7", "import.unknown_kind"),
        (b"MZ\x90\x00", "import.unknown_kind"),
        (LIST[:2_000], "import.damaged"),
        (b"PK\x03\x04 and no more", "import.damaged"),
        (LIST.replace(b"PK\x01\x02", b"PK\x01\x03"), "import.damaged"),
        (archive({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), "import.unknown_kind"),
        (bytes.fromhex("d0cf11e0a1b11ae1") + b"short", "import.damaged"),
        (compound_file({"Workbook": b"x"}), "import.old_excel"),
        (compound_file({"Contents": b"x"}), "import.unknown_kind"),
        (compound_file({"EncryptionInfo": b"x", "EncryptedPackage": b"x"}), "import.encrypted"),
        (compound_file({"WordDocument": b"x", "_VBA_PROJECT": b"x"}), "import.macros"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_reason(content: bytes, code: str) -> None:
    assert refused(content) == code


def test_zip_bombs_are_refused_before_they_are_unpacked() -> None:
    assert refused(with_part(LIST, "xl/media/image1.xml", b" " * 80 * 2**20)) == "import.unpacks_too_large"
    assert (
        refused(archive({f"{number}.xml": b"<a/>" for number in range(MOST_PARTS + 1)})) == "import.unpacks_too_large"
    )


@pytest.mark.parametrize("name", [SHEET, "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "docProps/core.xml"])
@pytest.mark.parametrize("part", [LAUGHS, FETCH], ids=["laughs", "external"])
def test_a_document_type_is_refused_in_every_part(name: str, part: bytes) -> None:
    assert refused(with_part(LIST, name, part)) == "import.unsafe_xml"


def test_a_document_type_cannot_hide_in_another_encoding() -> None:
    for part in (
        LAUGHS.decode().encode("utf-16"),
        LAUGHS.decode().encode("utf-16-le"),
        b'<?xml version="1.0" encoding="utf-7"?>+ADw-x/>',
    ):
        assert refused(with_part(LIST, SHEET, part)) == "import.unsafe_xml"
    declared = b'<?xml version="1.0" encoding="UTF-8"?>\n<worksheet/>'
    assert kind_of(with_part(LIST, SHEET, declared), Watch()) is Kind.WORKBOOK


def test_macros_are_refused() -> None:
    assert refused(with_part(LIST, "xl/vbaProject.bin", b"x")) == "import.macros"
    types = part_of(LIST, "[Content_Types].xml").replace(b"sheet.main+xml", b"sheet.macroEnabled.main+xml")
    assert refused(with_part(LIST, "[Content_Types].xml", types)) == "import.macros"


def test_an_archive_with_a_password_is_refused() -> None:
    content = bytearray(LIST)
    content[content.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(content)) == "import.encrypted"


def test_json_is_taken_whatever_the_name_says() -> None:
    assert kind_of(json.dumps([1]).encode(), Watch()) is Kind.JSON
