"""Who is contacted where, and how an attempt is recorded."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from desktop_app.domain.dossier.citizen_notice import (
    Contact,
    ContactChannel,
    ContactOutcome,
    NoticeStep,
    address_for,
    allowed_channels,
    first_listed,
    person_to_contact,
)
from desktop_app.domain.dossier.dossier import Channel, Reception, ReturnMethod
from desktop_app.domain.law.notice_rules import NoticeRules
from desktop_app.domain.people.person import Applicant

OWNER = Applicant(name="Đỗ Thu Hà", phone="0912345678", email="ha@example.vn", address="Số 5")
SUBMITTER = Applicant(name="Lê Văn Khánh", phone="0987654321", email="khanh@example.vn")
PAGE = Reception(id=UUID(int=1), owner=OWNER, procedure_id="A01", documents=(), steps=())


def test_the_owner_is_called_unless_only_the_submitter_has_a_phone() -> None:
    both = replace(PAGE, submitter=SUBMITTER)
    assert person_to_contact(PAGE) is OWNER
    assert person_to_contact(both) is OWNER
    silent = replace(OWNER, phone="")
    assert person_to_contact(replace(both, owner=silent)) is SUBMITTER
    assert person_to_contact(replace(PAGE, owner=silent)) is silent
    without = replace(SUBMITTER, phone="")
    assert person_to_contact(replace(PAGE, owner=silent, submitter=without)) is silent


@pytest.mark.parametrize(
    ("channel", "to"),
    [
        (ContactChannel.PHONE, "0912345678"),
        (ContactChannel.SMS, "0912345678"),
        (ContactChannel.ZALO, "0912345678"),
        (ContactChannel.EMAIL, "ha@example.vn"),
        (ContactChannel.POST, "Số 5"),
        (ContactChannel.DESK, ""),
        (ContactChannel.PORTAL, ""),
    ],
)
def test_each_channel_has_its_address(channel: ContactChannel, to: str) -> None:
    assert address_for(channel, PAGE) == to


def test_a_letter_goes_where_the_result_goes() -> None:
    page = replace(PAGE, return_method=ReturnMethod.POST, return_address="Số 9")
    assert address_for(ContactChannel.POST, page) == "Số 9"


@pytest.mark.parametrize("channel", ContactChannel)
def test_a_person_is_reached_and_a_message_is_sent(channel: ContactChannel) -> None:
    done = ContactOutcome.REACHED if channel in {ContactChannel.PHONE, ContactChannel.DESK} else ContactOutcome.SENT
    assert Contact(channel, is_done=True).outcome is done
    assert Contact(channel, is_done=False).outcome is ContactOutcome.NOT_REACHED


@pytest.mark.parametrize("channel", Channel)
def test_the_portal_knows_only_what_was_handed_in_there(channel: Channel) -> None:
    allowed = allowed_channels(NoticeStep.RECEIVED, replace(PAGE, channel=channel), NoticeRules())
    assert set(ContactChannel) - set(allowed) == (set() if channel is Channel.ONLINE else {ContactChannel.PORTAL})


def test_of_an_online_reception_the_portal_tells() -> None:
    rules = NoticeRules(online_reception=(ContactChannel.PORTAL,), new_date=(ContactChannel.SMS,))
    online = replace(PAGE, channel=Channel.ONLINE)
    assert allowed_channels(NoticeStep.RECEIVED, online, rules) == (ContactChannel.PORTAL, ContactChannel.DESK)
    assert allowed_channels(NoticeStep.NEW_DATE, online, rules) == (ContactChannel.SMS, ContactChannel.DESK)
    assert len(allowed_channels(NoticeStep.RECEIVED, PAGE, rules)) == len(ContactChannel) - 1


def test_the_list_looks_back_thirty_days() -> None:
    now = datetime(2026, 11, 28, tzinfo=UTC)
    assert now - first_listed(now) == timedelta(days=30)
