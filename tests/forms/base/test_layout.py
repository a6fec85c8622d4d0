"""Whatever the data, everything is drawn inside the page and nothing overlaps, on every form and paper."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from forms import registry
from forms.base.data import FormData
from forms.base.form import Form
from forms.base.layout import lay_out
from forms.errors import FormDataError
from forms.layout.paper import PAPERS, ROLL, PaperName
from forms.reports.ledger_data import LedgerData
from forms.reports.ledger_pages import LedgerPages
from forms.slips.supplement_request import SupplementItem
from forms.wording import load
from tests.forms.any_data import of
from tests.forms.page_checks import check

SLIPS = [form for form in registry.all_forms() if form.layout is not None]
EVERY = [pytest.param(form, paper, id=f"{form.name}-{paper}") for form in SLIPS for paper in form.papers]
CHECKS = settings(
    max_examples=30, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)


@pytest.mark.parametrize(("form", "paper"), EVERY)
@CHECKS
@given(draw=st.data())
def test_nothing_overlaps_or_leaves_the_page(form: Form[Any], paper: PaperName, draw: Any) -> None:
    data: FormData = draw.draw(of(form.data))
    if data.form_set not in form.sets:
        with pytest.raises(FormDataError, match="form_set"):
            form.render(data)
        return
    assert form.layout is not None
    sheet = PAPERS[paper]
    for page in lay_out(form.layout, data, load(data.form_set, form.name), form.copies[0], sheet, form.styles[sheet]):
        check(page)


def test_a_roll_of_several_pages_has_its_page_number_on_the_first() -> None:
    form = registry.get("supplement-request")
    items = tuple(SupplementItem(f"Tài liệu {number}") for number in range(500))
    data = replace(form.sample("tt03-2025"), items=items)
    assert form.layout is not None
    pages = lay_out(form.layout, data, load(data.form_set, form.name), "office", ROLL, form.styles[ROLL])
    assert len(pages) == 2
    assert "Trang 1/2" in [text.text for text, _ in pages[0].texts()]
    for page in pages:
        check(page)


@CHECKS
@given(data=of(LedgerData))
def test_nothing_overlaps_in_a_ledger(data: LedgerData) -> None:
    for sheet in LedgerPages(data, load(data.form_set, "ledger")).sheets(data.rows):
        for _, page in sheet.pages:
            check(page)


@pytest.mark.parametrize("form", registry.all_forms(), ids=lambda form: form.name)
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
@given(draw=st.data())
def test_any_data_can_be_printed(form: Form[Any], draw: Any) -> None:
    data: FormData = draw.draw(of(form.data).filter(lambda one: one.form_set in form.sets))
    assert form.render(data).startswith(b"%PDF-1.7")
