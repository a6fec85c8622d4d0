"""Makes the manual from the texts of the help: `bash packaging/manual.sh [FILE.pdf] [--language vi]`.

The table of keys below each page's text comes from the declared actions of the pages of the sample desk. With
SOURCE_DATE_EPOCH, as in a release, the same texts give the same bytes.
"""

from __future__ import annotations

import argparse
import os
import re
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import NAMESPACE_OID, uuid5

if TYPE_CHECKING:
    from PySide6.QtGui import QTextDocument

_ROOT = Path(__file__).parents[1]
_MARGIN_MM = 15.0
_PICTURE_PT = 260
_TEXT_PT = 8.5
_HEADING_PT = {1: 16.0, 2: 11.5, 3: 9.5}
_LAST_FOR_HEADING = 0.85
# Where Qt writes the present moment: twice into the document's information, three times into its XMP data.
_MOMENTS = (
    (rb"(/(?:CreationDate|ModDate) \(D:)\d{14}(Z\))", "%Y%m%d%H%M%S", 2),
    (rb'(xmp:(?:Create|Modify|Metadata)Date=")[-\dT:]{19}(\+00:00")', "%Y-%m-%dT%H:%M:%S", 3),
)


def manual_text(language: str, keys: dict[str, str]) -> str:
    """Return the Markdown of the whole manual: a title, then each article with its keys, one level lower."""
    from desktop_app import __version__  # noqa: PLC0415 - see main
    from desktop_app.ui.help.articles import articles  # noqa: PLC0415

    texts = articles(language)
    by_name = {article.name: article.title for article in texts}
    parts = [f"# Quầy Một Cửa {__version__}", "\n".join(f"{n}. {text.title}" for n, text in enumerate(texts, 1))]
    for number, article in enumerate(texts, 1):
        text = article.text.replace("\n## ", "\n### ").replace("# ", f"## {number}. ", 1)
        text = re.sub(
            r"(?<!!)\[([^]]*)\]\(([a-z-]+)\.md\)",
            lambda link: link[1] if link[2] in by_name else link[0],
            text,
        )
        parts.append(text + keys.get(article.name, "").replace("\n## ", "\n### "))
    return "\n\n".join(parts)


def write_manual(path: Path, markdown: str) -> int:
    """Draw the manual as A4 pages; returns their number."""
    from PySide6.QtCore import QMarginsF, QSizeF, QUrl, QUuid  # noqa: PLC0415
    from PySide6.QtGui import QFont, QImage, QPageLayout, QPageSize, QPdfWriter, QTextDocument  # noqa: PLC0415

    from desktop_app.ui.help.articles import picture_folder, pictures_in  # noqa: PLC0415

    writer = QPdfWriter(str(path))
    writer.setTitle("Quầy Một Cửa")
    writer.setDocumentId(QUuid(str(uuid5(NAMESPACE_OID, markdown))))
    writer.setResolution(144)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(*[_MARGIN_MM] * 4), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    font = QFont("Inter")
    font.setPointSizeF(_TEXT_PT)
    document.setDefaultFont(font)
    document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
    for name in pictures_in(markdown):
        picture = QImage(str(picture_folder() / name))
        picture.setDevicePixelRatio(picture.width() / _PICTURE_PT)
        document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), picture)
    document.setPageSize(QSizeF(writer.pageLayout().paintRect(QPageLayout.Unit.Point).size()))
    _lay_out(document)
    document.print_(writer)
    return document.pageCount()


def set_moment(content: bytes, moment: datetime) -> bytes:
    """Return a PDF that Qt wrote, in UTC, with another moment in place of the one at which it was made.

    Raises:
        ValueError: when the moments do not stand where they should.
    """
    for pattern, shape, expected in _MOMENTS:
        text = moment.astimezone(UTC).strftime(shape).encode()
        content, count = re.subn(pattern, rb"\g<1>" + text + rb"\g<2>", content)
        if count != expected:
            raise ValueError(f"{count} moments instead of {expected}")
    return content


def _lay_out(document: QTextDocument) -> None:
    """Give headings their sizes and room, and begin a page before one that would stand at the end of another."""
    from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor, QTextFormat  # noqa: PLC0415

    height = document.pageSize().height()
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        if cursor.currentTable() is None:
            room = QTextBlockFormat()
            room.setTopMargin(10 if level else 0)
            room.setBottomMargin(4)
            if level and document.documentLayout().blockBoundingRect(block).y() % height > _LAST_FOR_HEADING * height:
                room.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            cursor.mergeBlockFormat(room)
        if level:
            letters = QTextCharFormat()
            letters.setFontPointSize(_HEADING_PT[min(level, 3)])
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(letters)
        block = block.next()


def page_keys() -> dict[str, str]:
    """Return the table of keys of each page, from its declared actions."""
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    from desktop_app.app import Application  # noqa: PLC0415
    from desktop_app.demo.sample_desk import open_sample_desk  # noqa: PLC0415
    from desktop_app.ui.help.window import key_table  # noqa: PLC0415
    from desktop_app.ui.shell.registry import PAGES  # noqa: PLC0415

    app = QApplication.instance()
    assert isinstance(app, QApplication)
    with tempfile.TemporaryDirectory() as folder:
        application = Application(app, Path(folder))
        application.show_desk(open_sample_desk(Path(folder)))
        desk = application.workspace
        assert desk is not None
        tables = {
            page.page_name: key_table([bound.action for bound in desk.page_of(page).bound_actions()]) for page in PAGES
        }
        application.window.close()
    return tables


def main() -> None:
    """Make the manual without a display."""
    parser = argparse.ArgumentParser(prog="manual.sh")
    parser.add_argument("file", type=Path, nargs="?", default=_ROOT / "build" / "huong-dan-su-dung.pdf")
    parser.add_argument("--language", choices=("vi", "en"), default="vi")
    chosen = parser.parse_args()
    chosen.file.parent.mkdir(parents=True, exist_ok=True)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The order of Qt's hash tables, which is that of the fonts in the file, and the shape of its moments.
    os.environ.update(QT_HASH_SEED="0", TZ="UTC")
    from PySide6.QtCore import QCoreApplication, QStandardPaths  # noqa: PLC0415
    from PySide6.QtWidgets import QApplication  # noqa: PLC0415

    QStandardPaths.setTestModeEnabled(True)
    QCoreApplication.setApplicationName("quay-mot-cua-manual")
    app = QApplication(sys.argv[:1])
    keys = page_keys()
    pages = write_manual(chosen.file, manual_text(chosen.language, keys))
    if epoch := os.environ.get("SOURCE_DATE_EPOCH"):
        chosen.file.write_bytes(set_moment(chosen.file.read_bytes(), datetime.fromtimestamp(int(epoch), UTC)))
    print(f"{chosen.file}: {pages} pages")
    app.quit()


if __name__ == "__main__":
    main()
