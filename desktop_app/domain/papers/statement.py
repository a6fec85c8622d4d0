"""The signed statement in a receipt's QR code: what the paper says, so that any desk checks it without a network.

The signature is Ed25519. It is as short as that of ES256 (64 bytes), needs no random number, so that the same receipt
always has the same bytes and its stored digest stays right, and it is what desks sign their requests with already: no
further library, and the server knows their keys. RSA would take 256 bytes, BLS 48 but a library of its own.

24 bytes of facts and the signature make 147 letters. With an address of 48 characters and a code the QR code stays
within 220 characters: version 8, modules of 0.56 mm. The code is not repeated inside: it stands beside the statement
and is signed with it, so that the statement of one dossier does not fit the code of another.

| bytes | what |
|---|---|
| 1 | version (3 bits) and number of the reprint (5 bits, 31 for more) |
| 4 | id of the key: the first bytes of its SHA-256 |
| 4 | procedure: the digits of a national code such as 1.001193, else a hash with the first bit set |
| 3 | moment of reception, in minutes since 2025-01-01 UTC |
| 3, 3 | minutes from the reception to the appointment and to the last correction; all bits set for none |
| 2, 4 | salt and hash of the applicant's name |
"""

import re
import unicodedata
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from uuid import UUID

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from desktop_app.domain.papers.letters import from_letters, letters_for, to_letters

_VERSION = 1
_FACTS, _SIGNATURE = 24, 64
_SIZE = _FACTS + _SIGNATURE
LENGTH = letters_for(_SIZE)
"""Letters of a statement."""
MOST_REPRINTS = 31
"""Reprints from this number on are counted as this one."""

# Says what is signed: no signature for another purpose counts as one of a paper.
_PURPOSE = b"qmc-paper-1\n"
_BEGIN = datetime(2025, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)
_NONE = 2**24 - 1
_NATIONAL = re.compile(r"[0-9]\.[0-9]{6}")
_HASHED = 2**31


@dataclass(frozen=True, slots=True)
class PaperFacts:
    """What a receipt says, as far as its statement repeats it.

    Attributes:
        code: the dossier's code.
        procedure_code: code of the procedure.
        received_at: the moment of reception that is printed.
        due_at: the appointment that is printed, or None.
        corrected_at: the last correction that is printed, or None.
        reprint: number of the reprint; 0 for the original.
        dossier_id: the dossier; only a salt follows from it.
        applicant: name of who handed it in.
    """

    code: str
    procedure_code: str
    received_at: datetime
    due_at: datetime | None
    corrected_at: datetime | None
    reprint: int
    dossier_id: UUID
    applicant: str


@dataclass(frozen=True, slots=True)
class Statement:
    """A statement as it was read; only `is_signed_by` tells whether it is to be believed.

    Attributes:
        code: the dossier's code that stood beside it.
        key_id: id of the key that it claims to be signed with.
        reprint: number of the reprint; 0 for the original.
        received_at: the moment of reception, to the minute.
        due_at: the appointment, to the minute, or None.
        corrected_at: the last correction, to the minute, or None.
        facts: the bytes that were signed, without the code.
        signature: the signature.
    """

    code: str
    key_id: bytes
    reprint: int
    received_at: datetime
    due_at: datetime | None
    corrected_at: datetime | None
    facts: bytes
    signature: bytes

    @property
    def procedure_code(self) -> str:
        """The national code of the procedure, or ``""`` for a procedure with another code."""
        number = int.from_bytes(self.facts[5:9], "big")
        return "" if number >= _HASHED else f"{number // 1_000_000}.{number % 1_000_000:06d}"

    def is_about(self, procedure_code: str) -> bool:
        """Return whether it is about the procedure with this code."""
        return self.facts[5:9] == _procedure(procedure_code)

    def names(self, applicant: str) -> bool:
        """Return whether it was made for an applicant of this name; case, spaces and spelling of marks do not count."""
        salt = self.facts[18:20]
        return self.facts[20:24] == _name_hash(salt, applicant)

    def is_signed_by(self, public_key: bytes) -> bool:
        """Return whether it was signed, together with its code, by the key with this public half (32 bytes)."""
        try:
            Ed25519PublicKey.from_public_bytes(public_key).verify(self.signature, _signed(self.facts, self.code))
        except (InvalidSignature, ValueError):
            return False
        return True


