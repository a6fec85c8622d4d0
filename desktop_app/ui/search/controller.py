"""What a text in the search line or a scan means: a person, a dossier, a list, or a new reception."""

from collections.abc import Callable
from functools import partial
from time import monotonic
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.papers.outage_slip import check_open
from desktop_app.domain.papers.scan import is_signed_receipt
from desktop_app.domain.people.identity_card import looks_like_card, parse_card
from desktop_app.domain.people.person import Applicant
from desktop_app.services.context import DeskContext
from desktop_app.services.dossier import dossiers
from desktop_app.services.dossier.dossiers import DossierRow, SearchMatches
from desktop_app.services.papers.check import CheckedPaper, check_paper
from desktop_app.services.papers.outage_slips import OutageSlip, slip_in_scan
from desktop_app.services.reception.people import Recognised, recognise, recognise_card
from desktop_app.ui.common.announce import is_read_aloud
from desktop_app.ui.common.errors import raise_unexpected
from desktop_app.ui.common.requests import (
    BeginReception,
    EnterSlip,
    ListDossiers,
    OpenRecord,
    ShowCheckedPaper,
    ShowSearchProblem,
    TypeApplicant,
)
from desktop_app.ui.search.line import SearchLine
from desktop_app.ui.search.lines import MOST_LINES, AllDossiers, NothingFound, SearchResult, WaitingPage, lines_of
from desktop_app.ui.search.results import SearchResults
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.messages import sentence_of

# One more than the list has lines for: then there are more.
_MOST = MOST_LINES + 1


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
        elif is_signed_receipt(text):
            self._session.read(partial(check_paper, text=text), partial(self._show_checked, text))
        else:
            self._open_code(text, partial(self._enter_slip, text))

    def refuse_scan(self, text: str) -> None:
        """Say that an input method changed a scan on the way, and show its text."""
        self._line.reset()
        self._refuse(text, RuleViolation("card.garbled", "line"))

    def show_unread(self, text: str) -> None:
        """Show a text that could not be read where it can be corrected; Enter reads it again."""
        self._line.show_unread(text)

    def _search(self, query: str) -> None:
        if not looks_like_card(query):
            self._session.accesses.searched(query)
            self._session.read(
                partial(dossiers.find, query=query, most=_MOST),
                lambda result: self.results.show_matches(query, result, self._line),
            )

    def _entered(self, text: str, result: SearchResult | None) -> None:
        if looks_like_card(text) or self._line.is_unread or is_signed_receipt(text):
            self.scan_corrected.emit(text)
        elif result is not None:
            self._take(result)
        else:
            self._session.accesses.searched(text)
            self._session.read(partial(dossiers.find, query=text, most=_MOST), partial(self._take_first, text))

    def _take_first(self, text: str, matches: SearchMatches) -> None:
        # Enter came before the list: it does what the first line would have said. With a screen reader a person is
        # said first and taken by the next Enter.
        first = lines_of(text, matches, self._session.context.today())[0]
        unspoken = isinstance(first, Applicant) and is_read_aloud()
        if isinstance(first, NothingFound) or unspoken:
            self.results.show_matches(self._line.text(), matches, self._line)
        else:
            self._take(first)

    def _take(self, result: SearchResult) -> None:
        if isinstance(result, NothingFound):
            return
        self._line.reset()
        if isinstance(result, Applicant):
            self._recognise(result)
        elif isinstance(result, DossierRow):
            self._session.request(OpenRecord(result.id))
        elif isinstance(result, WaitingPage):
            self._session.request(OpenRecord(result.record_id))
        elif isinstance(result, AllDossiers):
            self._session.read(partial(dossiers.find, query=result.query), partial(self._list, result.query))
        elif result.person.public_number:
            self._recognise(result.person)
        else:
            self._session.request(TypeApplicant(result.person, monotonic()))

    def _list(self, query: str, matches: SearchMatches) -> None:
        self._session.request(ListDossiers(matches.dossiers, query, reasons=matches.reasons))

    def _recognise(self, person: Applicant) -> None:
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

        def begin(recognised: Recognised) -> None:
            """Show what is known of the person."""
            if recognised.is_known:
                self._session.accesses.recognised(recognised.person.public_number)
            self._session.request(BeginReception(recognised, bool(scan), begun_at))

        self._session.read(find, begin, partial(self._refuse, scan))

    def _refuse(self, scan: str, problem: Exception) -> None:
        self._say(sentence_of(problem))
        if scan:
            self._line.show_unread(scan)
        raise_unexpected(problem)

    def _say(self, text: str) -> None:
        self._session.request(ShowSearchProblem(text))

    def _open_code(self, text: str, otherwise: Callable[[], None]) -> None:
        self._session.read(partial(dossiers.open_by_scan, text=text), partial(self._opened, otherwise))

    def _enter_slip(self, text: str) -> None:
        """Begin the page of a slip for an outage; any other text that opens nothing is refused."""
        self._session.read(partial(slip_in_scan, text=text), partial(self._show_slip, text))

    def _show_slip(self, text: str, slip: OutageSlip | None) -> None:
        if slip is None:
            self._refuse(text, RuleViolation("scan.unknown", "line"))
            return
        try:
            self._session.request(EnterSlip(check_open(slip).code))
        except RuleViolation as problem:
            self._refuse(text, problem)

    def _show_checked(self, text: str, checked: CheckedPaper) -> None:
        """Open the dossier of a receipt in order; show any other receipt with the reason."""
        self._line.reset()
        if checked.dossier_id is None or checked.needs_attention:
            self._session.request(ShowCheckedPaper(text, checked))
        else:
            self._session.request(OpenRecord(checked.dossier_id))

    def _opened(self, otherwise: Callable[[], None], record: UUID | None) -> None:
        if record is None:
            otherwise()
        else:
            self._line.reset()
            self._session.request(OpenRecord(record))
