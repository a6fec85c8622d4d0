"""E-mails to a real SMTP server that also fails, hangs, and answers garbage and too much."""

import email
import ssl
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from email.header import decode_header, make_header
from pathlib import Path
from threading import Timer
from typing import Any

import pytest

from desktop_app.sending.ports import OutgoingMessage, SendingFailed
from desktop_app.sending.settings import MailServer, Security
from desktop_app.sending.smtp import MOST_REPLY_BYTES, SmtpCarrier
from tests.sending.servers import Mailbox, mail_server, make_certificate

MESSAGE = OutgoingMessage(
    "00000000-0000-0000-0000-000000000003:email", "ha@example.vn", "Hồ sơ H44 đã có kết quả", "Mời đến nhận.\n.\nHết"
)


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    return make_certificate(tmp_path_factory.mktemp("certificate"))


@pytest.fixture
def running(certificate: tuple[Path, Path]) -> Iterator[Callable[..., Mailbox]]:
    """Run servers with other ways to answer."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(*certificate)
    with ExitStack() as servers:
        yield lambda **ways: servers.enter_context(mail_server(Mailbox(context=context, **ways)))


@pytest.fixture
def carrier_to(certificate: tuple[Path, Path]) -> Callable[..., SmtpCarrier]:
    """Make carriers that trust the test's certificate."""

    def made(box: Mailbox, most_seconds: float = 20.0, **changed: Any) -> SmtpCarrier:
        ways: dict[str, Any] = {
            "is_on": True,
            "host": "localhost",
            "port": box.port,
            "security": Security.TLS if box.is_tls else Security.STARTTLS,
            "user": "motcua",
            "secret": "mat khau",
            "sender": "motcua@tinh.gov.vn",
        }
        trusting = ssl.create_default_context(cafile=str(certificate[0]))
        return SmtpCarrier(MailServer(**{**ways, **changed}), "UBND phường Việt Trì", trusting, most_seconds)

    return made


def _failure(carrier: SmtpCarrier) -> SendingFailed:
    with pytest.raises(SendingFailed) as failed:
        carrier.send(MESSAGE)
    return failed.value


@pytest.mark.parametrize("is_tls", [False, True])
def test_an_email_arrives(
    running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier], is_tls: bool
) -> None:
    box = running(is_tls=is_tls)
    number = carrier_to(box).send(MESSAGE)
    ((sender, recipients, content),) = box.mails
    assert "motcua@tinh.gov.vn" in sender
    assert ["ha@example.vn" in one for one in recipients] == [True]
    assert box.logins == 1
    mail = email.message_from_bytes(content)
    assert str(make_header(decode_header(mail["Subject"]))) == MESSAGE.subject
    assert "UBND phường Việt Trì" in str(make_header(decode_header(mail["From"])))
    assert mail["Message-ID"] == number == "<00000000-0000-0000-0000-000000000003.email@tinh.gov.vn>"
    assert mail["Auto-Submitted"] == "auto-generated"
    body = mail.get_payload(decode=True)
    assert isinstance(body, bytes)
    assert "Mời đến nhận." in body.decode()


def test_a_server_without_account(running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier]) -> None:
    box = running(offers=("STARTTLS",))
    carrier_to(box, user="", secret="").send(MESSAGE)
    assert (len(box.mails), box.logins) == (1, 0)


def test_nothing_is_said_unencrypted(running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier]) -> None:
    box = running(offers=("AUTH PLAIN",))
    failure = _failure(carrier_to(box))
    assert (failure.code, failure.is_final) == ("sending.tls", False)
    box = running(replies={"STARTTLS": b"454 not now\r\n"})
    assert _failure(carrier_to(box)).code == "sending.busy"
    assert (box.mails, box.logins) == ([], 0)


def test_a_certificate_of_nobody_is_not_trusted(running: Callable[..., Mailbox]) -> None:
    for is_tls in (False, True):
        box = running(is_tls=is_tls)
        security = Security.TLS if is_tls else Security.STARTTLS
        settings = MailServer(True, "localhost", box.port, security, "u", "s", "a@b.vn")
        assert _failure(SmtpCarrier(settings, "UBND")).code == "sending.tls"
        assert box.logins == 0


