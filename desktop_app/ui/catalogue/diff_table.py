"""What a file would change in the catalogue: how much in one line, and each value in a table."""

from collections.abc import Iterator, Sequence

from PySide6.QtWidgets import QWidget

from desktop_app.domain.catalogue.comparison import CatalogueDiff, ComparedRow
from desktop_app.domain.dates import day_text
from desktop_app.ui.catalogue.texts import value_name, value_text
from desktop_app.ui.common.labels import wrapped_label
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.texts.messages import sentence

# What, code, name, value, now, in the file (the room that is left).
_WIDTHS_PX = (104, 92, 170, 124, 150, 0)
_DATED_PX = 186


class DiffTable(RowTable):
    """The rows of a file against the catalogue.

    Attributes:
        summary: the line with the counts, to be placed above the table.
        texts: the texts in the table.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary = wrapped_label("", "muted")
        self.texts = TextTable(self)
        titles = (self.tr("What"), self.tr("Code"), self.tr("Name"), self.tr("Value"), self.tr("Now"))
        self.texts.show_titles(*titles, self.tr("In the file"))
        self.setAccessibleName(self.tr("What the file would change"))
        self.show_columns_of(self.texts, _WIDTHS_PX)

    def show_diff(self, diff: CatalogueDiff) -> None:
        """Show what would change; rows that name their first day are shown with it."""
        counts = self.tr("New {new}, changed {changed}, gone {gone}, the same {same}, rejected {rejected}.")
        self.summary.setText(
            counts.format(
                new=len(diff.new),
                changed=len(diff.changed),
                gone=len(diff.gone),
                same=diff.same,
                rejected=len(diff.rejected),
            )
        )
        several = (*diff.new, *diff.changed, *diff.gone)
        is_dated = any(compared.row.effective_from is not None for compared in several)
        self.setColumnWidth(0, _DATED_PX if is_dated else _WIDTHS_PX[0])
        self.texts.show_texts(list(self._lines(diff)))
        if self.texts.rowCount():
            self.selectRow(0)

    def _lines(self, diff: CatalogueDiff) -> Iterator[Sequence[str]]:
        for rejected in diff.rejected:
            yield self.tr("rejected"), "", rejected.place, "", "", sentence(rejected.reason)
        kinds = ((self.tr("gone"), diff.gone), (self.tr("new"), diff.new), (self.tr("changed"), diff.changed))
        for kind, compared_rows in kinds:
            for compared in compared_rows:
                yield from self._changes_of(kind, compared)

    def _changes_of(self, kind: str, compared: ComparedRow) -> Iterator[Sequence[str]]:
        begins = compared.row.effective_from
        dated = self.tr("{what} from {day}").format(what=kind, day=day_text(begins)) if begins is not None else kind
        for change in compared.changes:
            before, after = (value_text(change.name, value) for value in (change.before, change.after))
            name = value_name(change.name)
            yield dated, compared.row.code, compared.name, name, *(text.replace("\n", "; ") for text in (before, after))
