from dataclasses import dataclass
from datetime import date, time

import pytest

from desktop_app.domain.codec import DecodeError
from desktop_app.services.context import DeskContext
from desktop_app.storage.settings import Setting


@dataclass(frozen=True)
class Value:
    name: str
    day: date | None = None
    at: time = time(16, 30)


VALUE, NUMBERS = Setting("test.value", Value), Setting("test.numbers", list[int])


def test_a_setting_comes_back_as_its_type(context: DeskContext) -> None:
    with context.store.write() as connection:
        assert VALUE.read(connection) is None
        VALUE.write(connection, Value("Hà", date(2026, 11, 23)))
        NUMBERS.write(connection, [1, 2])
        NUMBERS.write(connection, [3])
    with context.store.read() as connection:
        assert VALUE.read(connection) == Value("Hà", date(2026, 11, 23), time(16, 30))
        assert NUMBERS.read(connection) == [3]
    with context.store.write() as connection:
        NUMBERS.clear(connection)
        assert NUMBERS.read(connection) is None


def test_what_is_not_the_type_is_refused_with_its_field(context: DeskContext) -> None:
    with context.store.write() as connection:
        connection.exec_driver_sql("INSERT INTO setting VALUES ('test.value', '{\"name\": 7}')")
        with pytest.raises(DecodeError, match=r"\$\.name"):
            VALUE.read(connection)
