"""A small PDF 1.7 writer for pages of text, rules, codes and logos, as PDF/A-2b.

Every object is written to the output as soon as it is made, so a ledger of any length needs the memory of
one page. All fonts are embedded. Objects 1 to 5 (catalog, pages, information, resources,
colour profile) have fixed numbers and are written at the end.

Structure: ISO 32000-1, sections 7.5 (file), 7.7 (document), 8.9 (images), 12.3.3 (bookmarks).
"""

from __future__ import annotations

from array import array
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from forms.pdf.font_subsets import FontUse, font_parts, stream
from forms.pdf.images import image_of
from forms.pdf.metadata import LANGUAGE, Metadata, colour_profile, information, text_string, xmp
from forms.pdf.structure import Structure

if TYPE_CHECKING:
    from collections.abc import Sequence

    from forms.pdf.fonts import Face
    from forms.pdf.scene import Element

_CATALOG, _PAGES, _INFORMATION, _RESOURCES, _PROFILE = range(1, 6)
_OFFSETS_A_PIECE = 4096
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """A file that is being written."""

    def __init__(self, about: Metadata, out: BinaryIO | None = None) -> None:
        """Start a file that is written to ``out``; without one :meth:`finish` returns it."""
        self._about = about
        self._out = out if out is not None else BytesIO()
        self._hash = sha256()
        self._at = 0
        self._offsets = array("Q", [0] * _PROFILE)
        self._pages: list[int] = []
        self._bookmarks: list[tuple[str, int]] = []
        self._fonts: dict[Face, FontUse] = {}
        self._images: dict[bytes, int] = {}
        self._structure = Structure(self)
        self._write(_HEADER)

    def _write(self, content: bytes) -> None:
        self._out.write(content)
        self._hash.update(content)
        self._at += len(content)

    def put(self, number: int, content: bytes | str) -> None:
        """Write the object with this number."""
        self._offsets[number - 1] = self._at
        packed = content if isinstance(content, bytes) else content.encode()
        self._write(b"%d 0 obj\n%b\nendobj\n" % (number, packed))

    def reserve(self, count: int = 1) -> int:
        """Return the number of the first of ``count`` objects that will be written later."""
        first = len(self._offsets) + 1
        self._offsets.extend([0] * count)
        return first

    def _add(self, content: bytes | str) -> int:
        number = self.reserve()
        self.put(number, content)
        return number

    def font(self, face: Face) -> FontUse:
        """Return the use of ``face`` in this file; its subsets are embedded at the end."""
        if face not in self._fonts:
            self._fonts[face] = FontUse(face, len(self._fonts))
        return self._fonts[face]

    def image(self, content: bytes) -> str:
        """Embed a PNG or JPEG file once and return its name in content streams."""
        if content not in self._images:
            image = image_of(content)
            extra = (
                f"/Type/XObject/Subtype/Image/Width {image.width}/Height {image.height}"
                f"/ColorSpace/Device{'Gray' if image.is_grey else 'RGB'}/BitsPerComponent 8"
            )
            self._images[content] = self._add(stream(image.pixels, extra))
        return f"I{self._images[content]}"

    def add_page(self, size: tuple[float, float], content: str, parts: Sequence[Element], bookmark: str = "") -> None:
        """Add a page.

        Args:
            size: Width and height in points.
            content: Its content stream; marked-content number n belongs to ``parts[n]``.
            parts: The structure elements on it, in the order of their marks.
            bookmark: Title of the bookmark that leads to it, if any.
        """
        body, page = self._add(stream(content.encode("latin-1"))), self.reserve()
        key = self._structure.add_page(page, parts)
        box = f"[0 0 {size[0]:.3f} {size[1]:.3f}]"
        self.put(
            page,
            f"<</Type/Page/Parent {_PAGES} 0 R/MediaBox{box}/Contents {body} 0 R/Resources {_RESOURCES} 0 R"
            f"/StructParents {key}/Tabs/S>>",
        )
        self._pages.append(page)
        if bookmark:
            self._bookmarks.append((bookmark, page))

    def end_section(self) -> None:
        """Write the structure elements added so far; no later page may continue one of them."""
        self._structure.close()

    def _embedded_fonts(self) -> str:
        names = []
        for use in self._fonts.values():
            for part, codes in enumerate(use.lists):
                parts = font_parts(use.face, codes, part)
                program, unicode_map = self._add(parts.program), self._add(parts.unicode_map)
                descriptor = self._add(f"{parts.descriptor}{program} 0 R>>")
                entry = f"{parts.dictionary}/FontDescriptor {descriptor} 0 R/ToUnicode {unicode_map} 0 R>>"
                names.append(f"/{use.name(part)} {self._add(entry)} 0 R")
        return "".join(names)

    def _outline(self) -> str:
        """Write the bookmarks, a flat list, and return their entry in the catalog."""
        count = len(self._bookmarks)
        if not count:
            return ""
        root = self.reserve(count + 1)
        for number, (title, page) in enumerate(self._bookmarks, start=root + 1):
            before = f"/Prev {number - 1} 0 R" if number > root + 1 else ""
            after = f"/Next {number + 1} 0 R" if number < root + count else ""
            self.put(number, f"<</Title{text_string(title)}/Parent {root} 0 R/Dest[{page} 0 R/Fit]{before}{after}>>")
        self.put(root, f"<</Type/Outlines/First {root + 1} 0 R/Last {root + count} 0 R/Count {count}>>")
        return f"/Outlines {root} 0 R/PageMode/UseOutlines"

    def finish(self) -> bytes:
        """Write the rest and return the file, or no bytes when it was written to ``out``."""
        kids = " ".join(f"{page} 0 R" for page in self._pages)
        images = "".join(f"/I{number} {number} 0 R" for number in self._images.values())
        self._structure.finish()
        marked = f"/MarkInfo<</Marked true>>/StructTreeRoot {self._structure.root} 0 R"
        more = f"{marked}{self._outline()}/Metadata {self._add(xmp(self._about))} 0 R"
        self.put(_RESOURCES, f"<</Font<<{self._embedded_fonts()}>>/XObject<<{images}>>>>")
        self.put(_PROFILE, colour_profile())
        self.put(_INFORMATION, information(self._about))
        self.put(_PAGES, f"<</Type/Pages/Kids[{kids}]/Count {len(self._pages)}>>")
        intent = (
            f"<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)"
            f"/Info(sRGB IEC61966-2.1)/DestOutputProfile {_PROFILE} 0 R>>"
        )
        viewing = "/ViewerPreferences<</DisplayDocTitle true/PrintScaling/None>>"
        self.put(
            _CATALOG,
            f"<</Type/Catalog/Pages {_PAGES} 0 R/Lang({LANGUAGE})/OutputIntents[{intent}]{viewing}{more}>>",
        )
        self._write_trailer()
        return self._out.getvalue() if isinstance(self._out, BytesIO) else b""

    def _write_trailer(self) -> None:
        identity, start = self._hash.hexdigest()[:32], self._at
        size = len(self._offsets) + 1
        self._write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        # Written in pieces: as one text, the table of a long ledger would be the largest object in memory.
        for first in range(0, size, _OFFSETS_A_PIECE):
            piece = self._offsets[first : first + _OFFSETS_A_PIECE]
            self._write("".join(f"{offset:010d} 00000 n \n" for offset in piece).encode())
        head = f"<</Size {size}/Root {_CATALOG} 0 R/Info {_INFORMATION} 0 R/ID[<{identity}><{identity}>]>>"
        self._write(f"trailer\n{head}\nstartxref\n{start}\n%%EOF\n".encode())
