"""The rules that apply today: value, article, first day, and whether the source was read."""

from datetime import date

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QWidget

from desktop_app.domain.law.parameters import Parameter
from desktop_app.services.law import load_parameters
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.common.page import Page
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session

# Number, name, value (the room that is left), article, day, source.
_WIDTHS_PX = (50, 240, 0, 260, 96, 96)


class RulesPage(Page):
    """The list of all parameters as of today, and once the texts that nobody read.

    Attributes:
        texts: what stands in the list.
        table: the list.
        whole: the whole of the chosen line.
        unread: names the texts that were not read.
    """

    page_name = "rules"
    parent_page = "settings"
    is_lazy = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.unread = Notice()
        self.in_force = label("", "muted")
        self.in_force.setWordWrap(True)
        self.texts, self.table = TextTable(self), RowTable()
        self.texts.show_titles(
            self.tr("No."), self.tr("Rule"), self.tr("Value"), self.tr("Article"), self.tr("From"), self.tr("Source")
        )
        self.table.show_columns_of(self.texts, _WIDTHS_PX)
        self.table.setAccessibleName(self.tr("Rules that apply"))
        self.whole = label("", "muted")
        self.whole.setWordWrap(True)
        self.table.selectionModel().currentRowChanged.connect(self._show_whole)
        title = label(self.tr("Rules that apply"), "page")
        shown = column(title, self.in_force, self.unread, self.table, self.whole, spacing=10)
        shown.setContentsMargins(18, 14, 18, 14)
        self.setLayout(shown)

    def activate(self) -> None:
        """Show the rules of today, and give the keys to the list."""
        context = self._session.context
        today = context.today()
        self.in_force.setText(context.law.rules(today).basis)
        self.unread.show_message(
            self.tr("Not read: {texts}. What they may change is taken over from the text before.").format(
                texts="; ".join(context.law.unread())
            ),
            "warn",
        )
        self.texts.show_texts([self._row(parameter, today) for parameter in load_parameters()])
        self.table.setFocus()
        self.table.selectRow(0)

    def _show_whole(self, chosen: QModelIndex) -> None:
        cells = [self.texts.text_at(chosen.row(), place) for place in range(4)] if chosen.isValid() else []
        self.whole.setText(" · ".join(cells))

    def _row(self, parameter: Parameter, today: date) -> tuple[str, ...]:
        value = parameter.on(today)
        source = self.tr("read") if value.is_read else self.tr("not read")
        return parameter.id, parameter.name, value.text, value.article, f"{value.since:%d/%m/%Y}", source
