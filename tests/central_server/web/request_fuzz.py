"""No request makes the server fail: `python -m tests.central_server.web.request_fuzz --requests 100000 --seed 1`.

Requests of every route of the application, found in its own table, with parts mutated: path, query, headers, and bodies
in structure and bytes; rightly signed after the mutation or with a token, or without either. They go to the application
as a web server hands them over. Prints one JSON line with the statuses of each route, and exits with 1 when a response
is an error of the server, or when none comes.
"""

import argparse
import asyncio
import gzip
import json
import logging
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import quote, unquote, urlencode
from uuid import uuid4

import zstandard
from fastapi import FastAPI

from central_server.settings import Settings
from central_server.web.app import create_app
from central_server.web.state import AppState
from desktop_app.sync.signing import sign_request
from tests.central_server.cluster import Cluster, running_cluster
from tests.central_server.conftest import NOW, UNIT
from tests.central_server.web.request_samples import Samples
from tests.mutation import Mutator, encoded
from tests.quick_folder import quick_folder

_MOST_FINDINGS = 50
_FOLLOW_EVERY = 20
_METHODS = ("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "BREW")
_TEXTS = (
    "", "0", "-1", "1", "9" * 30, "1e999", "nan", "0.01", "26", "٣", "\xed\xa0\x80", "\x00", "%", "%00", "%ff", "..",
    "../..", "a" * 9_000, "2026-11-25", "2026-02-30", "0000-01-01", "2199-12-31", "null", "H44.18-20261125-0000001",
    "h44.18-20261125-t0b1c2f", "000.00.15.H26-261125-0001", "<b>", "é", "🙂", "a,b", '"', "*",
)  # fmt: skip
_QUERY = {"after": "0", "limit": "5", "wait": "0.01", "from": "2026-11-01", "to": "2026-11-30"}
_HEADERS = (
    "content-type", "content-encoding", "content-length", "content-digest", "signature", "signature-input",
    "authorization", "cookie", "if-none-match", "x-forwarded-for", "host", "accept", "transfer-encoding", "range",
)  # fmt: skip

Headers = list[tuple[bytes, bytes]]


@dataclass
class Outcome:
    """What happened: the statuses of each route, and what must not happen."""

    requests: int = 0
    statuses: dict[str, Counter[int]] = field(default_factory=lambda: defaultdict(Counter))
    findings: list[str] = field(default_factory=list)

    def answered(self, route: str, status: int, content: bytes) -> None:
        self.requests += 1
        self.statuses[route][status] += 1
        if status >= 500 and len(self.findings) < _MOST_FINDINGS:
            self.findings.append(f"{route}: {status} {content[:200].decode(errors='replace')}")


@dataclass
class Attempt:
    """One request."""

    route: str
    method: str
    target: str
    body: bytes
    headers: dict[str, str]


class Fuzzer:
    """Makes requests and sends them to an application."""

    def __init__(self, app: FastAPI, samples: Samples, chance: Random) -> None:
        """Find all routes of the application."""
        self._app = app
        self._samples = samples
        self._chance = chance
        self._mutator = Mutator(chance)
        self._routes = routes_of(app)
        self.outcome = Outcome()

    async def run(self, requests: int) -> None:
        """Send so many requests, one after the other."""
        while self.outcome.requests < requests and len(self.outcome.findings) < _MOST_FINDINGS:
            if self.outcome.requests % _FOLLOW_EVERY == 0:
                self._samples.follow()
            attempt = self._attempt()
            try:
                status, content = await self._send(attempt)
            except Exception as error:
                status, content = 599, f"{type(error).__name__}: {error}".encode(errors="replace")
            self.outcome.answered(attempt.route, status, content)

    def _attempt(self) -> Attempt:
        path, methods = self._chance.choice(self._routes)
        method = self._chance.choice(methods) if self._happens(0.95) else self._chance.choice(_METHODS)
        body, media_type = self._samples.body(path) if method not in {"GET", "HEAD"} else (b"", "")
        if self._happens(0.6):
            body = self._changed(body)
        headers = {"content-type": media_type, "x-forwarded-for": f"192.0.2.{self._chance.randrange(256)}"}
        encoding = self._chance.choice(("", "", "identity", "gzip", "zstd")) if self._happens(0.5) else ""
        if encoding:
            headers["content-encoding"], body = encoding, _packed(body, encoding)
        attempt = Attempt(path, method, self._target(path), body, headers)
        self._authenticate(attempt)
        return attempt

    def _happens(self, odds: float) -> bool:
        return self._chance.random() < odds

    def _changed(self, body: bytes) -> bytes:
        """Return a body mutated in the structure of its JSON, where it is JSON, or in its bytes."""
        lines = body.split(b"\n")
        place = self._chance.randrange(len(lines))
        try:
            value = json.loads(lines[place])
        except ValueError:
            return self._mutator.change_bytes(body)
        if not isinstance(value, dict) or self._happens(0.2):
            return self._mutator.change_bytes(body)
        for _ in range(self._chance.choice((1, 1, 2))):
            self._mutator.change(value)
        return b"\n".join((*lines[:place], encoded(value), *lines[place + 1 :]))

    def _target(self, path: str) -> str:
        parts = [self._part(part) for part in path.split("/")]
        query = {name: value for name, value in _QUERY.items() if self._happens(0.9)}
        if self._happens(0.3):
            query[self._chance.choice((*query, "x"))] = self._chance.choice(_TEXTS)
        text = "/".join(parts)
        if self._happens(0.02):
            text = text.replace("/", "//", 1)
        return f"{text}?{urlencode(query)}" if query else text

    def _part(self, part: str) -> str:
        if not part.startswith("{"):
            return part
        right = self._samples.parameter(part.strip("{}"))
        if self._happens(0.85):
            return right
        return quote(self._chance.choice((*_TEXTS, right.upper(), right[:-1], str(uuid4()))), safe="")

    def _authenticate(self, attempt: Attempt) -> None:
        """Sign, add the token that fits or another, or neither; then spoil a header now and then."""
        if self._happens(0.8):
            attempt.headers |= self._signed(attempt)
        if self._happens(0.8):
            tokens = list(self._samples.tokens.values())
            right = self._happens(0.8)
            token = (
                self._samples.token_for(attempt.route) if right else self._chance.choice((*tokens, "", "é", "qmc_x"))
            )
            attempt.headers["authorization"] = f"Bearer {token}"
        while self._happens(0.1):
            name = self._chance.choice(_HEADERS)
            before = attempt.headers.get(name, "").encode("latin-1")
            after = self._mutator.change_bytes(before) if self._happens(0.5) else self._chance.choice(_TEXTS).encode()
            attempt.headers[name] = after.decode("latin-1")

    def _signed(self, attempt: Attempt) -> dict[str, str]:
        desk = self._samples.desk
        created = int(time.time())
        key_id = str(desk.device_id)
        target, method = attempt.target, attempt.method
        return sign_request(desk.key, key_id, method, target, attempt.body, created, uuid4().hex)

    async def _send(self, attempt: Attempt) -> tuple[int, bytes]:
        messages: list[Mapping[str, Any]] = []
        waiting = [{"type": "http.request", "body": attempt.body, "more_body": False}]

        async def receive() -> Mapping[str, Any]:
            return waiting.pop() if waiting else {"type": "http.disconnect"}

        async def send(message: Any) -> None:
            messages.append(message)

        await self._app(_scope(attempt), receive, send)  # type: ignore[arg-type]
        content = b"".join(message.get("body", b"") for message in messages)
        return int(messages[0]["status"]), content


def routes_of(app: FastAPI) -> list[tuple[str, list[str]]]:
    """Return path pattern and methods of all routes of an application."""
    routes: list[Any] = []
    for route in app.routes:
        included = getattr(route, "original_router", None)
        routes += [route] if included is None else included.routes
    return [(route.path, sorted(route.methods)) for route in routes]


def _packed(body: bytes, encoding: str) -> bytes:
    if encoding == "gzip":
        return gzip.compress(body, 1)
    return zstandard.compress(body) if encoding == "zstd" else body


def _scope(attempt: Attempt) -> dict[str, Any]:
    raw_path, _, query = attempt.target.partition("?")
    headers: Headers = [(name.lower().encode(), value.encode("latin-1")) for name, value in attempt.headers.items()]
    if "content-length" not in attempt.headers:
        headers.append((b"content-length", str(len(attempt.body)).encode()))
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": attempt.method,
        "scheme": "http",
        "path": unquote(raw_path),
        "raw_path": raw_path.encode(),
        "query_string": query.encode(),
        "root_path": "",
        "headers": headers,
        "client": ("127.0.0.1", 40_000),
        "server": ("127.0.0.1", 8580),
    }


