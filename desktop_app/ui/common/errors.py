"""The one way to show that something failed: a message, and the log for faults of the program."""

from collections.abc import Callable, Sequence
from functools import partial

from desktop_app.domain.clock import ClockDoubt
from desktop_app.domain.errors import Problem
from desktop_app.domain.people.agency import Role
from desktop_app.services.clock import confirm_clock
from desktop_app.services.numbers import NumberState, number_state
from desktop_app.ui.common.clock_dialog import ClockDialog
from desktop_app.ui.common.copy_dialog import CopyDialog
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import code_of, sentence_of
from desktop_app.ui.texts.tone import Tone

_CLOCK_IS_RIGHT = QT_TRANSLATE_NOOP("Errors", "The clock is right")
_TYPE_TIME = QT_TRANSLATE_NOOP("Errors", "Type the time…")
_DECIDE = QT_TRANSLATE_NOOP("Errors", "Decide…")
_CALL = QT_TRANSLATE_NOOP("Errors", "Call the administrator.")
_COPY_CODES = frozenset({"numbers.copied", "numbers.rolled_back"})
_CLOCK_CODES = frozenset({"clock.back", *ClockDoubt})


def show_error(
    notice: Notice,
    error: Exception,
    *,
    tone: Tone = "bad",
    text: str = "",
    session: Session | None = None,
    retry: Callable[[], object] | None = None,
) -> None:
    """Show why something failed.

    Args:
        notice: where it is shown.
        error: the exception.
        tone: tint of the notice.
        text: shown instead of the message of the exception.
        session: with `retry`, offers what ends the problem; see `offer_remedy`.
        retry: does again what failed.

    Raises:
        Exception: `error` itself when it was not foreseen, so that it reaches the log.
    """
    notice.show_message(text or sentence_of(error), tone)
    if session is not None and retry is not None:
        offer_remedy(notice, error, session, retry)
    raise_unexpected(error)


def raise_unexpected(error: Exception) -> None:
    """Raise an exception that no rule, storage or printer foresees, so that it reaches the log.

    Raises:
        Exception: `error` itself when it has no code.
    """
    if not isinstance(error, Problem):
        raise error


def problems_in(error: Exception) -> Sequence[Problem]:
    """Return the problems that an exception reports, each of which belongs beside its field."""
    return error.problems if isinstance(error, Problem) else ()


def offer_remedy(notice: Notice, error: Exception, session: Session, retry: Callable[[], object]) -> None:
    """Offer what ends a problem before anything can be saved, and try again: a wrong clock, copied data.

    Args:
        notice: where the problem was shown.
        error: what was shown.
        session: stores the officer's answer.
        retry: does again what failed.
    """
    code = code_of(error)
    if code in _CLOCK_CODES:
        _offer_clock(notice, error, session, retry)
    elif code in _COPY_CODES:
        _offer_decision(notice, error, session, retry)


def _offer_decision(notice: Notice, error: Exception, session: Session, retry: Callable[[], object]) -> None:
    """Let an administrator decide which copy goes on; anybody else reads whom to call."""

    def settled() -> None:
        """Try again once it was decided."""
        notice.clear()
        retry()

    def decide(state: NumberState) -> None:
        """Ask."""
        CopyDialog(session, state, settled, notice.window()).open()

    if session.context.officer.role is Role.ADMINISTRATOR:
        ask = partial(session.read, number_state, decide)
        notice.show_message(sentence_of(error), "bad", translate("Errors", _DECIDE), ask)
    else:
        notice.show_message(f"{sentence_of(error)} {translate('Errors', _CALL)}", "bad")


def _offer_clock(notice: Notice, error: Exception, session: Session, retry: Callable[[], object]) -> None:
    """Let the officer confirm the clock or type the time."""
    code = code_of(error)

    def confirmed(_nothing: None) -> None:
        """Try again once the clock was confirmed."""
        notice.clear()
        retry()

    def type_time() -> None:
        """Ask for the time."""
        ClockDialog(session, lambda: confirmed(None), notice.window()).open()

    confirm = partial(session.write, "", confirm_clock, confirmed)
    is_right, other = translate("Errors", _CLOCK_IS_RIGHT), translate("Errors", _TYPE_TIME)
    if code == ClockDoubt.BEFORE_RELEASE:
        notice.show_message(sentence_of(error), "bad", other, type_time)
    else:
        notice.show_message(sentence_of(error), "bad", is_right, confirm, type_time, other)
