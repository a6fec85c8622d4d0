"""Makes values of the types that events carry, at the bounds of these types as often as within them."""

import uuid
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from random import Random
from typing import Any

from msgspec import inspect

from desktop_app.domain.dossier.payloads.kinds import PAYLOADS
from desktop_app.domain.dossier.status import EventKind

_TEXTS = ("", "Nguyễn Thị Ánh", "Phòng Tư pháp", "A01", "a\u0300\u0323", "🙂", "\u202e1", "=1+1", "<b>", "'; --", "\t")
_OFFSETS = (timedelta(0), timedelta(hours=7), timedelta(hours=-14), timedelta(hours=14), timedelta(minutes=-1))
_EDGES = (
    "1971-01-01T00:00:00+14:00",
    "1971-01-01T00:00:00Z",
    "2199-12-31T23:59:59.999999Z",
    "2199-12-31T23:59:59.999999-14:00",
    "2024-02-29T12:00:00.5+07:00",
)
_DAYS = ("0001-01-01", "9999-12-31", "1900-02-28", "2024-02-29")
_START = datetime(2026, 11, 1, tzinfo=UTC)
_LONGEST_LIST = 30


class PayloadMaker:
    """Makes payloads of all kinds as JSON values, from their classes: a new class or field needs nothing here."""

    def __init__(self, chance: Random, code: Callable[[], str]) -> None:
        """Use a source of chance and of dossier codes."""
        self._chance = chance
        self._code = code
        self._types = {kind: inspect.type_info(payload) for kind, payload in PAYLOADS.items()}

    def payload(self, kind: EventKind) -> dict[str, Any]:
        """Return a payload that the kind's class accepts."""
        value: dict[str, Any] = self._value(self._types[kind])
        return value

    def moment(self) -> str:
        """Return an aware moment, rarely at the edge of all bounds."""
        if self._chance.random() < 0.03:
            return self._chance.choice(_EDGES)
        at = _START + timedelta(seconds=self._chance.randrange(90 * 86_400))
        return at.astimezone(timezone(self._chance.choice(_OFFSETS))).isoformat()

    def _value(self, kind: inspect.Type) -> Any:
        return _MAKERS[type(kind)](self, kind)

    def _fields(self, kind: inspect.DataclassType) -> dict[str, Any]:
        return {
            field.encode_name: self._field(field)
            for field in kind.fields
            # A field with a default may be missing.
            if field.required or self._chance.random() < 0.7
        }

    def _field(self, field: inspect.Field) -> Any:
        if field.encode_name in {"code", "new"}:
            return self._code()
        if field.encode_name in {"number", "tax_code"} and isinstance(field.type, inspect.StrType):
            # Many people, some of whom come again.
            return self._chance.choice(("", f"{self._chance.randrange(3_000):012}"))
        return self._value(field.type)

    def _text(self, kind: inspect.StrType) -> str:
        if self._chance.random() < 0.005:
            return "ạ" * (kind.max_length or 100)
        return self._chance.choice(_TEXTS)[: kind.max_length]

    def _int(self, kind: inspect.IntType) -> int:
        least = kind.ge if kind.ge is not None else 0
        most = kind.le if kind.le is not None else (kind.lt or 2**53) - 1
        return self._chance.choice((least, most, self._chance.randint(least, min(most, least + 5))))

    def _list(self, kind: inspect.VarTupleType) -> list[Any]:
        is_long = self._chance.random() < 0.01
        length = self._chance.randrange(_LONGEST_LIST if is_long else 3)
        return [self._value(kind.item_type) for _ in range(length)]

    def _member(self, kind: inspect.EnumType) -> Any:
        return self._chance.choice(list(kind.cls)).value

    def _mapping(self, kind: inspect.DictType) -> dict[Any, Any]:
        return {self._value(kind.key_type): self._value(kind.value_type) for _ in range(self._chance.randrange(3))}

    def _uuid(self, _kind: inspect.UUIDType) -> str:
        return str(uuid.UUID(int=self._chance.getrandbits(128)))

    def _day(self, _kind: inspect.DateType) -> str:
        if self._chance.random() < 0.1:
            return self._chance.choice(_DAYS)
        return date.fromordinal(self._chance.randrange(715_000, 740_000)).isoformat()


_MAKERS: Mapping[type[inspect.Type], Callable[[PayloadMaker, Any], Any]] = {
    inspect.DataclassType: PayloadMaker._fields,
    inspect.StrType: PayloadMaker._text,
    inspect.IntType: PayloadMaker._int,
    inspect.VarTupleType: PayloadMaker._list,
    inspect.EnumType: PayloadMaker._member,
    inspect.DictType: PayloadMaker._mapping,
    inspect.UUIDType: PayloadMaker._uuid,
    inspect.DateType: PayloadMaker._day,
    inspect.DateTimeType: lambda maker, _kind: maker.moment(),
    inspect.BoolType: lambda maker, _kind: maker._chance.random() < 0.5,
    inspect.NoneType: lambda _maker, _kind: None,
    inspect.UnionType: lambda maker, kind: maker._value(maker._chance.choice(kind.types)),
}
