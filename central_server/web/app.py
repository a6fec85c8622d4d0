"""The app: all routes, one shared server."""

import asyncio
import logging
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from functools import partial
from typing import Any

from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from central_server.pages.setup import add_pages
from central_server.web import back_office, bundles, health, identity, reference, syncing
from central_server.web.context import Server
from central_server.web.described import SECURITY_SCHEMES
from central_server.web.metrics import Metrics
from central_server.web.problems import answer_problems, place_of

_LOG = logging.getLogger(__name__)


def _nothing() -> None:
    return None


def create_app(server: Server, opened: Callable[[], None] = _nothing) -> FastAPI:
    """Return the app of a server; it connects when the app starts, and calls `opened` when it has."""
    app = FastAPI(
        title="Quầy Một Cửa: máy chủ trung tâm",
        version="1",
        description="Events of many desks in one order for each office. Errors are problem documents (RFC 9457).",
        openapi_url="/v1/openapi.json",
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=_life,
    )
    app.state.server = server
    app.state.opened = opened
    for module in (identity, syncing, bundles, back_office, reference, health):
        app.include_router(module.router)
    answer_problems(app)
    add_pages(app, server)
    app.add_middleware(Counted, metrics=server.metrics)
    _describe(app)
    return app


@asynccontextmanager
async def _life(app: FastAPI) -> AsyncIterator[None]:
    server: Server = app.state.server
    await server.thread(server.open)
    tasks = [
        asyncio.create_task(_kept_up(server.hub.watch)),
        asyncio.create_task(_kept_up(partial(_renew_marks, server))),
    ]
    app.state.opened()
    yield
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)
    await server.thread(server.database.close)


async def _renew_marks(server: Server) -> None:
    while True:
        await server.thread(server.marks.renew)
        await asyncio.sleep(server.settings.mark_s)


async def _kept_up(task: Callable[[], Awaitable[None]]) -> None:
    """Do something for ever: a database that is away for a while does not end it."""
    while True:
        try:
            await task()
        except Exception as error:
            _LOG.warning("%s at %s", type(error).__name__, place_of(error))
            await asyncio.sleep(1)


class Counted:
    """Counts requests by the pattern of their path."""

    def __init__(self, app: ASGIApp, metrics: Metrics) -> None:
        self._app = app
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request and count it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        status, began = 500, time.monotonic()

        async def watched(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._app(scope, receive, watched)
        finally:
            route = getattr(scope.get("route"), "path", "other")
            self._metrics.request(_method(scope), route, status, time.monotonic() - began)


def _method(scope: Scope) -> str:
    method = str(scope["method"])
    return method if method in {"GET", "HEAD", "POST"} else "other"


def _describe(app: FastAPI) -> None:
    original = app.openapi

    def described() -> dict[str, Any]:
        content = original()
        content.setdefault("components", {})["securitySchemes"] = SECURITY_SCHEMES
        # What FastAPI would say of its own errors: here they are problem documents like all others.
        for path in content["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
        content["components"].get("schemas", {}).clear()
        return content

    app.openapi = described  # type: ignore[method-assign]
