"""Fees: what each officer took on the days of a period, and what still has to go to the budget."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.domain.changes import Changes
from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.fee_entries import FeeEntry
from desktop_app.domain.errors import Problem
from desktop_app.domain.law.fee import money
from desktop_app.domain.law.fee_total import FeeTotal, sum_of
from desktop_app.domain.people.rights import Right
from desktop_app.services.dossier.payment import to_budget
from desktop_app.services.dossier.unit_of_work import StepResult
from desktop_app.services.printing.print_out import print_fees
from desktop_app.services.reports.fees import Fees, WaitingFee, fees_of
from desktop_app.ui.common.actions import action, action_button
from desktop_app.ui.common.day_field import DayField, refuse_period, typed_period
from desktop_app.ui.common.errors import show_error
from desktop_app.ui.common.fields import Field
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column, row
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.print_out import PrintOut
from desktop_app.ui.common.requests import OpenRecord
from desktop_app.ui.common.rights import offer_by_right
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.common.tick_table import TickLine, TickRows, TickTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence_of

_TOTAL_WIDTHS = (0, 80, 130, 130, 130, 130, 130)
_ENTRY_WIDTHS = (150, 190, 0, 150, 190, 130)
_WAITING_WIDTHS = (36, 190, 0, 130, 150, 190)
_LINE_PX, _MOST_LINES = 32, 5
_LATE = QT_TRANSLATE_NOOP("FeesPage", "late · {moment}")


class FeesPage(Page):
    """What was taken in fees, and what has to go to the budget."""

    page_name = "fees"
    parent_page = "reports"
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.fees: Fees | None = None
        self.notice = Notice()
        self.first = DayField(self.tr("From"), self.today, error_below=True)
        self.last = DayField(self.tr("to"), self.today, error_below=True)
        self.paper = action_button(self.print_out, takes_focus=True)
        offer_by_right(session, Right.LIST_PEOPLE, (self.paper,))
        self.printing = PrintOut(session, self.notice)
        self.totals, self.entries = TextTable(self), TextTable(self)
        self.waiting = TickTable(
            (self.tr("Dossier code"), self.tr("Payer"), self.tr("Fee"), self.tr("Paid"), self.tr("To the budget by")),
            self,
        )
        self.total_table, self.entry_table = RowTable(), RowTable()
        self.waiting_table = TickRows(self.waiting, _WAITING_WIDTHS)
        self.reference = Field(self.tr("Number of the payment order to the treasury"), plain=True, width=220)
        self.go = _primary_button()
        self._show_titles()
        self._arrange()
        self._connect()

    def activate(self) -> None:
        """Count again, today when nothing was typed, and give the keys to the first day."""
        if not self.first.text:
            for field in (self.first, self.last):
                field.set_text(day_text(self._session.context.today()))
        self.count()
        self.first.line.setFocus()

    def refresh(self, changes: Changes) -> None:
        """Count again when something was stored."""
        if changes.dossiers and self.isVisible():
            self.count()

    def count(self) -> None:
        """Count the typed days."""
        period = typed_period(self.first, self.last)
        if period is not None:
            refuse = partial(refuse_period, self.first, self.last)
            self._session.calculate(partial(fees_of, period=period), self.show_fees, refuse)

    def show_fees(self, fees: Fees) -> None:
        """Show the fees of some days."""
        self.fees = fees
        lines = list(fees.totals.items())
        if len(lines) > 1:
            lines.append((self.tr("All"), sum_of(fees.totals.values())))
        self.totals.show_texts([_total_cells(name, total) for name, total in lines])
        self.total_table.setFixedHeight(_LINE_PX * (1 + min(max(len(lines), 1), _MOST_LINES)))
        self.entries.show_texts([self._entry_cells(entry) for entry in fees.entries])
        self.waiting.show_lines([_waiting_line(waiting) for waiting in fees.waiting])
        self._waiting_part.setVisible(bool(fees.waiting))

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        QT_TRANSLATE_NOOP("Actions", "Print what is shown."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the list of the shown days."""
        fees = self.fees
        if fees is not None:
            self.printing.start(lambda context, go_on: print_fees(context, fees, go_on))

    @action(
        "F9",
        QT_TRANSLATE_NOOP("Actions", "To the budget"),
        QT_TRANSLATE_NOOP("Actions", "Note that the ticked fees went to the budget."),
    )
    def take(self) -> None:
        """Note that the ticked fees went to the budget (F9)."""
        if not self.go.isEnabled():
            return
        self.go.setEnabled(False)
        self.reference.show_error("")
        work = partial(to_budget, dossier_ids=self.waiting.chosen, reference=self.reference.text)
        self._session.write(self.tr("Noting…"), work, self._taken, self._refused)

    def _entry_cells(self, entry: FeeEntry) -> tuple[str, ...]:
        way = formatting.payment(entry.way) if entry.way is not None else self.tr("paid back")
        at = formatting.short_moment(entry.at)
        return at, entry.code, entry.payer, way, entry.proof, money(entry.amount)

    def _taken(self, taken: Sequence[StepResult]) -> None:
        self.reference.set_text("")
        self.notice.show_message(self.tr("%n fees noted as with the budget.", "", len(taken)), "ok")
        self.count()

    def _refused(self, error: Exception) -> None:
        self._count_ticks()
        if isinstance(error, Problem) and error.field == "reference":
            self.reference.show_error(sentence_of(error))
            self.reference.line.setFocus()
        else:
            show_error(self.notice, error, session=self._session, retry=self.take)

    def _count_ticks(self) -> None:
        number = len(self.waiting.chosen)
        self.go.setText(self.tr("%n fees are with the budget   F9", "", number))
        self.go.setEnabled(number > 0)

    def _open(self, place: int) -> None:
        self._session.request(OpenRecord(self.waiting.line_at(place).id))

    def _open_entry(self, place: int) -> None:
        if self.fees is not None:
            self._session.request(OpenRecord(self.fees.entries[place].dossier_id))

    def _show_titles(self) -> None:
        ways = (self.tr("Directly"), self.tr("Online"), self.tr("Otherwise"), self.tr("Paid back"), self.tr("Rest"))
        self.totals.show_titles(self.tr("Officer"), self.tr("Number"), *ways, numbers_from=1)
        columns = (self.tr("Time"), self.tr("Dossier code"), self.tr("Payer"), self.tr("How"), self.tr("Receipt"))
        self.entries.show_titles(*columns, self.tr("Amount"), numbers_from=5)
        self.total_table.show_columns_of(self.totals, _TOTAL_WIDTHS)
        self.entry_table.show_columns_of(self.entries, _ENTRY_WIDTHS)
        self.total_table.setAccessibleName(self.tr("Fees by officer"))
        self.entry_table.setAccessibleName(self.tr("Fees one by one"))
        self.waiting_table.setAccessibleName(self.tr("Paid online, not with the budget"))

    def _arrange(self) -> None:
        head = row(label(self.tr("Fees"), "page"), None, self.first, self.last, self.paper)
        self._waiting_part = QWidget()
        title = label(self.tr("Paid online, not with the budget"), "section")
        foot = row(self.reference, self.go, None)
        self._waiting_part.setLayout(column(title, self.waiting_table, foot, spacing=6))
        self._waiting_part.hide()
        messages = (self.first.sentence, self.last.sentence)
        whole = column(head, *messages, self.notice, self.total_table, self.entry_table, self._waiting_part, spacing=10)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _connect(self) -> None:
        for field in (self.first, self.last):
            field.left.connect(self.count)
        self.waiting.ticked.connect(self._count_ticks)
        self.waiting_table.entered_row.connect(self._open)
        self.entry_table.entered_row.connect(self._open_entry)
        self.reference.left.connect(self.take)
        self.go.clicked.connect(self.take)
        self._count_ticks()


def _total_cells(name: str, total: FeeTotal) -> tuple[str, ...]:
    amounts = (total.direct, total.online, total.other, total.refunded, total.rest)
    return (name, formatting.count(total.count), *map(money, amounts))


def _waiting_line(waiting: WaitingFee) -> TickLine:
    by = formatting.short_moment(waiting.by)
    shown = translate("FeesPage", _LATE).format(moment=by) if waiting.is_late else by
    paid = formatting.short_moment(waiting.paid_at) if waiting.paid_at is not None else ""
    return TickLine(waiting.dossier_id, waiting.code, (waiting.code, waiting.payer, money(waiting.amount), paid, shown))


def _primary_button() -> QPushButton:
    button = QPushButton()
    button.setProperty("primary", True)
    return button
