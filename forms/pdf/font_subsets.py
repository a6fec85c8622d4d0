"""Font subsets as finished PDF objects, and the assignment of a file's letters to them.

ReportLab parses the fonts and makes their subsets. The objects of a font are built once per glyph
list and then reused as bytes, which makes drawing a receipt faster than drawing only the texts of its
page on ReportLab's canvas.

Structure: ISO 32000-1, sections 9.6.3 (TrueType fonts), 9.10.3 (ToUnicode).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import groupby
from threading import Lock

from forms.pdf import fonts
from forms.pdf.fonts import Face

_SUBSETS_KEPT = 64
_CODES = 256
_ASCII = range(32, 127)
_AROUND_ASCII = tuple(place for place in range(1, _CODES) if place not in _ASCII)
_SYMBOLIC = 4
_ITALICS = (Face.ITALIC, Face.BOLD_ITALIC)

# A parsed font seeks in its file while it makes a subset, so only one thread may do so.
_subsetting = Lock()


def stream(content: bytes, extra: str = "") -> bytes:
    """Return ``content`` as a compressed PDF stream; ``extra`` goes into its dictionary."""
    packed = zlib.compress(content)
    head = f"<</Length {len(packed)}/Filter/FlateDecode{extra}>>\nstream\n"
    return head.encode() + packed + b"\nendstream"


@dataclass(frozen=True, slots=True)
class FontParts:
    """The finished objects of one font subset; references between them are added later."""

    program: bytes
    unicode_map: bytes
    descriptor: str
    dictionary: str


@lru_cache(maxsize=_SUBSETS_KEPT)
def font_parts(face: Face, codes: tuple[int, ...], number: int) -> FontParts:
    """Return the objects of a subset: ``codes`` are its code points by place, ``number`` names it in its file."""
    font = fonts.font(face)
    with _subsetting:
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
    packed = stream(program, f"/Length1 {len(program)}")
    return FontParts(packed, stream(_unicode_map(codes)), descriptor, dictionary)


def _unicode_map(codes: tuple[int, ...]) -> bytes:
    """Return the ToUnicode map, in blocks of at most 100 lines as the standard requires."""
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


class _Places(dict[int, int]):
    """Code of every letter (glyph list * 256 + place); a new letter gets the next free place."""

    def __init__(self) -> None:
        super().__init__({code: code for code in _ASCII} | {ord("\u00a0"): 32})
        first = [0] * 127
        first[32:127] = _ASCII
        self.lists = [first]
        self.free = list(_AROUND_ASCII)

    def __missing__(self, code: int) -> int:
        if not self.free:
            self.lists.append([0])
            self.free = list(range(1, _CODES))
        place, codes = self.free.pop(0), self.lists[-1]
        codes.extend([0] * (place + 1 - len(codes)))
        codes[place] = code
        self[code] = (len(self.lists) - 1) * _CODES + place
        return self[code]

    def copied(self) -> _Places:
        """Return an independent copy."""
        copy = _Places()
        copy.update(self)
        copy.lists = [list(codes) for codes in self.lists]
        copy.free = list(self.free)
        return copy


@cache
def _opening(face: Face) -> _Places:
    """Return the places that every file starts with.

    Upright faces are used for names and addresses, whose letters differ on every receipt: their lists
    start with the whole alphabet, so that the same subset can be reused. Italic faces are used for little
    but the form's own words, whose letters appear in the same order each time.
    """
    places = _Places()
    if face not in _ITALICS:
        fonts.ALPHABET.translate(places)
    return places


class FontUse:
    """One face in one file: the letters it is used for, and their encoding."""

    def __init__(self, face: Face, number: int) -> None:
        """``number`` is part of the font's name in the file."""
        self.face, self.number = face, number
        self._places = _opening(face).copied()

    @property
    def lists(self) -> list[tuple[int, ...]]:
        """Code points by place, one list for every subset."""
        return [tuple(codes) for codes in self._places.lists]

    def name(self, part: int) -> str:
        """Return the name of a glyph list as content streams call it."""
        return f"F{self.number}{'' if part == 0 else chr(ord('a') + part)}"

    def encode(self, text: str) -> list[tuple[int, str]]:
        """Return ``text`` as (number of the glyph list, hexadecimal codes) pairs."""
        placed = text.translate(self._places)
        if len(self._places.lists) == 1:
            return [(0, placed.encode("latin-1").hex())]
        groups = groupby(map(ord, placed), key=lambda code: code // _CODES)
        return [(part, bytes(code % _CODES for code in codes).hex()) for part, codes in groups]
