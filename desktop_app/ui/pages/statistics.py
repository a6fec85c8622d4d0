"""Statistics: the report of a period, its indices with their definitions, and what they look like by month."""

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QGridLayout, QHeaderView, QPushButton, QWidget

from desktop_app.domain.dates import day_text, parse_day
from desktop_app.domain.dossier import Channel
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.statistics import Counts, Index, PeriodKind, columns_06a, period_around
from desktop_app.services.report_export import write_report
from desktop_app.services.statistics import Grouping, PeriodReport, report
from desktop_app.ui.charts import Bars
from desktop_app.ui.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.messages import sentence_of
from desktop_app.ui.session import Session
from desktop_app.ui.widgets.cards import Card
from desktop_app.ui.widgets.fields import Field
from desktop_app.ui.widgets.labels import ElidedLabel, label
from desktop_app.ui.widgets.layouts import column, row
from desktop_app.ui.widgets.notice import Notice
from desktop_app.ui.widgets.tables import RowTable, TextTable

_KINDS = {
    PeriodKind.MONTH: QT_TRANSLATE_NOOP("StatisticsPage", "Month"),
    PeriodKind.QUARTER: QT_TRANSLATE_NOOP("StatisticsPage", "Quarter"),
    PeriodKind.YEAR: QT_TRANSLATE_NOOP("StatisticsPage", "Year"),
}
_GROUPINGS = {
    Grouping.FIELD: QT_TRANSLATE_NOOP("StatisticsPage", "By field"),
    Grouping.PROCEDURE: QT_TRANSLATE_NOOP("StatisticsPage", "By procedure"),
    Grouping.CHANNEL: QT_TRANSLATE_NOOP("StatisticsPage", "By channel"),
}
_CHANNELS = {
    Channel.DIRECT: QT_TRANSLATE_NOOP("StatisticsPage", "At the desk"),
    Channel.ONLINE: QT_TRANSLATE_NOOP("StatisticsPage", "Online"),
    Channel.POST: QT_TRANSLATE_NOOP("StatisticsPage", "By post"),
}
_HEADS = (
    QT_TRANSLATE_NOOP("StatisticsPage", "Received"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Online"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Desk, post"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Carried"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Resolved"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Early"),
    QT_TRANSLATE_NOOP("StatisticsPage", "On time"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Late"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Open"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Not due"),
    QT_TRANSLATE_NOOP("StatisticsPage", "Overdue"),
)
_INDICES = {
    "on_time": (
        QT_TRANSLATE_NOOP("StatisticsPage", "In time, ended or open"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Ended by the appointment or not yet due, of all to resolve"),
    ),
    "resolved_on_time": (
        QT_TRANSLATE_NOOP("StatisticsPage", "Resolved in time"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Early and on time, of all resolved; a second supplement request is late"),
    ),
    "online": (
        QT_TRANSLATE_NOOP("StatisticsPage", "Received online"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Online, of all received in the period"),
    ),
    "online_full": (
        QT_TRANSLATE_NOOP("StatisticsPage", "Online from end to end"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Procedures whose whole course is online, of all received"),
    ),
    "post": (
        QT_TRANSLATE_NOOP("StatisticsPage", "Received by post"),
        QT_TRANSLATE_NOOP("StatisticsPage", "By public post, of all received in the period"),
    ),
    "electronic_result": (
        QT_TRANSLATE_NOOP("StatisticsPage", "Electronic results"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Results sent electronically, of all handed back"),
    ),
    "satisfied": (
        QT_TRANSLATE_NOOP("StatisticsPage", "Satisfied"),
        QT_TRANSLATE_NOOP("StatisticsPage", "Answers 4 and 5, of all answers at the return"),
    ),
}
_NUMBER_PX, _HEADER_PX, _BELOW_PX = 82, 44, 236


class StatisticsPage(QWidget):
    """The report of a period."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("page")
        self._session = session
        self.report: PeriodReport | None = None
        self.kind, self.grouping = QComboBox(), QComboBox()
        for box, texts in ((self.kind, _KINDS), (self.grouping, _GROUPINGS)):
            for value, text in texts.items():
                box.addItem(_said(text), value)
        self.kind.setAccessibleName(self.tr("Period"))
        self.grouping.setAccessibleName(self.tr("A line for each"))
        self.kind.setCurrentIndex(2)
        self.first = Field(self.tr("From"), plain=True, width=104)
        self.last = Field(self.tr("to"), plain=True, width=104)
        self.export = QPushButton(self.tr("Save as Excel…"))
        self.notice = Notice()
        self.table = RowTable()
        self.lines = TextTable(self)
        self._indices = QGridLayout()
        self.bars = Bars()
        self._arrange()
        self._connect()

    def reload(self) -> None:
        """Count again, for the period of the year so far when nothing was typed."""
        if not self.first.text:
            self._choose_period()
        else:
            self.count()

    def focus(self) -> None:
        """Give the keys to the period."""
        self.first.line.setFocus()

    def count(self) -> None:
        """Count the typed period."""
        for field in (self.first, self.last):
            field.show_error("")
        try:
            first, last = parse_day(self.first.text, "from"), parse_day(self.last.text, "to")
            if first is None or last is None:
                raise RuleViolation("date.incomplete", "from" if first is None else "to")
        except RuleViolation as problem:
            self._refuse(problem)
            return
        grouping = Grouping(self.grouping.currentData())
        self._session.count(lambda context: report(context, first, last, grouping), self.show_report, self._refuse)

    def show_report(self, found: PeriodReport) -> None:
        """Show a counted period."""
        self.report = found
        self.lines.show_texts([*(_cells(self._name(name), one) for name, one in found.lines.items()), self._total()])
        while (item := self._indices.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for place, one in enumerate(found.indices):
            self._show_index(place, one)
        self.bars.show_bars([(f"{name[5:]}/{name[:4]}", *values) for name, values in found.months.items()])

    def save(self, path: Path) -> None:
        """Write the shown report to an Excel file."""
        found = self.report
        if found is None:
            return
        agency = self._session.context.agency.name
        done = partial(self.notice.say, self.tr("Saved: {path}").format(path=path.name), "ok")
        self._session.run(
            self.tr("Saving…"),
            lambda _context: write_report(found, agency, path),
            lambda _nothing: done(),
            lambda _error: self.notice.say(self.tr("The file cannot be written. Close it in Excel, try again."), "bad"),
        )

    def _total(self) -> tuple[str, ...]:
        total = self.report.total if self.report is not None else Counts()
        return _cells(self.tr("All"), total)

    def _name(self, key: str) -> str:
        if self.report is not None and self.report.grouping is Grouping.CHANNEL:
            return _said(_CHANNELS[Channel(int(key))])
        return key

    def _show_index(self, place: int, one: Index) -> None:
        name, meaning = _INDICES[one.name]
        value = "N/A" if one.value is None else f"{one.value:.2f} %".replace(".", ",")
        self._indices.addWidget(label(_said(name), "strong"), place, 0)
        self._indices.addWidget(label(value, "strong"), place, 1, Qt.AlignmentFlag.AlignRight)
        self._indices.addWidget(ElidedLabel(_said(meaning), "small"), place, 2)

    def _choose_period(self) -> None:
        found = period_around(self._session.context.today(), PeriodKind(self.kind.currentData()))
        self.first.set_text(day_text(found.first))
        self.last.set_text(day_text(min(found.last, self._session.context.today())))
        self.count()

    def _refuse(self, problem: Exception) -> None:
        field = self.last if getattr(problem, "field", "") == "to" else self.first
        field.show_error(sentence_of(problem))

    def _ask_file(self) -> None:
        if self.report is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        period = self.report.period
        name = f"{folder}/bao-cao-{period.first:%Y%m%d}-{period.last:%Y%m%d}.xlsx"
        chosen, _ = QFileDialog.getSaveFileName(self, self.export.text(), name, "Excel (*.xlsx)")
        if chosen:
            self.save(Path(chosen))

    def _arrange(self) -> None:
        head = row(label(self.tr("Statistics"), "page"), 12, self.kind, self.first, self.last, self.grouping, None)
        head.addWidget(self.export)
        self.lines.show_titles(
            self.tr("Line"), *(f"{_said(text)}\n({n})" for n, text in enumerate(_HEADS, 3)), numbers_from=1
        )
        self.table.setModel(self.lines)
        self.table.setAccessibleName(self.tr("Report II.06a"))
        header = self.table.horizontalHeader()
        header.setFixedHeight(_HEADER_PX)
        for place in range(1, len(_HEADS) + 1):
            self.table.setColumnWidth(place, _NUMBER_PX)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._indices.setHorizontalSpacing(14)
        self._indices.setVerticalSpacing(5)
        self._indices.setColumnStretch(2, 1)
        below = row(
            _card(self.tr("Indices (Decision 766/QĐ-TTg)"), self._indices), _card(self.tr("By month"), self.bars)
        )
        below.setStretch(0, 3)
        below.setStretch(1, 2)
        lower = QWidget()
        lower.setLayout(below)
        lower.setFixedHeight(_BELOW_PX)
        whole = column(head, self.notice, self.table, lower, spacing=10)
        whole.setStretch(2, 1)
        whole.setContentsMargins(18, 14, 18, 14)
        self.setLayout(whole)

    def _connect(self) -> None:
        changes: Sequence[tuple[QComboBox, Callable[[], None]]] = (
            (self.kind, self._choose_period),
            (self.grouping, self.count),
        )
        for box, act in changes:
            box.activated.connect(lambda _place, act=act: act())
        self.first.left.connect(self.last.line.setFocus)
        self.last.left.connect(self.count)
        self.last.back.connect(self.first.line.setFocus)
        self.export.clicked.connect(self._ask_file)


def _said(text: str) -> str:
    return translate("StatisticsPage", text)


def _cells(name: str, counts: Counts) -> tuple[str, ...]:
    return (name, *(f"{number:,}".replace(",", ".") for number in columns_06a(counts).values()))


def _card(title: str, inside: QGridLayout | QWidget) -> Card:
    card = Card()
    card.body.addWidget(label(title, "section"))
    if isinstance(inside, QWidget):
        card.body.addWidget(inside, 1)
    else:
        card.body.addLayout(inside)
        card.body.addStretch(1)
    return card
