"""The sample page beside the editor of the forms' words."""

from datetime import date

from desktop_app.domain.forms.wording import COMMON, WordingPlace
from desktop_app.services.context import DeskContext
from desktop_app.services.printing.wording_samples import SampleAsked, sample_page

NEW = "tt03-2025"
FEE = WordingPlace(NEW, "receipt", "fee")
CODE = WordingPlace(NEW, COMMON, "code")
SUM = WordingPlace(NEW, "ledger", "page_sum")
TODAY = date(2026, 11, 23)


def test_the_sample_shows_what_is_typed_on_its_page(context: DeskContext) -> None:
    fit = (420, 595)
    plain = sample_page(context, SampleAsked(FEE, TODAY), fit)
    assert (plain.number, plain.count, plain.shows_wording) == (1, 1, True)
    typed = sample_page(context, SampleAsked(FEE, TODAY, {FEE: "7. Đang gõ:"}), fit)
    assert typed.picture != plain.picture
    lost = sample_page(context, SampleAsked(SUM, TODAY, {SUM: "Cộng trang này"}), fit)
    assert lost == sample_page(context, SampleAsked(SUM, TODAY), fit), "what may not be saved is not drawn"
    assert lost.number == 2, "the ledger's sums stand behind its cover"
    shared = sample_page(context, SampleAsked(CODE, TODAY, {CODE: "Mã số:"}), fit)
    assert shared.shows_wording
    hidden = sample_page(context, SampleAsked(WordingPlace(NEW, COMMON, "alt_qr"), TODAY), fit)
    assert (hidden.shows_wording, hidden.number) == (False, 1)
