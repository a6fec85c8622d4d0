"""What an officer sees once signed in: the sidebar and one page at a time. Knows no page from the inside."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TypeVar, cast

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.services.desk.scanner import load_pace, store_pace
from desktop_app.ui.common.actions import Action, action, action_hint, action_of, actions_of, actions_of_class
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.requests import AskReprintReason, CorrectScan, FocusSearch, GoBack, OpenHelp, OpenPage
from desktop_app.ui.help.desk_help import DeskHelp
from desktop_app.ui.search.controller import SearchController
from desktop_app.ui.search.results import SearchResults
from desktop_app.ui.session.session import Session
from desktop_app.ui.shell.key_map import KeyMap, explain_field, page_action
from desktop_app.ui.shell.page_area import PageArea
from desktop_app.ui.shell.registry import PAGES
from desktop_app.ui.shell.scan_catcher import ScanCatcher
from desktop_app.ui.shell.sidebar import Sidebar
from desktop_app.ui.shell.slash_key import SlashKey
from desktop_app.ui.shell.sound_signals import SoundSignals
from desktop_app.ui.shell.top_bar import TopBar
from desktop_app.ui.shell.way_back import WayBack
from desktop_app.ui.sync.page import SyncPage
from desktop_app.ui.sync.presenter import SyncPresenter
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

P = TypeVar("P", bound=Page)
_HELP_KEY = "F1"
_NARROW_UNDER_PX = 1200


class Workspace(QWidget):
    """Switches between the pages and brings keys, scans, changes and requests to them.

    Signals:
        lock_wanted: the desk is to be locked, or another officer wants to sign in.
        titled: another page is shown, or it holds something else; carries its title and whether that is not stored yet.

    Attributes:
        session: the session of the officer.
        bar: the top bar of the window.
        search: looks up what the search line or a scan says.
        key_map: the dialog with the keys, once it was asked for.
        help: the windows of the help.
        sidebar: the entries at the left.
        program_notice: what concerns the program and no page; it stays until somebody has read it.
    """

    lock_wanted = Signal()
    titled = Signal(str, bool)

    def __init__(
        self, session: Session, bar: TopBar, parent: QWidget | None = None, pages: Sequence[type[Page]] = PAGES
    ) -> None:
        """Make the pages and show the first one.

        Args:
            session: the session of the officer.
            bar: the top bar of the window.
            parent: the Qt parent.
            pages: the pages; the first one is shown at the start.
        """
        super().__init__(parent)
        self.session = session
        self.bar = bar
        self._types = {page.page_name: page for page in pages}
        self._home = pages[0].page_name
        self._handlers = {kind: page.page_name for page in pages for kind in page.handles}
        self._made: dict[str, Page] = {}
        self._way = WayBack()
        self._sounds = SoundSignals(session, self)
        self.key_map: KeyMap | None = None
        self.help = DeskHelp(session, self._keys_of, self)
        self._by_key: dict[str, dict[str, Callable[[], object]]] = {}
        results = SearchResults(session, bar.window())
        bar.line.attach(results)
        self.search = SearchController(session, bar.line, results, self)
        self.search.scan_corrected.connect(self.take_scan)
        self.program_notice = Notice()
        self.sidebar = Sidebar(pages)
        for method in (self.show_keys, self.show_help):
            self.sidebar.add_below(action_hint(method))
        self._area = PageArea()
        self._stack = self._area.pages
        self._arrange()
        self._connect()
        for page in pages:
            page.follow_count(session)
            if not page.is_lazy:
                self._page(page.page_name)
        self._make_keys()
        self.show_page(self._home)
        self._presenter = SyncPresenter(session, self)
        self._presenter.status_changed.connect(bar.show_network)
        self._presenter.start()
        session.outgoing.start()

    @property
    def current(self) -> Page:
        """The shown page."""
        return cast("Page", self._stack.currentWidget())

    @property
    def page(self) -> str:
        """Name of the shown page."""
        return self.current.page_name

    def page_of(self, kind: type[P]) -> P:
        """Return the page of a class."""
        page = self._page(kind.page_name)
        if not isinstance(page, kind):
            raise TypeError(f"the page {kind.page_name} is a {type(page).__name__}")
        return page

    def show_page(self, name: str) -> None:
        """Show a page, the first one for ``""``, and let it take the keys."""
        self._bring_up(self._page(name or self._home))
        self.current.activate()

    def go_back(self, otherwise: str) -> None:
        """Show the page that was shown before, as it was left; `otherwise` where there is none."""
        name = self._way.back()
        page = self._page(name or otherwise or self._home)
        self._put_in_front(page)
        if name in {"", self._home}:
            page.activate()
        else:
            page.come_back(self._way.missed_by(name))

    def show_problem(self, text: str, *, on_first_page: bool = False) -> None:
        """Show a problem that belongs to no page.

        Args:
            text: the message.
            on_first_page: show it on the first page, where it stays until the officer comes back, instead of here.
        """
        if on_first_page or not self.current.show_problem(text):
            self._page(self._home).show_problem(text)

    def watch(self, catcher: ScanCatcher) -> None:
        """Take the scans of a catcher, and keep what it learns of the desk's scanner."""
        catcher.scanned.connect(self.take_scan)
        catcher.unreadable.connect(self._refuse_scan)
        catcher.pace_learned.connect(lambda pace: self.session.write("", partial(store_pace, pace=pace)))
        self.session.read(load_pace, catcher.set_pace)

    def take_scan(self, text: str) -> None:
        """Give a scan to the shown page, or to the search when the page has no use for it."""
        self.bar.line.reset()
        self._sounds.scan_arrived()
        if not self.current.take_scan(text):
            self.search.take_scan(text)

    def _refuse_scan(self, text: str) -> None:
        self._sounds.scan_arrived()
        self.search.refuse_scan(text)

    @action(
        "Ctrl+K",
        QT_TRANSLATE_NOOP("Actions", "Search"),
        QT_TRANSLATE_NOOP("Actions", "Put the cursor into the search line; so does a slash outside a field."),
    )
    def focus_search(self) -> None:
        """Put the cursor into the search line."""
        self.bar.line.focus()

    @action("Ctrl+P", QT_TRANSLATE_NOOP("Actions", "Print"), QT_TRANSLATE_NOOP("Actions", "Print what is shown."))
    def print_out(self) -> None:
        """Print what the page shows."""
        self.current.print_out()

    @action(
        "Ctrl+Shift+K",
        QT_TRANSLATE_NOOP("Actions", "Lock, change officer"),
        QT_TRANSLATE_NOOP("Actions", "Lock the desk; you or another officer sign in again, and nothing typed is lost."),
    )
    def lock(self) -> None:
        """Have the desk locked."""
        self.lock_wanted.emit()

    @action(
        "Esc",
        QT_TRANSLATE_NOOP("Actions", "Leave"),
        QT_TRANSLATE_NOOP("Actions", "Leave what is open, or the page itself."),
    )
    def escape(self) -> None:
        """Leave what is innermost, or the page itself."""
        self.current.escape()

    def close_session(self) -> None:
        """Store what is unfinished, stop all background work and close the database."""
        self._close_pages()
        self.session.close()

    def give_up(self) -> dict[str, object]:
        """End the pages and the session, so that others take their place; the database stays open.

        Returns:
            What the pages held, by their names, for `take_over` of the workspace that follows.
        """
        kept = {name: page.keep() for name, page in self._made.items()}
        self._close_pages()
        self.session.stop()
        return {name: state for name, state in kept.items() if state is not None}

    def take_over(self, kept: Mapping[str, object]) -> None:
        """Have the pages show what those of the workspace before held."""
        for name, state in kept.items():
            self._page(name).take_over(state)

    def unfinished_page(self) -> str:
        """Return the title of a page with something that is not stored and would not be kept, or ``""``."""
        pages = self._made.values()
        return next((page.page_title for page in pages if page.is_unfinished and page.keep() is None), "")

    @action(
        "Ctrl+/",
        QT_TRANSLATE_NOOP("Actions", "Keys"),
        QT_TRANSLATE_NOOP("Actions", "List the keys of this page and of the window."),
    )
    def show_keys(self) -> None:
        """List the keys of the shown page and of the window, and say what the field with the cursor is."""
        here = [bound.action for bound in self.current.bound_actions()]
        pages = [page_action(page) for page in self._types.values() if page.key or page.place is not None]
        everywhere = [*actions_of_class(type(self)).values(), *actions_of_class(type(self.window())).values(), *pages]
        self.key_map = KeyMap(here, everywhere, explain_field(self.window().focusWidget()), self)
        self.key_map.help_wanted.connect(self.show_help)
        self.key_map.open()

    @action(
        "Shift+F1",
        QT_TRANSLATE_NOOP("Actions", "Help"),
        QT_TRANSLATE_NOOP("Actions", "Open the help of this page; so does F1 pressed twice."),
    )
    def show_help(self) -> None:
        """Open the help at the text of the shown page."""
        self.help.show_page(self.page)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the room to the page when the window is narrow."""
        super().resizeEvent(event)
        self.sidebar.make_narrow(self.width() < _NARROW_UNDER_PX)

    def _keys_of(self, name: str) -> Sequence[Action]:
        return [bound.action for bound in self._page(name).bound_actions()] if name in self._types else ()

    def _page(self, name: str) -> Page:
        if name not in self._made:
            page = self._made[name] = self._types[name](self.session)
            self._stack.addWidget(page)
            page.front_wanted.connect(partial(self._bring_up, page))
            page.title_changed.connect(partial(self._say_title, page))
            for bound in page.bound_actions():
                if bound.action.is_shortcut:
                    self._shortcut(bound.action.key).setdefault(name, bound.run)
        return self._made[name]

    def _bring_up(self, page: Page) -> None:
        if self._stack.count() > 1 and page is not self.current:
            # What was just saved is not returned to: the next page has begun.
            left = self._home if self.current.parent_page == self._home else self.page
            self._way.leave(left, page.page_name)
        self._put_in_front(page)

    def _put_in_front(self, page: Page) -> None:
        self._stack.setCurrentWidget(page)
        self.sidebar.mark(page.page_name if page.place is not None else page.parent_page)
        self._say_title(page)

    def _say_title(self, page: Page) -> None:
        if page is self.current:
            self.titled.emit(page.page_title, page.is_unfinished)

    def _close_pages(self) -> None:
        for page in self._made.values():
            page.close_down()

    def _fulfil(self, request: object) -> None:
        if isinstance(request, OpenPage):
            self.show_page(request.name)
        elif isinstance(request, GoBack):
            self.go_back(request.otherwise)
        elif isinstance(request, FocusSearch):
            self.focus_search()
        elif isinstance(request, OpenHelp):
            self.show_help()
        elif isinstance(request, CorrectScan):
            self.search.show_unread(request.text)
        else:
            self._page(self._handlers[type(request)]).fulfil(request)

    def _refresh(self, changes: Changes) -> None:
        self._way.note(changes)
        for page in list(self._made.values()):
            page.refresh(changes)

    def _arrange(self) -> None:
        inside = QHBoxLayout(self)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        # Its distances stand in the style sheet: those of a layout would stay while the notice is hidden.
        self.program_notice.setObjectName("programNotice")
        pages = column(self.program_notice, self._area, spacing=0)
        pages.setStretch(1, 1)
        inside.addWidget(self.sidebar)
        inside.addLayout(pages, 1)

    def _connect(self) -> None:
        session, bar = self.session, self.bar
        session.requested.connect(self._fulfil)
        session.reason_wanted.connect(lambda dossier_id, form: session.request(AskReprintReason(dossier_id, form)))
        session.changed.connect(self._refresh)
        session.badge_changed.connect(self.sidebar.show_count)
        for queue in (session.writes, session.printing):
            queue.slow.connect(bar.show_busy)
            queue.idle.connect(partial(bar.show_busy, ""))
        self.sidebar.wanted.connect(self.show_page)
        SlashKey(self).pressed.connect(self.focus_search)
        bar.line.left.connect(lambda: self.show_page(self.page))
        bar.officer_pressed.connect(self.lock)
        bar.show_officer(session.context.officer.name, action_of(self.lock).help + " (Ctrl+Shift+K)")
        session.context_changed.connect(lambda: bar.officer.setText(session.context.officer.name))
        bar.network_pressed.connect(partial(self.show_page, SyncPage.page_name))

    def _make_keys(self) -> None:
        self._shortcut(_HELP_KEY)
        for bound in actions_of(self):
            self._bind(bound.action.key, bound.run)
        for name, page in self._types.items():
            if page.key:
                self._bind(page.key, partial(self.show_page, name))
            if page.place is not None:
                self._bind(f"Alt+{page.place.number}", partial(self.show_page, name))

    def _bind(self, key: str, run: Callable[[], object]) -> None:
        shortcut = QShortcut(QKeySequence(key), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(run)

    def _shortcut(self, key: str) -> dict[str, Callable[[], object]]:
        """Return what a key does on each page; the first call makes its shortcut."""
        if key not in self._by_key:
            self._by_key[key] = {}
            self._bind(key, partial(self._run, key))
        return self._by_key[key]

    def _run(self, key: str) -> None:
        run = self._by_key[key].get(self.page)
        if key == _HELP_KEY and self.current.is_explaining:
            self.show_help()
        elif run is not None:
            run()
        elif key == _HELP_KEY:
            self.show_keys()
