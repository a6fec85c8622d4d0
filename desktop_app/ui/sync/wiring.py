"""Between the keeper and what an officer sees: the light, the rail's badge, the notice, pages that show what came."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QObject

from desktop_app.services.central_data import renewed
from desktop_app.services.context import DeskContext
from desktop_app.services.dossiers import OpenedDossier, open_dossier, read_again
from desktop_app.services.sync_lists import Standing
from desktop_app.ui.messages import sentence
from desktop_app.ui.sync.words import light_of

if TYPE_CHECKING:
    from desktop_app.ui.desk_view import DeskView

PAGE = "sync"


class SyncWiring(QObject):
    """Shows how the desk stands wherever the officer is, and what others did on the page that is open."""

    def __init__(self, view: DeskView) -> None:
        super().__init__(view)
        self._view = view
        self._session = view.session
        self._keeper = view.session.sync
        view.bar.network_pressed.connect(partial(view.show_page, PAGE))
        self._keeper.changed.connect(self._show)
        self._keeper.progressed.connect(lambda _done, _all: self._show_light())
        self._keeper.brought.connect(self.refresh)
        self._keeper.published.connect(self._renew)
        self._show_light()
        self._keeper.start()
        if self._session.context.doubt:
            # After the offer of an unfinished page, which comes by the same lane and is made again when this was read.
            self._session.ask(lambda context: context.doubt, self._say_doubt)

    def refresh(self) -> None:
        """Show what came on the page that is open; keys, chosen lines and typed text stay where they are."""
        view = self._view
        view.refresh_today()
        shown = view.dossier.dossier
        if view.page == "dossier" and shown is not None:
            self.refresh_dossier(shown.id)
        elif view.page == "dossiers" and view.dossiers.model.found:
            self._session.ask(partial(read_again, rows=view.dossiers.model.found), view.dossiers.model.change_rows)
        elif view.page == "ledger":
            view.ledger.refresh()

    def _renew(self) -> None:
        """Take over what the server gave out; a page that is being filled in keeps what it was begun with."""
        self._session.ask(renewed, self._renewed)

    def _renewed(self, context: DeskContext) -> None:
        self._session.renew(agency=context.agency, catalogue=context.catalogue, calendar=context.calendar)

    def refresh_dossier(self, dossier_id: UUID) -> None:
        """Show what became of the open dossier."""
        self._session.ask(partial(open_dossier, dossier_id=dossier_id), self._refresh_dossier)

    def _show(self, now: Standing) -> None:
        self._show_light()
        self._view.saved.show_standing(now.status)
        self._view.rail.show_count(PAGE, now.troubles + now.reprints)

    def _say_doubt(self, doubt: str) -> None:
        reception = self._view.reception
        reception.notice.say(sentence(f"doubt.{doubt}"), "warn", self.tr("I have read it"), reception.kept.offer)

    def _show_light(self) -> None:
        keeper = self._keeper
        self._view.bar.show_network(*light_of(keeper.standing, keeper.progress, self._session.context.clock()))

    def _refresh_dossier(self, opened: OpenedDossier | None) -> None:
        if opened is not None and self._view.page == "dossier":
            self._view.dossier.refresh(self._session.context, opened)
