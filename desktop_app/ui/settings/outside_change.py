"""The notice on a page of settings that somebody changed outside the program, with the way to put them back."""

from collections.abc import Callable
from functools import partial

from desktop_app.domain.people.register import RIGHT_FOR, Subject
from desktop_app.domain.people.rights import has_right
from desktop_app.services.context import DeskContext
from desktop_app.services.desk.unsigned_settings import put_back_settings, unsigned_settings
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import sentence_of

_CHANGED = QT_TRANSLATE_NOOP(
    "OutsideChange",
    "This was changed from outside, without a signature. The page shows what was signed, and that is what holds.",
)
_PUT_BACK = QT_TRANSLATE_NOOP("OutsideChange", "Put back what was signed")
_SAVING = QT_TRANSLATE_NOOP("OutsideChange", "Putting back…")


def show_outside_change(session: Session, notice: Notice, subject: Subject, on_put_back: Callable[[], None]) -> None:
    """Say in a page's notice that its settings were changed from outside; offer to put them back to who may.

    Args:
        session: the session.
        notice: the page's notice; it stays as it is when all is well.
        subject: what the page is about.
        on_put_back: called when they were put back; reads the page again.
    """

    def show(subjects: list[Subject]) -> None:
        """Show it when the page is concerned."""
        if subject not in subjects:
            return
        if has_right(session.context.officer.role, RIGHT_FOR[subject]):
            notice.show_message(_text(_CHANGED), "bad", action=_text(_PUT_BACK), on_act=put_back)
        else:
            notice.show_message(_text(_CHANGED), "bad")

    def put_back() -> None:
        """Put the settings back."""
        session.write(_text(_SAVING), partial(put_back_settings, subject=subject), lambda _: on_put_back(), failed)

    def failed(error: Exception) -> None:
        """Say why not."""
        notice.show_message(sentence_of(error), "bad")

    session.read(_unsigned, show)


def _unsigned(context: DeskContext) -> list[Subject]:
    return unsigned_settings(context.store)


def _text(text: str) -> str:
    return translate("OutsideChange", text)
