"""Our signatures are those of RFC 9421: another implementation reads ours, and ours reads its."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from http_message_signatures import HTTPMessageSigner, HTTPMessageVerifier, HTTPSignatureKeyResolver, algorithms

from desktop_app.sync.signing import check_digest, is_signed_by, public_key_of, read_signature, sign_request

KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY_ID = "0190163d-8694-739b-aea5-966c26f8ad91"
COMPONENTS = ("@method", "@path", "@query", "content-digest")
TARGETS = ["/v1/units/7/feed?after=0&wait=25", "/v1/units/7/devices/8/events", "/v1/a%20b?x=%C4%90"]


class Keys(HTTPSignatureKeyResolver):
    def resolve_public_key(self, key_id: str) -> Any:
        assert key_id == KEY_ID
        return KEY.public_key()

    def resolve_private_key(self, key_id: str) -> Any:
        assert key_id == KEY_ID
        return KEY


@dataclass
class Message:
    method: str
    url: str
    headers: dict[str, str] = field(default_factory=dict)


@pytest.mark.parametrize("target", TARGETS)
@pytest.mark.parametrize(("method", "body"), [("POST", b'{"a": 1}'), ("GET", b"")])
def test_another_implementation_accepts_our_signature(method: str, target: str, body: bytes) -> None:
    created = int(datetime.now(UTC).timestamp())
    headers = sign_request(KEY, KEY_ID, method, target, body, created, "n0nce")
    message = Message(method, f"https://example.vn{target}", headers)
    verifier = HTTPMessageVerifier(signature_algorithm=algorithms.ED25519, key_resolver=Keys())
    result = verifier.verify(message)[0]
    assert {name.strip('"') for name in result.covered_components} >= set(COMPONENTS)


@pytest.mark.parametrize("target", TARGETS)
def test_we_accept_the_signature_of_another_implementation(target: str) -> None:
    body = b"abc"
    message = Message("POST", f"https://example.vn{target}")
    signer = HTTPMessageSigner(signature_algorithm=algorithms.ED25519, key_resolver=Keys())
    signer.sign(
        message,
        key_id=KEY_ID,
        created=datetime.now(UTC),
        nonce="n0nce",
        label="sig1",
        covered_component_ids=COMPONENTS,
        body=body,
    )
    headers = {name.lower(): value for name, value in message.headers.items()}
    signature = read_signature(headers, "POST", target)
    check_digest(signature, body)
    assert is_signed_by(signature, public_key_of(KEY))
