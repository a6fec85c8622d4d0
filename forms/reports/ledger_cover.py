"""The cover of the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING

from forms.base.layout import FormLayout
from forms.layout.heading import centred
from forms.pdf.fonts import Face
from forms.pdf.scene import Row
from forms.reports.ledger_data import LedgerData

if TYPE_CHECKING:
    from forms.layout.paper import Paper, Style
    from forms.wording import FormWording

_TITLE = 26.0
_LINE = 15.0
_ABOVE_TITLE = 70.0


class LedgerCover(FormLayout[LedgerData]):
    """The first page: agency, title, volume, year, and which dossiers are listed."""

    def __init__(self, data: LedgerData, words: FormWording, paper: Paper, style: Style) -> None:
        """Store the cover's texts and paper."""
        super().__init__(data, words, paper, style, "office")

    def codes_and_title(self) -> list[Row]:
        """Return nothing: a ledger has no dossier code, and its title is part of the body."""
        return []

    def body(self) -> list[Row]:
        """Return the title and the lines below it."""
        data, words, style, room = self.data, self.words, self.style, self.room
        rows = [Row(_ABOVE_TITLE), *centred(words["title"], Face.BOLD, _TITLE, style, room, kind="H1")]
        if data.second_language:
            rows += centred(words["second_title"], Face.ITALIC, _LINE, style, room)
        rows += [Row(_LINE), *centred(data.one_stop_unit, Face.BOLD, _LINE, style, room), Row(_LINE)]
        year = str(data.year) if data.year else words["blank"]
        for key, value in (
            ("volume", data.volume or words["blank"]),
            ("year", year),
            ("period", data.period),
            ("filter", data.scope),
        ):
            if value:
                rows += centred(f"{words[key]} {value}", Face.REGULAR, _LINE, style, room)
        return rows
