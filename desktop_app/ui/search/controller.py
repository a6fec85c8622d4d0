"""What a text in the search line or a scan means: a person, a dossier, a list, or a new reception."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.people.identity_card import looks_like_card, parse_card
from desktop_app.domain.people.person import Applicant, typed_applicant
from desktop_app.domain.text import digits
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import dossiers
from desktop_app.services.dossier.dossiers import DossierRow, SearchMatches
from desktop_app.services.reception.people import Recognised, recognise, recognise_card
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.requests import BeginReception, ListDossiers, OpenRecord, ShowSearchProblem, TypeApplicant
from desktop_app.ui.search.line import SearchLine
from desktop_app.ui.search.results import SearchResult, SearchResults
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence, sentence_of

_NUMBER_DIGITS = 12


class SearchController(QObject):
    """Looks up what was typed into the search line or scanned, and asks for the page that shows it.

    Signals:
        scan_corrected: a text that could not be read was corrected by hand; carries it, to be read like a scan.
    """

    scan_corrected = Signal(str)

    def __init__(
        self, session: Session, line: SearchLine, results: SearchResults, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._line = line
        self.results = results
        results.chosen.connect(line.enter)
        line.query_changed.connect(self._search)
        line.entered.connect(self._entered)

    def take_scan(self, text: str) -> None:
        """Look up the person of an identity card, or the dossier of a printed paper."""
        self._line.reset()
        if looks_like_card(text):
            self._take_card(text)
        else:
            self._open_code(text, partial(self._refuse, text, RuleViolation("scan.unknown", "line")))

    def refuse_scan(self, text: str) -> None:
        """Say that an input method changed a scan on the way, and show its text."""
        self._line.reset()
        self._refuse(text, RuleViolation("card.garbled", "line"))

    def show_unread(self, text: str) -> None:
        """Show a text that could not be read where it can be corrected; Enter reads it again."""
        self._line.show_unread(text)

    def _search(self, query: str) -> None:
        if not looks_like_card(query):
            self._session.read(
                partial(dossiers.find, query=query), lambda result: self.results.show_matches(query, result, self._line)
            )

    def _entered(self, text: str, result: SearchResult | None) -> None:
        if looks_like_card(text) or self._line.is_unread:
            self.scan_corrected.emit(text)
        elif isinstance(result, DossierRow):
            self._line.reset()
            self._session.request(OpenRecord(result.id))
        elif isinstance(result, Applicant):
            self._recognise(result)
        elif result is not None:
            self._begin_typed(text)
        else:
            self._session.read(partial(dossiers.find, query=text), partial(self._decide, text))

    def _decide(self, text: str, result: SearchMatches) -> None:
        # Enter came before the list: a whole number is a person, a whole code a dossier, a single result is meant.
        number = digits(text)
        if len(number) == _NUMBER_DIGITS and number == text.replace(" ", ""):
            self._begin_typed(text)
        elif "-" in text:
            self._open_code(text, partial(self._say, sentence("code.unknown")))
        elif len(result.people) == 1 and len(result.dossiers) <= 1:
            self._recognise(result.people[0])
        elif result.is_empty:
            self._begin_typed(text)
        else:
            self._line.reset()
            self._session.request(ListDossiers(result.dossiers, text))

    def _begin_typed(self, text: str) -> None:
        person = typed_applicant(text)
        if person.public_number:
            self._recognise(person)
        else:
            self._line.reset()
            self._session.request(TypeApplicant(person, monotonic()))

    def _recognise(self, person: Applicant) -> None:
        self._line.reset()
        self._begin_with(partial(recognise, fresh=person), "")

    def _take_card(self, text: str) -> None:
        try:
            card = parse_card(text, today=self._session.context.today())
        except RuleViolation as problem:
            self._refuse(text, problem)
            return
        self._begin_with(partial(recognise_card, card=card), text)

    def _begin_with(self, find: Callable[[DeskContext], Recognised], scan: str) -> None:
        """Begin with a person; `scan` is the card's text, or empty where the person was chosen."""
        begun_at = monotonic()
        self._session.read(
            find,
            lambda recognised: self._session.request(BeginReception(recognised, bool(scan), begun_at)),
            partial(self._refuse, scan),
        )

    def _refuse(self, scan: str, problem: Exception) -> None:
        self._say(sentence_of(problem))
        if scan:
            self._line.show_unread(scan)
        raise_unexpected(problem)

    def _say(self, text: str) -> None:
        self._session.request(ShowSearchProblem(text))

    def _open_code(self, text: str, otherwise: Callable[[], None]) -> None:
        self._session.read(partial(dossiers.open_by_scan, text=text), partial(self._opened, otherwise))

    def _opened(self, otherwise: Callable[[], None], record: UUID | None) -> None:
        if record is None:
            otherwise()
        else:
            self._line.reset()
            self._session.request(OpenRecord(record))
