"""What forbids using a carrier."""

from dataclasses import replace

import pytest

from desktop_app.sending.settings import (
    Gateway,
    MailServer,
    is_mail_address,
    is_safe_url,
    problems_of_gateway,
    problems_of_mail,
)

MAIL = MailServer(is_on=True, host="mail.tinh.gov.vn", user="motcua", secret="bi mat", sender="motcua@tinh.gov.vn")
GATEWAY = Gateway(is_on=True, url="https://sms.tinh.gov.vn/v1", secret="token", sender="MOTCUA", permission="QĐ 12")


def _of_mail(**changed: object) -> list[tuple[str, str]]:

    return [(one.code, one.field) for one in problems_of_mail(replace(MAIL, **changed))]  # type: ignore[arg-type]


def _of_gateway(needs_permission: bool = True, **changed: object) -> list[tuple[str, str]]:

    wanted = replace(GATEWAY, **changed)  # type: ignore[arg-type]
    return [(one.code, one.field) for one in problems_of_gateway(wanted, "zalo", needs_permission=needs_permission)]


def test_what_is_off_is_asked_for_nothing() -> None:
    assert problems_of_mail(MailServer()) == []
    assert problems_of_gateway(Gateway(), "sms", needs_permission=True) == []


def test_a_mail_server_needs_host_port_secret_and_sender() -> None:
    assert _of_mail() == []
    assert _of_mail(user="", secret="") == []
    assert _of_mail(host="mail server") == [("sending.host", "host")]
    assert _of_mail(port=0) == [("sending.port", "port")]
    assert _of_mail(port=65_536) == [("sending.port", "port")]
    assert _of_mail(secret="") == [("sending.no_secret", "mail_secret")]
    assert _of_mail(sender="motcua") == [("email.wrong", "mail_sender")]


@pytest.mark.parametrize("host", ["localhost", "10.0.0.5", "mail-1.tinh.gov.vn", "::1"])
def test_hosts(host: str) -> None:
    assert _of_mail(host=host) == []


@pytest.mark.parametrize("host", ["", "-x", "a b", "x\r\ny", "mail.", "ạ.vn", "a" * 254])
def test_no_hosts(host: str) -> None:
    assert _of_mail(host=host) == [("sending.host", "host")]


def test_a_gateway_needs_address_token_sender_and_for_a_social_network_a_permission() -> None:
    assert _of_gateway() == []
    assert _of_gateway(url="http://sms.tinh.gov.vn") == [("sending.url", "zalo_url")]
    assert _of_gateway(secret="") == [("sending.no_secret", "zalo_secret")]
    assert _of_gateway(secret="mật\r\nX: y") == [("sending.no_secret", "zalo_secret")]
    assert _of_gateway(sender=" ") == [("sending.no_sender", "zalo_sender")]
    assert _of_gateway(permission=" ") == [("sending.no_permission", "zalo_permission")]
    assert _of_gateway(needs_permission=False, permission="") == []


@pytest.mark.parametrize("url", ["https://a.vn", "https://a.vn:8443/x/y", "http://127.0.0.1:8080/", "http://localhost"])
def test_a_token_goes_over_https_or_stays_here(url: str) -> None:
    assert is_safe_url(url)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "a.vn",
        "http://a.vn",
        "ftp://a.vn",
        "https://",
        "https://u:p@a.vn",
        "https://a.vn#x",
        "https://a.vn?key=x",
        "https://a.vn:x",
        "https://[a",
    ],
)
def test_other_addresses_are_refused(url: str) -> None:
    assert not is_safe_url(url)


def test_addresses() -> None:
    assert is_mail_address("ha.nguyen+mc@example.vn")
    for text in ("", "ha", "@a.vn", "ha@", "a b@c.vn", "ha@c.vn\r\nBcc: x@y.vn", "hạ@c.vn", "<ha@c.vn>"):
        assert not is_mail_address(text), text


def test_a_secret_is_in_no_text_that_describes_a_setting() -> None:
    assert "bi mat" not in repr(MAIL)
    assert "token" not in repr(GATEWAY)
