"""Events as lines: what every line says, whatever its kind, and how lines are chained.

An event is a line of compact JSON; each line is chained to the one before by SHA-256, so that a change inside the log
shows. Kinds that a later version of the program knows are kept and passed on.
"""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from desktop_app.domain.events import FIRST_YEAR, LAST_YEAR, DossierEvent
from desktop_app.domain.steps import EventKind

_GENESIS = b"\x00" * 32


@dataclass(frozen=True, slots=True)
class Envelope:
    """What every event says, of whatever kind: kinds that a later version of the program knows are kept and passed on.

    Attributes:
        id: the event's UUIDv7.
        dossier_id: the dossier it is about.
        kind: what happened, 1 to 64 characters.
        version: version of the body's shape.
        at: aware moment.
        officer_id: who did it.
        body: what there is to say.
    """

    id: UUID
    dossier_id: UUID
    kind: str
    version: int
    at: datetime
    officer_id: UUID
    body: Mapping[str, Any]

    @classmethod
    def read(cls, line: bytes) -> "Envelope":
        """Return what a line says.

        Raises:
            ValueError: when the line is no event.
        """
        try:
            # Decoded first: `json` alone would also take UTF-16, which no page of the order could carry.
            content = _decode(line.decode())
            read = cls(
                UUID(content["id"]),
                UUID(content["dossier"]),
                content["kind"],
                content["v"],
                datetime.fromisoformat(content["at"]),
                UUID(content["officer"]),
                content["body"],
            )
            if b"\\u" in line:
                _check_text(content)
        except (KeyError, TypeError, AttributeError, RecursionError) as error:
            raise ValueError("no event") from error
        return read._checked()

    @classmethod
    def of(cls, event: DossierEvent) -> "Envelope":
        """Return what an event says."""
        return cls(event.id, event.dossier_id, event.kind.value, event.version, event.at, event.officer_id, event.body)

    def event(self) -> DossierEvent | None:
        """Return the event, or None when this version does not know its kind."""
        if self.kind not in _KINDS:
            return None
        return DossierEvent(
            self.id, self.dossier_id, EventKind(self.kind), self.at, self.officer_id, self.body, self.version
        )

    def _checked(self) -> "Envelope":
        is_sound = (
            isinstance(self.kind, str)
            and 0 < len(self.kind) <= _LONGEST_KIND
            and isinstance(self.version, int)
            and isinstance(self.body, dict)
            and self.at.tzinfo is not None
            and FIRST_YEAR <= self.at.year < LAST_YEAR
        )
        if not is_sound:
            raise ValueError("no event")
        return self


_KINDS = frozenset(kind.value for kind in EventKind)
_LONGEST_KIND = 64


def _no_number(text: str) -> None:
    """Refuse NaN and Infinity, which are no JSON."""
    raise ValueError(text)


_decode = json.JSONDecoder(parse_constant=_no_number).decode


def _check_text(content: Any) -> None:
    """Refuse what no database keeps as text: a zero character, half a surrogate pair."""
    text = json.dumps(content, ensure_ascii=False)
    text.encode()
    if "\\u0000" in text:
        raise ValueError("no event")


def read_line(line: bytes) -> DossierEvent:
    """Return the event that a stored line holds.

    Raises:
        ValueError: when the line is no event of a known kind.
    """
    event = Envelope.read(line).event()
    if event is None:
        raise ValueError("unknown kind")
    return event


def first_hash(public_key: bytes) -> bytes:
    """Return the hash that a desk's chain of sent events begins with: no two lives share one."""
    return hashlib.sha256(public_key).digest()


def chain(previous: bytes | None, line: bytes) -> bytes:
    """Return the hash of a line chained to the hash before it (None for the first line of the log)."""
    return hashlib.sha256((previous or _GENESIS) + line).digest()
