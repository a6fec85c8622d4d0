"""For whoever watches the server: whether it lives, whether it can serve, and figures. Not for the world outside."""

from fastapi import APIRouter
from starlette.responses import PlainTextResponse, Response

from central_server.web.described import PROBLEMS, page
from central_server.web.hearing import Shared

router = APIRouter(tags=["health"])


@router.get("/healthz", responses=page("The process lives", "text/plain"))
async def healthz() -> Response:
    """Say that the process lives."""
    return PlainTextResponse("ok\n")


@router.get("/readyz", responses={**page("The database answers", "text/plain"), **PROBLEMS})
async def readyz(server: Shared) -> Response:
    """Say whether the database answers."""
    await server.thread(server.ready)
    return PlainTextResponse("ok\n")


@router.get("/metrics", responses=page("Figures", "text/plain"))
async def metrics(server: Shared) -> Response:
    """Give the figures out in Prometheus' text format."""
    text = server.metrics.text(server.gauges())
    return PlainTextResponse(text, media_type="text/plain; version=0.0.4")
