"""Metrics of desks and offices, read from the database at each scrape: every process gives the same."""

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from central_server.settings import Settings
from central_server.storage.backup import last_tried
from central_server.storage.database import Database
from central_server.storage.device_list import ListedDevice
from central_server.storage.server_status import OfficeStatus, server_status
from desktop_app.sync.protocol import Refusal

_OF_DESK: Mapping[str, tuple[str, Callable[[ListedDevice], float | None]]] = {
    "last_contact_timestamp_seconds": (
        "When a desk greeted last.",
        lambda desk: desk.last_contact.timestamp() if desk.last_contact else None,
    ),
    "backlog_events": ("Events that waited at a desk when it greeted last.", lambda desk: desk.backlog),
    "clock_ahead_seconds": ("By how much a desk's clock was ahead of the server's.", lambda desk: desk.clock_ahead_s),
    "numbers_left": ("Unused numbers of a desk's blocks, where serials run on.", lambda desk: desk.numbers_left),
}
_OF_OFFICE: Mapping[str, tuple[str, Callable[[OfficeStatus], float]]] = {
    "desks": ("Desks of an office that are in use.", lambda office: len(office.desks)),
    "feed_events": ("Events in the feed of an office.", lambda office: office.events),
    "set_aside_events": ("Events of an office's desks that were set aside.", lambda office: office.set_aside),
    "needs_attention": (
        "Whether `status` reports an office or one of its desks.",
        lambda office: office.needs_attention,
    ),
}


def desk_metrics(database: Database, settings: Settings, now: datetime) -> bytes:
    """Return the metrics in the Prometheus text format; those of desks are missing while the database is away."""
    try:
        offices = server_status(database, now, settings.soft_minimum)
    except Refusal:
        offices = None
    registry = CollectorRegistry()
    registry.register(_Status(offices, last_tried(settings.backup)))
    return generate_latest(registry)


class _Status(Collector):
    """What was read for one scrape."""

    def __init__(self, offices: list[OfficeStatus] | None, tried: datetime | None) -> None:
        self._offices = offices
        self._tried = tried

    def collect(self) -> Iterator[Metric]:
        """Yield all metrics."""
        up = self._offices is not None
        yield GaugeMetricFamily("qmc_database_up", "Whether all databases answer.", up)
        if self._tried is not None:
            text = "When the newest backup was made whose trial restore succeeded."
            yield GaugeMetricFamily("qmc_backup_timestamp_seconds", text, self._tried.timestamp())
        yield from _of_offices(self._offices or [])
        yield from _of_desks(self._offices or [])


def _of_offices(offices: list[OfficeStatus]) -> Iterator[Metric]:
    for name, (text, value) in _OF_OFFICE.items():
        family = GaugeMetricFamily(f"qmc_office_{name}", text, labels=("unit", "office"))
        for office in offices:
            family.add_metric((str(office.unit_id), office.name), value(office))
        yield family


def _of_desks(offices: list[OfficeStatus]) -> Iterator[Metric]:
    desks = [desk.device for office in offices for desk in office.desks]
    for name, (text, value) in _OF_DESK.items():
        family = GaugeMetricFamily(f"qmc_desk_{name}", text, labels=("unit", "office", "device"))
        for desk in desks:
            number = value(desk)
            if number is not None:
                family.add_metric((str(desk.unit_id), desk.office, str(desk.device_id)), number)
        yield family
    programs = GaugeMetricFamily("qmc_desk_program", "The version of a desk's program.", labels=("device", "version"))
    for desk in desks:
        programs.add_metric((str(desk.device_id), desk.app), 1)
    yield programs
