"""The FastAPI application: routes, middleware, background tasks."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from central_server.storage.exchange import Exchange
from central_server.storage.restore_detection import RestoreDetector
from central_server.web.api import back_office, bundles, health, identity, reference, sync
from central_server.web.metrics import Metrics
from central_server.web.openapi_schema import COMPONENTS, SECURITY_SCHEMES
from central_server.web.pages.rendering import name_province
from central_server.web.pages.routes import add_pages
from central_server.web.problems import install_problem_handlers, location_of
from central_server.web.state import AppState

_LOG = logging.getLogger(__name__)
_MEASURE_S = 1.0
_FORGET_S = 60.0


def _nothing() -> None:
    return None


def create_app(state: AppState, on_started: Callable[[], None] = _nothing) -> FastAPI:
    """Return the application.

    Args:
        state: what all requests share; it is opened when the application starts.
        on_started: called when the application accepts requests.
    """
    name_province(state.settings.province)
    app = FastAPI(
        title="Quầy Một Cửa: máy chủ trung tâm",
        version="1",
        description="Events of many desks in one feed for each office. Errors are problem documents (RFC 9457).",
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_lifespan,
    )
    app.state.shared = state
    app.state.on_started = on_started
    for module in (identity, sync, bundles, back_office, reference, health):
        app.include_router(module.router)
    install_problem_handlers(app)
    add_pages(app, state)
    app.add_middleware(MetricsMiddleware, metrics=state.metrics)
    _customise_openapi(app)
    return app


@asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    state: AppState = app.state.shared
    await state.run_blocking(state.open)
    repeated: list[Callable[[], Awaitable[None]]] = [
        state.long_poll.watch,
        partial(_measure, state),
        partial(_exchange, state),
        partial(_forget_requests, state),
    ]
    repeated += [partial(_renew_restore_mark, state, detector) for detector in state.restore_detectors]
    tasks = [asyncio.create_task(_repeat(task)) for task in repeated]
    app.state.on_started()
    yield
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await state.run_blocking(state.database.close)


async def _renew_restore_mark(state: AppState, detector: RestoreDetector) -> None:
    while True:
        await state.run_blocking(detector.renew)
        await asyncio.sleep(state.settings.mark_s)


async def _exchange(state: AppState) -> None:
    """Carry dossiers from office to office; the desks' write slots stay theirs."""
    exchange = Exchange(state.database, state.journal, state.clock)
    while True:
        for unit_id in await state.run_blocking(exchange.run_once):
            state.long_poll.notify(unit_id)
        await asyncio.sleep(state.settings.exchange_s)


async def _forget_requests(state: AppState) -> None:
    while True:
        await state.run_blocking(state.forget_requests)
        await asyncio.sleep(_FORGET_S)


async def _measure(state: AppState) -> None:
    """Keep the gauges up to date for a scrape that another worker process answers."""
    while True:
        state.measure()
        await asyncio.sleep(_MEASURE_S)


async def _repeat(task: Callable[[], Awaitable[None]]) -> None:
    """Run a background task for ever; errors, such as an unreachable database, only delay it."""
    while True:
        try:
            await task()
        except Exception as error:
            _LOG.warning("%s at %s", type(error).__name__, location_of(error))
            await asyncio.sleep(1)


class MetricsMiddleware:
    """Counts requests and their duration by the pattern of their path."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Handle one request and count it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, started = 500, time.monotonic()

        async def watched(message: Message) -> None:
            """Remember the status on its way out."""
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            route = getattr(scope.get("route"), "path", "other")
            self._metrics.request(_method(scope), route, status, time.monotonic() - started)


def _method(scope: Scope) -> str:
    method = str(scope["method"])
    return method if method in {"GET", "HEAD", "POST"} else "other"


def _customise_openapi(app: FastAPI) -> None:
    original = app.openapi

    def openapi() -> dict[str, Any]:
        """Return FastAPI's description with our security schemes and message schemas."""
        content = original()
        content.setdefault("components", {})["securitySchemes"] = SECURITY_SCHEMES
        # FastAPI describes its own validation errors; here all errors are problem documents.
        for path in content["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
        content["components"]["schemas"] = dict(sorted(COMPONENTS.items()))
        return content

    app.openapi = openapi  # type: ignore[method-assign]