@pytest.mark.parametrize(
    ("replies", "code", "is_final"),
    [
        ({"AUTH": b"535 no\r\n"}, "sending.login", True),
        ({"AUTH": b"454 later\r\n"}, "sending.busy", False),
        ({"MAIL": b"550 no\r\n"}, "sending.refused", True),
        ({"MAIL": b"451 later\r\n"}, "sending.busy", False),
        ({"RCPT": b"550 unknown\r\n"}, "sending.refused", True),
        ({"RCPT": b"450 greylisted\r\n"}, "sending.busy", False),
        ({"DATA": b"554 no\r\n"}, "sending.refused", True),
        ({".": b"554 spam\r\n"}, "sending.refused", True),
        ({".": b"452 full\r\n"}, "sending.busy", False),
        ({"EHLO": b"garbage\r\n"}, "sending.network", False),
        ({"EHLO": b""}, "sending.network", False),
        ({"MAIL": b""}, "sending.network", False),
    ],
)
def test_what_a_server_says(
    running: Callable[..., Mailbox],
    carrier_to: Callable[..., SmtpCarrier],
    replies: dict[str, bytes],
    code: str,
    is_final: bool,
) -> None:
    box = running(replies=replies)
    failure = _failure(carrier_to(box))
    assert (failure.code, failure.is_final) == (code, is_final)
    assert box.mails == []


@pytest.mark.parametrize("reply", [b"", b"garbage\r\n", b"250-more\r\n" * 10_000, b"2" * 20_000])
def test_after_the_whole_message_nobody_knows(
    running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier], reply: bytes
) -> None:
    failure = _failure(carrier_to(running(replies={".": reply})))
    assert (failure.code, failure.is_final) == ("sending.unsure", True)


def test_a_server_that_hangs_is_cut_off(
    running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier]
) -> None:
    for hangs_at, code in (("MAIL", "sending.network"), (".", "sending.unsure")):
        failure = _failure(carrier_to(running(hangs_at=hangs_at), most_seconds=0.5))
        assert failure.code == code


def test_a_server_that_never_greets_or_greets_wrongly(
    running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier]
) -> None:
    assert _failure(carrier_to(running(greeting=b"554 closed\r\n"))).code == "sending.refused"
    assert _failure(carrier_to(running(greeting=b"421 later\r\n"))).code == "sending.busy"
    assert _failure(carrier_to(running(greeting=b"220-x\r\n" * MOST_REPLY_BYTES))).code == "sending.network"
    assert _failure(carrier_to(running(greeting=b""), most_seconds=0.5)).code == "sending.network"


def test_nobody_there(carrier_to: Callable[..., SmtpCarrier]) -> None:
    assert _failure(carrier_to(Mailbox(port=9))).code == "sending.network"
    assert _failure(carrier_to(Mailbox(port=9), host="khong.invalid")).code == "sending.network"


@pytest.mark.parametrize("to", ["", "ha", "ha@example.vn\r\nBcc: x@y.vn", "hạ@example.vn"])
def test_an_address_that_is_none_goes_nowhere(
    running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier], to: str
) -> None:
    box = running()
    with pytest.raises(SendingFailed) as failed:
        carrier_to(box).send(OutgoingMessage("k", to, "S", "T"))
    assert (failed.value.code, failed.value.is_final, box.mails) == ("sending.address", True, [])


def test_a_subject_of_two_lines_is_one(running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier]) -> None:
    box = running()
    carrier_to(box).send(OutgoingMessage("k", "ha@example.vn", "A\r\nBcc: x@y.vn", "T"))
    assert email.message_from_bytes(box.mails[0][2])["Bcc"] is None


def test_a_running_message_can_be_cancelled(
    running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier]
) -> None:
    carrier = carrier_to(running(hangs_at="MAIL"))
    Timer(0.4, carrier.cancel).start()
    assert _failure(carrier).code == "sending.cancelled"
    assert _failure(carrier).code == "sending.cancelled", "nor is another one begun"


def test_cut_off_before_it_is_connected_nothing_is_said(
    running: Callable[..., Mailbox], carrier_to: Callable[..., SmtpCarrier]
) -> None:
    box = running()
    assert _failure(carrier_to(box, most_seconds=0)).code == "sending.network"
    assert box.mails == []


def test_cancelling_what_does_not_run_does_nothing(carrier_to: Callable[..., SmtpCarrier]) -> None:
    carrier = carrier_to(Mailbox(port=9))
    assert _failure(carrier).code == "sending.network"
    carrier.cancel()
    assert _failure(carrier).code == "sending.cancelled"
