"""A short text as a PDF to print, drawn by Qt: what is shown before a desk is open, or stored nowhere."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QFont, QPageSize, QPainter, QPdfWriter, QTextDocument

_MARGIN_MM = 15.0
_TEXT_PT = 12


def html_sheet(html: str, family: str, size: QPageSize.PageSizeId = QPageSize.PageSizeId.A5) -> bytes:
    """Return a page with a text.

    Args:
        html: the text.
        family: its font.
        size: the paper.
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageSize(QPageSize(size))
    writer.setPageMargins(QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM))
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setPageSize(QSizeF(writer.width(), writer.height()))
    document.setDefaultFont(QFont(family, _TEXT_PT))
    document.setHtml(f"<body style='color:black'>{html}</body>")
    painter = QPainter(writer)
    document.drawContents(painter)
    painter.end()
    buffer.close()
    return bytes(buffer.data().data())
