"""Whoever alters an office's history, even with the server's key in hand, is found, and the first place is named."""

import io
from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from central_server.core.office_export import (
    ExportedDevice,
    ExportedLine,
    ExportFault,
    ExportHead,
    LooseEvent,
)
from central_server.core.office_verification import Findings, verify_office
from desktop_app.domain.dossier.event_encoding import chain, first_hash
from desktop_app.sync.protocol import SERVER
from desktop_app.sync.provenance import DeviceCertificate, certify_device, vouch
from desktop_app.sync.signing import public_key_of
from tests.central_server.exported_office import OFFICE, SERVER_KEY, ExportedOffice, exported_office

STRANGER = UUID(int=0xBAD)


def _verify(office: ExportedOffice, earlier: Findings | None = None) -> Findings:
    return verify_office(io.BytesIO(office.write()), earlier)


def _fault(office: ExportedOffice, earlier: Findings | None = None) -> tuple[str, dict[str, object]]:
    with pytest.raises(ExportFault) as raised:
        _verify(office, earlier)
    return raised.value.code, raised.value.details


def test_what_an_untouched_file_proves() -> None:
    findings = _verify(exported_office(batches=(3, 2), aside=1, tail=2))
    assert (findings.proved, findings.signers) == (10, 2)
    assert (findings.vouched, findings.unsigned, findings.aside) == (3, 0, 1), "the server's own event and the tail"
    assert findings.commands == 1
    assert {seq for seq, _ in findings.heads.values()} == {5, 7}


def test_a_line_set_aside_at_the_end_is_covered_by_no_signature() -> None:
    findings = _verify(exported_office(batches=(2,), aside=1))
    assert (findings.proved, findings.unsigned) == (3, 1)


def test_an_office_without_events() -> None:
    findings = _verify(exported_office(batches=(), aside=-1))
    assert (findings.proved, findings.vouched) == (0, 1)


@settings(max_examples=30)
@given(sizes=st.lists(st.integers(1, 9), max_size=4), tail=st.integers(0, 3))
def test_every_honest_office_is_verified(sizes: list[int], tail: int) -> None:
    findings = _verify(exported_office(sizes, aside=0, tail=tail))
    assert findings.proved + findings.vouched + findings.unsigned == 2 * sum(sizes) + tail + 1


def _changed(line: ExportedLine) -> ExportedLine:
    assert line.line is not None
    return replace(line, line=line.line.replace("Một cửa", "Một cưa"))


def _rechained(office: ExportedOffice, place: int) -> None:
    """Change a line and chain all lines of its device anew, as somebody with the database and the server's key can."""
    victim = office.all_of(ExportedLine)[place].device_id
    office.change(ExportedLine, place, _changed)
    key = next(desk for desk in office.desks if desk.device_id == victim).key
    running = first_hash(public_key_of(key))
    for number, line in enumerate(office.all_of(ExportedLine)):
        if line.device_id == victim:
            content = line.line.encode() if line.line is not None else b"{"
            running = chain(running, content)
            office.change(ExportedLine, number, lambda one, h=running: replace(one, hash=h.hex()))  # type: ignore[misc]
    for number, device in enumerate(office.all_of(ExportedDevice)):
        if device.certificate.device_id == victim:
            office.change(ExportedDevice, number, lambda one: replace(one, last_hash=running.hex()))


@given(place=st.sampled_from([0, 2, 3, 4, 5, 9]))
def test_a_changed_line_is_named(place: int) -> None:
    office = exported_office()
    office.change(ExportedLine, place, _changed)
    line = office.all_of(ExportedLine)[place]
    code, details = _fault(office)
    assert (code, details["device"], details["seq"]) == ("line.changed", line.device_id, line.seq)


@given(place=st.sampled_from([0, 2, 3, 4, 5, 9]))
def test_a_history_that_was_chained_anew_is_named(place: int) -> None:
    office = exported_office()
    _rechained(office, place)
    code, details = _fault(office)
    first = office.all_of(ExportedLine)[place]
    assert (code, details["device"]) == ("line.rewritten", first.device_id)
    assert details["seq"] == first.seq


def test_a_history_that_was_chained_anew_and_vouched_for_is_named() -> None:
    office = exported_office(tail=0)
    _rechained(office, 0)
    for number, line in enumerate(office.all_of(ExportedLine)):
        if line.device_id == office.desks[0].device_id and line.line is not None and line.seq < 5:
            proof = vouch(SERVER_KEY, OFFICE, line.device_id, line.line.encode()).hex()
            office.change(ExportedLine, number, lambda one, p=proof: replace(one, proof=p))  # type: ignore[misc]
    assert _fault(office)[0] == "line.rewritten", "the last signature of the device covers all before it"


def test_a_missing_line_is_named() -> None:
    for place in range(10):
        office = exported_office()
        line = office.all_of(ExportedLine)[place]
        office.records.remove(line)
        code, details = _fault(office)
        assert (code, details["device"], details["seq"]) == ("line.missing", line.device_id, line.seq)


def test_missing_lines_at_the_end_are_named_by_the_head() -> None:
    office = exported_office()
    device = office.all_of(ExportedDevice)[0]
    office.change(ExportedDevice, 0, lambda one: replace(one, last_hash="00" * 32))
    assert _fault(office) == ("chain.end", {"record": 9, "device": device.certificate.device_id, "seq": 5})


