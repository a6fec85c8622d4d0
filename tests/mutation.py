"""Changes JSON values and bytes as somebody does who looks for what a program did not expect."""

import json
from collections.abc import Callable, Sequence
from copy import deepcopy
from random import Random
from typing import Any
from uuid import UUID

_INFINITE, _MINUS_INFINITE = 1.7e308, -1.7e308
"""Replaced in the finished JSON by numbers that JSON can write and no machine can hold."""

_VALUES: Sequence[Any] = (
    None, True, False, 0, -1, 2**31, 2**53, 2**63, 2**64, -(2**63) - 1, 10**300, 0.5, -0.0, 1e300, _INFINITE,
    _MINUS_INFINITE, "", "0", "x" * 1_001, "ạ" * 20_001, "\ud800", "\x00", "\u2028", "\n", [], {}, [[]], [None] * 1_001,
    {"": {}}, "2026-11-25", "2026-11-25T08:00:00", "2026-11-25T08:00:00+23:59", "0001-01-01T00:00:00+14:00",
    "9999-12-31T23:59:59-14:00", "2026-11-25T24:00:00Z", "2026-11-25T23:59:60Z", "2200-01-01T00:00:00Z",
    "2199-12-31T23:30:00-14:00", str(UUID(int=0)), str(UUID(int=2**128 - 1)), "٣" * 12,
)  # fmt: skip

_LONG_LIST, _LONG_TEXT = 100, 1_000
"""What is as long as this is not repeated again."""

_MEMBERS = (b'"x":"\xff",', b'"\xff":1,', b'"x":1e999,', b'"x":"\\ud800",', b'"x":"\x00",', b'"x":-,')


def _nested(depth: int, *, of_lists: bool) -> Any:
    value: Any = 0
    for _ in range(depth):
        value = [value] if of_lists else {"a": value}
    return value


class Mutator:
    """Changes values and bytes; the same seed changes them in the same way."""

    def __init__(self, chance: Random) -> None:
        """Use a source of chance."""
        self._chance = chance

    def change(self, value: Any) -> None:
        """Change an object or a list in one random place, somewhere inside."""
        if value:
            self._chance.choice(_CHANGES)(self, value)

    def _replace(self, value: Any) -> None:
        holder, key = self._place_in(value)
        is_deep = self._chance.random() < 0.1
        deep = _nested(self._chance.choice((20, 31, 32, 33, 900)), of_lists=self._chance.random() < 0.5)
        holder[key] = deep if is_deep else self._value()

    def _value(self) -> Any:
        """Return a value of its own: what is put into an event is changed there."""
        return deepcopy(self._chance.choice(_VALUES))

    def _remove(self, value: Any) -> None:
        holder, key = self._place_in(value)
        del holder[key]

    def _add(self, value: Any) -> None:
        holder, _ = self._place_in(value)
        if isinstance(holder, dict):
            holder[self._chance.choice(("x", "", "id", "v", "code", "\ud800"))] = self._value()

    def _repeat(self, value: Any) -> None:
        holder, key = self._place_in(value)
        if isinstance(holder, list) and len(holder) < _LONG_LIST:
            holder *= self._chance.choice((2, 300, 1_001))
        elif isinstance(holder[key], str) and len(holder[key]) < _LONG_TEXT:
            holder[key] *= self._chance.choice((2, 100, 2_000))

    def _exchange(self, value: Any) -> None:
        (first, left), (second, right) = self._place_in(value), self._place_in(value)
        moved = second[right]
        # A value must not come to lie inside itself.
        if not isinstance(moved, dict | list):
            first[left] = moved

    def _place_in(self, value: Any) -> tuple[Any, Any]:
        """Return a random place of a value: what holds it, and its key there."""
        places: list[tuple[Any, Any]] = []
        waiting: list[Any] = [value]
        while waiting:
            holder = waiting.pop()
            keys: Any = holder if isinstance(holder, dict) else range(len(holder))
            places += [(holder, key) for key in keys]
            waiting += [holder[key] for key in keys if isinstance(holder[key], dict | list)]
        return self._chance.choice(places)

    def change_bytes(self, line: bytes) -> bytes:
        """Return bytes with some replaced, removed or added."""
        if self._chance.random() < 0.2:
            # A member that no reader knows, and that most skip without looking at it.
            return line.replace(b"{", b"{" + self._chance.choice(_MEMBERS), self._chance.choice((1, 2)))
        changed = bytearray(line)
        for _ in range(self._chance.choice((1, 1, 2, 8))):
            place = self._chance.randrange(len(changed) + 1)
            added = self._chance.choice(
                (b"", b"\xff", b"\x00", b"\n", b'"', b"}", b"\\ud800", b"\xed\xa0\x80", b"1e999")
            )
            changed[place : place + self._chance.choice((0, 1, 1, 3))] = added
        return bytes(changed)


_CHANGES: Sequence[Callable[[Mutator, Any], None]] = (
    Mutator._replace,
    Mutator._replace,
    Mutator._remove,
    Mutator._add,
    Mutator._repeat,
    Mutator._exchange,
)


def encoded(value: Any) -> bytes:
    """Return a value as JSON, with what Python can hold and JSON writers refuse."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    text = text.replace(repr(_INFINITE), "1e999").replace(repr(_MINUS_INFINITE), "-1e999")
    # Half a letter cannot be written in UTF-8, but as an escape it can.
    return text.encode(errors="backslashreplace")
