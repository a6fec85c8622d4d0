"""What a carrier of messages is: it accepts a message, or says why not."""

from dataclasses import dataclass
from typing import Protocol

from desktop_app.domain.errors import Problem


@dataclass(frozen=True, slots=True)
class OutgoingMessage:
    """One message to one address.

    Attributes:
        key: the same for each try of the same notice by the same channel, so that a carrier accepts it once.
        to: a national telephone number, or an e-mail address.
        subject: the subject of an e-mail.
        text: the text.
    """

    key: str
    to: str
    subject: str
    text: str


class SendingFailed(Problem):
    """A carrier did not accept a message.

    Attributes:
        is_final: whether another try would end alike, or might send the message a second time.
    """

    def __init__(self, code: str, field: str = "", *, is_final: bool = False, **params: str | int) -> None:
        super().__init__(code, field, **params)
        self.is_final = is_final


class Carrier(Protocol):
    """Sends messages by one channel; used from one thread, cancelled from any."""

    def send(self, message: OutgoingMessage) -> str:
        """Hand a message over; return the carrier's own number of it, or ``""``.

        Raises:
            SendingFailed: when it was not accepted, or nobody knows.
        """
        ...

    def cancel(self) -> None:
        """End the running call soon; it raises `SendingFailed` with the code ``sending.cancelled``."""
        ...
