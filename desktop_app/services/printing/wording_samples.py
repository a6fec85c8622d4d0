"""The sample page beside the editor of the forms' words."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from desktop_app.domain.errors import RuleViolation
from desktop_app.domain.forms.wording import COMMON, WordingPlace
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.form_words import (
    Corrections,
    corrected_words,
    corrections_in_force,
    original_wording,
)
from desktop_app.services.printing.wordings import check_text
from desktop_app.services.wording_entries import entries_of_set
from forms.wording import Wording

if TYPE_CHECKING:
    from desktop_app.printing.raster import PagePicture


@dataclass(frozen=True, slots=True)
class SampleAsked:
    """What the sample page is to show.

    Attributes:
        place: the wording that is being edited.
        day: the date of the paper.
        typed: unsaved texts by wording; a text that could not be saved is left out.
    """

    place: WordingPlace
    day: date
    typed: Mapping[WordingPlace, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class SamplePage:
    """One page of a form's sample.

    Attributes:
        picture: the page.
        number: number of the page, from 1: the first one with the wording.
        count: how many pages the sample has.
        shows_wording: whether the wording is on the sample at all.
    """

    picture: "PagePicture"
    number: int
    count: int
    shows_wording: bool


def sample_page(context: DeskContext, asked: SampleAsked, fit: tuple[int, int]) -> SamplePage:
    """Return the first page of the form's sample with a wording, drawn with the words that are being typed.

    Args:
        context: the desk.
        asked: what to draw; for words that all forms share, the set's first form is drawn.
        fit: width and height in pixels that the page must fit into.
    """
    from desktop_app.printing.form_samples import sample_pdf, standard_titles  # noqa: PLC0415 - ReportLab
    from desktop_app.printing.raster import page_texts, picture_of  # noqa: PLC0415 - PDFium, in a thread

    place = asked.place
    form = next(iter(standard_titles(place.form_set))) if place.form == COMMON else place.form
    with context.store.read() as connection:
        texts = {**corrections_in_force(entries_of_set(connection, place.form_set), asked.day), **_savable(asked.typed)}
    pdf = sample_pdf(place.form_set, form, corrected_words(place.form_set, form, texts))
    # The page is found by drawing the sample again with one more letter in the wording, and comparing the texts.
    wording = texts.get(place) or original_wording(place)
    longer = {**texts, place: replace(wording, text=f"{wording.text}x")}
    pages = page_texts(pdf)
    others = page_texts(sample_pdf(place.form_set, form, corrected_words(place.form_set, form, longer)))
    differing = [number for number, page in enumerate(zip(pages, others, strict=False)) if page[0] != page[1]]
    shown = differing[0] if differing else 0
    return SamplePage(picture_of(pdf, shown, fit=fit, with_text=True), shown + 1, len(pages), bool(differing))


def _savable(typed: Mapping[WordingPlace, str]) -> Corrections:
    savable: dict[WordingPlace, Wording] = {}
    for place, text in typed.items():
        try:
            savable[place] = Wording(check_text(text, original_wording(place).text), confirmed=False)
        except RuleViolation:
            continue
    return savable
