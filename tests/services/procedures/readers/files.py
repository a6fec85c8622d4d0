"""Small official files made for tests, in every format that is read."""

import io
import struct
import zipfile
from collections.abc import Mapping, Sequence
from typing import Any

import docx
import openpyxl

Rows = Sequence[Sequence[Any]]


def workbook(sheets: Mapping[str, Rows]) -> bytes:
    """Return a workbook with these sheets."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    target = io.BytesIO()
    book.save(target)
    return target.getvalue()


def document(blocks: Sequence[str | Rows]) -> bytes:
    """Return a .docx with these paragraphs and tables."""
    file = docx.Document()
    for block in blocks:
        if isinstance(block, str):
            file.add_paragraph(block)
            continue
        table = file.add_table(len(block), max(map(len, block)))
        for row, texts in zip(table.rows, block, strict=True):
            for cell, text in zip(row.cells, texts, strict=False):
                cell.text = str(text)
    target = io.BytesIO()
    file.save(target)
    return target.getvalue()


def with_part(content: bytes, name: str, part: bytes | None) -> bytes:
    """Return an archive with one part changed or added, or left out with None."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for each in old.infolist():
            if each.filename != name:
                new.writestr(each, old.read(each))
        if part is not None:
            new.writestr(name, part)
    return target.getvalue()


def part_of(content: bytes, name: str) -> bytes:
    """Return a part of an archive."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return archive.read(name)


def compound_file(streams: Mapping[str, bytes]) -> bytes:
    """Return a compound file (OLE) with these streams, each padded to whole sectors of 4,096 bytes ([MS-CFB])."""
    names, bodies = list(streams), [body + bytes(-len(body) % 4096 or 0) or bytes(4096) for body in streams.values()]
    directory_sectors = -(-(len(names) + 1) // 4)
    starts, position = [], 1 + directory_sectors
    for body in bodies:
        starts.append(position)
        position += len(body) // 512
    chain = [0xFFFFFFFD, *_chain(1, directory_sectors)]
    for start, body in zip(starts, bodies, strict=True):
        chain += _chain(start, len(body) // 512)
    chain += [0xFFFFFFFF] * (128 - len(chain))
    entries = [_entry("Root Entry", 5, 0xFFFFFFFE, 0, child=1 if names else 0xFFFFFFFF)]
    for index, (name, start, body) in enumerate(zip(names, starts, bodies, strict=True), start=1):
        right = index + 1 if index < len(names) else 0xFFFFFFFF
        entries.append(_entry(name, 2, start, len(body), right=right))
    directory = b"".join(entries).ljust(512 * directory_sectors, b"\0")
    header = bytes.fromhex("d0cf11e0a1b11ae1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0)
    header += struct.pack("<109I", 0, *[0xFFFFFFFF] * 108)
    return header + struct.pack("<128I", *chain) + directory + b"".join(bodies)


def _chain(start: int, length: int) -> list[int]:
    return [*range(start + 1, start + length), 0xFFFFFFFE]


def _entry(name: str, kind: int, start: int, size: int, *, right: int = 0xFFFFFFFF, child: int = 0xFFFFFFFF) -> bytes:
    encoded = name.encode("utf-16-le")
    return (
        encoded.ljust(64, b"\0")
        + struct.pack("<HBB", len(encoded) + 2, kind, 1)
        + struct.pack("<III", 0xFFFFFFFF, right, child)
        + bytes(36)
        + struct.pack("<IQ", start, size)
    )


def old_document(text: str, *, compressed: str = "", flags: int = 0x0200) -> bytes:
    """Return a .doc whose main text is one piece of eight bits (may be empty) and one of sixteen ([MS-DOC])."""
    first, second = compressed.encode("cp1252"), text.encode("utf-16-le")
    header = bytearray(0x400)
    struct.pack_into("<H", header, 0, 0xA5EC)
    struct.pack_into("<H", header, 0x0A, flags)
    struct.pack_into("<I", header, 0x4C, len(compressed) + len(text))
    places = [(0x400 * 2) | 0x4000_0000, 0x400 + len(first)]
    ends = [0, len(compressed), len(compressed) + len(text)]
    pieces = struct.pack("<3I", *ends) + b"".join(struct.pack("<HIH", 0, place, 0) for place in places)
    table = b"\x01" + struct.pack("<H", 2) + b"\0\0" + b"\x02" + struct.pack("<I", len(pieces)) + pieces
    struct.pack_into("<II", header, 0x1A2, 0, len(table))
    return compound_file({"WordDocument": bytes(header) + first + second, "1Table": table})
