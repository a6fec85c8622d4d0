"""`UnitOfWork` on PostgreSQL: one READ COMMITTED transaction that locks the device first, then the feed."""

from central_server.storage.work.devices import DeviceTables
from central_server.storage.work.exchange import ExchangeTables
from central_server.storage.work.feed import FeedTables
from central_server.storage.work.numbers import NumberTables
from central_server.storage.work.quarantine import QuarantineTables
from central_server.storage.work.requests import RequestTables
from central_server.storage.work.usage import UsageTables


class PostgresWork(
    DeviceTables, ExchangeTables, FeedTables, NumberTables, QuarantineTables, RequestTables, UsageTables
):
    """One transaction on one office's data: all roles on one connection."""
