"""E-mails by SMTP over an encrypted connection, with bounds on time and on what the server says.

SMTP knows no key that makes a repeat harmless: when nobody knows whether a message was accepted, it is not sent again.
"""

import smtplib
import socket
import ssl
from email.message import EmailMessage
from email.utils import formataddr, formatdate
from io import BufferedIOBase
from threading import Event, Timer
from typing import Any

from desktop_app.domain.text import tidy
from desktop_app.sending.ports import OutgoingMessage, SendingFailed
from desktop_app.sending.settings import MailServer, Security, is_mail_address

MOST_REPLY_BYTES = 64 * 1024
_WAIT_SECONDS = 20.0
_MOST_SECONDS = 60.0
_TEMPORARY, _PERMANENT = range(400, 500), 500


class SmtpCarrier:
    """Hands e-mails over to the office's server; each message uses a connection of its own."""

    def __init__(
        self,
        settings: MailServer,
        unit: str,
        context: ssl.SSLContext | None = None,
        most_seconds: float = _MOST_SECONDS,
    ) -> None:
        """Prepare the carrier.

        Args:
            settings: the server.
            unit: the name that stands beside the sender's address.
            context: for tests; certificates are checked against the computer's own store when None.
            most_seconds: how long a message may take in all.
        """
        self._settings = settings
        self._unit = unit
        # Not `system_trust`: it checks when a socket is wrapped, and here the handshake comes later, in bounded time.
        self._context = context or ssl.create_default_context()
        self._most_seconds = most_seconds
        self._cancelled = Event()
        self._running: _BoundedSmtp | None = None

    def cancel(self) -> None:
        """End the running call."""
        self._cancelled.set()
        running = self._running
        if running is not None:
            running.cut()

    def send(self, message: OutgoingMessage) -> str:
        """Send an e-mail; return its message id.

        Raises:
            SendingFailed: ``sending.network``, ``sending.tls``, ``sending.login``, ``sending.busy`` and
                ``sending.refused`` (with ``status``), ``sending.address``, ``sending.unsure`` when nobody knows,
                ``sending.cancelled``.
        """
        if not is_mail_address(message.to):
            raise SendingFailed("sending.address", is_final=True)
        if self._cancelled.is_set():
            raise SendingFailed("sending.cancelled")
        mail = self._mail(message)
        client = self._running = _BoundedSmtp(self._context, is_tls=self._settings.security is Security.TLS)
        watch = Timer(self._most_seconds, client.cut)
        watch.daemon = True
        watch.start()
        try:
            self._deliver(client, mail)
        except (OSError, smtplib.SMTPException, ValueError) as error:
            raise self._failure(error, client) from error
        finally:
            watch.cancel()
            self._running = None
            client.close()
        return str(mail["Message-ID"])

    def _deliver(self, client: "_BoundedSmtp", mail: EmailMessage) -> None:
        settings = self._settings
        code, greeting = client.connect(settings.host, settings.port)
        if code != 220:
            raise smtplib.SMTPConnectError(code, greeting)
        client.ehlo_or_helo_if_needed()
        if settings.security is Security.STARTTLS:
            client.encrypt()
        if settings.user:
            client.login(settings.user, settings.secret)
        client.send_message(mail, settings.sender, [str(mail["To"])])

    def _mail(self, message: OutgoingMessage) -> EmailMessage:
        mail = EmailMessage()
        host = self._settings.sender.rpartition("@")[2]
        mail["From"] = formataddr((tidy(self._unit), self._settings.sender))
        mail["To"] = message.to
        mail["Subject"] = tidy(message.subject)
        mail["Date"] = formatdate(usegmt=True)
        # The same for each try: a server or a reader that looks at it shows the message once.
        mail["Message-ID"] = f"<{message.key.replace(':', '.')}@{host}>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.text)
        return mail

    def _failure(self, error: Exception, client: "_BoundedSmtp") -> SendingFailed:
        if client.has_handed_over:
            return SendingFailed("sending.unsure", is_final=True)
        if self._cancelled.is_set():
            return SendingFailed("sending.cancelled")
        if isinstance(error, ssl.SSLError | smtplib.SMTPNotSupportedError):
            return SendingFailed("sending.tls")
        return _failure_of(error)


