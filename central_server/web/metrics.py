"""Figures for whoever watches the server, as Prometheus reads them: counts and times, nothing about persons."""

from collections import Counter
from collections.abc import Mapping

_BOUNDS = (0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 10.0)


class Metrics:
    """Counts since the process began."""

    def __init__(self) -> None:
        self._requests: Counter[tuple[str, str, int]] = Counter()
        self._refusals: Counter[str] = Counter()
        self._buckets: Counter[float] = Counter()
        self._seconds = 0.0
        self._events: Counter[str] = Counter()

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count a request; `route` is the pattern of the path, never the path."""
        self._requests[method, route, status] += 1
        self._seconds += seconds
        self._buckets[next((bound for bound in _BOUNDS if seconds <= bound), float("inf"))] += 1

    def events(self, what: str, count: int) -> None:
        """Count events that were pushed, pulled, recovered, or set aside."""
        self._events[what] += count

    def text(self, gauges: Mapping[str, float]) -> str:
        """Return everything in Prometheus' text format."""
        lines = ["# TYPE qmc_requests_total counter"]
        for (method, route, status), count in sorted(self._requests.items()):
            lines.append(f'qmc_requests_total{{method="{method}",route="{route}",status="{status}"}} {count}')
        lines += self._histogram()
        lines.append("# TYPE qmc_events_total counter")
        lines += [f'qmc_events_total{{what="{what}"}} {count}' for what, count in sorted(self._events.items())]
        for name, value in sorted(gauges.items()):
            lines += [f"# TYPE qmc_{name} gauge", f"qmc_{name} {value:g}"]
        return "\n".join(lines) + "\n"

    def _histogram(self) -> list[str]:
        lines, total = ["# TYPE qmc_request_seconds histogram"], 0
        for bound in (*_BOUNDS, float("inf")):
            total += self._buckets[bound]
            label = "+Inf" if bound == float("inf") else f"{bound:g}"
            lines.append(f'qmc_request_seconds_bucket{{le="{label}"}} {total}')
        return [*lines, f"qmc_request_seconds_sum {self._seconds:.6f}", f"qmc_request_seconds_count {total}"]
