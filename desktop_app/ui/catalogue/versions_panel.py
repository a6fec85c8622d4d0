"""The versions of a procedure side by side, a column each; the values that differ stand first."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtWidgets import QWidget

from desktop_app.domain.dates import day_text
from desktop_app.services.procedures.versions import ComparedVersions, ShownVersion, VersionState, versions_of
from desktop_app.ui.catalogue.texts import decision_text, layer_text, value_name, value_text
from desktop_app.ui.common.labels import label, wrapped_label
from desktop_app.ui.common.layouts import column
from desktop_app.ui.common.tables import RowTable, TextTable
from desktop_app.ui.session.session import Session

_NAME_PX = 150
_LEAST_PX = 220
_LINE_PX = 17
_MOST_LINES = 7
_AROUND_PX = 13


class VersionsPanel(QWidget):
    """The table; what is cut off is in its tool tip."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = wrapped_label("", "section")
        self.explain = label("", "muted")
        self.texts = TextTable(self)
        self.table = RowTable()
        self.table.setAccessibleName(self.tr("Versions"))
        self.table.setWordWrap(True)
        self.table.setModel(self.texts)
        whole = column(self.title, self.explain, self.table, spacing=8)
        whole.setStretch(2, 1)
        self.setLayout(whole)

    def show_procedure(self, procedure_id: str) -> None:
        """Read and show the versions of a procedure."""
        self._session.read(partial(versions_of, procedure_id=procedure_id), partial(self._show, procedure_id))

    def _show(self, procedure_id: str, compared: ComparedVersions | None) -> None:
        versions = compared.versions if compared is not None else ()
        self.title.setText(f"{procedure_id}  {compared.name if compared is not None else ''}")
        self.explain.setText(self._summary(compared) if compared is not None else "")
        self.texts.show_titles(self.tr("Value"), *map(self._title, versions))
        self.texts.show_texts(self._lines(compared) if compared is not None else [])
        self._set_sizes(len(versions))
        if self.texts.rowCount():
            self.table.selectRow(0)
        self.table.setFocus()

    def _summary(self, compared: ComparedVersions) -> str:
        counted = self.tr("%n versions", "", len(compared.versions))
        differ = ", ".join(map(value_name, compared.differing))
        parts = [counted, self.tr("differ in: {names}").format(names=differ) if differ else ""]
        if compared.ended_after is not None:
            parts.append(self.tr("nothing after {day}").format(day=day_text(compared.ended_after)))
        return " · ".join(part for part in parts if part)

    def _title(self, version: ShownVersion) -> str:
        if version.state is VersionState.TO_COME:
            return self.tr("Issued, not in force before {day}").format(day=day_text(version.begins))
        return self.tr("In force") if version.state is VersionState.IN_FORCE else self.tr("Past")

    def _lines(self, compared: ComparedVersions) -> Sequence[Sequence[str]]:
        about: tuple[tuple[str, Callable[[ShownVersion], str]], ...] = (
            (self.tr("First day"), lambda version: day_text(version.begins) or self.tr("not known")),
            (self.tr("Last day"), lambda version: day_text(version.ends) or "–"),
            (self.tr("Decision"), lambda version: decision_text(version.decision, version.decision_date)),
            (self.tr("Layer"), lambda version: layer_text(version.newest)),
        )
        lines = [(name, *map(text_of, compared.versions)) for name, text_of in about]
        for names, mark in ((compared.differing, "≠ "), (compared.alike, "")):
            for name in names:
                texts = (value_text(name, version.values.get(name)) for version in compared.versions)
                lines.append((mark + value_name(name), *texts))
        return lines

    def _set_sizes(self, count: int) -> None:
        """Give each version the same room, and each row as many lines as it needs within bounds."""
        self.table.setColumnWidth(0, _NAME_PX)
        room = (self.table.viewport().width() - _NAME_PX) // max(1, count)
        for place in range(count):
            self.table.setColumnWidth(place + 1, max(_LEAST_PX, room))
        for place in range(self.texts.rowCount()):
            texts = [self.texts.text_at(place, number) for number in range(count + 1)]
            lines = max(text.count("\n") + 1 for text in texts)
            self.table.setRowHeight(place, min(lines, _MOST_LINES) * _LINE_PX + _AROUND_PX)
