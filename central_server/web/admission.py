"""The number of concurrent write transactions, and the address that a request counts for."""

import math
import random
import time
from collections import deque
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

from starlette.requests import Request

from desktop_app.sync.protocol import Refusal

_RECENT_S = 10.0


class WriteSlots:
    """Limits concurrent writes; a quarter of the slots is reserved for fresh events, so a backlog cannot block them."""

    def __init__(self, most: int, clock: Callable[[], float] = time.monotonic) -> None:
        """Prepare `most` slots."""
        self._most = max(1, most)
        self._for_backlog = max(1, self._most - self._most // 4)
        self._clock = clock
        self._used = 0
        self._refused: deque[float] = deque(maxlen=10_000)
        self._mean_s = 0.02

    @property
    def used(self) -> int:
        """The number of writes in progress."""
        return self._used

    @contextmanager
    def slot(self, *, is_fresh: bool) -> Iterator[None]:
        """Occupy a slot for the block.

        Raises:
            Refusal: ``busy`` (with ``retry_after_s``) when no slot is free.
        """
        if self._used >= (self._most if is_fresh else self._for_backlog):
            raise Refusal("busy", retry_after_s=self._retry_after())
        self._used += 1
        started = self._clock()
        try:
            yield
        finally:
            self._used -= 1
            self._mean_s += 0.05 * (self._clock() - started - self._mean_s)

    def _retry_after(self) -> int:
        """Return random seconds within the time in which all recently refused requests could be served."""
        now = self._clock()
        self._refused.append(now)
        while self._refused[0] < now - _RECENT_S:
            self._refused.popleft()
        drain = len(self._refused) * self._mean_s / self._most
        return random.randint(1, 2 + min(298, math.ceil(drain)))  # noqa: S311 - jitter


def visitor(request: Request, proxy_header: str) -> str:
    """Return the address whose rate limit a request counts for.

    A proxy appends the client's address to the header it received, so only the last entry can be trusted. A household
    has a whole /64 network of IPv6 addresses and counts as one visitor.

    Args:
        request: the request.
        proxy_header: the trusted proxy's header; empty when there is no proxy.
    """
    forwarded = request.headers.getlist(proxy_header)[-1:] if proxy_header else []
    direct = request.client.host if request.client else ""
    text = forwarded[0].rpartition(",")[2].strip() if forwarded else direct
    address = _address(text)
    if address is None or isinstance(address, IPv4Address):
        return str(address or direct)
    return str(address.ipv4_mapped or IPv6Network((address, 64), strict=False))


def _address(text: str) -> IPv4Address | IPv6Address | None:
    try:
        return ip_address(text)
    except ValueError:
        return None
