"""The report of a period: lines, indices with their definitions, and charts by month."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QComboBox, QPushButton, QWidget

from desktop_app.domain.dates import day_text
from desktop_app.domain.dossier.dossier import Channel
from desktop_app.domain.errors import Problem
from desktop_app.domain.law.period import Border, PeriodKind, period_around
from desktop_app.domain.law.report_forms import ReportForm
from desktop_app.services.printing.print_out import print_report
from desktop_app.services.reports.report_export import write_report
from desktop_app.services.reports.statistics import Grouping, PeriodReport, choose_report_border, report, report_border
from desktop_app.ui.common.actions import action, action_button, action_hint
from desktop_app.ui.common.cards import Card
from desktop_app.ui.common.day_field import DayField, read_period
from desktop_app.ui.common.labels import ElidedLabel, label
from desktop_app.ui.common.layouts import CARD_MOST_PX, column, row
from desktop_app.ui.common.named_box import NamedBox
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page, SidebarPlace
from desktop_app.ui.common.print_out import PrintOut
from desktop_app.ui.common.requests import OpenPage
from desktop_app.ui.common.save_dialog import ask_where_to_save
from desktop_app.ui.common.saved_file import show_saved
from desktop_app.ui.reports.charts import Bars, Shares
from desktop_app.ui.reports.columns import FORM_NAMES, heads
from desktop_app.ui.reports.indices import IndexList
from desktop_app.ui.reports.table import ReportTable
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence_of

_KINDS = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("ReportsPage", "Month"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("ReportsPage", "Quarter"),
    PeriodKind.YEAR: QT_TRANSLATE_NOOP("ReportsPage", "Year"),
}
_GROUPINGS = {
    Grouping.FIELD: QT_TRANSLATE_NOOP("ReportsPage", "By field"),
    Grouping.PROCEDURE: QT_TRANSLATE_NOOP("ReportsPage", "By procedure"),
    Grouping.CHANNEL: QT_TRANSLATE_NOOP("ReportsPage", "By channel"),
    Grouping.UNIT: QT_TRANSLATE_NOOP("ReportsPage", "By deciding unit"),
    Grouping.OFFICER: QT_TRANSLATE_NOOP("ReportsPage", "By officer"),
}
_BORDERS = {
    Border.CALENDAR: QT_TRANSLATE_NOOP("ReportsPage", "From the 1st"),
    Border.FIFTEENTH: QT_TRANSLATE_NOOP("ReportsPage", "15th to 14th"),
}
_YEAR = 2
_FOLDED = "charts folded"
_BELOW_PX = 246


class ReportsPage(Page):
    """The report of a period."""

    page_name = "reports"
    is_lazy = True
    place = SidebarPlace(7, QT_TRANSLATE_NOOP("Sidebar", "Statistics"), group=1)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.report: PeriodReport | None = None
        self.form = _box(self.tr("Form"), FORM_NAMES)
        self.kind = _box(self.tr("Period"), {value: _text(text) for value, text in _KINDS.items()})
        self.border = _box(self.tr("Periods begin"), {value: _text(text) for value, text in _BORDERS.items()})
        self.grouping = _box(self.tr("A line for each"), {value: _text(text) for value, text in _GROUPINGS.items()})
        self.kind.setCurrentIndex(_YEAR)
        self.first = DayField(self.tr("From"), self.today, error_below=True)
        self.last = DayField(self.tr("to"), self.today, error_below=True)
        self.export = QPushButton(self.tr("Save as Excel…"))
        self.fees = QPushButton(self.tr("Fees…"))
        self.paper = action_button(self.print_out, takes_focus=True)
        self.notice = Notice()
        self.table = ReportTable()
        self.indices = IndexList()
        self.bars = Bars()
        self.ends, self.channels = Shares(self.tr("How dossiers ended")), Shares(self.tr("How dossiers came"))
        self.printing = PrintOut(session, self.notice)
        self.remark = ElidedLabel("", "muted")
        self._arrange()
        self._connect()

    def activate(self) -> None:
        """Count the period again, and give the keys to its first day."""
        self.reload()
        self.focus()

    def reload(self) -> None:
        """Count again, for the period of the year so far when nothing was typed."""
        self._session.read(report_border, self._begin)

    def focus(self) -> None:
        """Give the keys to the period."""
        self.first.line.setFocus()

    def count(self) -> None:
        """Count the typed period."""
        days = read_period(self.first, self.last)
        if days is None:
            return
        first, last = days
        grouping = Grouping(self.grouping.currentData())
        self._session.calculate(lambda context: report(context, first, last, grouping), self.show_report, self._refuse)

    def show_report(self, report: PeriodReport) -> None:
        """Show a counted period."""
        self.report = report
        self._show_lines()
        self.indices.show_indices(report.indices)
        self.bars.show_bars([(f"{name[5:]}/{name[:4]}", *values) for name, values in report.months.items()])
        self.remark.setText(self._remark(report))
        total = report.total
        self.ends.show_shares(
            [
                (self.tr("Early"), total.early),
                (self.tr("On time"), total.on_time),
                (self.tr("Late"), total.resolved_late),
            ]
        )
        came = {Channel.DIRECT: total.direct, Channel.ONLINE: total.online, Channel.POST: total.post}
        self.channels.show_shares([(formatting.channel(channel), number) for channel, number in came.items()])

    @action(
        "Ctrl+P",
        QT_TRANSLATE_NOOP("Actions", "Print"),
        QT_TRANSLATE_NOOP("Actions", "Print what is shown."),
        is_shortcut=False,
    )
    def print_out(self) -> None:
        """Print the shown report on the shown form."""
        report, form = self.report, self._form
        if report is not None:
            self.printing.start(lambda context, go_on: print_report(context, report, form, go_on))

    @action(
        "F11",
        QT_TRANSLATE_NOOP("Actions", "Fold the charts"),
        QT_TRANSLATE_NOOP("Actions", "Leave the room of indices and charts to the table, or show them again."),
    )
    def fold_charts(self) -> None:
        """Hide the indices and charts, or show them again; it is remembered."""
        is_folded = not self.charts_side.isHidden()
        self.charts_side.setHidden(is_folded)
        QSettings().setValue(_FOLDED, is_folded)

    def save(self, path: Path) -> None:
        """Write the shown report to an Excel file."""
        report = self.report
        if report is None:
            return
        agency = self._session.context.agency.name
        self._session.write(
            self.tr("Saving…"),
            lambda _context: write_report(report, agency, path),
            lambda _nothing: show_saved(self.notice, path),
            lambda _error: self.notice.show_message(
                self.tr("The file cannot be written. Close it in Excel, try again."), "bad"
            ),
        )

    @property
    def _form(self) -> ReportForm:
        return ReportForm(self.form.currentData())

    def _show_lines(self) -> None:
        """Show the counted lines in the columns of the chosen form."""
        form, report = self._form, self.report
        if report is None:
            return
        named = [(self._name(key), counts) for key, counts in report.lines.items()]
        rows = [*named, (self.tr("All"), report.total)]
        texts = [(name, *map(formatting.count, form.columns(counts).values())) for name, counts in rows]
        self.table.show_report(form, [self.tr("Line"), *heads(form)], texts)
        self.table.name(self.tr("Report {form}").format(form=FORM_NAMES[form]), self.tr("All"))

    def _remark(self, report: PeriodReport) -> str:
        refused = self.tr("Refused at the counter (Form 03): {n}").format(n=formatting.count(report.not_received))
        habit = self.tr("“On time” includes what waits for a supplement and what was sent back or withdrawn")
        shown = [*([refused] if report.not_received else []), *([habit] if report.by_habit else [])]
        return " · ".join([*shown, *self._of_units(report)])

    def _of_units(self, report: PeriodReport) -> list[str]:
        """Return how the units answered that were asked for their opinion; the Excel file lists them."""
        answers = report.answers_of_units.values()
        asked = sum(unit.asked for unit in answers)
        late = sum(unit.late + unit.silent + unit.overdue for unit in answers)
        text = self.tr("Opinions asked for: {n}, late or without an answer: {late}")
        return [text.format(n=formatting.count(asked), late=formatting.count(late))] if asked else []

    def _name(self, key: str) -> str:
        if self.report is not None and self.report.grouping is Grouping.CHANNEL:
            return formatting.channel(Channel(int(key)))
        if self.report is not None and self.report.grouping in {Grouping.UNIT, Grouping.OFFICER}:
            return key or self.tr("Not received yet")
        return key

    def _begin(self, border: Border) -> None:
        self.border.setCurrentIndex(self.border.findData(border))
        if self.first.text:
            self.count()
        else:
            self._choose_period()

    def _choose_border(self) -> None:
        border = Border(self.border.currentData())
        self._session.write("", lambda context: choose_report_border(context, border))
        self._choose_period()

    def _choose_period(self) -> None:
        period = period_around(
            self._session.context.today(), PeriodKind(self.kind.currentData()), Border(self.border.currentData())
        )
        self.first.set_text(day_text(period.first))
        self.last.set_text(day_text(min(period.last, self._session.context.today())))
        self.count()

    def _refuse(self, problem: Exception) -> None:
        field = self.last if isinstance(problem, Problem) and problem.field == "to" else self.first
        field.show_error(sentence_of(problem))

    def _ask_file(self) -> None:
        if self.report is None:
            return
        period = self.report.period
        name = f"bao-cao-{period.first:%Y%m%d}-{period.last:%Y%m%d}.xlsx"
        chosen = ask_where_to_save(self, self.export.text(), name, "Excel (*.xlsx)")
        if chosen is not None:
            self.save(chosen)

    def _arrange(self) -> None:
        fold = action_hint(self.fold_charts)
        head = row(label(self.tr("Statistics"), "page"), None, fold, self.form, self.fees, self.paper, self.export)
        wanted = row(self.kind, self.border, self.first, self.last, self.grouping, 8, self.remark)
        charts = _card(self.tr("By month"), self.bars)
        charts.body.addWidget(self.ends)
        charts.body.addWidget(self.channels)
        indices = _card(self.tr("Indices (Decision 766/QĐ-TTg)"), self.indices)
        indices.body.addStretch(1)
        below = row(indices, charts)
        below.setStretch(0, 3)
        below.setStretch(1, 2)
        lower = self.charts_side = QWidget()
        lower.setLayout(below)
        lower.setFixedHeight(_BELOW_PX)
        below.setContentsMargins(0, 0, 0, 0)
        lower.setHidden(bool(QSettings().value(_FOLDED, False, bool)))
        lower.setMaximumWidth(2 * CARD_MOST_PX)
        messages = (self.first.sentence, self.last.sentence)
        # What is left beside the cards on a very wide screen stays empty.
        beside = row(lower, None)
        beside.setStretch(0, 1000)
        whole = column(head, wanted, *messages, self.notice, self.table, beside, spacing=10)
        whole.setStretchFactor(self.table, 1)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _connect(self) -> None:
        changes: Sequence[tuple[QComboBox, Callable[[], None]]] = (
            (self.kind, self._choose_period),
            (self.border, self._choose_border),
            (self.grouping, self.count),
            (self.form, self._show_lines),
        )
        for box, act in changes:
            box.activated.connect(lambda _place, act=act: act())
        self.first.left.connect(self.last.line.setFocus)
        self.last.left.connect(self.count)
        self.last.back.connect(self.first.line.setFocus)
        self.export.clicked.connect(self._ask_file)
        self.fees.clicked.connect(lambda: self._session.request(OpenPage("fees")))


def _text(text: str) -> str:
    return translate("ReportsPage", text)


def _box(name: str, texts: Mapping[Any, str]) -> QComboBox:
    box = NamedBox(name)
    for value, text in texts.items():
        box.addItem(text, value)
    return box


def _card(title: str, inside: QWidget) -> Card:
    card = Card()
    card.body.addWidget(label(title, "section"))
    card.body.addWidget(inside, 1)
    return card
