"""A small PDF 1.7 writer for pages of text, rules and codes.

ReportLab still parses the fonts and makes their subsets, but its canvas spends most of a one-page
document on describing fonts anew. Here the objects of a font are written once per glyph list and then
reused as bytes, which makes a whole receipt cheaper than the bare text of its page on that canvas. It
also leaves nothing unembedded in the file, and no part of the library has to be patched.

Structure: ISO 32000-1, sections 7.5 (file), 7.7 (document), 9.6.3 (TrueType fonts), 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import lru_cache
from hashlib import sha256
from itertools import groupby
from typing import TYPE_CHECKING

from forms import fonts
from forms.fonts import Face

if TYPE_CHECKING:
    from collections.abc import Iterable

_SUBSETS_KEPT = 64
_CODES = 256
_ASCII = range(32, 127)
_SYMBOLIC = 4
_PRODUCER = "Quầy Một Cửa"


def _stream(content: bytes, extra: str = "") -> bytes:
    packed = zlib.compress(content)
    head = f"<</Length {len(packed)}/Filter/FlateDecode{extra}>>\nstream\n"
    return head.encode() + packed + b"\nendstream"


def text_string(text: str) -> str:
    """Return ``text`` as a PDF text string (UTF-16, in hexadecimal)."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


@dataclass(frozen=True, slots=True)
class _FontParts:
    """The finished objects of one font subset; the references between them are filled in later."""

    program: bytes
    unicode_map: bytes
    descriptor: str
    dictionary: str


@lru_cache(maxsize=_SUBSETS_KEPT)
def _font_parts(face: Face, codes: tuple[int, ...], number: int) -> _FontParts:
    font = fonts.font(face)
    program = font.makeSubset(list(codes))
    name = f"AAAAA{chr(ord('A') + number)}+{face.value}"
    box = " ".join(f"{edge:.0f}" for edge in font.bbox)
    widths = " ".join(f"{font.charWidths.get(code, font.defaultWidth):.0f}" for code in codes)
    descriptor = (
        f"<</Type/FontDescriptor/FontName/{name}/Flags {_SYMBOLIC}/FontBBox[{box}]"
        f"/ItalicAngle {font.italicAngle:.0f}/Ascent {font.ascent:.0f}/Descent {font.descent:.0f}"
        f"/CapHeight {font.capHeight:.0f}/StemV {font.stemV:.0f}/FontFile2 "
    )
    dictionary = f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar 0/LastChar {len(codes) - 1}/Widths[{widths}]"
    packed = _stream(program, f"/Length1 {len(program)}")
    return _FontParts(packed, _stream(_unicode_map(codes)), descriptor, dictionary)


def _unicode_map(codes: tuple[int, ...]) -> bytes:
    """Return the ToUnicode map, in blocks of at most 100 lines as the standard wants it."""
    lines = [f"<{place:02X}> <{code:04X}>" for place, code in enumerate(codes) if code]
    blocks = [lines[start : start + 100] for start in range(0, len(lines), 100)]
    body = "\n".join(f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        f"1 begincodespacerange\n<00> <FF>\nendcodespacerange\n{body}\n"
        "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
    ).encode()


@lru_cache(maxsize=_SUBSETS_KEPT)
def _glyph_lists(letters: str) -> tuple[tuple[tuple[int, ...], ...], dict[int, int]]:
    """Give every letter a place: ASCII at its own, ``letters`` around it, 256 to a list.

    Returns:
        The lists of code points by place, and a translation from code point to list * 256 + place.
    """
    free = [place for place in range(1, _CODES) if place not in _ASCII]
    first = [0] * 127
    first[32:127] = _ASCII
    lists, table = [first], {code: code for code in _ASCII} | {ord("\u00a0"): 32}
    for letter in letters:
        if not free:
            lists.append([0])
            free = list(range(1, _CODES))
        place, codes = free.pop(0), lists[-1]
        codes.extend([0] * (place + 1 - len(codes)))
        codes[place] = ord(letter)
        table[ord(letter)] = (len(lists) - 1) * _CODES + place
    return tuple(map(tuple, lists)), table


