"""The carriers of messages as the desk stores them: off until an administrator turns them on."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.notice_rules import ContactChannel
from desktop_app.domain.people.phone import check_phone
from desktop_app.domain.people.rights import Right, check_right
from desktop_app.sending.gateway import GatewayCarrier
from desktop_app.sending.ports import Carrier, OutgoingMessage
from desktop_app.sending.settings import (
    Gateway,
    MailServer,
    Security,
    is_mail_address,
    problems_of_gateway,
    problems_of_mail,
)
from desktop_app.sending.smtp import SmtpCarrier
from desktop_app.services.context import DeskContext, new_id
from desktop_app.storage.settings import Setting

__all__ = ["Carrier", "CarrierMaker", "Gateway", "MailServer", "Security", "SendingSettings"]

_MAIL = Setting("sending_mail", MailServer)
_SMS = Setting("sending_sms", Gateway)
_ZALO = Setting("sending_zalo", Gateway)


@dataclass(frozen=True, slots=True)
class SendingSettings:
    """The settings of all carriers."""

    mail: MailServer = field(default_factory=MailServer)
    sms: Gateway = field(default_factory=Gateway)
    zalo: Gateway = field(default_factory=lambda: Gateway(without_marks=False))

    @property
    def channels(self) -> tuple[ContactChannel, ...]:
        """The channels that are on."""
        on = {
            ContactChannel.SMS: self.sms.is_on,
            ContactChannel.ZALO: self.zalo.is_on,
            ContactChannel.EMAIL: self.mail.is_on,
        }
        return tuple(channel for channel, is_on in on.items() if is_on)

    def is_without_marks(self, channel: ContactChannel) -> bool:
        """Return whether a channel's texts are sent without Vietnamese marks."""
        gateways = {ContactChannel.SMS: self.sms, ContactChannel.ZALO: self.zalo}
        return channel in gateways and gateways[channel].without_marks


CarrierMaker = Callable[[SendingSettings, ContactChannel, str], Carrier]
"""Makes the carrier of a channel; the text is the unit's name."""


def sending_settings(context: DeskContext) -> SendingSettings:
    """Return the settings, with their secrets."""
    with context.store.read() as connection:
        return SendingSettings(
            _MAIL.read(connection) or MailServer(),
            _SMS.read(connection) or Gateway(),
            _ZALO.read(connection) or Gateway(without_marks=False),
        )


def choose_sending(context: DeskContext, wanted: SendingSettings) -> SendingSettings:
    """Store the settings and return them. An empty secret keeps the stored one while it goes to the same server.

    Raises:
        RuleViolation: ``role.head_only``.
        Problems: for what is missing or wrong, each with its field.
    """
    check_right(context.officer, Right.SENDING)
    chosen = with_secrets(wanted, sending_settings(context))
    problems = [
        *problems_of_mail(chosen.mail),
        *problems_of_gateway(chosen.sms, "sms", needs_permission=False),
        *problems_of_gateway(chosen.zalo, "zalo", needs_permission=True),
    ]
    if problems:
        raise Problems(problems)
    with context.store.write() as connection:
        _MAIL.write(connection, chosen.mail)
        _SMS.write(connection, chosen.sms)
        _ZALO.write(connection, chosen.zalo)
    return chosen


def with_secrets(wanted: SendingSettings, stored: SendingSettings) -> SendingSettings:
    """Return the settings with the stored secrets where none was typed; another server never gets an old secret."""
    mail, sms, zalo = wanted.mail, wanted.sms, wanted.zalo
    if not mail.secret and (mail.host, mail.user) == (stored.mail.host, stored.mail.user):
        mail = replace(mail, secret=stored.mail.secret)
    return replace(wanted, mail=mail, sms=_with_token(sms, stored.sms), zalo=_with_token(zalo, stored.zalo))


def carrier_of(settings: SendingSettings, channel: ContactChannel, unit: str) -> Carrier:
    """Return the carrier of a channel that the desk can send by.

    Raises:
        ValueError: for another channel.
    """
    match channel:
        case ContactChannel.EMAIL:
            return SmtpCarrier(settings.mail, unit)
        case ContactChannel.SMS:
            return GatewayCarrier(settings.sms, channel.value)
        case ContactChannel.ZALO:
            return GatewayCarrier(settings.zalo, channel.value)
    raise ValueError(channel)


def trial_message(channel: ContactChannel, to: str, unit: str) -> OutgoingMessage:
    """Return a message that tries a carrier out; it is about no dossier.

    Raises:
        RuleViolation: ``email.wrong``, ``phone.*`` or ``phone.missing``, for the field ``test_to``.
    """
    if channel is ContactChannel.EMAIL:
        address = to.strip()
        if not is_mail_address(address):
            raise RuleViolation("email.wrong", "test_to")
    else:
        address = check_phone(to, "test_to")
        if not address:
            raise RuleViolation("sending.no_number", "test_to")
    return OutgoingMessage(f"{new_id()}:{channel.value}", address, _SUBJECT, f"{unit}: {_TEXT}")


_SUBJECT, _TEXT = "Tin thử", "tin thử gửi thông báo, không liên quan đến hồ sơ nào."


def _with_token(wanted: Gateway, stored: Gateway) -> Gateway:
    is_same = _server_of(wanted.url) == _server_of(stored.url)
    return replace(wanted, secret=stored.secret) if not wanted.secret and is_same else wanted


def _server_of(url: str) -> Mapping[str, object]:
    try:
        parts = urlsplit(url)
        return {"scheme": parts.scheme, "host": parts.hostname, "port": parts.port}
    except ValueError:
        return {"url": url}
