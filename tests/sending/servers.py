"""Real servers for messages: an SMTP server and an HTTP gateway, which do as they are told, also badly."""

import json
import socketserver
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Event, Thread
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID


def make_certificate(folder: Path) -> tuple[Path, Path]:
    """Write a certificate for this computer and its key; return both paths."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    names = [x509.DNSName("localhost"), x509.IPAddress(ip_address("127.0.0.1"))]
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=800))
        .not_valid_after(now + timedelta(days=3650))
        .add_extension(x509.SubjectAlternativeName(names), critical=False)
        .add_extension(x509.BasicConstraints(ca=True, path_length=None), critical=True)
        .sign(key, hashes.SHA256())
    )
    certificate, private = folder / "cert.pem", folder / "key.pem"
    certificate.write_bytes(made.public_bytes(serialization.Encoding.PEM))
    private.write_bytes(
        key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    )
    return certificate, private


@dataclass
class Mailbox:
    """An SMTP server: what it took, and how it answers.

    Attributes:
        replies: other replies, by the command's first word; ``.`` is the end of a message, an empty one hangs up.
        greeting: the first line.
        offers: what EHLO offers.
        mails: what was accepted: sender, recipients, text.
        logins: how often somebody logged in.
        hangs_at: the command at which it says nothing any more.
    """

    replies: dict[str, bytes] = field(default_factory=dict)
    greeting: bytes = b"220 ready\r\n"
    offers: tuple[str, ...] = ("STARTTLS", "AUTH PLAIN LOGIN")
    mails: list[tuple[str, list[str], bytes]] = field(default_factory=list)
    logins: int = 0
    hangs_at: str = ""
    is_tls: bool = False
    context: ssl.SSLContext | None = None
    released: Event = field(default_factory=Event)
    port: int = 0


class _MailHandler(socketserver.BaseRequestHandler):
    def handle(self) -> None:
        box: Mailbox = self.server.box  # type: ignore[attr-defined]
        try:
            if box.is_tls and box.context is not None:
                self.request = box.context.wrap_socket(self.request, server_side=True)
            self._talk(box)
        except (OSError, ssl.SSLError):
            return

    def _talk(self, box: Mailbox) -> None:
        self.file = self.request.makefile("rb")
        self.sender, self.recipients = "", []  # type: ignore[var-annotated]
        self.request.sendall(box.greeting)
        while line := self.file.readline():
            word = line.split(b" ")[0].strip().decode("ascii", "replace").upper()
            if word == box.hangs_at:
                box.released.wait(30)
                return
            if not self._answer(box, word, line):
                return

    def _answer(self, box: Mailbox, word: str, line: bytes) -> bool:
        if word in box.replies:
            self.request.sendall(box.replies[word])
            return bool(box.replies[word])
        if word == "EHLO":
            offers = ["localhost", *box.offers]
            parts = [f"250{'-' if n < len(offers) - 1 else ' '}{offer}\r\n" for n, offer in enumerate(offers)]
            self.request.sendall("".join(parts).encode())
        elif word == "STARTTLS":
            self.request.sendall(b"220 go\r\n")
            assert box.context is not None
            self.request = box.context.wrap_socket(self.request, server_side=True)
            self.file = self.request.makefile("rb")
        elif word == "AUTH":
            box.logins += 1
            self.request.sendall(b"235 welcome\r\n")
        elif word == "DATA":
            return self._data(box)
        else:
            if word == "MAIL":
                self.sender = line.decode().strip()
            elif word == "RCPT":
                self.recipients.append(line.decode().strip())
            self.request.sendall(b"250 fine\r\n")
        return True

    def _data(self, box: Mailbox) -> bool:
        self.request.sendall(b"354 go on\r\n")
        lines = []
        while (line := self.file.readline()) not in {b".\r\n", b""}:
            lines.append(line)
        if box.hangs_at == ".":
            box.released.wait(30)
            return False
        if "." in box.replies:
            self.request.sendall(box.replies["."])
            return bool(box.replies["."])
        box.mails.append((self.sender, self.recipients, b"".join(lines)))
        self.request.sendall(b"250 accepted\r\n")
        return True


@contextmanager
def mail_server(box: Mailbox) -> Iterator[Mailbox]:
    """Run an SMTP server on this computer."""
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), _MailHandler) as server:
        server.daemon_threads = True
        server.box = box  # type: ignore[attr-defined]
        box.port = server.server_address[1]
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield box
        box.released.set()
        server.shutdown()


@dataclass
class HttpGateway:
    """An HTTP gateway that keeps the contract: the same key is accepted once.

    Attributes:
        status: the status of an answer.
        content: the body of an answer; ``{"id": …}`` when None.
        accepted: the bodies that were accepted, by key.
        requests: headers and body of each request.
        before_answer: called before an answer.
    """

    status: int = 202
    content: bytes | None = None
    headers: dict[str, str] = field(default_factory=dict)
    accepted: dict[str, dict[str, str]] = field(default_factory=dict)
    requests: list[tuple[dict[str, str], dict[str, str]]] = field(default_factory=list)
    before_answer: Callable[[Any], object] = lambda _handler: None
    url: str = ""


class _GatewayHandler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self) -> None:
        gateway: HttpGateway = self.server.gateway  # type: ignore[attr-defined]
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        gateway.requests.append((dict(self.headers), body))
        if 200 <= gateway.status < 300:
            gateway.accepted.setdefault(body["key"], body)
        try:
            gateway.before_answer(self)
            number = list(gateway.accepted).index(body["key"]) if body["key"] in gateway.accepted else -1
            content = json.dumps({"id": f"tin-{number}"}).encode() if gateway.content is None else gateway.content
            self.send_response(gateway.status)
            for name, value in gateway.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)
        except OSError:
            return

    def log_message(self, *_args: object) -> None:
        """Say nothing."""


@contextmanager
def http_gateway(gateway: HttpGateway) -> Iterator[HttpGateway]:
    """Run an HTTP gateway on this computer."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _GatewayHandler) as server:
        server.daemon_threads = True
        server.gateway = gateway  # type: ignore[attr-defined]
        gateway.url = f"http://127.0.0.1:{server.server_address[1]}/messages"
        Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        yield gateway
        server.shutdown()
