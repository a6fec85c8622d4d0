"""What the top line and the scanner mean: a person, a dossier, a list, or a new page."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.identity_card import looks_like_card, parse_card
from desktop_app.domain.person import Applicant, typed_applicant
from desktop_app.domain.text import digits
from desktop_app.services import dossiers
from desktop_app.services.context import DeskContext
from desktop_app.services.dossiers import DossierRow, Found
from desktop_app.services.people import Recognised, recognise, recognise_card
from desktop_app.ui.hits import Hit, Hits
from desktop_app.ui.messages import sentence, sentence_of
from desktop_app.ui.session import Session
from desktop_app.ui.top_bar import TopBar

_NUMBER_DIGITS = 12


class LineEntry(QObject):
    """Looks up what was typed or scanned.

    Signals:
        person_found: carries a `Recognised` and whether a card said it.
        person_typed: somebody new; carries what can be told from the typed text.
        record_found: a dossier, or a page that waits; carries its id.
        list_found: more than one hit; carries the text and what was found.
        refused: carries the sentence.
    """

    person_found = Signal(object, bool)
    person_typed = Signal(object)
    record_found = Signal(object)
    list_found = Signal(str, object)
    refused = Signal(str)

    def __init__(self, session: Session, bar: TopBar, hits: Hits, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._bar = bar
        self._hits = hits
        self.begun_at: float | None = None
        hits.chosen.connect(bar.enter)
        bar.query_changed.connect(self._search)
        bar.entered.connect(self._entered)

    def take_scan(self, text: str) -> None:
        """Take an identity card or a paper of the desk."""
        self._bar.clear()
        if looks_like_card(text):
            self._take_card(text)
        else:
            self._open_code(text, sentence("scan.unknown"))

    def _search(self, query: str) -> None:
        if not looks_like_card(query):
            self._session.ask(
                partial(dossiers.find, query=query), lambda found: self._hits.show_found(query, found, self._bar)
            )

    def _entered(self, text: str, hit: Hit | None) -> None:
        if looks_like_card(text):
            self.take_scan(text)
        elif isinstance(hit, DossierRow):
            self._bar.clear()
            self.record_found.emit(hit.id)
        elif isinstance(hit, Applicant):
            self._recognise(hit)
        elif hit is not None:
            self._begin_typed(text)
        else:
            self._session.ask(partial(dossiers.find, query=text), partial(self._decide, text))

    def _decide(self, text: str, found: Found) -> None:
        # Enter came before the list did: a whole number is a person, a whole code a dossier, one hit is the hit.
        number = digits(text)
        if len(number) == _NUMBER_DIGITS and number == text.replace(" ", ""):
            self._begin_typed(text)
        elif "-" in text:
            self._open_code(text, sentence("code.unknown"))
        elif len(found.people) == 1 and len(found.dossiers) <= 1:
            self._recognise(found.people[0])
        elif found.is_empty:
            self._begin_typed(text)
        else:
            self._bar.clear()
            self.list_found.emit(text, found)

    def _begin_typed(self, text: str) -> None:
        person = typed_applicant(text)
        if person.public_number:
            self._recognise(person)
        else:
            self._bar.clear()
            self.begun_at = monotonic()
            self.person_typed.emit(person)

    def _recognise(self, person: Applicant) -> None:
        self._bar.clear()
        self._begin_with(partial(recognise, fresh=person), from_card=False)

    def _take_card(self, text: str) -> None:
        try:
            card = parse_card(text, today=self._session.context.today())
        except RuleViolation as problem:
            self._refuse(problem)
            return
        self._begin_with(partial(recognise_card, card=card), from_card=True)

    def _begin_with(self, find: Callable[[DeskContext], Recognised], *, from_card: bool) -> None:
        self.begun_at = monotonic()
        self._session.ask(find, lambda found: self.person_found.emit(found, from_card), self._refuse)

    def _refuse(self, problem: Exception) -> None:
        self.refused.emit(sentence_of(problem))
        if not isinstance(problem, RuleViolation):
            raise problem

    def _open_code(self, text: str, otherwise: str) -> None:
        self._session.ask(partial(dossiers.open_by_scan, text=text), partial(self._opened, otherwise))

    def _opened(self, otherwise: str, record: UUID | None) -> None:
        if record is None:
            self.refused.emit(otherwise)
        else:
            self._bar.clear()
            self.record_found.emit(record)
