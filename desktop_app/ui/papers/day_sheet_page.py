"""The sheet of a day: what was given out, printed, handed back and taken in fees, and what does not fit."""

from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dates import day_text
from desktop_app.domain.errors import Problem, RuleViolation
from desktop_app.domain.law.fee import Payment, money
from desktop_app.domain.papers.day_sheet import DaySheet, FeeSum, Gap, GapKind
from desktop_app.domain.people.rights import Right
from desktop_app.services.papers.day_sheet import sheet_of_day
from desktop_app.services.printing.day_sheet import print_day_sheet
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.day_field import DayField
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.print_out import PrintOut
from desktop_app.ui.common.requests import OpenPage, OpenRecord
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence_of
from desktop_app.ui.texts.printing import sheet_name

_COUNT_WIDTHS, _FEE_WIDTHS, _GAP_WIDTHS = (330, 0, 110), (330, 110, 190, 0), (0, 520)
_LINE_PX, _MOST_FEES = 31, 5
_GAPS = {
    GapKind.NUMBER: (
        QT_TRANSLATE_NOOP("DaySheetPage", "Number {subject} was given, and no dossier and no slip has it"),
        QT_TRANSLATE_NOOP("DaySheetPage", "Look for the paper with this code, else tell the administrator"),
    ),
    GapKind.NO_RECEIPT: (
        QT_TRANSLATE_NOOP("DaySheetPage", "Dossier {subject} has no receipt on paper that counts"),
        QT_TRANSLATE_NOOP("DaySheetPage", "Enter: open the dossier, then Ctrl+P prints its receipt"),
    ),
    GapKind.NOT_ON_PAPER: (
        QT_TRANSLATE_NOOP("DaySheetPage", "{subject}: {paper} did not come out of the printer"),
        QT_TRANSLATE_NOOP("DaySheetPage", "Enter: open the settings, then print it again or throw it away"),
    ),
    GapKind.NO_PROOF: (
        QT_TRANSLATE_NOOP("DaySheetPage", "Dossier {subject}: {amount} taken directly, no number of a receipt"),
        QT_TRANSLATE_NOOP("DaySheetPage", "Enter: open the dossier to correct it, or write the number on the sheet"),
    ),
    GapKind.UNPAID: (
        QT_TRANSLATE_NOOP("DaySheetPage", "Dossier {subject}: the fee of {amount} was not taken"),
        QT_TRANSLATE_NOOP("DaySheetPage", "Enter: open the dossier and note the payment, or take it with the result"),
    ),
    GapKind.UNSENT: (
        QT_TRANSLATE_NOOP("DaySheetPage", "The server does not have {n} events"),
        QT_TRANSLATE_NOOP("DaySheetPage", "Enter: open the page of syncing and try again"),
    ),
    GapKind.SLIP: (
        QT_TRANSLATE_NOOP("DaySheetPage", "Slip {subject} is neither entered nor voided"),
        QT_TRANSLATE_NOOP("DaySheetPage", "Scan the slip to enter its dossier, or void it with the reason"),
    ),
}
_PAGES = {GapKind.NOT_ON_PAPER: "settings", GapKind.UNSENT: "sync"}


