"""A form: its name, data class, layout, and how its data become a PDF."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any, Generic

from forms.base.layout import D, lay_out
from forms.codec import parse_json, read
from forms.errors import FormDataError
from forms.layout.paper import A4, PAPERS, STYLES, PaperName
from forms.pdf.metadata import Metadata
from forms.pdf.painter import Sheet, paint, side_by_side
from forms.wording import FORM_SETS, load

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from forms.base.data import FormData
    from forms.base.layout import CopyId, FormLayout
    from forms.layout.paper import Paper, Style
    from forms.wording import FormSet, FormWording


@dataclass(frozen=True, slots=True)
class Form(Generic[D]):
    """What the command line and the application need to know about a form.

    Attributes:
        name: Its name on the command line and of its wording files.
        data: Its data class.
        papers: The papers it can be printed on, the usual one first.
        copies: Its copies, in printing order.
        layout: Its layout, unless ``draw`` makes the whole file.
        styles: The styles of that layout by paper.
        draw: Makes the PDF from (data, words) without a layout of single copies.
        sets: The sets that it is in.
        is_standard: Whether it is a form of the circular on one-stop counters; if not, it is a paper of the desk or a
            report of another rule, with wording files in each set all the same.
    """

    name: str
    data: type[D]
    papers: tuple[PaperName, ...]
    copies: tuple[CopyId, ...]
    layout: type[FormLayout[D]] | None = None
    styles: Mapping[Paper, tuple[Style, ...]] = field(default_factory=lambda: STYLES)
    draw: Callable[[D, FormWording], bytes] | None = None
    sets: tuple[FormSet, ...] = FORM_SETS
    is_standard: bool = True

    @property
    def titles(self) -> dict[FormSet, str]:
        """Its number and Vietnamese name in each of its sets."""
        wordings = {form_set: load(form_set, self.name) for form_set in self.sets}
        return {form_set: f"{words.number} – {words['name']}" for form_set, words in wordings.items()}

    def read(self, raw: Any) -> D:
        """Return the form's data from what a JSON file holds.

        Raises:
            FormDataError: Naming the field that does not fit the form's schema.
        """
        return read(self.data, raw)

    def sample(self, form_set: str) -> D:
        """Return an invented example in the given set of forms."""
        source = files("resources").joinpath("forms", "samples", f"{self.name}.json")
        return replace(self.read(parse_json(source.read_text(encoding="utf-8"))), form_set=self.checked_set(form_set))

    def checked_set(self, form_set: str) -> FormSet:
        """Return ``form_set``.

        Raises:
            FormDataError: If the form is not in it.
        """
        if form_set not in self.sets:
            raise FormDataError("form_set", "phải là một trong các giá trị: " + ", ".join(self.sets))
        return form_set

    def paper_for(self, wanted: str) -> PaperName:
        """Return the paper called ``wanted`` if the form may be printed on it, else the form's usual one."""
        return next((paper for paper in self.papers if paper == wanted), self.papers[0])

    def render(
        self,
        data: D,
        paper: PaperName | None = None,
        copies: Sequence[CopyId] | None = None,
        words: FormWording | None = None,
    ) -> bytes:
        """Return the form as PDF.

        Characters without a glyph are printed as an empty box and reported in the log of ``forms.pdf.fonts``
        (see :func:`forms.pdf.fonts.substitute`): printing never fails for them. The same data give the same bytes.

        Args:
            data: What to print.
            paper: The paper, by default the form's usual one; what does not fit on one page continues
                on the next one.
            copies: Which copies, in order; all of them by default, of a roll the applicant's.
            words: Words to use instead of those of the set (an administrator's corrections).

        Raises:
            FormDataError: If ``copies`` is empty or repeats a copy, or the form is not on this paper or in this set.
        """
        paper = self.papers[0] if paper is None else paper
        if copies is None:
            copies = ("applicant",) if paper == "roll-80" else self.copies
        if paper not in self.papers:
            raise FormDataError("paper", "phải là một trong các giá trị: " + ", ".join(self.papers))
        if not copies or len(set(copies)) != len(copies) or not set(copies) <= set(self.copies):
            raise FormDataError("copies", "phải gồm các liên khác nhau trong: " + ", ".join(self.copies))
        words = words or load(self.checked_set(data.form_set), self.name)
        if self.draw is not None:
            return self.draw(data, words)
        return paint(about(data, words), self._sheets(data, words, paper, copies))

    def render_several(self, several: Iterable[D], paper: PaperName, words: FormWording) -> bytes:
        """Return several papers of this form as one PDF, each beginning on a page of its own.

        Args:
            several: the data of each, at least one; laid out one after the other, so an iterator may count or stop.
            paper: the paper of all of them.
            words: the words of all of them.

        Raises:
            FormDataError: If there are none, or the form is not on this paper.
        """
        if paper not in self.papers:
            raise FormDataError("paper", "phải là một trong các giá trị: " + ", ".join(self.papers))
        sheets: list[Sheet] = []
        first: D | None = None
        for data in several:
            first = first or data
            sheets += self._sheets(data, words, paper, self.copies[:1])
        if first is None:
            raise FormDataError("several", "không được để trống")
        return paint(about(first, words), tuple(sheets))

    def _sheets(self, data: D, words: FormWording, paper: PaperName, copies: Sequence[CopyId]) -> tuple[Sheet, ...]:
        if self.layout is None:
            raise TypeError(f"{self.name} has no layout")
        page = PAPERS[paper]
        laid = [lay_out(self.layout, data, words, copy, page, self.styles[page]) for copy in copies]
        if paper == "a4-two-up":
            return side_by_side(laid, A4.height, A4.width)
        return tuple(Sheet(page.width, page.height, ((0.0, page),)) for pages in laid for page in pages)


def about(data: FormData, words: FormWording) -> Metadata:
    """Return the metadata of a form's file."""
    return Metadata(f"{words['name']} {data.dossier_code or ''}".strip(), data.agency, words.basis, data.dated)
