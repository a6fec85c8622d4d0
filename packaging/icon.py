"""Draw the icon file of the Windows setup from resources/icons/quay-mot-cua.svg: .venv/bin/python packaging/icon.py

Run it after a change of the drawing; the file is committed, so that building a setup needs no Qt.
"""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QSize
from PySide6.QtGui import QGuiApplication, QIcon

ROOT = Path(__file__).parents[1]
SIDES_PX = (256, 128, 64, 48, 40, 32, 24, 20, 16)


def drawn(icon: QIcon, side: int) -> Image.Image:
    """Return the icon in a size, each size drawn for itself."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    icon.pixmap(QSize(side, side)).save(buffer, "PNG")
    return Image.open(io.BytesIO(buffer.data().data()))


def main() -> int:
    """Write packaging/windows/quay-mot-cua.ico."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QGuiApplication(sys.argv[:1])
    icon = QIcon(str(ROOT / "resources" / "icons" / "quay-mot-cua.svg"))
    first, *others = [drawn(icon, side) for side in SIDES_PX]
    target = ROOT / "packaging" / "windows" / "quay-mot-cua.ico"
    first.save(target, sizes=[(side, side) for side in SIDES_PX], append_images=others)
    application.quit()
    return 0


if __name__ == "__main__":
    sys.exit(main())
