"""The receipt's page as a Word file (ECMA-376), written by hand: three parts of XML and two pictures."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

from tests.benchmarks.receipt_content import WORDS, png

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.benchmarks.receipt_content import Content, Part

_EMU = 36000  # English metric units in a millimetre
_HALF = 3629  # half of the text's width, in twentieths of a point
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

_TYPES = f"""<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="{_PACKAGE}/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="png" ContentType="image/png"/>
<Override PartName="/word/document.xml" ContentType="{_MAIN}"/>
</Types>"""

_ROOT = f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="r1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/>
</Relationships>"""

_PICTURES = f"""<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="{_PACKAGE}/relationships">
<Relationship Id="bars" Type="{_OFFICE}/image" Target="media/bars.png"/>
<Relationship Id="qr" Type="{_OFFICE}/image" Target="media/qr.png"/>
</Relationships>"""

_DOCUMENT = """<?xml version="1.0" encoding="UTF-8"?>
<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
  xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">
<w:body>{body}
<w:sectPr><w:pgSz w:w="8391" w:h="11906"/>
<w:pgMar w:top="510" w:right="567" w:bottom="567" w:left="567" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr>
</w:body></w:document>"""

_PICTURE = """<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">
<wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="{number}" name="{name}"/>
<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
<pic:nvPicPr><pic:cNvPr id="{number}" name="{name}"/><pic:cNvPicPr/></pic:nvPicPr>
<pic:blipFill><a:blip r:embed="{name}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>
<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"""

_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4"/>' for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)


def _run(text: str, marks: str = "", size: float = 10.5) -> str:
    """Return a run; ``marks`` holds the letters b, i and u."""
    shape = "".join(f"<w:{mark}/>" for mark in marks if mark in "bi")
    shape += '<w:u w:val="single"/>' if "u" in marks else ""
    font = '<w:rFonts w:ascii="Liberation Serif" w:hAnsi="Liberation Serif" w:cs="Liberation Serif"/>'
    half = round(size * 2)
    return (
        f'<w:r><w:rPr>{font}{shape}<w:sz w:val="{half}"/></w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'
    )


def _paragraph(*runs: str, align: str = "left", after: int = 0) -> str:
    spacing = f'<w:spacing w:before="0" w:after="{after}"/>'
    return f'<w:p><w:pPr>{spacing}<w:jc w:val="{align}"/></w:pPr>{"".join(runs)}</w:p>'


def _picture(number: int, name: str, wide: float, high: float) -> str:
    return _PICTURE.format(number=number, name=name, cx=round(wide * _EMU), cy=round(high * _EMU))


def _table(widths: Iterable[int], rows: Iterable[Iterable[str]], borders: str = "") -> str:
    grid = list(widths)
    setup = f'<w:tblPr><w:tblW w:w="{sum(grid)}" w:type="dxa"/><w:tblBorders>{borders}</w:tblBorders>'
    setup += '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>'
    body = "".join(f"<w:tr>{''.join(map(_cell, grid, row))}</w:tr>" for row in rows)
    columns = "".join(f'<w:gridCol w:w="{width}"/>' for width in grid)
    return f"<w:tbl>{setup}<w:tblGrid>{columns}</w:tblGrid>{body}</w:tbl>"


def _cell(width: int, paragraphs: str) -> str:
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraphs}</w:tc>'


def _line(parts: tuple[Part, ...]) -> str:
    shown = [_paragraph(_run(f"{one.label} "), _run(one.value, "b" if one.is_bold else "")) for one in parts]
    return shown[0] if len(shown) == 1 else _table((_HALF, _HALF), [shown])


def _middle(text: str, marks: str = "", size: float = 10.5, after: int = 0) -> str:
    return _paragraph(_run(text, marks, size), align="center", after=after)


def _heading(page: Content) -> str:
    left = _middle(page.agencies[0]) + _middle(page.agencies[1], "b")
    right = _middle(WORDS["country"], "b") + _middle(WORDS["motto"], "bu", 12) + _middle(page.date, "i")
    return _table((2558, 4700), [(left, right)])


def _codes(page: Content) -> str:
    left = _middle(page.code_line) + _paragraph(_picture(1, "bars", 81, 12), align="center")
    left += _middle(WORDS["title"], "b", 12) + _middle(WORDS["copy_applicant"], "i")
    return _table((5900, 1358), [(left, _paragraph(_picture(2, "qr", 20, 20), align="right"))])


def _documents(page: Content) -> str:
    head = [_middle(title, "b") for title in page.head]
    rows = [(_middle(a), _paragraph(_run(b)), _paragraph(_run(c)), _middle(d)) for a, b, c, d in page.documents]
    return _table((600, 3500, 2058, 1100), [head, *rows], _BORDERS)


def docx(page: Content) -> bytes:
    """Return the page as a Word file."""
    signatures = [_middle(a, "b") + _middle(b, "i", after=600) + _middle(c, "b") for a, b, c in page.signatures]
    body = [
        _heading(page),
        _paragraph(_run("", size=4)),
        _codes(page),
        *map(_line, page.fields),
        _documents(page),
        *map(_line, page.terms),
        _paragraph(_run("", size=4)),
        _table((_HALF, _HALF), [signatures]),
        _paragraph(_run(WORDS["notes"] + " ", "b", 9.5), _run(WORDS["note_1"], "i", 9.5)),
    ]
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", _TYPES)
        file.writestr("_rels/.rels", _ROOT)
        file.writestr("word/document.xml", _DOCUMENT.format(body="".join(body)))
        file.writestr("word/_rels/document.xml.rels", _PICTURES)
        file.writestr("word/media/bars.png", png(page.bars))
        file.writestr("word/media/qr.png", png(page.qr))
    return out.getvalue()
