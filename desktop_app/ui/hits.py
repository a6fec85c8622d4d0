"""What the top line found: people first, then dossiers, and last a new page with what was typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.domain.person import Applicant
from desktop_app.services.dossiers import DossierRow, Found
from desktop_app.ui import saying
from desktop_app.ui.theme import set_tone
from desktop_app.ui.top_bar import TopBar
from desktop_app.ui.widgets.labels import Chip, ElidedLabel, label
from desktop_app.ui.widgets.layouts import row

_SHOWN = 8
_PEOPLE = 3

Hit = Applicant | DossierRow | str


class Hits(QFrame):
    """What was found, people first, then dossiers, and last: begin with what was typed.

    Signals:
        chosen: a hit was clicked; carries it.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("results")
        self._hits: list[Hit] = []
        self._place = 0
        self._rows = [_HitRow(place) for place in range(_SHOWN)]
        inside = QVBoxLayout(self)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.setSpacing(0)
        for one in self._rows:
            inside.addWidget(one)
            one.clicked.connect(self._clicked)
        self.hide()

    def show_found(self, query: str, found: Found, bar: TopBar) -> None:
        """Show what was found for `query` below the line; an answer to an older question is dropped."""
        if not bar.asks(query):
            return
        people = found.people[:_PEOPLE]
        self._hits = [*people, *found.dossiers[: _SHOWN - 1 - len(people)], query.strip()]
        for place, shown in enumerate(self._rows):
            shown.show_hit(self._hits[place] if place < len(self._hits) else None)
        self._place = 0
        self.move_mark(0)
        self.setFixedWidth(max(bar.line.width(), 480))
        self.move(bar.below_line())
        self.adjustSize()
        self.raise_()
        self.show()

    def marked(self) -> Hit | None:
        """Return the marked hit."""
        return self._hits[self._place] if self._hits else None

    def move_mark(self, by: int) -> None:
        """Mark another hit."""
        self._place = max(0, min(self._place + by, len(self._hits) - 1))
        for place, shown in enumerate(self._rows):
            shown.mark(place == self._place)

    def _clicked(self, place: int) -> None:
        if place < len(self._hits):
            self.chosen.emit(self._hits[place])


class _HitRow(QFrame):
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

    def show_hit(self, hit: Hit | None) -> None:
        self.setVisible(hit is not None)
        if isinstance(hit, Applicant):
            self._show(
                self.tr("Person"), "ok", hit.name, f"{saying.last_digits(hit.public_number)}   {hit.address[:40]}"
            )
        elif isinstance(hit, DossierRow):
            due = saying.short_moment(hit.due_at)
            self._show(self.tr("Dossier"), "info", f"{hit.code}   {hit.owner_name} · {hit.procedure_name}", due)
        elif hit is not None:
            self._show(self.tr("New page"), "", self.tr("Begin a new page with “{text}”").format(text=hit), "Enter")

    def mark(self, marked: bool) -> None:
        if self.property("chosen") != marked:
            set_tone(self, chosen=marked)

    def mousePressEvent(self, event: object) -> None:
        self.clicked.emit(self._place)

    def _show(self, kind: str, tone: str, text: str, more: str) -> None:
        self._kind.show_state(kind, tone)  # type: ignore[arg-type] # one of the tones
        self._text.setText(text)
        self._more.setText(more)
