"""Prints what a page shows off the GUI thread; can be stopped; shows the result in the notice of the page."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from desktop_app.services.context import DeskContext
from desktop_app.services.printing.drawn_papers import PrintedOut
from desktop_app.services.progress import Cancelled, GoOn
from desktop_app.ui.common.notice import Notice
from desktop_app.ui.session.session import Session
from desktop_app.ui.texts.i18n import QT_TRANSLATE_NOOP, translate
from desktop_app.ui.texts.messages import code_of, sentence_of

_SLOW_MS = 500
_WAITS = QT_TRANSLATE_NOOP("PrintOut", "The pages wait in the settings.")


def waiting_sentence(session: Session, error: Exception) -> str:
    """Return why the printer did not print, and that the pages wait; the sidebar counts them at once."""
    session.count_spool()
    code = code_of(error)
    if not code.startswith("print.") or code == "print.not_chosen":
        return sentence_of(error)
    return f"{sentence_of(error)} {translate('PrintOut', _WAITS)}"


class PrintOut(QObject):
    """Prints for one page; one paper at a time."""

    _percent = Signal(int)

    def __init__(self, session: Session, notice: Notice) -> None:
        super().__init__(notice)
        self._session, self._notice = session, notice
        self._is_running = self._has_to_stop = False
        self._done = 0
        self._later = QTimer(self, singleShot=True, interval=_SLOW_MS)
        self._later.timeout.connect(self._show_progress)
        self._percent.connect(self._count)

    def start(self, work: Callable[[DeskContext, GoOn], PrintedOut]) -> None:
        """Draw a paper and print it; after half a second the progress is shown and it can be stopped."""
        if self._is_running:
            return
        self._is_running, self._has_to_stop, self._done = True, False, 0
        self._notice.clear()
        self._later.start()
        self._session.calculate(lambda context: work(context, self._go_on), self._printed, self._failed)

    def stop(self) -> None:
        """Print nothing after all, if it is not too late."""
        self._has_to_stop = True

    def _go_on(self, percent: int) -> bool:
        # Runs in the lane's thread: the signal brings the number to this one.
        self._percent.emit(percent)
        return not self._has_to_stop

    def _count(self, percent: int) -> None:
        self._done = percent
        if self._is_running and not self._later.isActive():
            self._show_progress()

    def _show_progress(self) -> None:
        text = self.tr("Making the pages… {percent} %").format(percent=self._done)
        self._notice.show_message(text, "", self.tr("Stop"), self.stop)

    def _end(self) -> None:
        self._is_running = False
        self._later.stop()

    def _printed(self, out: PrintedOut) -> None:
        self._end()
        self._session.follow_print(out.job_id)
        if out.name:
            self._notice.show_message(self.tr("Saved: {path}").format(path=out.name), "ok")
        else:
            self._notice.show_message(self.tr("Sent to {printer}.").format(printer=out.printer), "ok")

    def _failed(self, error: Exception) -> None:
        self._end()
        if isinstance(error, Cancelled):
            self._notice.show_message(self.tr("Stopped; nothing was printed."), "warn")
        else:
            self._notice.show_message(waiting_sentence(self._session, error), "bad")
