"""Running the app: some processes behind the proxy that speaks TLS."""

import multiprocessing
import os
import socket
import sys
import threading
from dataclasses import replace
from functools import partial

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from central_server.settings import Settings, settings_from
from central_server.web.app import create_app
from central_server.web.context import Server

_MOST_CONNECTIONS = 5000
_LAST_ANSWERS_S = 5
_SLOW_START_S = 60


def made_app() -> FastAPI:
    """Return the app of one process: it has its share of connections and places."""
    settings = settings_from()
    threading.Thread(target=_end_with_parent, daemon=True).start()
    share = max(1, settings.workers)
    pool, ingest = max(4, settings.pool // share), max(2, settings.ingest // share)
    return create_app(Server(replace(settings, pool=pool, ingest=ingest)), partial(_say, settings))


def _end_with_parent() -> None:
    """End when the process that started this one was killed: nobody would be left to end it, and the port is taken."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _say(settings: Settings) -> None:
    sys.stderr.write(f"listening on http://{settings.host}:{settings.port}\n")
    sys.stderr.flush()


def serve(settings: Settings) -> None:
    """Serve until a signal ends it."""
    config = uvicorn.Config(
        "central_server.web.serving:made_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        # Paths and addresses of people who look something up are nobody's business.
        access_log=False,
        server_header=False,
        # Whether a proxy's word for an address is taken is our own setting.
        proxy_headers=False,
        log_level="warning",
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_LAST_ANSWERS_S,
        # A process that is still reading its libraries from a slow disk is not dead.
        timeout_worker_healthcheck=_SLOW_START_S,
    )
    listening = config.bind_socket()
    # From here on connections wait instead of being refused, while the processes connect to the database.
    listening.listen(config.backlog)
    # asyncio does this for sockets that it made itself; without it every answer waits 40 ms for an acknowledgement.
    listening.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if settings.workers > 1:
        Multiprocess(config, [listening]).run()
    else:
        uvicorn.Server(config).run([listening])
