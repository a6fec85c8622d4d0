"""Monitoring: liveness, readiness and metrics. The proxy must not publish these paths."""

from functools import partial

from fastapi import APIRouter
from starlette.responses import PlainTextResponse, Response

from central_server.web.authentication import State
from central_server.web.desk_metrics import desk_metrics
from central_server.web.metrics import MEDIA_TYPE
from central_server.web.openapi_schema import PROBLEMS, plain_response

router = APIRouter(tags=["health"])


@router.get("/healthz", responses=plain_response("The process is alive", "text/plain"))
async def healthz() -> Response:
    """Tell that the process is alive."""
    return PlainTextResponse("ok\n")


@router.get("/readyz", responses={**plain_response("The database answers", "text/plain"), **PROBLEMS})
async def readyz(state: State) -> Response:
    """Tell whether the database answers."""
    await state.run_blocking(state.check_database)
    return PlainTextResponse("ok\n")


@router.get("/metrics", responses=plain_response("Metrics", "text/plain"))
async def metrics(state: State) -> Response:
    """Return the metrics in the Prometheus text format."""
    state.measure()
    desks = await state.run_blocking(partial(desk_metrics, state.database, state.settings, state.clock()))
    return Response(state.metrics.text() + desks, media_type=MEDIA_TYPE)
