"""The sample of a form beside the wording that is being typed."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from desktop_app.services.printing.wording_samples import SampleAsked, SamplePage, sample_page
from desktop_app.ui.common.live_preview import LivePreview
from desktop_app.ui.session.session import Session


class SamplePane(LivePreview):
    """The page of the sample form that has the chosen wording."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__("", self.tr("Sample of the form"), parent)
        self._session = session
        self._asked: SampleAsked | None = None

    def ask(self, asked: SampleAsked | None) -> None:
        """Show other words; None while nothing is chosen."""
        self._asked = asked
        self.draw_later()

    def _work(self, size: QSize) -> Callable[[], SamplePage] | None:
        if self._asked is None:
            return None
        return partial(sample_page, self._session.context, self._asked, (size.width(), size.height()))

    def _show(self, result: object) -> None:
        if isinstance(result, SamplePage):
            self.view.show_page(result.picture)
            page = self.tr("sample, page {number} of {count}").format(number=result.number, count=result.count)
            self.note.setText(page if result.shows_wording else self.tr("this wording is not on the sample"))
