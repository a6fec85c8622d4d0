"""The results below the search line: people first, then dossiers, and last a new page with what was typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.dossiers import DossierRow, SearchMatches
from desktop_app.ui.common.labels import Chip, ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.theme import set_tone
from desktop_app.ui.search.line import SearchLine
from desktop_app.ui.texts import formatting

_SHOWN = 8
_PEOPLE = 3

SearchResult = Applicant | DossierRow | str


class SearchResults(QFrame):
    """The list below the search line; its last entry begins a new page with what was typed.

    Signals:
        chosen: a result was clicked; carries it.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self._results: list[SearchResult] = []
        self._place = 0
        self._rows = [_ResultRow(place) for place in range(_SHOWN)]
        inside = QVBoxLayout(self)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.setSpacing(0)
        for line in self._rows:
            inside.addWidget(line)
            line.clicked.connect(self._clicked)
        self.hide()

    def show_matches(self, query: str, result: SearchMatches, line: SearchLine) -> None:
        """Show what was found for `query` below the line; results of an older query are dropped."""
        if not line.is_current(query):
            return
        people = result.people[:_PEOPLE]
        self._results = [*people, *result.dossiers[: _SHOWN - 1 - len(people)], query.strip()]
        for place, shown in enumerate(self._rows):
            shown.show_result(self._results[place] if place < len(self._results) else None)
        self._place = 0
        self.move_mark(0)
        self.setFixedWidth(max(line.width(), 480))
        self.move(line.list_position())
        self.adjustSize()
        self.raise_()
        self.show()

    def marked(self) -> SearchResult | None:
        """Return the marked result."""
        return self._results[self._place] if self._results else None

    def move_mark(self, by: int) -> None:
        """Mark another result."""
        self._place = max(0, min(self._place + by, len(self._results) - 1))
        for place, shown in enumerate(self._rows):
            shown.mark(place == self._place)

    def _clicked(self, place: int) -> None:
        if place < len(self._results):
            self.chosen.emit(self._results[place])


class _ResultRow(QFrame):
    clicked = Signal(int)

    def __init__(self, place: int) -> None:
        super().__init__()
        self._place = place
        self.setProperty("role", "row")
        self.setFixedHeight(30)
        self._kind = Chip()
        self._kind.setFixedWidth(86)
        self._text = ElidedLabel()
        self._more = label("", "small")
        inside = row(self._kind, self._text, self._more)
        inside.setContentsMargins(4, 0, 8, 0)
        self.setLayout(inside)

    def show_result(self, result: SearchResult | None) -> None:
        """Show a result; None leaves the line empty."""
        self.setVisible(result is not None)
        if isinstance(result, Applicant):
            self._show(
                self.tr("Person"),
                "ok",
                result.name,
                f"{formatting.last_digits(result.public_number)}   {result.address[:40]}",
            )
        elif isinstance(result, DossierRow):
            due = formatting.short_moment(result.due_at)
            self._show(
                self.tr("Dossier"), "info", f"{result.code}   {result.owner_name} · {result.procedure_name}", due
            )
        elif result is not None:
            self._show(self.tr("New page"), "", self.tr("Begin a new page with “{text}”").format(text=result), "Enter")

    def mark(self, marked: bool) -> None:
        """Show whether the line is the chosen one."""
        if self.property("chosen") != marked:
            set_tone(self, chosen=marked)

    def mousePressEvent(self, event: object) -> None:
        self.clicked.emit(self._place)

    def _show(self, kind: str, tone: str, text: str, more: str) -> None:
        self._kind.show_state(kind, tone)  # type: ignore[arg-type] # one of the tones
        self._text.setText(text)
        self._more.setText(more)
