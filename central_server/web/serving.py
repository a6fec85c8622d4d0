"""Running the app: one process behind the proxy that speaks TLS."""

import socket
from collections.abc import Callable

import uvicorn

from central_server.settings import Settings
from central_server.web.app import create_app
from central_server.web.context import Server

_MOST_CONNECTIONS = 5000
_LAST_ANSWERS_S = 5


class _Announced(uvicorn.Server):
    """Says when it listens."""

    def __init__(self, config: uvicorn.Config, listening: Callable[[], None]) -> None:
        super().__init__(config)
        self._listening = listening

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start as always, then say so."""
        await super().startup(sockets)
        if self.started:
            self._listening()


def serve(settings: Settings, listening: Callable[[], None]) -> None:
    """Serve until a signal ends it; `listening` is called once when the first request can come."""
    config = uvicorn.Config(
        create_app(Server(settings)),
        host=settings.host,
        port=settings.port,
        # Paths and addresses of people who look something up are nobody's business.
        access_log=False,
        server_header=False,
        # Whether a proxy's word for an address is taken is our own setting.
        proxy_headers=False,
        log_level="warning",
        limit_concurrency=_MOST_CONNECTIONS,
        timeout_graceful_shutdown=_LAST_ANSWERS_S,
    )
    _Announced(config, listening).run()