class DaySheetPage(Page):
    """The sheet of a day; Enter on what does not fit opens where it is put right.

    Attributes:
        sheet: what is shown, or None before the first count.
        counts: the numbers of the day.
        fees: what was taken, by way of payment.
        gaps: what does not fit.
        notice: what came of printing.
    """

    page_name = "day-sheet"
    parent_page = "today"
    key = "Ctrl+Shift+E"
    key_title = QT_TRANSLATE_NOOP("Sidebar", "End-of-day sheet")
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.sheet: DaySheet | None = None
        self.notice = Notice()
        self.day = DayField(self.tr("Day"), self.today, error_below=True)
        self.paper = action_button(self.print_out, takes_focus=True)
        offer_by_right(session, Right.PRINT, (self.paper,))
        self.printing = PrintOut(session, self.notice)
        self.counts, self.fees, self.gaps = TextTable(self), TextTable(self), TextTable(self)
        self.count_table, self.fee_table, self.gap_table = RowTable(), RowTable(), RowTable()
        self.summary = label("", "section")
        self._show_titles()
        self._arrange()
        self.day.left.connect(self.count)
        self.gap_table.entered_row.connect(self._open)

    def activate(self) -> None:
        """Count again, today when nothing was typed, and give the keys to the day."""
        if not self.day.text:
            self.day.set_text(day_text(self.today()))
        self.count()
        self.day.line.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Count again when something was stored or printed."""
        if (changes.dossiers or changes.print_jobs) and self.isVisible():
            self.count()

    def count(self) -> None:
        """Count the typed day."""
        if self.day.check(needed=True):
            day = self.day.read()
            if day is not None:
                self._session.calculate(partial(sheet_of_day, day=day), self.show_sheet, self._refuse)

    def show_sheet(self, sheet: DaySheet) -> None:
        """Show the sheet of a day."""
        self.sheet = sheet
        self.counts.show_texts(self._count_lines(sheet))
        self.count_table.setFixedHeight(_LINE_PX * (1 + len(self._count_lines(sheet))))
        fees = [self._fee_line(way, fees) for way, fees in sheet.fees.items()]
        self.fees.show_texts(fees)
        self.fee_table.setFixedHeight(_LINE_PX * (1 + min(max(len(fees), 1), _MOST_FEES)))
        self.gaps.show_texts([self._gap_line(gap) for gap in sheet.gaps])
        fits = self.tr("Numbers, papers and fees fit each other.")
        number = len(sheet.gaps)
        self.summary.setText(self.tr("%n things do not fit", "", number) if number else fits)
        self.gap_table.setVisible(bool(number))

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        QT_TRANSLATE_NOOP("Actions", "Print what is shown."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the sheet of the shown day."""
        sheet = self.sheet
        if sheet is not None:
            self.printing.start(lambda context, go_on: print_day_sheet(context, sheet, go_on))

    def _count_lines(self, sheet: DaySheet) -> list[tuple[str, str, str]]:
        span = self.tr("from {first} to {last}").format(first=sheet.first, last=sheet.last) if sheet.first else ""
        slips = self.tr("entered that day: {entered}, voided: {voided}").format(
            entered=sheet.entered_slips, voided=sheet.voided_slips
        )
        alone = self.tr("the desk has no server") if sheet.unsent is None else ""
        lines = (
            (self.tr("Numbers given"), sheet.issued, span),
            (self.tr("Dossiers received"), sheet.received, ""),
            (self.tr("Receipts printed (first print)"), sheet.receipts, ""),
            (self.tr("Reprints"), sheet.reprints, ""),
            (self.tr("Other papers printed"), sheet.others, ""),
            (self.tr("Void sheets"), sheet.voided, ""),
            (self.tr("Results handed back"), sheet.returned, ""),
            (self.tr("Slips of an outage, open"), sheet.open_slips, slips),
            (self.tr("Events not sent to the server"), sheet.unsent or 0, alone),
        )
        return [(name, note, formatting.count(number)) for name, number, note in lines]

    def _fee_line(self, way: Payment | None, fees: FeeSum) -> tuple[str, ...]:
        name = formatting.payment(way) if way is not None else self.tr("paid back")
        return name, formatting.count(fees.count), formatting.count(fees.proven), money(fees.amount)

    def _gap_line(self, gap: Gap) -> tuple[str, str]:
        title, to_do = (translate("DaySheetPage", text) for text in _GAPS[gap.kind])
        paper = sheet_name(gap.paper) if gap.paper else ""
        amount = money(gap.amount) if gap.amount else ""
        return title.format(subject=gap.subject, paper=paper, amount=amount, n=gap.amount), to_do

    def _open(self, place: int) -> None:
        gap = self.sheet.gaps[place] if self.sheet is not None else None
        if gap is None:
            return
        if gap.kind in _PAGES:
            self._session.request(OpenPage(_PAGES[gap.kind]))
        elif gap.dossier_id is not None:
            self._session.request(OpenRecord(gap.dossier_id))

    def _refuse(self, error: Exception) -> None:
        if isinstance(error, RuleViolation) and error.field == "day":
            self.day.show_error(sentence_of(error))
        elif isinstance(error, Problem):
            self.notice.show_message(sentence_of(error), "bad")
        raise_unexpected(error)

    def _show_titles(self) -> None:
        number = self.tr("Number")
        self.counts.show_titles(self.tr("What"), self.tr("Note"), number, numbers_from=2)
        columns = (number, self.tr("With a receipt"), self.tr("Amount"))
        self.fees.show_titles(self.tr("Fees taken"), *columns, numbers_from=1)
        self.gaps.show_titles(self.tr("What does not fit"), self.tr("What to do"))
        self.count_table.show_columns_of(self.counts, _COUNT_WIDTHS)
        self.fee_table.show_columns_of(self.fees, _FEE_WIDTHS)
        self.gap_table.show_columns_of(self.gaps, _GAP_WIDTHS)
        self.count_table.setAccessibleName(self.tr("Numbers of the day"))
        self.fee_table.setAccessibleName(self.tr("Fees taken"))
        self.gap_table.setAccessibleName(self.tr("What does not fit"))

    def _arrange(self) -> None:
        head = row(label(self.tr("End-of-day sheet"), "page"), None, self.day, self.paper)
        tables = (self.count_table, self.fee_table, self.summary, self.gap_table)
        whole = column(head, self.day.sentence, self.notice, *tables, None, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)
