"""The list of dossiers whose retention is over: "Danh mục hồ sơ hết thời hạn bảo quản", for the council that decides.

It is not a form of the circular. The list is all that there is: nothing is destroyed by it.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from forms.base.data import FormData, Moment
from forms.base.form import Form
from forms.layout.paper import A4, A4_STYLES
from forms.layout.text import short_date
from forms.pdf.fonts import Face
from forms.slips.archive_list import ArchivedDossier, DossierListLayout

if TYPE_CHECKING:
    from forms.pdf.scene import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionListData(FormData):
    """The data of a list of dossiers whose retention is over.

    Attributes:
        from_unit: The unit whose dossiers they are.
        made_at: When the list was made (aware).
        day: The day on which their retention is over (aware).
        maker: Name below the signature of who made the list.
        dossiers: The dossiers, in order.
        others: Other data that is past its time, one text for each kind; left out when there is none.
    """

    from_unit: str = ""
    made_at: Moment | None = None
    day: Moment | None = None
    maker: str = ""
    dossiers: tuple[ArchivedDossier, ...] = ()
    others: tuple[str, ...] = ()

    @property
    def dated(self) -> datetime | None:
        """When the list was made."""
        return self.made_at


class DestructionListLayout(DossierListLayout[DestructionListData]):
    """A list of dossiers whose retention is over, in one style."""

    def below_title(self) -> list[tuple[str, Face]]:
        """Return the day on which their retention is over."""
        day = short_date(self.data.day) if self.data.day is not None else self.words["blank"]
        return [(self.words["day"].format(day=day), Face.ITALIC)]

    def body(self) -> list[Row]:
        """Return the unit, what the list is for, the table and the signatures."""
        rows = self.fields.line("from_unit", self.data.from_unit, Face.BOLD) + self.fields.sentence("purpose")
        if self.data.others:
            rows += self.fields.label("others")
            for text in self.data.others:
                rows += self.fields.text(f"- {text}")
        return self.listed(rows, self.data.dossiers, self.data.maker)


FORM = Form(
    name="destruction-list",
    data=DestructionListData,
    papers=("a4",),
    copies=("office",),
    layout=DestructionListLayout,
    styles={A4: A4_STYLES},
    is_standard=False,
)
"""The entry in :mod:`forms.registry`."""