def run(cluster: Cluster, requests: int, seed: int) -> Outcome:
    """Send so many requests to a fresh server, and return what happened."""
    with quick_folder() as folder:
        return asyncio.run(_run(cluster.url(cluster.copy()), folder, requests, seed))


async def _run(url: str, folder: Path, requests: int, seed: int) -> Outcome:
    limits: dict[str, Any] = {"device_rate": 0, "page_rate": 0, "device_day_mib": 0, "pool": 8, "ingest": 4}
    state = AppState(Settings(url, folder / "journal", "https://x.example/", proxy_header="X-Forwarded-For", **limits))
    state.database.add_unit(UNIT, "Phường Thử", "g0", NOW)
    with state.database.work(UNIT) as work:
        # Lost events are taken after a restore only.
        work.begin_era("g1")
    app = create_app(state)
    async with app.router.lifespan_context(app):
        fuzzer = Fuzzer(app, Samples(state, Random(seed)), Random(seed))
        await fuzzer.run(requests)
    return fuzzer.outcome


def main(arguments: Sequence[str] | None = None) -> int:
    """Run, print the outcome, and return 1 when something was found."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args(arguments)
    logging.disable(logging.WARNING)
    with running_cluster() as cluster:
        outcome = run(cluster, options.requests, options.seed)
    statuses = {route: dict(sorted(counted.items())) for route, counted in sorted(outcome.statuses.items())}
    result = {"seed": options.seed, "requests": outcome.requests, "statuses": statuses, "findings": outcome.findings}
    print(json.dumps(result, ensure_ascii=False))
    return 1 if outcome.findings else 0


if __name__ == "__main__":
    sys.exit(main())
