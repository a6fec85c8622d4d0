"""The settings of carriers, and what forbids using them. Secrets are in no text that describes a setting."""

import re
from dataclasses import dataclass, field
from enum import StrEnum
from ipaddress import ip_address
from typing import Annotated
from urllib.parse import urlsplit

from msgspec import Meta

from desktop_app.domain.bounds import Name
from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.text import tidy

_HOST = re.compile(r"(?=.{1,253}\Z)(?:[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)")
_ADDRESS = re.compile(r"[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,253}")
_PRINTABLE = re.compile(r"[\x21-\x7e]{1,1000}")
MOST_PORT = 65_535

Port = Annotated[int, Meta(ge=1, le=MOST_PORT)]


class Security(StrEnum):
    """How the connection to an e-mail server is encrypted: from the first byte, or after STARTTLS."""

    TLS = "tls"
    STARTTLS = "starttls"


@dataclass(frozen=True, slots=True)
class MailServer:
    """The e-mail server of the office.

    Attributes:
        is_on: whether e-mails are sent.
        host: its name.
        port: its port.
        security: how the connection is encrypted.
        user: the account, or ``""`` for a server that asks for none.
        secret: the account's password.
        sender: the address that messages come from.
    """

    is_on: bool = False
    host: Name = ""
    port: Port = 587
    security: Security = Security.STARTTLS
    user: Name = ""
    secret: Name = field(default="", repr=False)
    sender: Name = ""


@dataclass(frozen=True, slots=True)
class Gateway:
    """A gateway that takes messages over HTTP; the contract is in `gateway`.

    Attributes:
        is_on: whether messages are sent.
        url: where they are handed over.
        secret: the bearer token.
        sender: the name that messages come from.
        permission: the decision that permits a social network (Nghị định 118/2025/NĐ-CP Điều 19 khoản 6); ``""`` for
            SMS.
        without_marks: whether texts are sent without Vietnamese marks, so that more fits into one SMS.
    """

    is_on: bool = False
    url: Name = ""
    secret: Name = field(default="", repr=False)
    sender: Name = ""
    permission: Name = ""
    without_marks: bool = True


def problems_of_mail(server: MailServer) -> list[RuleViolation]:
    """Return what forbids sending e-mails, in the order of the fields; nothing is asked for while it is off."""
    if not server.is_on:
        return []
    problems = []
    if _HOST.fullmatch(server.host) is None:
        problems.append(RuleViolation("sending.host", "host"))
    if not 1 <= server.port <= MOST_PORT:
        problems.append(RuleViolation("sending.port", "port", most=MOST_PORT))
    if server.user and not server.secret:
        problems.append(RuleViolation("sending.no_secret", "mail_secret"))
    if not is_mail_address(server.sender):
        problems.append(RuleViolation("email.wrong", "mail_sender"))
    return problems


def problems_of_gateway(gateway: Gateway, prefix: str, *, needs_permission: bool) -> list[RuleViolation]:
    """Return what forbids using a gateway, in the order of the fields, whose names begin with a prefix."""
    if not gateway.is_on:
        return []
    problems = []
    if not is_safe_url(gateway.url):
        problems.append(RuleViolation("sending.url", f"{prefix}_url"))
    if _PRINTABLE.fullmatch(gateway.secret) is None:
        problems.append(RuleViolation("sending.no_secret", f"{prefix}_secret"))
    if not tidy(gateway.sender):
        problems.append(RuleViolation("sending.no_sender", f"{prefix}_sender"))
    if needs_permission and not tidy(gateway.permission):
        problems.append(RuleViolation("sending.no_permission", f"{prefix}_permission"))
    return problems


def is_mail_address(text: str) -> bool:
    """Return whether a text is an e-mail address that a header and a command may hold as it is."""
    return _ADDRESS.fullmatch(text) is not None


def is_safe_url(text: str) -> bool:
    """Return whether a token may be sent to an address: over HTTPS, or to this very computer.

    A query is refused: addresses reach the log, and keys are often put there.
    """
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    if _PRINTABLE.fullmatch(text) is None or not host or parts.username is not None or parts.query or parts.fragment:
        return False
    return parts.scheme == "https" or (parts.scheme == "http" and _is_this_computer(host))


def _is_this_computer(host: str) -> bool:
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
