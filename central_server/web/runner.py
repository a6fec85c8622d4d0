"""Runs the application with uvicorn, in one or several processes behind a TLS proxy."""

import gc
import multiprocessing
import os
import socket
import sys
import tempfile
import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors import Multiprocess

from central_server.settings import Settings, settings_from
from central_server.web.app import create_app
from central_server.web.metrics import FOLDER_VARIABLE
from central_server.web.rate_limits import share_limits
from central_server.web.state import AppState
from desktop_app.garbage import collect_due

_MOST_CONNECTIONS = 5000
_SHUTDOWN_S = 5
_SLOW_START_S = 60
_COLLECT_EACH_S = 1.0


def make_app() -> FastAPI:
    """Return the application of one worker process with its share of database connections and write slots."""
    settings = settings_from()
    threading.Thread(target=_exit_with_parent, daemon=True).start()
    if sys.version_info < (3, 12):
        gc.disable()
        threading.Thread(target=_collect_garbage, daemon=True).start()
    share = max(1, settings.workers)
    pool, ingest = max(4, settings.pool // share), max(2, settings.ingest // share)
    return create_app(AppState(replace(settings, pool=pool, ingest=ingest)), partial(_print_address, settings))


def _exit_with_parent() -> None:
    """Exit when the parent process was killed: otherwise this process would keep the port for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _collect_garbage() -> None:
    """Collect in this thread only.

    Python 3.11 collects in the middle of an allocation. Where the end of an object lets other threads go on meanwhile,
    two of them can make the ``__dict__`` of one object, which is freed twice. Later versions collect between two
    instructions.
    """
    while True:
        time.sleep(_COLLECT_EACH_S)
        collect_due()


def _print_address(settings: Settings) -> None:
    sys.stderr.write(f"listening on http://{settings.host}:{settings.port}\n")
    sys.stderr.flush()


def serve(settings: Settings) -> None:
    """Serve until a signal ends the process."""
    config = uvicorn.Config(
        "central_server.web.runner:make_app",
        factory=True,
        host=settings.host,
        port=settings.port,
        workers=settings.workers,
        # The log must not hold the paths and addresses of people who look up a dossier.
        access_log=False,
        server_header=False,
        # Our own setting (proxy_header) decides whether a proxy's header is trusted.
        proxy_headers=False,
        log_level="warning",
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_SHUTDOWN_S,
        # A worker that is still importing from a slow disk must not be restarted.
        timeout_worker_healthcheck=_SLOW_START_S,
    )
    listener = config.bind_socket()
    # Queue connections while the workers connect to the database, instead of refusing them.
    listener.listen(config.backlog)
    # asyncio sets this only for its own sockets; without it every response waits 40 ms for an acknowledgement.
    listener.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    if settings.workers > 1:
        with tempfile.TemporaryDirectory(prefix="qmc-workers-") as folder:
            # Worker processes inherit where the files are that they share.
            os.environ[FOLDER_VARIABLE] = folder
            share_limits(Path(folder))
            Multiprocess(config, [listener]).run()
    else:
        uvicorn.Server(config).run([listener])
