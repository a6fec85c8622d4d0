"""The results below the search line: people, dossiers, and last a new page with what was typed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from desktop_app.domain.people.birth import birth_text
from desktop_app.domain.people.person import Applicant
from desktop_app.domain.people.phone import spaced
from desktop_app.services.dossier.dossiers import DossierRow, SearchMatches, remaining_of_row
from desktop_app.ui.common.labels import Chip, ElidedLabel, label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.common.rows import ListRow, RowList
from desktop_app.ui.search.line import SearchLine
from desktop_app.ui.search.lines import (
    MOST_LINES,
    AllDossiers,
    NewPage,
    SearchResult,
    WaitingPage,
    day_text_of,
    lines_of,
    reason_text,
    step_text_of,
)
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.remaining import state_of
from desktop_app.ui.texts.tone import Tone

_KIND_PX = 112
_ROW_PX = 30
_LEAST_PX = 720


class SearchResults(QFrame):
    """The list below the search line; Enter does what its marked line says, at first the first one.

    Signals:
        chosen: a result was clicked; carries it.
    """

    chosen = Signal(object)

    def __init__(self, session: Session, parent: QWidget) -> None:
        """Make the list.

        Args:
            session: the session of the officer.
            parent: the window that the list hangs over.
        """
        super().__init__(parent)
        self._session = session
        self.setObjectName("results")
        self._results: list[SearchResult] = []
        self._place = 0
        self._shown: tuple[str, SearchLine] | None = None
        self._rows = [_ResultRow(session, place) for place in range(MOST_LINES)]
        self._list = RowList(self.tr("Results"), self._rows)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(6, 6, 6, 6)
        inside.addWidget(self._list)
        for shown in self._rows:
            shown.clicked.connect(self._clicked)
        self.hide()

    def show_matches(self, query: str, matches: SearchMatches, line: SearchLine) -> None:
        """Show what was found for `query` below the line; results of an older query are dropped."""
        if not line.is_current(query):
            return
        self._results = lines_of(query, matches, self._session.context.today())
        for place, shown in enumerate(self._rows):
            shown.show_result(self._results[place] if place < len(self._results) else None, matches)
        self._place, self._shown = 0, (query, line)
        self._list.mark(0)
        self.setFixedWidth(max(line.width(), min(_LEAST_PX, self.window().width() - line.list_position().x() - 8)))
        self.move(line.list_position())
        # Rows that have just appeared reach this layout with the next event only.
        self._list.updateGeometry()
        self.adjustSize()
        self.raise_()
        self.show()
        self._list.announce(0)

    def marked(self) -> SearchResult | None:
        """Return the marked result; None while the line says something else already than what is listed."""
        is_current = self._shown is not None and self._shown[1].text() == self._shown[0]
        return self._results[self._place] if self._results and is_current else None

    def move_mark(self, by: int) -> None:
        """Mark another result."""
        self._place = max(0, min(self._place + by, len(self._results) - 1))
        if self._results:
            self._list.mark(self._place)
            self._list.announce(self._place)

    def _clicked(self, place: int) -> None:
        if place < len(self._results):
            self.chosen.emit(self._results[place])


class _ResultRow(ListRow):
    def __init__(self, session: Session, place: int) -> None:
        super().__init__(place, _ROW_PX)
        self._session = session
        self._kind = Chip()
        self._kind.setFixedWidth(_KIND_PX)
        self._text = ElidedLabel()
        self._more = label("", "small")
        inside = row(self._kind, self._text, self._more)
        inside.setContentsMargins(4, 0, 8, 0)
        self.setLayout(inside)

    def show_result(self, result: SearchResult | None, matches: SearchMatches) -> None:
        """Show a result; None leaves the line empty."""
        self.setVisible(result is not None)
        if isinstance(result, Applicant):
            self._show_person(result, reason_text(matches.reason_of(result)))
        elif isinstance(result, DossierRow):
            word, tone = state_of(result.status, remaining_of_row(self._session.context, result))
            # What does not fit is elided from the end: the name of the procedure first.
            subject = (result.owner_name, step_text_of(result), result.procedure_name)
            text = f"{result.code}   {' · '.join(part for part in subject if part)}"
            self._show(word, tone, text, f"{reason_text(matches.reason_of(result))}   {day_text_of(result)}".strip())
        elif isinstance(result, WaitingPage):
            self._show(self.tr("Waits"), "warn", result.code, "Enter")
        elif isinstance(result, AllDossiers):
            self._show(self.tr("List"), "", self.tr("There are more: show all as a list"), "")
        elif isinstance(result, NewPage):
            text = self.tr("Begin a new page with “{text}”").format(text=_named(result.person))
            self._show(self.tr("New page"), "", text, "Enter" if self._place == 0 else "")
        elif result is not None:
            text = (
                self.tr("No dossier at this desk has this code.")
                if result.is_code
                else self.tr("Nothing found. Type more of the code, the number or the name.")
            )
            self._show(self.tr("Nothing"), "warn", text, "")

    def _show_person(self, person: Applicant, reason: str) -> None:
        facts = (formatting.last_digits(person.public_number), birth_text(person.birth_date, person.birth_year))
        text = " · ".join(part for part in (person.name, *facts, person.address) if part)
        self._show(self.tr("Person"), "ok", text, reason)

    def _show(self, kind: str, tone: Tone, text: str, more: str) -> None:
        self._kind.show_state(kind, tone)
        self._text.setText(text)
        self._more.setText(more)
        self.setAccessibleName(", ".join(part for part in (kind, text, more) if part))


def _named(person: Applicant) -> str:
    """Return what a new page begins with: the name and the year of birth, or the only number."""
    born = f" ({person.birth_year})" if person.birth_year else ""
    return f"{person.name}{born}" if person.name else person.public_number or spaced(person.phones)
