"""The way back from page to page."""

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.changes import Changes
from desktop_app.services.context import new_id
from desktop_app.ui.shell.way_back import WayBack


@given(st.lists(st.sampled_from("abcd"), min_size=2, max_size=12))
def test_the_way_leads_to_the_first_page_and_meets_each_page_once(walk: list[str]) -> None:
    way, shown = WayBack(), walk[0]
    for page in walk[1:]:
        if page != shown:
            way.leave(shown, page)
            shown = page
    met = [shown]
    while (before := way.back()) != "":
        met.append(before)
    assert len(met) == len(set(met))
    assert met[-1] == walk[0]
    assert way.back() == ""


def test_what_changed_since_a_page_was_left() -> None:
    way, first, second = WayBack(), Changes(frozenset({new_id()})), Changes(frozenset({new_id()}))
    way.note(first)
    way.leave("ledger", "dossier")
    way.note(first)
    way.note(second)
    assert way.missed_by("ledger") == first | second
    assert way.missed_by("ledger") == Changes()
    way.leave("ledger", "dossier")
    way.note(first)
    way.leave("dossier", "ledger")
    assert way.missed_by("ledger") == Changes(), "it was shown again"
