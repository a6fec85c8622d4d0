"""The windows of the help at a desk: made when they are first asked for."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop_app.ui.help.about_dialog import AboutDialog
from desktop_app.ui.help.articles import articles
from desktop_app.ui.help.news import NewsDialog, mark_seen, news_since, news_text, unseen_news
from desktop_app.ui.help.support_dialog import SupportDialog
from desktop_app.ui.help.window import HelpWindow, KeysOf
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import chosen_language


class DeskHelp(QObject):
    """Opens the help, what is new, about the program and the support file.

    Attributes:
        window: the help; None before it was asked for.
        about: the last dialog about the program, or None.
        support: the last dialog of the support file, or None.
        news: the last dialog of what is new, or None.
    """

    def __init__(self, session: Session, keys_of: KeysOf, desk: QWidget) -> None:
        """Make nothing yet.

        Args:
            session: the open desk.
            keys_of: the actions of a page by its name.
            desk: parent of the windows.
        """
        super().__init__(desk)
        self._session, self._keys_of, self._desk = session, keys_of, desk
        self.window: HelpWindow | None = None
        self.about: AboutDialog | None = None
        self.support: SupportDialog | None = None
        self.news: NewsDialog | None = None

    def show_page(self, name: str) -> None:
        """Open the help at the text of a page."""
        if self.window is None:
            self.window = HelpWindow(articles(chosen_language()), self._keys_of, self._desk)
            self.window.about_wanted.connect(self.show_about)
            self.window.news_wanted.connect(self.show_news)
        self.window.show_article(name)

    def show_about(self) -> None:
        """Say what the program is and where its data lie."""
        self.about = AboutDialog(self._session, self._parent())
        self.about.support_wanted.connect(self.show_support)
        self.about.open()

    def show_support(self) -> None:
        """Collect the support file and show what it holds."""
        self.support = SupportDialog(self._session, self.about or self._parent())
        self.support.open()

    def show_news(self) -> None:
        """Show what all versions up to this one brought."""
        self.news = NewsDialog(news_since(news_text(chosen_language()), ""), self._parent())
        self.news.open()

    def show_unseen_news(self) -> None:
        """Show once what this version brought, beside the desk; the keys and scans stay with the desk."""
        text = unseen_news(chosen_language())
        mark_seen()
        if text:
            self.news = NewsDialog(text, self._desk)
            self.news.show()

    def _parent(self) -> QWidget:
        return self.window or self._desk
