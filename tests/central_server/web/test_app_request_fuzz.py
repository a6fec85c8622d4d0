"""No request makes the server fail; the command of `request_fuzz` sends many more."""

from pathlib import Path
from typing import Any

import pytest
from starlette.requests import Request

from central_server.settings import Settings
from central_server.web.app import create_app
from central_server.web.state import AppState
from tests.central_server.cluster import Cluster
from tests.central_server.web import request_fuzz
from tests.central_server.web.request_samples import BODIES


def test_no_request_makes_the_server_fail(cluster: Cluster) -> None:
    outcome = request_fuzz.run(cluster, 2_500, seed=11)
    assert outcome.findings == []
    good = {route for route, statuses in outcome.statuses.items() if any(status < 400 for status in statuses)}
    assert good == set(outcome.statuses), "every operation must be reached, not only its refusals"
    assert sum(sum(statuses.values()) for statuses in outcome.statuses.values()) == 2_500


def test_every_operation_that_takes_a_body_has_a_sample() -> None:
    app = create_app(AppState(Settings("postgresql://", Path("unused"))))
    assert {path for path, methods in request_fuzz.routes_of(app) if "POST" in methods} == set(BODIES)


def test_a_new_route_that_fails_would_be_found(cluster: Cluster, monkeypatch: pytest.MonkeyPatch) -> None:
    def with_new_route(state: AppState) -> Any:
        app = create_app(state)

        @app.post("/v1/new")
        async def new(request: Request) -> int:
            return int((await request.body()).count(b"1") > 0) // (b"null" in await request.body())

        return app

    monkeypatch.setattr(request_fuzz, "create_app", with_new_route)
    outcome = request_fuzz.run(cluster, 500, seed=11)
    assert outcome.findings
    assert all(finding.startswith("/v1/new: 500 ") for finding in outcome.findings)
