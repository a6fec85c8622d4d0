"""The carriers' settings as the desk stores them."""

from dataclasses import replace

import pytest

from desktop_app.domain.errors import Problems, RuleViolation
from desktop_app.domain.law.notice_rules import ContactChannel
from desktop_app.domain.people.agency import Role
from desktop_app.sending.gateway import GatewayCarrier
from desktop_app.sending.settings import Gateway, MailServer
from desktop_app.sending.smtp import SmtpCarrier
from desktop_app.services.context import DeskContext
from desktop_app.services.sending.carriers import (
    SendingSettings,
    carrier_of,
    choose_sending,
    sending_settings,
    trial_message,
    with_secrets,
)

MAIL = MailServer(is_on=True, host="mail.tinh.gov.vn", user="motcua", secret="mat khau", sender="motcua@tinh.gov.vn")
SMS = Gateway(is_on=True, url="https://sms.tinh.gov.vn/v1", secret="khoa", sender="MOTCUA")
ZALO = replace(SMS, url="https://zalo.tinh.gov.vn/v1", permission="QĐ 12/QĐ-UBND", without_marks=False)
SETTINGS = SendingSettings(MAIL, SMS, ZALO)


def test_everything_is_off_at_first(context: DeskContext) -> None:
    stored = sending_settings(context)
    assert stored == SendingSettings()
    assert stored.channels == ()


def test_settings_are_stored_whole(context: DeskContext) -> None:
    assert choose_sending(context, SETTINGS) == SETTINGS
    stored = sending_settings(context)
    assert stored == SETTINGS
    assert stored.channels == (ContactChannel.SMS, ContactChannel.ZALO, ContactChannel.EMAIL)
    assert [stored.is_without_marks(channel) for channel in stored.channels] == [True, False, False]


def test_an_empty_secret_keeps_the_stored_one_for_the_same_server_only(context: DeskContext) -> None:
    choose_sending(context, SETTINGS)
    typed = SendingSettings(replace(MAIL, secret=""), replace(SMS, secret="", sender="TTHCC"), replace(ZALO, secret=""))
    assert choose_sending(context, typed).sms.secret == "khoa"
    assert sending_settings(context).mail.secret == "mat khau"
    assert (
        with_secrets(replace(typed, sms=replace(SMS, url=f"{SMS.url}/new", secret="")), SETTINGS).sms.secret == "khoa"
    )
    for other in (
        "https://sms.example.vn/v1",
        "https://sms.tinh.gov.vn:8443/v1",
        "http://sms.tinh.gov.vn/v1",
        "https://[",
    ):
        assert with_secrets(replace(typed, sms=replace(SMS, url=other, secret="")), SETTINGS).sms.secret == ""
    for mail in (replace(MAIL, host="mail.example.vn", secret=""), replace(MAIL, user="khac", secret="")):
        with pytest.raises(Problems) as refused:
            choose_sending(context, replace(typed, mail=mail))
        assert [(one.code, one.field) for one in refused.value.problems] == [("sending.no_secret", "mail_secret")]


def test_what_is_wrong_is_said_of_each_field(context: DeskContext) -> None:
    wrong = SendingSettings(replace(MAIL, sender=""), replace(SMS, url="x"), replace(ZALO, permission=""))
    with pytest.raises(Problems) as refused:
        choose_sending(context, wrong)
    assert [one.field for one in refused.value.problems] == ["mail_sender", "sms_url", "zalo_permission"]
    assert sending_settings(context) == SendingSettings()


def test_only_the_head_chooses(context: DeskContext) -> None:
    officer = replace(context, officer=replace(context.officer, role=Role.OFFICER))
    with pytest.raises(RuleViolation, match=r"role\.head_only"):
        choose_sending(officer, SETTINGS)


def test_each_channel_has_its_carrier() -> None:
    assert isinstance(carrier_of(SETTINGS, ContactChannel.EMAIL, "UBND"), SmtpCarrier)
    for channel in (ContactChannel.SMS, ContactChannel.ZALO):
        assert isinstance(carrier_of(SETTINGS, channel, "UBND"), GatewayCarrier)
    with pytest.raises(ValueError, match="phone"):
        carrier_of(SETTINGS, ContactChannel.PHONE, "UBND")


def test_a_trial_goes_to_a_real_address() -> None:
    assert trial_message(ContactChannel.SMS, "+84 912 345 678", "UBND").to == "0912345678"
    message = trial_message(ContactChannel.EMAIL, " ha@example.vn ", "UBND")
    assert (message.to, message.key.rpartition(":")[2]) == ("ha@example.vn", "email")
    assert message.text.startswith("UBND: ")
    for channel, to, code in (
        (ContactChannel.SMS, "", "sending.no_number"),
        (ContactChannel.SMS, "0912", "phone.too_short"),
        (ContactChannel.EMAIL, "ha", "email.wrong"),
    ):
        with pytest.raises(RuleViolation) as refused:
            trial_message(channel, to, "UBND")
        assert (refused.value.code, refused.value.field) == (code, "test_to")
