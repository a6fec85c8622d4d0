"""Adds the pages to the application."""

from fastapi import FastAPI

from central_server.web.pages import catalogue_pages, look_up, report_api, report_pages, status_pages
from central_server.web.pages.errors import install_error_pages
from central_server.web.pages.limits import PageState
from central_server.web.state import AppState


def add_pages(app: FastAPI, state: AppState) -> None:
    """Add the pages' routes. Call it last, because the page of a dossier matches any path of one segment."""
    app.state.pages = PageState(state.settings)
    for module in (report_api, report_pages, status_pages, catalogue_pages, look_up):
        app.include_router(module.router)
    install_error_pages(app)
