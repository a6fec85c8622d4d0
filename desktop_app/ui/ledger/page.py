"""The tracking ledger (Form 07 on screen): filters, totals, a million lines, Excel and CSV."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from operator import itemgetter
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHeaderView, QPushButton, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.dossier.ledger import LONG_OPEN_DAYS, LedgerFilter, LedgerState, LedgerTotals
from desktop_app.domain.people.rights import Right
from desktop_app.services.printing.print_out import print_ledger
from desktop_app.services.reports.ledger import (
    Ledger,
    LedgerChoices,
    ShownEntry,
    choices,
    export_csv,
    export_xlsx,
    late_minutes_of_line,
    open_ledger,
    open_newest,
    remaining_of_line,
    shown_at,
    totals_of,
)
from desktop_app.ui.common.actions import action, action_button, action_hint
from desktop_app.ui.common.choice_box import choice_box, fill_box
from desktop_app.ui.common.day_field import DayField, read_days
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.print_out import PrintOut
from desktop_app.ui.common.requests import OpenPage, OpenRecord
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.common.save_dialog import ask_where_to_save
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.common.state_delegate import StateDelegate
from desktop_app.ui.ledger.filter_bar import FilteredTable, PeriodBox, QuickPeriod, days_of, reset
from desktop_app.ui.ledger.model import CHUNK, LedgerModel
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_STATES = {
    LedgerState.OPEN: QT_TRANSLATE_NOOP("LedgerPage", "In process"),
    LedgerState.OVERDUE: QT_TRANSLATE_NOOP("LedgerPage", "Overdue"),
    LedgerState.WAITING: QT_TRANSLATE_NOOP("LedgerPage", "Waiting for supplement"),
    LedgerState.READY: QT_TRANSLATE_NOOP("LedgerPage", "Not collected"),
    LedgerState.CLOSED: QT_TRANSLATE_NOOP("LedgerPage", "Closed"),
}
_LONG_OPEN = "long_open"
_WIDTHS = {0: 82, 1: 192, 2: 150, 4: 98, 5: 98, 6: 84, 7: 88, 8: 168}
_PROCEDURE, _STATE = 3, 8
_FIRST_LINES = 2_000
_REST_AFTER_MS = 150


class LedgerPage(Page):
    """The tracking ledger: filters, lines, totals, export and print."""

    page_name = "ledger"
    is_lazy = True
    place = SidebarPlace(6, QT_TRANSLATE_NOOP("Sidebar", "Ledger"), group=1)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.ledger: Ledger | None = None
        self._wanted = LedgerFilter()
        self.first = DayField(self.tr("Received from"), self.today, error_below=True)
        self.last = DayField(self.tr("to"), self.today, error_below=True)
        self.field = choice_box(self.tr("Field"), self.tr("All fields"), ())
        self.procedure = choice_box(self.tr("Procedure"), self.tr("All procedures"), ())
        self.channel = choice_box(
            self.tr("Channel"), self.tr("All channels"), [(formatting.channel(channel), channel) for channel in Channel]
        )
        states = [*((_text(text), value) for value, text in _STATES.items())]
        long_open = (self.tr("Open for more than {days} days").format(days=LONG_OPEN_DAYS), _LONG_OPEN)
        self.state = choice_box(self.tr("State"), self.tr("All states"), [*states, long_open])
        self.officer = choice_box(self.tr("Officer"), self.tr("All officers"), ())
        self._boxes = (self.field, self.procedure, self.channel, self.state, self.officer)
        self.totals = label("", "muted")
        self.notice = Notice()
        self.table = FilteredTable()
        self.period = PeriodBox()
        left_of, late_of = partial(remaining_of_line, session.context), partial(late_minutes_of_line, session.context)
        self.model = LedgerModel(self._fetch, left_of, late_of, self)
        self.excel, self.csv = QPushButton(self.tr("Excel…")), QPushButton(self.tr("CSV…"))
        self.archive = QPushButton(self.tr("Archive"))
        self.clear = action_button(self.clear_filters, takes_focus=True)
        self.paper = action_button(self.print_out, takes_focus=True)
        self.printing = PrintOut(session, self.notice)
        offer_by_right(session, Right.EXPORT_PEOPLE, (self.excel, self.csv))
        offer_by_right(session, Right.LIST_PEOPLE, (self.paper,))
        self._stopping = False
        self._arrange()
        self._connect()
        for procedure_id, name in sorted(session.context.catalogue.names(), key=itemgetter(1)):
            self.procedure.addItem(name, procedure_id)

    def activate(self) -> None:
        """Read the ledger again, and give the keys to the lines."""
        self.reload()
        self.focus()

    def reload(self) -> None:
        """Read the ledger again, and what the filters offer."""
        self.apply()
        QTimer.singleShot(_REST_AFTER_MS, self, lambda: self._session.calculate(choices, self._offer))

    def focus(self) -> None:
        """Give the keys to the lines."""
        self.table.setFocus()

    def apply(self) -> None:
        """List the dossiers that match the filters."""
        days = read_days(self.first, self.last)
        if days is None:
            return
        self.period.show_days(*days, self.today())
        wanted = self._filter(*days)
        self.ledger = None
        self._wanted = wanted
        self._session.read(partial(open_newest, wanted=wanted, most=_FIRST_LINES, shown=CHUNK), self._show_newest)

    @action(
        "Ctrl+Backspace",
        QT_TRANSLATE_NOOP("Actions", "Clear filters"),
        QT_TRANSLATE_NOOP("Actions", "List everything again."),
    )
    def clear_filters(self) -> None:
        """List everything again, and give the keys to the lines."""
        reset(self._boxes)
        for field in (self.first, self.last):
            field.set_text("")
        self.apply()
        self.focus()

    @action(
        "F",
        QT_TRANSLATE_NOOP("Actions", "Filter"),
        QT_TRANSLATE_NOOP("Actions", "Put the cursor into the filters."),
        is_shortcut=False,
    )
    def focus_filters(self) -> None:
        """Put the cursor into the first filter."""
        self.period.setFocus()

    def refresh(self, changes: Changes) -> None:
        """List the same again when a dossier changed; the chosen line and the position in the list stay."""
        if self.isVisible() and changes.dossiers and self.ledger is not None:
            self._session.read(partial(open_ledger, wanted=self.ledger.wanted), self._show_again)

    def save(self, path: Path) -> None:
        """Write the listed dossiers to an Excel or a CSV file, by the file's ending; it can be stopped."""
        ledger = self.ledger
        if ledger is None:
            return
        self._stopping = False
        write = export_csv if path.suffix.lower() == ".csv" else export_xlsx
        self.notice.show_message(
            self.tr("Saving {n} lines…").format(n=len(ledger.seqs)), "", self.tr("Stop"), self._stop
        )
        self._session.write(
            self.tr("Saving…"),
            lambda context: write(context, ledger, path, lambda _percent: not self._stopping),
            lambda _nothing: show_saved(self.notice, path),
            self._not_saved,
        )

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        QT_TRANSLATE_NOOP("Actions", "Print what is shown."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the listed dossiers as Form 07."""
        ledger = self.ledger
        if ledger is not None:
            self.printing.start(lambda context, go_on: print_ledger(context, ledger, go_on))

    def _choose_period(self) -> None:
        days = days_of(self.period.period, self.today())
        if days is None and self.period.period is QuickPeriod.TYPED:
            self.first.line.setFocus()
            return
        self.first.set_text(day_text(days.first) if days else "")
        self.last.set_text(day_text(days.last) if days else "")
        self.apply()

    def _filter(self, first: date | None, last: date | None) -> LedgerFilter:
        channel, state = self.channel.currentData(), self.state.currentData()
        return LedgerFilter(
            first,
            last,
            self.field.currentData(),
            self.procedure.currentData(),
            None if channel is None else Channel(channel),
            None if state in {None, _LONG_OPEN} else LedgerState(state),
            self.officer.currentData(),
            LONG_OPEN_DAYS if state == _LONG_OPEN else None,
        )

    def _show_newest(self, opened: tuple[Ledger, list[ShownEntry]]) -> None:
        newest, lines = opened
        if newest.wanted != self._wanted:
            return
        self.model.show_seqs(newest.seqs, lines)
        if newest.seqs:
            self.table.selectRow(0)
        if len(newest.seqs) < _FIRST_LINES:
            self._show_all(newest)
        else:
            # Listing a million takes a second: the lines in sight are read and painted first.
            QTimer.singleShot(_REST_AFTER_MS, self, partial(self._list_all, newest.wanted))

    def _list_all(self, wanted: LedgerFilter) -> None:
        if wanted == self._wanted:
            self._session.calculate(partial(open_ledger, wanted=wanted), self._show_all)

    def _show_all(self, ledger: Ledger) -> None:
        if ledger.wanted != self._wanted:
            return
        self.ledger = ledger
        self.model.extend(ledger.seqs)
        self._session.calculate(partial(totals_of, ledger=ledger), self._show_totals)

    def _show_again(self, ledger: Ledger) -> None:
        if self.ledger is None or ledger.wanted != self.ledger.wanted:
            return
        bar = self.table.verticalScrollBar()
        place, at = self.model.place_in(ledger.seqs, self.table.currentIndex().row()), bar.value()
        if ledger.seqs == self.ledger.seqs:
            self.model.read_again()
        else:
            self.model.show_seqs(ledger.seqs)
            if place is not None:
                self.table.selectRow(place)
            bar.setValue(at)
        self.ledger = ledger
        self._session.calculate(partial(totals_of, ledger=ledger), self._show_totals)

    def _show_totals(self, totals: LedgerTotals) -> None:
        numbers = (totals.open, totals.overdue, totals.waiting, totals.ready, totals.closed)
        parts = [f"{_text(text)} {formatting.count(n)}" for text, n in zip(_STATES.values(), numbers, strict=True)]
        whole = self.tr("%n dossiers", "", totals.all)
        self.totals.setText(" · ".join([whole, *parts]))

    def _offer(self, choices: LedgerChoices) -> None:
        fill_box(self.field, [(name, name) for name in choices.fields])
        fill_box(self.officer, [(name, officer_id) for officer_id, name in choices.officers])

    def _fetch(
        self, seqs: Sequence[int], done: Callable[[list[ShownEntry]], None], failed: Callable[[Exception], None]
    ) -> None:
        self._session.read(partial(shown_at, seqs=seqs), done, failed)

    def _open_row(self, place: int) -> None:
        entry = self.model.entry_at(place)
        if entry is not None:
            self._session.request(OpenRecord(entry.id))

    def _ask_file(self, ending: str, kind: str) -> None:
        name = f"so-theo-doi-{self._session.context.today():%Y%m%d}.{ending}"
        chosen = ask_where_to_save(self, self.tr("Save the ledger"), name, f"{kind} (*.{ending})")
        if chosen is not None:
            self.save(chosen)

    def _stop(self) -> None:
        self._stopping = True

    def _not_saved(self, _error: Exception) -> None:
        if self._stopping:
            self.notice.show_message(self.tr("Stopped; no file was written."), "warn")
        else:
            self.notice.show_message(self.tr("The file cannot be written. Close it in Excel, try again."), "bad")

    def _arrange(self) -> None:
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Tracking ledger"))
        self.table.setItemDelegateForColumn(_STATE, StateDelegate(self.table))
        for place, width in _WIDTHS.items():
            self.table.setColumnWidth(place, width)
        self.table.horizontalHeader().setSectionResizeMode(_PROCEDURE, QHeaderView.ResizeMode.Stretch)
        papers = (self.archive, self.paper, self.excel, self.csv)
        head = row(label(self.tr("Tracking ledger"), "page"), None, self.totals, *papers)
        self.procedure.setMaximumWidth(230)
        when = row(action_hint(self.focus_filters), self.period, self.first, self.last, None, self.clear)
        which = row(self.state, self.channel, self.field, self.procedure, self.officer, None)
        messages = (self.first.sentence, self.last.sentence)
        whole = column(head, when, which, *messages, self.notice, self.table, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _connect(self) -> None:
        self.period.activated.connect(lambda _place: self._choose_period())
        self.table.filter_wanted.connect(self.focus_filters)
        for box in self._boxes:
            box.activated.connect(lambda _place: self.apply())
        self.first.left.connect(self.last.line.setFocus)
        self.last.left.connect(self.apply)
        self.last.back.connect(self.first.line.setFocus)
        self.table.entered_row.connect(self._open_row)
        self.excel.clicked.connect(lambda: self._ask_file("xlsx", "Excel"))
        self.archive.clicked.connect(lambda: self._session.request(OpenPage("archive")))
        self.csv.clicked.connect(lambda: self._ask_file("csv", "CSV"))


def _text(text: str) -> str:
    return translate("LedgerPage", text)