def key_id(public_key: bytes) -> bytes:
    """Return the id of a public key of 32 bytes. Two keys may share one: every key with the id has to be tried."""
    return sha256(b"qmc-paper-key\n" + public_key).digest()[:4]


def write_statement(facts: PaperFacts, private_key: bytes) -> str:
    """Return the signed statement of a receipt, or ``""`` when its moments are out of the range that it holds.

    Args:
        facts: what the receipt says.
        private_key: the Ed25519 key of the desk, 32 bytes.
    """
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    received = _to_minute(facts.received_at) - _BEGIN
    salt = sha256(b"qmc-paper-salt\n" + facts.dossier_id.bytes).digest()[:2]
    try:
        content = (
            (_VERSION << 5 | min(facts.reprint, MOST_REPRINTS)).to_bytes(1, "big")
            + key_id(key.public_key().public_bytes_raw())
            + _procedure(facts.procedure_code)
            + _minutes(received)
            + _minutes_after(facts.received_at, facts.due_at)
            + _minutes_after(facts.received_at, facts.corrected_at)
            + salt
            + _name_hash(salt, facts.applicant)
        )
    except OverflowError:
        # A clock that is decades wrong must not keep a receipt from being printed.
        return ""
    return to_letters(content + key.sign(_signed(content, facts.code)))


def read_statement(text: str, code: str) -> Statement:
    """Return the statement that stands beside a code; its signature is not compared yet.

    Raises:
        ValueError: when it is none: truncated, longer, with other letters, of another version.
    """
    content = from_letters(text, _SIZE)
    facts, signature = content[:_FACTS], content[_FACTS:]
    if facts[0] >> 5 != _VERSION:
        raise ValueError("another version")
    received_at = _BEGIN + int.from_bytes(facts[9:12], "big") * _MINUTE
    return Statement(
        code=code,
        key_id=facts[1:5],
        reprint=facts[0] & MOST_REPRINTS,
        received_at=received_at,
        due_at=_moment_after(received_at, facts[12:15]),
        corrected_at=_moment_after(received_at, facts[15:18]),
        facts=facts,
        signature=signature,
    )


def same_minute(first: datetime | None, second: datetime | None) -> bool:
    """Return whether two moments lie in one minute, as far as statements tell them apart; None equals None."""
    if first is None or second is None:
        return first is second
    return _to_minute(first) == _to_minute(second)


def _signed(facts: bytes, code: str) -> bytes:
    return _PURPOSE + facts + code.encode()


def _procedure(code: str) -> bytes:
    if _NATIONAL.fullmatch(code):
        return int(code.replace(".", "")).to_bytes(4, "big")
    hashed = int.from_bytes(sha256(code.encode()).digest()[:4], "big")
    return (hashed | _HASHED).to_bytes(4, "big")


def _name_hash(salt: bytes, name: str) -> bytes:
    plain = " ".join(unicodedata.normalize("NFC", name).upper().split())
    return sha256(b"qmc-paper-name\n" + salt + plain.encode()).digest()[:4]


def _to_minute(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(second=0, microsecond=0)


def _minutes(span: timedelta) -> bytes:
    minutes = span // _MINUTE
    if minutes >= _NONE:
        raise OverflowError("too late")
    return minutes.to_bytes(3, "big")


def _minutes_after(begin: datetime, moment: datetime | None) -> bytes:
    if moment is None:
        return _NONE.to_bytes(3, "big")
    return _minutes(_to_minute(moment) - _to_minute(begin))


def _moment_after(begin: datetime, stored: bytes) -> datetime | None:
    minutes = int.from_bytes(stored, "big")
    return None if minutes == _NONE else begin + minutes * _MINUTE
