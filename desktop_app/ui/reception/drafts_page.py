"""The officer's unfinished pages: Enter goes on with one, Delete discards it."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.services.reception.drafts import ListedDraft, discard_draft, keep_draft, list_drafts
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.key_buttons import key_button
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.requests import TakeUpDraft
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP

# Person, number, procedure (the room that is left), stored.
_WIDTHS_PX = (220, 150, 0, 150)


class DraftsPage(Page):
    """The list of drafts; the sidebar shows how many there are.

    Attributes:
        table: the list.
        notice: what came of the last action.
    """

    page_name = "drafts"
    place = SidebarPlace(5, QT_TRANSLATE_NOOP("Sidebar", "Drafts"))

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._drafts: list[ListedDraft] = []
        self.notice = Notice()
        self._texts = TextTable(self)
        self._texts.show_titles(self.tr("Applicant"), self.tr("ID number"), self.tr("Procedure"), self.tr("Kept"))
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Unfinished pages"))
        self.table.show_columns_of(self._texts, _WIDTHS_PX)
        self.table.entered_row.connect(lambda _place: self._take_up())
        # The key belongs to lists: other pages have their own.
        delete = QShortcut(QKeySequence("Del"), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.discard)
        self._empty = label(
            self.tr("Nothing is unfinished. A page that is left with Esc, or for the next citizen, stands here."),
            "muted",
        )
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        foot = row(action_button(self.discard), None, key_button(self.tr("go on"), "Enter", self._take_up))
        whole = column(
            label(self.tr("Unfinished pages"), "page"), self.notice, self.table, self._empty, foot, spacing=10
        )
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
        self.reload()

    def activate(self) -> None:
        """Read the drafts again, and give the keys to the list."""
        self.notice.clear()
        # The latest is chosen, whichever was while the page was not in sight.
        self.table.setCurrentIndex(QModelIndex())
        self.reload()
        self.focus()

    def refresh(self, changes: Changes) -> None:
        """Read the drafts again when one was stored or discarded."""
        if changes.drafts:
            self.reload()

    def reload(self) -> None:
        """Read the drafts again."""
        self._session.read(list_drafts, self._show)

    def focus(self) -> None:
        """Give the keys to the list, or to the page itself while it is empty."""
        (self.table if self._drafts else self).setFocus()

    @property
    def chosen(self) -> ListedDraft | None:
        """The chosen draft, or None."""
        place = self.table.currentIndex().row()
        return self._drafts[place] if 0 <= place < len(self._drafts) else None

    @action(
        "Del",
        QT_TRANSLATE_NOOP("Actions", "Throw away"),
        QT_TRANSLATE_NOOP("Actions", "Discard the chosen draft; it can be brought back while this page is open."),
        is_shortcut=False,
    )
    def discard(self) -> None:
        """Discard the chosen draft."""
        listed = self.chosen
        if listed is None:
            return
        draft = listed.draft
        self._session.write("", partial(discard_draft, reception_id=draft.reception.id))
        text = self.tr("The draft of {name} was thrown away.").format(name=draft.person.name or "—")
        self.notice.show_message(text, "", self.tr("Bring it back"), partial(self._bring_back, listed))

    def _bring_back(self, listed: ListedDraft) -> None:
        draft = listed.draft
        keep = partial(keep_draft, reception=draft.reception, typed=draft.typed, from_card=draft.from_card)
        self._session.write("", keep)

    def _take_up(self) -> None:
        listed = self.chosen
        if listed is not None:
            self._session.request(TakeUpDraft(listed.draft.reception.id))

    def _show(self, drafts: list[ListedDraft]) -> None:
        held, place = self._held(), self.table.currentIndex().row()
        self._drafts = drafts
        self._session.badge_changed.emit(self.page_name, len(drafts))
        self._texts.show_texts([_cells(listed) for listed in drafts])
        self.table.setVisible(bool(drafts))
        self._empty.setVisible(not drafts)
        places = [at for at, listed in enumerate(drafts) if listed.draft.reception.id == held]
        if drafts:
            self.table.selectRow(places[0] if places else min(max(place, 0), len(drafts) - 1))
        if self.hasFocus() or self.table.hasFocus():
            self.focus()

    def _held(self) -> UUID | None:
        return self.chosen.draft.reception.id if self.chosen is not None else None


def _cells(listed: ListedDraft) -> tuple[str, ...]:
    person = listed.draft.person
    name = person.name or "—"
    return name, person.public_number, listed.procedure_name or "—", formatting.short_moment(listed.draft.saved_at)