def test_lines_in_another_order_are_named() -> None:
    office = exported_office()
    first, second = office.all_of(ExportedLine)[:2]
    at = office.records.index(first)
    office.records[at : at + 2] = [second, first]
    assert _fault(office)[0] == "line.missing"
    office = exported_office()
    office.records.insert(at + 2, office.records[at])
    assert _fault(office)[0] == "line.moved"


def test_lines_of_devices_that_do_not_follow_each_other_are_named() -> None:
    office = exported_office()
    last = office.all_of(ExportedLine)[-1]
    office.records.remove(last)
    office.records.insert(office.records.index(office.all_of(ExportedLine)[0]), last)
    assert _fault(office)[0] in {"line.missing", "chain.end"}


@pytest.mark.parametrize("unit_id", [OFFICE, STRANGER])
def test_a_foreign_device_is_named(unit_id: UUID) -> None:
    thief = Ed25519PrivateKey.generate()
    key = public_key_of(thief)
    office = exported_office()
    signer = thief.private_bytes_raw() if unit_id == OFFICE else SERVER_KEY
    certificate = certify_device(signer, unit_id, STRANGER, key)
    office.records.insert(1, ExportedDevice(certificate, "active", "", 0, first_hash(key).hex()))
    code, details = _fault(office)
    assert (code, details["device"]) == ("device.foreign", STRANGER)


def test_a_line_and_an_event_of_a_device_that_is_not_listed() -> None:
    of_line, of_event = exported_office(), exported_office()
    of_line.change(ExportedLine, 0, lambda one: replace(one, device_id=STRANGER))
    of_event.change(LooseEvent, 0, lambda one: replace(one, device_id=STRANGER))
    for office in (of_line, of_event):
        code, details = _fault(office)
        assert (code, details["device"]) == ("device.foreign", STRANGER)


def test_a_device_with_another_ones_key() -> None:
    office = exported_office()
    devices = office.all_of(ExportedDevice)

    def swapped(device: ExportedDevice) -> ExportedDevice:
        other = next(each for each in devices if each is not device)
        given = DeviceCertificate(
            device.certificate.device_id, other.certificate.public_key, device.certificate.signature
        )
        return replace(device, certificate=given)

    office.change(ExportedDevice, 0, swapped)
    assert _fault(office)[0] == "device.foreign"
    office = exported_office()
    office.records.insert(2, office.records[1])
    assert _fault(office)[0] == "device.twice"


def test_an_event_that_nobody_signed() -> None:
    office = exported_office()
    device_id = office.desks[0].device_id
    for device in (SERVER, device_id):
        forged = exported_office()
        forged.change(LooseEvent, 0, lambda one, d=device: replace(one, device_id=d, proof="00" * 106))  # type: ignore[misc]
        assert _fault(forged)[0] == "event.forged"
    office.change(LooseEvent, 0, lambda one: replace(one, device_id=device_id))
    assert _fault(office)[0] == "event.forged", "the server's word is for the device that it names"


@pytest.mark.parametrize(
    ("feed_seq", "code"), [(1, "feed.twice"), (0, "feed.missing"), (11, "feed.missing"), (2**53 - 1, "feed.missing")]
)
def test_a_number_of_the_feed_is_there_once(feed_seq: int, code: str) -> None:
    office = exported_office()
    office.change(LooseEvent, 0, lambda one: replace(one, feed_seq=feed_seq))
    assert _fault(office)[0] == code


def test_a_missing_event_of_the_feed_is_named() -> None:
    office = exported_office()
    office.records.remove(office.all_of(LooseEvent)[0])
    code, details = _fault(office)
    assert (code, details["feed"]) == ("feed.missing", 10)


def test_a_later_file_continues_an_earlier_one() -> None:
    office = exported_office()
    assert _verify(office, _verify(office)).proved == 10


@pytest.mark.parametrize(
    "head_then", [lambda seq, last: (seq, "11" * 32), lambda seq, last: (seq + 1, last)], ids=["other", "longer"]
)
def test_a_history_that_server_and_desk_signed_anew_is_found_by_the_earlier_file(
    head_then: Callable[[int, str], tuple[int, str]],
) -> None:
    office = exported_office()
    earlier = _verify(office)
    earlier.heads = {device: head_then(*head) for device, head in earlier.heads.items()}
    assert _fault(office, earlier)[0] == "history.rewritten"


def test_a_device_that_has_disappeared_is_found_by_the_earlier_file() -> None:
    office = exported_office()
    earlier = _verify(office)
    earlier.heads[STRANGER] = (1, "11" * 32)
    code, details = _fault(office, earlier)
    assert (code, details["device"]) == ("history.rewritten", STRANGER)


def test_files_of_two_offices_are_not_compared() -> None:
    office = exported_office()
    earlier = _verify(office)
    earlier.head = replace(earlier.head, unit_id=STRANGER)
    assert _fault(office, earlier)[0] == "office.other"


@pytest.mark.parametrize("change", [lambda head: replace(head, head=9), lambda head: replace(head, head=11)])
def test_a_head_that_does_not_fit_the_feed(change: Callable[[ExportHead], ExportHead]) -> None:
    office = exported_office()
    office.change(ExportHead, 0, change)
    assert _fault(office)[0] == "feed.missing"
