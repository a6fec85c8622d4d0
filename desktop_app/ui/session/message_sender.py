"""When messages to citizens are sent: in a thread of their own, while the desk has a network."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from desktop_app.services.context import DeskContext
from desktop_app.services.sending.carriers import CarrierMaker, carrier_of
from desktop_app.services.sending.rounds import recover_outbox, send_due
from desktop_app.ui.session.job_queue import JobQueue

_TICK_MS = 10_000
_SOON_MS = 300
_STOP_WAITS_MS = 400
_log = logging.getLogger(__name__)


class MessageSender(QObject):
    """Sends what waits in the outbox of one session.

    Attributes:
        make_carrier: makes the carrier of a channel; another one in tests.
        queue: runs one round at a time.
    """

    def __init__(
        self, context: Callable[[], DeskContext], is_online: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """Prepare the sender; `start` begins.

        Args:
            context: officer, desk and store.
            is_online: whether there is a network, as far as is known.
            parent: the Qt parent.
        """
        super().__init__(parent)
        self._context = context
        self._is_online = is_online
        self.make_carrier: CarrierMaker = carrier_of
        self.queue = JobQueue(self)
        self._is_over = False
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self.send)
        self._soon = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon.timeout.connect(self.send)

    def start(self) -> None:
        """Send from now on."""
        self._timer.start()

    def send_soon(self) -> None:
        """Send in a moment: something was queued."""
        if not self._is_over:
            self._soon.start()

    def send(self) -> None:
        """Begin a round, if none is under way and there is a network."""
        if not self._is_over and not self.queue.is_busy() and self._is_online():
            self.queue.run("", self._round)

    def stop(self) -> None:
        """End with the program, without waiting for a carrier that does not answer."""
        self._is_over = True
        self._timer.stop()
        self._soon.stop()
        if not self.queue.leave(_STOP_WAITS_MS):
            _log.info("a message was left behind while it was being sent")

    def _round(self) -> int:
        context = self._context()
        recover_outbox(context)
        return send_due(context, lambda: self._is_over, self.make_carrier)
