"""Adding the pages to the app."""

from fastapi import FastAPI

from central_server.pages import look_up, report_api, report_pages
from central_server.pages.errors import answer_with_pages
from central_server.pages.shared import Pages
from central_server.web.context import Server


def add_pages(app: FastAPI, server: Server) -> None:
    """Add the pages' routes; to be called last, because a dossier's page stands at the root."""
    app.state.pages = Pages(server.settings)
    for module in (report_api, report_pages, look_up):
        app.include_router(module.router)
    answer_with_pages(app)
