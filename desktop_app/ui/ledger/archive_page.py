"""The archive: closing the book of a year, the list to hand over, and the list of what was kept long enough."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum, auto
from functools import partial
from pathlib import Path
from uuid import UUID

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.dates import day_text, local, parse_day
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.law.archive import Retention
from desktop_app.domain.people.rights import Right
from desktop_app.domain.text import number_in
from desktop_app.services.books import Book, close_book, open_book
from desktop_app.services.printing.archive_papers import print_archive_list, print_closing
from desktop_app.services.reports.archive import ArchiveList, export_archive_list, to_destroy, to_hand_over
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.print_out import PrintOut
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.common.save_dialog import ask_where_to_save
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP
from desktop_app.ui.texts.messages import code_of, sentence_of

# Number, code, owner, procedure (the room that is left), then days and the retention.
_BOOK_PX = (100, 190, 230, 0, 120)
_LIST_PX = (60, 190, 210, 0, 120, 110, 130)
_FIRST_YEAR, _LAST_YEAR = 2000, 9999


class Shown(Enum):
    """What the page shows."""

    BOOK = auto()
    HAND_OVER = auto()
    DESTRUCTION = auto()


class ArchivePage(Page):
    """One list at a time: a book of a year, the hand-over of a year, or what was kept long enough on a day.

    Attributes:
        book: the shown book, or None while a list is shown.
        listed: the shown list, or None while a book is shown.
    """

    page_name = "archive"
    parent_page = "ledger"
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.book: Book | None = None
        self.listed: ArchiveList | None = None
        self._ids: Sequence[UUID] = ()
        self.shown = NamedBox(self.tr("List"))
        for text, kind in (
            (self.tr("Book of a year"), Shown.BOOK),
            (self.tr("To hand over to the archive"), Shown.HAND_OVER),
            (self.tr("Kept long enough"), Shown.DESTRUCTION),
        ):
            self.shown.addItem(text, kind)
        self.year = Field(self.tr("Year"), plain=True, width=70)
        self.day = Field(self.tr("On"), plain=True, width=104)
        self.notice = Notice()
        self.summary = label("", "muted")
        self.summary.setWordWrap(True)
        self.texts, self.table = TextTable(self), RowTable()
        self.table.setAccessibleName(self.tr("Dossiers"))
        self.closing = action_button(self.close_shown, primary=True, takes_focus=True)
        self.paper = action_button(self.print_out, takes_focus=True)
        self.excel, self.csv = QPushButton(self.tr("Excel…")), QPushButton(self.tr("CSV…"))
        offer_by_right(session, Right.EXPORT_PEOPLE, (self.excel, self.csv))
        self.printing = PrintOut(session, self.notice)
        today = session.context.today()
        self.year.set_text(str(today.year - 1))
        self.day.set_text(day_text(today))
        self._arrange()
        self._connect()

    def activate(self) -> None:
        """Read the list again, and give the keys to its choice."""
        self.reload()
        self.shown.setFocus()

    def reload(self) -> None:
        """Read the chosen list."""
        kind = Shown(self.shown.currentData())
        self.year.setVisible(kind is not Shown.DESTRUCTION)
        self.day.setVisible(kind is Shown.DESTRUCTION)
        for field in (self.year, self.day):
            field.show_error("")
        try:
            if kind is Shown.DESTRUCTION:
                self._session.calculate(partial(to_destroy, day=self._day()), self.show_list)
            elif kind is Shown.HAND_OVER:
                self._session.calculate(partial(to_hand_over, year=self._year()), self.show_list)
            else:
                self._session.calculate(partial(open_book, year=self._year()), self.show_book)
        except RuleViolation as problem:
            (self.day if kind is Shown.DESTRUCTION else self.year).show_error(sentence_of(problem))

    def show_book(self, book: Book) -> None:
        """Show the book of a year: its counts, and what is open in it."""
        self.book, self.listed = book, None
        titles = (self.tr("Entry"), self.tr("Code"), self.tr("Owner"), self.tr("Procedure"), self.tr("Due"))
        rows = [
            (str(entry.entry), entry.code, entry.owner_name, entry.procedure_name, _day_of(entry.due_at))
            for entry in book.shown
        ]
        self._show(titles, rows, _BOOK_PX, [entry.id for entry in book.entries])
        self.summary.setText(f"{self._counts(book)}\n{self._state(book)}")
        self.closing.setVisible(book.closed_at is None)

    def show_list(self, listed: ArchiveList) -> None:
        """Show a list for the archive."""
        self.book, self.listed = None, listed
        titles = (
            self.tr("No."),
            self.tr("Code"),
            self.tr("Owner"),
            self.tr("Procedure"),
            self.tr("Ended"),
            self.tr("Kept for"),
            self.tr("Kept until"),
        )
        rows = [
            (
                str(number),
                archived.entry.code,
                entry.owner_name,
                archived.entry.procedure_name,
                _day_of(archived.ended_at),
                self._retention(archived.retention),
                day_text(archived.kept_until),
            )
            for number, (archived, entry) in enumerate(zip(listed.entries, listed.shown, strict=True), 1)
        ]
        self._show(titles, rows, _LIST_PX, [archived.entry.id for archived in listed.entries])
        self.summary.setText(self._explanation(listed))
        self.closing.hide()

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "Close the book"),
        QT_TRANSLATE_NOOP("Actions", "Close the book of a year that is over; it takes no further entry."),
    )
    def close_shown(self) -> None:
        """Ask whether the shown book shall be closed: that cannot be undone."""
        book = self.book
        if book is None or book.closed_at is not None:
            return
        text = self.tr("The book of {year} takes no entry after this; what is open goes on.").format(year=book.year)
        self.notice.show_message(text, "warn", self.tr("Close it now"), partial(self._close, book.year))

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        QT_TRANSLATE_NOOP("Actions", "Print what is shown."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the shown list, or the page that closes the shown book, for the signatures."""
        book, listed = self.book, self.listed
        if book is not None:
            self.printing.start(lambda context, go_on: print_closing(context, book, go_on))
        elif listed is not None:
            self.printing.start(lambda context, go_on: print_archive_list(context, listed, go_on))

    def save(self, path: Path) -> None:
        """Write the shown list to an Excel or a CSV file, by the file's ending."""
        listed = self.listed
        if listed is None:
            return
        self._session.write(
            self.tr("Saving…"),
            lambda context: export_archive_list(context, listed, path),
            lambda _nothing: show_saved(self.notice, path),
            self._not_written,
        )

    def _not_written(self, error: Exception) -> None:
        unwritten = self.tr("The file cannot be written. Close it in Excel, try again.")
        self.notice.show_message(sentence_of(error) if code_of(error) else unwritten, "bad")

    def _close(self, year: int) -> None:
        self.notice.clear()
        self._session.write(self.tr("Noting…"), partial(close_book, year=year), self._closed, self._refused)

    def _closed(self, book: Book) -> None:
        self.show_book(book)
        self.notice.show_message(self.tr("The book of {year} is closed.").format(year=book.year), "ok")
        self.print_out()

    def _refused(self, error: Exception) -> None:
        self.notice.show_message(sentence_of(error), "bad")

    def _show(
        self, titles: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], ids: Sequence[UUID]
    ) -> None:
        self.notice.clear()
        self._ids = ids
        self.texts.show_titles(*titles)
        self.texts.show_texts([tuple(cells) for cells in rows])
        self.table.show_columns_of(self.texts, widths)
        for button in (self.excel, self.csv):
            button.setVisible(self.listed is not None)

    def _counts(self, book: Book) -> str:
        counts = book.counts
        parts = (
            (self.tr("received"), counts.received),
            (self.tr("handed back"), counts.returned),
            (self.tr("result at the desk"), counts.ready),
            (self.tr("refused"), counts.refused),
            (self.tr("stopped"), counts.stopped),
            (self.tr("open"), counts.open),
        )
        return " · ".join(f"{name} {formatting.count(number)}" for name, number in parts)

    def _state(self, book: Book) -> str:
        if book.closed_at is None:
            return self.tr("The book is open. What is listed below is not decided yet.")
        text = self.tr("Closed {at} by {who}. What is listed below was open then and goes on.")
        return text.format(at=formatting.moment(book.closed_at), who=book.closed_by)

    def _explanation(self, listed: ArchiveList) -> str:
        total = self.tr("%n dossiers", "", len(listed.entries))
        if not listed.year:
            return self.tr("{total}. A list for the council that decides; nothing is deleted.").format(total=total)
        text = self.tr("{total}, to be handed over until {day} ({basis}).")
        basis = listed.basis if listed.is_read else self.tr("{basis}: text not read").format(basis=listed.basis)
        return text.format(total=total, day=day_text(listed.day), basis=basis)

    def _retention(self, retention: Retention | None) -> str:
        if retention is None:
            return self.tr("not known")
        if retention.years is None:
            return self.tr("for ever")
        return self.tr("%n years", "", retention.years)

    def _year(self) -> int:
        year = number_in(self.year.text)
        if year is None or not _FIRST_YEAR <= year <= _LAST_YEAR:
            raise RuleViolation("archive.year", "year")
        return year

    def _day(self) -> date:
        day = parse_day(self.day.text, "day", today=self._session.context.today())
        if day is None:
            raise RuleViolation("date.incomplete", "day")
        return day

    def _ask_file(self, ending: str, kind: str) -> None:
        if self.listed is None:
            return
        name = f"luu-tru-{self.listed.day:%Y%m%d}.{ending}"
        chosen = ask_where_to_save(self, self.tr("Save the list"), name, f"{kind} (*.{ending})")
        if chosen is not None:
            self.save(chosen)

    def _arrange(self) -> None:
        head = row(label(self.tr("Archive"), "page"), None, self.closing, self.paper, self.excel, self.csv)
        choice = row(self.shown, self.year, self.day, None)
        whole = column(head, choice, self.notice, self.summary, self.table, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.shown.activated.connect(lambda _place: self.reload())
        for field in (self.year, self.day):
            field.left.connect(self.reload)
        self.table.entered_row.connect(lambda place: self._session.request(OpenRecord(self._ids[place])))
        self.excel.clicked.connect(lambda: self._ask_file("xlsx", "Excel"))
        self.csv.clicked.connect(lambda: self._ask_file("csv", "CSV"))


def _day_of(at: datetime) -> str:
    return day_text(local(at).date())
