"""The interface of the pages that the workspace shows; a new page is a subclass and one line in the registry."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.ui.common.accessible import heading_in
from desktop_app.ui.common.actions import BoundAction, actions_of
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.requests import GoBack
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import translate


@dataclass(frozen=True, slots=True)
class SidebarPlace:
    """Where a page stands in the sidebar.

    Attributes:
        number: its place in the sidebar, and its number for Alt+1, Alt+2 …; 0 for the tenth, which is the last.
        title: English; translated in the context ``Sidebar``.
        group: 0 for daily work, 1 for lists and syncing, 2 for the bottom.
    """

    number: int
    title: str
    group: int = 0


class Page(QWidget):
    """A page of the workspace.

    Class attributes:
        page_name: identifies the page.
        place: its place in the sidebar; None for a page that is only reached from others.
        key_title: its name in the key map where it has no place, English; translated in the context ``Sidebar``.
        key: key that shows it from everywhere, or ``""``.
        parent_page: page whose entry the sidebar marks, and to which Esc leads where no other page was shown before;
            ``""`` for the first page.
        handles: the requests that this page fulfils.
        is_lazy: the page is made when it is first shown, not with the workspace.

    Signals:
        front_wanted: the page has something to show now and has put the cursor itself.
        title_changed: `page_title` or `is_unfinished` is another one now.
    """

    page_name: ClassVar[str]
    place: ClassVar[SidebarPlace | None] = None
    key_title: ClassVar[str] = ""
    key: ClassVar[str] = ""
    parent_page: ClassVar[str] = ""
    handles: ClassVar[tuple[type, ...]] = ()
    is_lazy: ClassVar[bool] = False

    front_wanted = Signal()
    title_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session

    @classmethod
    def follow_count(cls, session: Session) -> None:
        """Have the number beside the entry in the sidebar follow the data, also before the page is made."""

    @property
    def session(self) -> Session:
        """The session of the officer who is signed in."""
        return self._session

    @property
    def page_title(self) -> str:
        """What the page shows, for the title of the window."""
        named = self.place.title if self.place is not None else self.key_title
        return translate("Sidebar", named) if named else heading_in(self) or self.accessibleName()

    @property
    def is_unfinished(self) -> bool:
        """Whether the page holds something that is not stored yet."""
        return False

    @property
    def is_explaining(self) -> bool:
        """Whether the help key has explained something that is still open; pressed again, it opens the help."""
        return False

    def keep(self) -> object | None:
        """Return what the same page shows again when it is made anew in another language; None for nothing."""
        return None

    def take_over(self, kept: object) -> None:
        """Show what the page before held: what its `keep` returned."""

    def today(self) -> date:
        """Return today in the desk's time zone, by the clock of the session."""
        return self._session.context.today()

    def activate(self) -> None:
        """Read again what the page shows and take the cursor: the officer has just opened the page."""

    def come_back(self, missed: Changes) -> None:
        """Take the cursor where it was: the officer returns, and finds the page as it was left.

        Args:
            missed: what changed while another page was shown.
        """
        if missed:
            self.refresh(missed)
        last = self.focusWidget()
        if last is not None and last.isVisibleTo(self):
            last.setFocus()
        else:
            self.activate()

    def refresh(self, changes: Changes) -> None:
        """Show what was changed if the page is affected; cursor, chosen lines and typed text stay where they are.

        Called for every page, shown or not.
        """

    def fulfil(self, request: object) -> None:
        """Do what one of the requests in `handles` asks for; emit `front_wanted` when there is something to show."""

    def take_scan(self, text: str) -> bool:
        """Use a scan on this page; return False to leave it to the search line.

        A page that uses it emits `scan_judged` of the session once it knows whether the scan is in order.
        """
        return False

    def escape(self) -> None:
        """Leave what is innermost, or the page itself."""
        self._session.request(GoBack(self.parent_page))

    def print_out(self) -> None:
        """Print what the page shows."""

    def close_down(self) -> None:
        """Store what is unfinished and stop background work: the session is about to end."""

    def show_problem(self, text: str) -> bool:
        """Show a problem that has nothing to do with this page; return False when the page has no place for it."""
        notice = getattr(self, "notice", None)
        if not isinstance(notice, Notice):
            return False
        notice.show_message(text, "bad")
        return True

    def action_owners(self) -> Sequence[object]:
        """Return the objects whose declared actions belong to this page."""
        return (self,)

    def bound_actions(self) -> list[BoundAction]:
        """Return all actions of this page."""
        return [bound for owner in self.action_owners() for bound in actions_of(owner)]
