"""The window of the help: the pages at the left, the text at the right, a search field above."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QImage,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)
from PySide6.QtWidgets import QDialog, QLineEdit, QListWidget, QListWidgetItem, QPushButton, QTextBrowser, QWidget

from desktop_app.ui.common.actions import Action
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.help.articles import Article, find, picture_folder, pictures_in
from desktop_app.ui.texts.i18n import translate

_SIZE = QSize(1080, 680)
_LIST_PX = 230
_MARGIN_PX = 14
_WIDEST_PX = 720
_ABOVE_HEADING_PX, _BELOW_PX = 14, 6
_HEADING_MORE_PX = {1: 7, 2: 3}

KeysOf = Callable[[str], Sequence[Action]]
"""Returns the actions of a page by its name; none for a subject that is no page."""


class HelpWindow(QDialog):
    """Stays beside the desk until Esc; nothing in it changes anything.

    Signals:
        about_wanted: the officer asked about the program.
        news_wanted: the officer asked what is new.

    Attributes:
        search: words to look for.
        pages: titles of the articles that hold the words.
        page: the text that is shown.
    """

    about_wanted = Signal()
    news_wanted = Signal()

    def __init__(self, texts: Sequence[Article], keys_of: KeysOf, parent: QWidget) -> None:
        """Make the window; `show_article` fills it.

        Args:
            texts: the articles in their order.
            keys_of: the actions of a page, for the table of keys below its text.
            parent: the desk.
        """
        super().__init__(parent)
        self._texts, self._keys_of = texts, keys_of
        self.setWindowTitle(self.tr("Help"))
        self.resize(_SIZE.boundedTo(parent.window().size()))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search the help"))
        self.search.setAccessibleName(self.tr("Search the help"))
        self.search.textChanged.connect(self._list)
        self.pages = QListWidget()
        self.pages.setObjectName("helpPages")
        self.pages.setAccessibleName(self.tr("Pages of the help"))
        self.pages.setFixedWidth(_LIST_PX)
        self.pages.currentItemChanged.connect(self._choose)
        self.page = HelpPage()
        self.page.anchorClicked.connect(lambda link: self.show_article(link.toString().removesuffix(".md")))
        self.nothing = label(self.tr("No page of the help has these words."), "muted")
        self.nothing.hide()
        left = column(self.search, self.pages, self.nothing, spacing=8)
        body = row(left, self.page, spacing=12)
        body.setStretch(1, 1)
        whole = column(body, self._foot(), spacing=10)
        whole.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        self.setLayout(whole)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self.search.setFocus)
        self._list("")

    def show_article(self, name: str) -> None:
        """Show the article of a page, the first one where it has none, and bring the window to the front."""
        if not self._mark(name):
            self.search.clear()
            self._mark(name)
        self.show()
        self.raise_()
        self.activateWindow()
        self.search.setFocus()

    @property
    def shown(self) -> str:
        """Name of the article that is shown, or ``""``."""
        item = self.pages.currentItem()
        return str(item.data(Qt.ItemDataRole.UserRole)) if item is not None else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk through the list from the search field."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps and self.search.hasFocus():
            place = self.pages.currentRow() + steps[Qt.Key(event.key())]
            self.pages.setCurrentRow(max(0, min(place, self.pages.count() - 1)))
        elif event.key() in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            self.page.keyPressEvent(event)
        elif event.key() not in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            super().keyPressEvent(event)

    def _foot(self) -> QWidget:
        hint = label(self.tr("Arrows: another page. PgUp, PgDn: move in the text. Ctrl+F: search."), "small")
        news, about, close = (
            QPushButton(text) for text in (self.tr("What is new"), self.tr("About"), self.tr("Close   Esc"))
        )
        news.clicked.connect(self.news_wanted)
        about.clicked.connect(self.about_wanted)
        close.clicked.connect(self.reject)
        for button in (news, about, close):
            button.setAutoDefault(False)
        inside = row(hint, news, about, close)
        inside.setStretch(0, 1)
        inside.setContentsMargins(0, 0, 0, 0)
        foot = QWidget()
        foot.setLayout(inside)
        return foot

    def _list(self, query: str) -> None:
        before = self.shown
        self.pages.clear()
        matching = find(self._texts, query)
        for article in matching:
            item = QListWidgetItem(article.title, self.pages)
            item.setData(Qt.ItemDataRole.UserRole, article.name)
        self.nothing.setVisible(not matching)
        if query or not self._mark(before):
            self.pages.setCurrentRow(0)

    def _mark(self, name: str) -> bool:
        for place in range(self.pages.count()):
            if self.pages.item(place).data(Qt.ItemDataRole.UserRole) == name:
                self.pages.setCurrentRow(place)
                return True
        return False

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            article = next(text for text in self._texts if text.name == self.shown)
            self.page.show_text(article.text + key_table(self._keys_of(article.name)))


class HelpPage(QTextBrowser):
    """Shows Markdown with the pictures of the help, as wide as the page has room for; nothing else is loaded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("helpPage")
        self.setOpenLinks(False)
        self._text = ""

    def show_text(self, markdown: str) -> None:
        """Show another text from its beginning."""
        self._text = markdown
        # A document of its own: what is set into one that had a text takes the format of its last line.
        document = QTextDocument(self)
        document.setDefaultFont(self.font())
        document.setDocumentMargin(_MARGIN_PX)
        document.setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        # After the text, which takes away what the document had.
        for name in pictures_in(markdown):
            document.addResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name), self._picture(name))
        _space(document, self.font().pixelSize())
        # Deletes the document before, which is this widget's.
        self.setDocument(document)
        self.verticalScrollBar().setValue(0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Fit the pictures to the new width."""
        super().resizeEvent(event)
        if self._text and event.oldSize().width() != event.size().width():
            self.show_text(self._text)

    def _picture(self, name: str) -> QImage:
        picture = QImage(str(picture_folder() / Path(name).name))
        if picture.isNull():
            return picture
        room = max(min(self.viewport().width() - 3 * _MARGIN_PX, _WIDEST_PX), 100)
        width = min(round(room * self.devicePixelRatioF()), picture.width())
        scaled = picture.scaledToWidth(width, Qt.TransformationMode.SmoothTransformation)
        scaled.setDevicePixelRatio(width / room)
        return scaled


def _space(document: QTextDocument, text_px: int) -> None:
    """Give headings the sizes of the desk, and paragraphs and headings room."""
    block = document.begin()
    while block.isValid():
        cursor = QTextCursor(block)
        level = block.blockFormat().headingLevel()
        if not cursor.currentTable():
            room = QTextBlockFormat()
            room.setTopMargin(_ABOVE_HEADING_PX if level > 1 else 0)
            room.setBottomMargin(_BELOW_PX)
            cursor.mergeBlockFormat(room)
        if level:
            letters = QTextCharFormat()
            letters.setProperty(QTextFormat.Property.FontPixelSize, text_px + _HEADING_MORE_PX[min(level, 2)])
            letters.clearProperty(QTextFormat.Property.FontSizeAdjustment)
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.mergeCharFormat(letters)
        block = block.next()


def key_table(actions: Sequence[Action]) -> str:
    """Return the keys of a page as a Markdown table below its text, or ``""`` where it has none of its own."""
    lines: dict[str, str] = {}
    for act in actions:
        if act.key:
            help_text = act.help if act.source_help else ""
            lines.setdefault(act.key, f"| `{act.key}` | {act.label} | {help_text} |")
    if not lines:
        return ""
    heading = translate("HelpWindow", "Keys of this page")
    titles = (translate("KeyMap", "Key"), translate("KeyMap", "Action"), translate("KeyMap", "What it does"))
    return f"\n## {heading}\n\n| {' | '.join(titles)} |\n| --- | --- | --- |\n" + "\n".join(lines.values()) + "\n"