def _failure_of(error: Exception) -> SendingFailed:
    """Return the failure that the server's code means; without a code the network is at fault."""
    status = _status_of(error)
    if status in _TEMPORARY:
        return SendingFailed("sending.busy")
    if isinstance(error, smtplib.SMTPAuthenticationError):
        return SendingFailed("sending.login", is_final=True)
    if status >= _PERMANENT:
        return SendingFailed("sending.refused", is_final=True, status=status)
    return SendingFailed("sending.network")


def _status_of(error: Exception) -> int:
    """Return the server's code, or 0 when it said none."""
    if isinstance(error, smtplib.SMTPRecipientsRefused):
        return max((code for code, _ in error.recipients.values()), default=0)
    return error.smtp_code if isinstance(error, smtplib.SMTPResponseException) else 0


class _BoundedSmtp(smtplib.SMTP):
    """A client that encrypts before it says anything, reads no endless reply, and can be cut off by another thread.

    Attributes:
        has_handed_over: whether the whole message went out while its answer has not come.
    """

    def __init__(self, context: ssl.SSLContext, *, is_tls: bool) -> None:
        super().__init__(timeout=_WAIT_SECONDS)
        self._ssl = context
        self._is_tls = is_tls
        self._line: socket.socket | None = None
        self._is_cut = False
        self.has_handed_over = False

    def cut(self) -> None:
        """End the connection from another thread; whoever waits for it goes on at once."""
        self._is_cut = True
        line = self._line
        if line is not None:
            try:
                line.shutdown(socket.SHUT_RDWR)
            except OSError:
                return

    def encrypt(self) -> None:
        """Go on encrypted, or not at all.

        Raises:
            SMTPNotSupportedError: when the server does not.
            SMTPResponseException: when it refuses to.
        """
        if not self.has_extn("starttls"):
            raise smtplib.SMTPNotSupportedError("no STARTTLS")
        code, reply = self.docmd("STARTTLS")
        if code != 220:
            raise smtplib.SMTPResponseException(code, reply)
        self.sock = self._encrypted(self.sock)
        # What was said before the encryption counts no more (RFC 3207, 4.2); nor does what is still in the buffer.
        self.file = None
        self.helo_resp = self.ehlo_resp = None
        self.esmtp_features, self.does_esmtp = {}, False
        self.ehlo_or_helo_if_needed()

    def data(self, msg: Any) -> tuple[int, bytes]:
        """Send the message itself; from its end on nobody knows, until the server answers."""
        self._is_data = True
        try:
            return super().data(msg)
        finally:
            self._is_data = False

    def send(self, s: Any) -> None:
        """Send bytes; a message's last ones make it unknown whether it was accepted."""
        if self._is_data and not isinstance(s, str):
            # The body goes out in one piece: a part of it may have arrived whole.
            self.has_handed_over = True
        super().send(s)

    def getreply(self) -> tuple[int, bytes]:
        """Read a reply of bounded length."""
        if self.file is None and self.sock is not None:
            self.file = _BoundedReader(self.sock.makefile("rb"))
        if isinstance(self.file, _BoundedReader):
            self.file.left = MOST_REPLY_BYTES
        code, reply = super().getreply()
        if code < 0:
            raise smtplib.SMTPServerDisconnected("no reply code")
        self.has_handed_over = False
        return code, reply

    _is_data = False

    def _get_socket(self, host: str, port: int, timeout: float) -> socket.socket:
        line: socket.socket = super()._get_socket(host, port, timeout)  # type: ignore[misc] # of the standard library
        self._guard(line)
        # `starttls` checks the name that was connected to.
        self._host = host
        return self._encrypted(line) if self._is_tls else line

    def _encrypted(self, line: Any) -> ssl.SSLSocket:
        wrapped = self._ssl.wrap_socket(line, server_hostname=self._host, do_handshake_on_connect=False)
        self._guard(wrapped)
        wrapped.do_handshake()
        return wrapped

    def _guard(self, line: socket.socket) -> None:
        self._line = line
        if self._is_cut:
            raise OSError("cut off")


class _BoundedReader:
    """Reads lines until `left` bytes were read since a reply began."""

    def __init__(self, inside: BufferedIOBase) -> None:
        self._inside = inside
        self.left = MOST_REPLY_BYTES

    def readline(self, most: int = -1) -> bytes:
        """Return a line.

        Raises:
            OSError: when the reply is too long.
        """
        line = self._inside.readline(most)
        self.left -= len(line)
        if self.left < 0:
            raise OSError("an endless reply")
        return line

    def close(self) -> None:
        """Close the reader."""
        self._inside.close()
