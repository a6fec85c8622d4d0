"""What the facts of a dossier say of its time limit: the clock, the original and the present day, apologies."""

from desktop_app.domain.dossier.dossier_state import DossierState
from desktop_app.domain.dossier.remaining import Clock, Remaining
from desktop_app.ui.texts import formatting
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate

_CLOCK = QT_TRANSLATE_NOOP("ClockFacts", "Clock")
_STOPPED = QT_TRANSLATE_NOOP("ClockFacts", "stopped since {at}: a supplement is awaited")
_WAITS = QT_TRANSLATE_NOOP("ClockFacts", "not started: waits for the competent agency")
_RUNS = QT_TRANSLATE_NOOP("ClockFacts", "runs: {n} working days left")
_TODAY = QT_TRANSLATE_NOOP("ClockFacts", "runs: the result is due today")
_OVERDUE = QT_TRANSLATE_NOOP("ClockFacts", "overdue by {n} working days")
_ENDED = QT_TRANSLATE_NOOP("ClockFacts", "ended {at}")
_FIRST = QT_TRANSLATE_NOOP("ClockFacts", "Due at first")
_DUE = QT_TRANSLATE_NOOP("ClockFacts", "Result due")
_RECKONED_ANEW = QT_TRANSLATE_NOOP("ClockFacts", "{at}; reckoned anew when the supplement is there")
_APOLOGY = QT_TRANSLATE_NOOP("ClockFacts", "Apology")
_SENT = QT_TRANSLATE_NOOP("ClockFacts", "sent {at}")
_NOT_SENT = QT_TRANSLATE_NOOP("ClockFacts", "not sent yet")


def clock_facts(state: DossierState, left: Remaining) -> list[tuple[str, str]]:
    """Return names and values; a value is empty where there is nothing to say."""
    return [
        (_text(_CLOCK), _clock(state, left)),
        (_text(_FIRST), _first_due(state)),
        (_text(_DUE), _due(state, left)),
        (_text(_APOLOGY), _apology(state, left)),
    ]


def _clock(state: DossierState, left: Remaining) -> str:
    if state.ended_at is not None:
        return _text(_ENDED).format(at=formatting.moment(state.ended_at))
    if left.clock is Clock.STOPPED and state.waits:
        return _text(_STOPPED).format(at=formatting.moment(state.waits[-1].since))
    if state.awaits_agency:
        return _text(_WAITS)
    words = {Clock.RUNNING: _RUNS, Clock.DUE_TODAY: _TODAY, Clock.OVERDUE: _OVERDUE}
    return _text(words[left.clock]).format(n=left.days) if left.clock in words else ""


def _first_due(state: DossierState) -> str:
    first = state.first_due_at
    return formatting.moment(first) if first is not None and first != state.due_at else ""


def _due(state: DossierState, left: Remaining) -> str:
    if state.due_at is None:
        return ""
    due = formatting.moment(state.due_at)
    return _text(_RECKONED_ANEW).format(at=due) if left.clock is Clock.STOPPED else due


def _apology(state: DossierState, left: Remaining) -> str:
    if state.extensions:
        return " · ".join(_text(_SENT).format(at=formatting.moment(at)) for at in state.extensions)
    return _text(_NOT_SENT) if left.clock is Clock.OVERDUE else ""


def _text(text: str) -> str:
    return translate("ClockFacts", text)
