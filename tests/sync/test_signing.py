"""Requests are signed over what they ask for and what they carry; anything else is noticed."""

from datetime import UTC, datetime
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.sync.protocol import DeviceReissue, Refusal
from desktop_app.sync.signing import (
    check_clock,
    check_digest,
    content_digest,
    is_reissue_proved,
    is_signed_by,
    prove_reissue,
    public_key_of,
    read_signature,
    sign_request,
)

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32))
ID = "11111111-2222-3333-4444-555555555555"
_INPUT = 'sig1=("@method" "@path" "@query" "content-digest");{}'
TARGET = "/v1/units/u/feed?after=0&limit=500"


def _headers(method: str = "POST", target: str = TARGET, body: bytes = b"x") -> dict[str, str]:
    signed = sign_request(KEY, ID, method, target, body, 1_800_000_000, "n-1")
    return {name.lower(): value for name, value in signed.items()}


def test_what_was_signed_is_believed() -> None:
    signature = read_signature(_headers(), "POST", TARGET)
    assert (signature.key_id, signature.created, signature.nonce) == (ID, 1_800_000_000, "n-1")
    assert is_signed_by(signature, public_key_of(KEY))
    assert not is_signed_by(signature, public_key_of(OTHER))
    assert not is_signed_by(signature, b"short")


@pytest.mark.parametrize(
    ("method", "target"),
    [("GET", TARGET), ("POST", "/v1/units/u/feed?after=1&limit=500"), ("POST", "/v1/units/u/feed")],
)
def test_another_request_is_not_what_was_signed(method: str, target: str) -> None:
    assert not is_signed_by(read_signature(_headers(), method, target), public_key_of(KEY))


def test_another_body_than_the_signed_one_is_noticed() -> None:
    signature = read_signature(_headers(), "POST", TARGET)
    check_digest(signature, b"x")
    with pytest.raises(Refusal, match="bad_digest"):
        check_digest(signature, b"y")


@pytest.mark.parametrize("digest", ["", "sha-256=:AAAA:", "md5=:" + "A" * 43 + "=:", content_digest(b"x") + " "])
def test_a_digest_that_no_desk_makes(digest: str) -> None:
    with pytest.raises(Refusal, match="bad_digest"):
        read_signature(_headers() | {"content-digest": digest}, "POST", TARGET)


def test_another_digest_is_not_what_was_signed() -> None:
    headers = _headers() | {"content-digest": content_digest(b"y")}
    assert not is_signed_by(read_signature(headers, "POST", TARGET), public_key_of(KEY))


@pytest.mark.parametrize(
    "change",
    [
        {"signature-input": ""},
        {"signature": "sig1=:AAAA:"},
        {"signature-input": 'sig1=("@method");created=1;nonce="n";keyid="k"'},
        {"signature-input": _INPUT.format('created=1;nonce="n"')},
        {"signature-input": _INPUT.format('created="x";nonce="n";keyid="k"')},
        {"signature-input": _INPUT.format('created=1;nonce="n";keyid="k";alg="rsa"')},
    ],
)
def test_other_headers_are_no_signature(change: dict[str, str]) -> None:
    with pytest.raises(Refusal, match="unsigned"):
        read_signature(_headers() | change, "POST", TARGET)


def test_signature_base_as_rfc_9421_writes_it() -> None:
    base = read_signature(_headers("GET", "/a", b""), "GET", "/a").base.decode()
    assert base == (
        '"@method": GET\n"@path": /a\n"@query": ?\n'
        f'"content-digest": {content_digest(b"")}\n'
        '"@signature-params": ("@method" "@path" "@query" "content-digest");created=1800000000;nonce="n-1";'
        f'keyid="{ID}";alg="ed25519"'
    )


def test_a_clock_too_far_off_is_told_the_time() -> None:
    signature = read_signature(_headers(), "POST", TARGET)
    check_clock(signature, datetime.fromtimestamp(1_800_000_300, UTC))
    with pytest.raises(Refusal, match="clock_skew") as refused:
        check_clock(signature, datetime.fromtimestamp(1_800_000_301, UTC))
    assert refused.value.details == {"now": "2027-01-15T08:05:01+00:00"}


def test_a_reissue_is_proved_by_the_old_key_only() -> None:
    new = public_key_of(OTHER).hex()
    request = UUID(int=7)
    asked = DeviceReissue(request, UUID(ID), new, "copied", prove_reissue(KEY, request, new))
    assert is_reissue_proved(asked, public_key_of(KEY))
    assert not is_reissue_proved(asked, public_key_of(OTHER))
    assert not is_reissue_proved(DeviceReissue(request, UUID(ID), new, "copied", "zz"), public_key_of(KEY))