class FontUse:
    """One face in one file: which letters it sets, and how they are written."""

    def __init__(self, face: Face, number: int, letters: Iterable[str]) -> None:
        """Prepare the glyph lists for ``letters``; ``number`` makes the font's name in the file."""
        self.face, self.number = face, number
        self.lists, self._table = _glyph_lists("".join(letters))

    def name(self, part: int) -> str:
        """Return the name of a glyph list as content streams call it."""
        return f"F{self.number}{'' if part == 0 else chr(ord('a') + part)}"

    def encode(self, text: str) -> list[tuple[int, str]]:
        """Return ``text`` as (number of the glyph list, hexadecimal codes) pairs."""
        placed = text.translate(self._table)
        if len(self.lists) == 1:
            return [(0, placed.encode("latin-1").hex())]
        groups = groupby(map(ord, placed), key=lambda code: code // _CODES)
        return [(part, bytes(code % _CODES for code in codes).hex()) for part, codes in groups]


@dataclass(slots=True)
class PdfFile:
    """A file in the making.

    Attributes:
        title: Title in the metadata.
        created: Time of creation for the metadata; None leaves it out, so that equal content gives
            equal bytes.
    """

    title: str
    created: datetime | None = None
    _objects: list[bytes] = field(default_factory=lambda: [b"", b"", b""])
    _fonts: list[str] = field(default_factory=list)
    _pages: list[int] = field(default_factory=list)

    def _add(self, content: bytes | str) -> int:
        self._objects.append(content if isinstance(content, bytes) else content.encode())
        return len(self._objects)

    def add_font(self, use: FontUse) -> None:
        """Embed all glyph lists of a face."""
        for part, codes in enumerate(use.lists):
            parts = _font_parts(use.face, codes, part)
            program, unicode_map = self._add(parts.program), self._add(parts.unicode_map)
            descriptor = self._add(f"{parts.descriptor}{program} 0 R>>")
            entry = f"{parts.dictionary}/FontDescriptor {descriptor} 0 R/ToUnicode {unicode_map} 0 R>>"
            self._fonts.append(f"/{use.name(part)} {self._add(entry)} 0 R")

    def add_page(self, width: float, height: float, content: str) -> None:
        """Add a page (points) with its content stream. Fonts have to be added before."""
        stream = self._add(_stream(content.encode("latin-1")))
        box = f"[0 0 {width:.3f} {height:.3f}]"
        fonts_used = "".join(self._fonts)
        self._pages.append(
            self._add(
                f"<</Type/Page/Parent 2 0 R/MediaBox{box}/Contents {stream} 0 R/Resources<</Font<<{fonts_used}>>>>>>"
            )
        )

    def _info(self) -> str:
        stamp = ""
        if self.created is not None:
            moment = self.created.astimezone(UTC).strftime("D:%Y%m%d%H%M%SZ")
            stamp = f"/CreationDate({moment})/ModDate({moment})"
        producer = text_string(_PRODUCER)
        return f"<</Title{text_string(self.title)}/Creator{producer}/Producer{producer}{stamp}>>"

    def finish(self) -> bytes:
        """Return the whole file."""
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        self._objects[0] = (
            b"<</Type/Catalog/Pages 2 0 R/Lang(vi-VN)/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>>>"
        )
        self._objects[1] = f"<</Type/Pages/Kids[{kids}]/Count {len(self._pages)}>>".encode()
        self._objects[2] = self._info().encode()
        out, offsets = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"), []
        for number, content in enumerate(self._objects, start=1):
            offsets.append(len(out))
            out += b"%d 0 obj\n%b\nendobj\n" % (number, content)
        identity = sha256(out).hexdigest()[:32]
        start = len(out)
        table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
        size = len(offsets) + 1
        out += (
            f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer\n"
            f"<</Size {size}/Root 1 0 R/Info 3 0 R/ID[<{identity}><{identity}>]>>\n"
            f"startxref\n{start}\n%%EOF\n"
        ).encode()
        return bytes(out)
