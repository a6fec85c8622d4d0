"""Everything that leans on the insides of ReportLab (written against 5.1), in one place.

Three things are done here that its public interface does not offer, each because it was measured:

* a font program is subset and deflated once per glyph list, not once per document (about half the
  time of a one-page document goes into that);
* page content is deflated without the ASCII-85 layer, for our canvases only, so that the process-wide
  setting ``rl_config.useA85`` stays as it is;
* the glyph list of a font is opened with a fixed alphabet, so that lists repeat between documents.

If a future ReportLab moves these parts, the guards fall back to its own, slower way.
"""

from __future__ import annotations

import zlib
from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING, Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

if TYPE_CHECKING:
    from collections.abc import Callable

_SUBSETS_KEPT = 64
_SHARED_STREAMS = ("fontFile:", "toUnicodeCMap:")


@lru_cache(maxsize=2 * _SUBSETS_KEPT)
def _deflate(content: bytes | str) -> bytes:
    return zlib.compress(content.encode() if isinstance(content, str) else content)


class _SharedFlate:
    """A stream filter as ReportLab expects it, remembering what it has deflated."""

    pdfname = "FlateDecode"

    def encode(self, content: bytes | str) -> bytes:
        """Return ``content`` deflated."""
        return _deflate(content)


class SharedFont(TTFont):
    """A TrueType font whose subsets are shared between documents."""

    def __init__(self, name: str, program: bytes) -> None:
        """Parse ``program`` (the bytes of a .ttf file) and register nothing yet.

        Args:
            name: The name under which the font is to be selected.
            program: The whole font file.
        """
        super().__init__(name, BytesIO(program))
        subset: Callable[[list[int]], bytes] = self.face.makeSubset
        remembered = lru_cache(maxsize=_SUBSETS_KEPT)(lambda codes: subset(list(codes)))
        vars(self.face)["makeSubset"] = lambda codes: remembered(tuple(codes))

    def addObjects(self, doc: Any) -> None:  # noqa: N802 - ReportLab's name
        """Add the font to ``doc``, with deflated streams taken from earlier documents."""
        super().addObjects(doc)
        for name, stream in doc.idToObject.items():
            shared = name.startswith(_SHARED_STREAMS) and isinstance(stream, pdfdoc.PDFStream)
            if shared and stream.filters:
                stream.filters = [_SharedFlate()]


class LeanCanvas(Canvas):
    """A canvas that deflates its pages as they are finished, without ASCII-85."""

    _doc: Any

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Finish the page and pack its content at once."""
        super().showPage()
        page = self._doc.Pages.pages[-1]
        if isinstance(page.stream, str) and not page.Contents:
            packed = pdfdoc.PDFStream(content=zlib.compress(page.stream.encode("latin-1")))
            packed.dictionary["Filter"] = pdfdoc.PDFName("FlateDecode")
            page.Contents, page.stream = packed, None

    def open_glyph_list(self, font: TTFont, alphabet: str) -> None:
        """Give the letters of ``alphabet`` the first places in the document's subset of ``font``."""
        font.splitString(alphabet, self._doc)
