"""Metrics in the Prometheus text format: counts and durations, nothing about persons.

With several worker processes each writes its values to files of a shared folder, and any of them answers with the sums
(multiprocess mode of prometheus-client). The folder has to be in the environment before this module is imported: see
`runner.serve`.
"""

import os
from collections.abc import Mapping
from pathlib import Path

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics, generate_latest
from prometheus_client.multiprocess import MultiProcessCollector, mark_process_dead

FOLDER_VARIABLE = "PROMETHEUS_MULTIPROC_DIR"
"""The environment variable with the folder that worker processes share."""

MEDIA_TYPE = "text/plain; version=0.0.4"
_BUCKETS_S = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)
_GAUGES = {
    "ingest_transactions": "Write transactions in progress.",
    "waiting_desks": "Requests that wait for new events.",
    "database_connections_in_use": "Database connections in use.",
}

disable_created_metrics()  # type: ignore[no-untyped-call]


class Metrics:
    """The metrics of one process."""

    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self._requests = Counter(
            "qmc_requests", "Requests by path pattern.", ("method", "route", "status"), registry=self._registry
        )
        self._seconds = Histogram(
            "qmc_request_seconds", "Duration of requests.", buckets=_BUCKETS_S, registry=self._registry
        )
        self._events = Counter("qmc_events", "Events by what was done with them.", ("what",), registry=self._registry)
        self._gauges = {
            name: Gauge(f"qmc_{name}", text, registry=self._registry, multiprocess_mode="livesum")
            for name, text in _GAUGES.items()
        }

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request.

        Args:
            method: the request's method.
            route: the pattern of the path, never the path itself: it may name a dossier.
            status: the response's status.
            seconds: how long the request took.
        """
        self._requests.labels(method, route, str(status)).inc()
        self._seconds.observe(seconds)

    def events(self, kind: str, count: int) -> None:
        """Count events that were pushed, pulled, recovered or set aside."""
        self._events.labels(kind).inc(count)

    def set_gauges(self, values: Mapping[str, float]) -> None:
        """Store the current load of this process.

        Args:
            values: value by the gauge's name without ``qmc_``.
        """
        for name, value in values.items():
            self._gauges[name].set(value)

    def text(self) -> bytes:
        """Return the metrics of all worker processes in the Prometheus text format."""
        folder = os.environ.get(FOLDER_VARIABLE)
        if folder is None:
            return generate_latest(self._registry)
        _forget_ended_processes(Path(folder))
        registry = CollectorRegistry()
        MultiProcessCollector(registry, folder)  # type: ignore[no-untyped-call]
        return generate_latest(registry)


def _forget_ended_processes(folder: Path) -> None:
    """Remove the gauges of worker processes that have ended; their counters stay."""
    for file in folder.glob("gauge_live*_*.db"):
        pid = int(file.stem.rpartition("_")[2])
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            mark_process_dead(pid, str(folder))  # type: ignore[no-untyped-call]
