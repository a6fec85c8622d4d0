"""Work of more than a moment off the GUI thread: how far it is, and the button that stops it."""

from collections.abc import Callable
from threading import Event
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.progress import GoOn
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.session.session import Session

T = TypeVar("T")


class LongWork(QWidget):
    """Hidden while nothing runs; one thing at a time.

    Signals:
        progressed: percent done, from the worker thread.
    """

    progressed = Signal(int)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stopped: Event | None = None
        self._name = ""
        self._text = label("", "muted")
        self.stop_button = QPushButton(self.tr("Stop   Esc"))
        self.stop_button.clicked.connect(self.stop)
        whole = row(self._text, self.stop_button, None)
        whole.setContentsMargins(0, 0, 0, 0)
        self.setLayout(whole)
        self.progressed.connect(self._show_percent)
        self.hide()

    @property
    def is_running(self) -> bool:
        """Whether something runs."""
        return self._stopped is not None

    def stop(self) -> bool:
        """Stop what runs, which then fails with `Cancelled`; return whether something ran."""
        if self._stopped is None:
            return False
        self._stopped.set()
        return True

    def run(
        self,
        name: str,
        work: Callable[[DeskContext, GoOn], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Do some work; nothing while other work runs.

        Args:
            name: what is done, for the officer.
            work: gets the desk and what it calls with the percent done.
            done: called on the GUI thread with the result.
            failed: called there with the exception, `Cancelled` when it was stopped.
        """
        if self._stopped is not None:
            return
        stopped = self._stopped = Event()
        self._name = name
        self._show_percent(0)
        self.show()

        def go_on(percent: int) -> bool:
            self.progressed.emit(percent)
            return not stopped.is_set()

        def finished(result: T) -> None:
            self._end()
            done(result)

        def broke_off(error: Exception) -> None:
            self._end()
            failed(error)

        self._session.calculate(lambda context: work(context, go_on), finished, broke_off)

    def _show_percent(self, percent: int) -> None:
        if self._stopped is not None:
            self._text.setText(f"{self._name} {percent} %")

    def _end(self) -> None:
        self._stopped = None
        self.hide()
