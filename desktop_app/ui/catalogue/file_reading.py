"""An official file that is being read off the GUI thread: how far it is, and the button that stops it."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from desktop_app.services.context import DeskContext
from desktop_app.services.procedures.updates import UnknownPublisher, UpdatePreview, preview_update
from desktop_app.services.progress import GoOn
from desktop_app.ui.common.labels import label
from desktop_app.ui.common.layouts import row
from desktop_app.ui.session.session import Session

if TYPE_CHECKING:
    from desktop_app.services.procedures.file_preview import Chosen


class FileReading(QWidget):
    """Shows nothing while no file is read.

    Signals:
        progressed: percent of the file, from the worker thread.
        was_read: carries the file's name, and what it turned out to be: one of `file_preview.Chosen`.
        failed: carries the exception; `Cancelled` when it was stopped.
    """

    progressed = Signal(int)
    was_read = Signal(str, object)
    failed = Signal(object)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._stopped: Event | None = None
        self._text = label("", "muted")
        self.stop = QPushButton(self.tr("Stop reading   Esc"))
        self.stop.hide()
        self.setLayout(row(self._text, self.stop))
        self.stop.clicked.connect(self.stop_reading)
        self.progressed.connect(self._progress)

    @property
    def is_reading(self) -> bool:
        """Whether a file is being read."""
        return self._stopped is not None

    def stop_reading(self) -> None:
        """Stop reading; `failed` follows."""
        if self._stopped is not None:
            self._stopped.set()

    def read_path(self, path: Path) -> None:
        """Read and compare a file; nothing while another one is read."""

        def work(context: DeskContext, go_on: GoOn) -> "Chosen":
            # The libraries that read files are not needed before.
            from desktop_app.services.procedures.file_preview import preview_path  # noqa: PLC0415

            return preview_path(context, path, go_on)

        self._run(path.name, work)

    def read_update(self, content: Callable[[DeskContext], bytes], name: str) -> None:
        """Read and compare a signed update that is no file of the officer's; nothing while another one is read."""

        def work(context: DeskContext, go_on: GoOn) -> UpdatePreview | UnknownPublisher:
            return preview_update(context, content(context), name, go_on)

        self._run(name, work)

    def _run(self, name: str, work: "Callable[[DeskContext, GoOn], Chosen]") -> None:
        if self._stopped is not None:
            return
        stopped = self._stopped = Event()
        self.stop.show()
        self._progress(0)

        def go_on(percent: int) -> bool:
            self.progressed.emit(percent)
            return not stopped.is_set()

        self._session.calculate(lambda context: work(context, go_on), partial(self._read, name), self._not_read)

    def _progress(self, percent: int) -> None:
        if self._stopped is not None:
            self._text.setText(self.tr("Reading the file… {percent} %").format(percent=percent))

    def _read(self, file_name: str, preview: "Chosen") -> None:
        self._end()
        self.was_read.emit(file_name, preview)

    def _not_read(self, error: Exception) -> None:
        self._end()
        self.failed.emit(error)

    def _end(self) -> None:
        self._stopped = None
        self.stop.hide()
        self._text.setText("")
