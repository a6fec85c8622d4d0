"""What is new: the officers' part of the change log, shown once after the version changed."""

import re

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from desktop_app import __version__
from desktop_app.services.resources import resource
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.help.window import HelpPage

SEEN = "news_version"
"""The setting of the account that names the version whose news was shown."""
# The first version that leaves this setting; what was there before knew none.
_BEFORE_NEWS = "0.1.0"
_SECTION = re.compile(r"^(?=## (\d+(?:\.\d+)*))", re.MULTILINE)
_SIZE = QSize(680, 480)


def news_text(language: str) -> str:
    """Return the news of all versions, the latest first, each under a heading with its number."""
    return resource("help", language, "news.md").read_text(encoding="utf-8")


def news_since(text: str, seen: str, current: str = __version__) -> str:
    """Return the sections of the versions after `seen` up to `current`, or ``""`` where none says anything."""
    parts = _SECTION.split(text)[1:]
    sections = {number: part.strip() for number, part in zip(parts[::2], parts[1::2], strict=True)}
    wanted = [part for number, part in sections.items() if version_of(seen) < version_of(number) <= version_of(current)]
    return "\n\n".join(wanted)


def version_of(text: str) -> tuple[int, ...]:
    """Return a version to be compared: its leading numbers."""
    match = re.match(r"\d+(?:\.\d+)*", text)
    return tuple(int(part) for part in match[0].split(".")) if match else ()


def unseen_news(language: str, current: str = __version__) -> str:
    """Return the news that this account has not seen yet; a first start has none."""
    settings = QSettings()
    used_before = settings.value("geometry") is not None
    seen = str(settings.value(SEEN, _BEFORE_NEWS if used_before else current))
    return news_since(news_text(language), seen, current)


def mark_seen(current: str = __version__) -> None:
    """Remember that the news up to this version was shown."""
    QSettings().setValue(SEEN, current)


class NewsDialog(QDialog):
    """Shows what is new without taking the cursor from the desk.

    Attributes:
        page: the text.
    """

    def __init__(self, text: str, parent: QWidget) -> None:
        """Make the dialog.

        Args:
            text: Markdown.
            parent: the desk.
        """
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What is new"))
        self.resize(_SIZE.boundedTo(parent.window().size()))
        self.page = HelpPage()
        self.page.setAccessibleName(self.windowTitle())
        self.page.show_text(text or self.tr("Nothing is written about this version."))
        close = QPushButton(self.tr("Close   Esc"))
        close.clicked.connect(self.reject)
        whole = column(self.page, row(None, close), spacing=10)
        whole.setContentsMargins(14, 14, 14, 14)
        self.setLayout(whole)
