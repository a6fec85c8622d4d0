from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.replication.lineage import Era, last_common

_G0, _G1, _G2 = Era("a", 0), Era("b", 40), Era("c", 30)


def test_where_two_histories_part() -> None:
    assert last_common((_G0,), (_G0,)) is None
    assert last_common((_G0,), (_G0, _G1)) == 40
    assert last_common((_G0, _G1), (_G0, _G2)) == 30, "each went its own way after 30 at the earliest"
    assert last_common((_G0, _G1), (_G0, Era("d", 50))) == 40
    assert last_common((_G0,), (_G0, _G1, Era("d", 20))) == 40, "who missed one restore goes back to that one"
    assert last_common((_G0,), (Era("z", 0),)) == 0


@given(st.lists(st.integers(0, 50), min_size=1, max_size=5), st.lists(st.integers(0, 50), max_size=4))
def test_what_both_have_is_never_cut_and_what_one_lacks_always_is(shared: list[int], rest: list[int]) -> None:
    common = tuple(Era(f"s{place}", start) for place, start in enumerate(shared))
    longer = common + tuple(Era(f"r{place}", start) for place, start in enumerate(rest))
    found = last_common(common, longer)
    assert found == (rest[0] if rest else None)
    assert last_common(longer, common) == found
