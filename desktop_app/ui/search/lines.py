"""The lines of the result list: people, dossiers, all of them as a list, a new page, or that there is nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from desktop_app.domain.dossier.code import code_in_scan
from desktop_app.domain.dossier.intake import intake_code_in
from desktop_app.domain.dossier.new_pages import offered_applicants
from desktop_app.domain.dossier.status import Status
from desktop_app.domain.people.person import Applicant
from desktop_app.services.dossier.dossiers import DossierRow, Match, MatchReason, SearchMatches
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

MOST_LINES = 9
_MOST_PEOPLE, _MOST_OFFERS = 3, 2

_REASONS = {
    MatchReason.CODE: QT_TRANSLATE_NOOP("SearchLines", "by the code"),
    MatchReason.CODE_END: QT_TRANSLATE_NOOP("SearchLines", "code ends in {part}"),
    MatchReason.FORMER_CODE: QT_TRANSLATE_NOOP("SearchLines", "former code {part}"),
    MatchReason.NAME: QT_TRANSLATE_NOOP("SearchLines", "by the name"),
    MatchReason.NAME_AND_YEAR: QT_TRANSLATE_NOOP("SearchLines", "name, born {part}"),
    MatchReason.NUMBER: QT_TRANSLATE_NOOP("SearchLines", "ID number {part}"),
    MatchReason.NUMBER_END: QT_TRANSLATE_NOOP("SearchLines", "ID number ends in {part}"),
    MatchReason.PHONE: QT_TRANSLATE_NOOP("SearchLines", "phone {part}"),
    MatchReason.PHONE_END: QT_TRANSLATE_NOOP("SearchLines", "phone ends in {part}"),
    MatchReason.TAX_CODE: QT_TRANSLATE_NOOP("SearchLines", "tax code {part}"),
    MatchReason.OLD_NUMBER: QT_TRANSLATE_NOOP("SearchLines", "old ID number {part}"),
    MatchReason.PASSPORT: QT_TRANSLATE_NOOP("SearchLines", "passport {part}"),
}
_DUE = QT_TRANSLATE_NOOP("SearchLines", "due {moment}")
_RECEIVED = QT_TRANSLATE_NOOP("SearchLines", "received {moment}")
_STEP = QT_TRANSLATE_NOOP("SearchLines", "step {n}: {work}")
_MOST_LETTERS = 32
_RUNNING = frozenset({Status.NEW, Status.RECEIVED, Status.PROCESSING})


@dataclass(frozen=True, slots=True)
class NewPage:
    """Begin a new page with what was typed."""

    person: Applicant


@dataclass(frozen=True, slots=True)
class WaitingPage:
    """Open the page of the counter, or the arrival, whose code was typed."""

    record_id: UUID
    code: str


@dataclass(frozen=True, slots=True)
class AllDossiers:
    """Show all that is found as a list."""

    query: str


@dataclass(frozen=True, slots=True)
class NothingFound:
    """Say that there is nothing; entering it does nothing.

    Attributes:
        is_code: whether a whole code was typed.
    """

    is_code: bool


SearchResult = Applicant | DossierRow | WaitingPage | AllDossiers | NewPage | NothingFound


def lines_of(query: str, matches: SearchMatches, today: date) -> list[SearchResult]:
    """Return the lines for a query; Enter does what the first of them says."""
    if matches.intake_id is not None:
        return [WaitingPage(matches.intake_id, intake_code_in(query) or query)]
    offers = [NewPage(person) for person in offered_applicants(query, today=today)][:_MOST_OFFERS]
    people = matches.people[:_MOST_PEOPLE]
    room = MOST_LINES - len(people) - len(offers)
    dossiers: Sequence[SearchResult] = matches.dossiers[:room]
    if len(matches.dossiers) > room:
        dossiers = [*matches.dossiers[: room - 1], AllDossiers(query)]
    results: list[SearchResult] = [*people, *dossiers]
    if _is_of_code(matches):
        results = [*dossiers, *people]
    whole = code_in_scan(query) is not None or intake_code_in(query) is not None
    return [*results, *offers] or [NothingFound(is_code=whole)]


def _is_of_code(matches: SearchMatches) -> bool:
    """Return whether the best dossier was found by its code: then it comes before the people."""
    first = matches.reason_of(matches.dossiers[0]) if matches.dossiers else None
    return first is not None and first.reason in {MatchReason.CODE, MatchReason.CODE_END, MatchReason.FORMER_CODE}


def reason_text(match: Match | None) -> str:
    """Return why something was found, in a few words."""
    return translate("SearchLines", _REASONS[match.reason]).format(part=match.part) if match is not None else ""


def step_text_of(row: DossierRow) -> str:
    """Return the step of the internal process that is under way, shortened; ``""`` without one."""
    if not row.step_number:
        return ""
    work = row.step_work if len(row.step_work) <= _MOST_LETTERS else f"{row.step_work[:_MOST_LETTERS].rstrip()}…"
    return translate("SearchLines", _STEP).format(n=row.step_number, work=work)


def day_text_of(row: DossierRow) -> str:
    """Return a dossier's date with what it means: when the result is due, or when a dossier was received that waits."""
    if row.status in _RUNNING:
        return translate("SearchLines", _DUE).format(moment=formatting.short_moment(row.due_at))
    return translate("SearchLines", _RECEIVED).format(moment=formatting.short_moment(row.received_at))
