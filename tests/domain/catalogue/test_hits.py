from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.catalogue.hits import (
    Hit,
    Listed,
    Reason,
    Vocabulary,
    initials,
    is_received_elsewhere,
    marks_of,
)
from desktop_app.domain.catalogue.levels import Counter
from desktop_app.domain.text import fold

NAME = "Thủ tục đăng ký khai sinh, khai tử"
WORDS = Vocabulary({"hkd": "ho kinh doanh"}, {"giay khai sinh": "dang ky khai sinh", "giay": "to khai"})


def _marked(name: str, words: tuple[str, ...], acronyms: tuple[str, ...] = ()) -> list[str]:
    return [name[begin:end] for begin, end in marks_of(name, words, acronyms)]


def test_words_that_stand_together_are_marked_there_only() -> None:
    assert _marked(NAME, ("khai", "t")) == ["khai", "t"]
    assert _marked(NAME, ("khai", "t"))[1] == NAME[marks_of(NAME, ("khai", "t"))[1][0] :][:1]
    assert _marked(NAME, ("sinh", "dang")) == ["đăng", "sinh"]
    assert _marked(NAME, ()) == []


def test_an_acronym_marks_the_letters_that_make_it() -> None:
    assert _marked(NAME, (), ("dkks",)) == ["đ", "k", "k", "s"]
    assert _marked(NAME, ("tu",), ("dk", "zz", "")) == ["tụ", "đ", "k"]
    assert _marked("Ω 1", ("1",), ("1",)) == ["1"]


@given(st.text(), st.lists(st.text(alphabet="abcdeghiklmnopqrstuvxy", min_size=1, max_size=4), max_size=3))
def test_marks_lie_within_the_name_and_begin_like_a_word_that_was_typed(name: str, words: list[str]) -> None:
    for begin, end in marks_of(name, words):
        assert 0 <= begin < end <= len(name)
        assert any(word.startswith(fold(name[begin:end])) or fold(name[begin:end]).startswith(word) for word in words)


def test_the_first_letters_of_a_name() -> None:
    assert initials(NAME) == "ttdkkskt"


def test_usual_names_are_replaced_the_longest_first() -> None:
    assert WORDS.renamed("lam giay khai sinh") == ["lam dang ky khai sinh", "lam to khai khai sinh"]
    assert WORDS.renamed("giaykhaisinh") == []
    assert WORDS.spelled_out("dk hkd") == "dk ho kinh doanh"
    assert WORDS.begun("giay k") == ["dang ky khai sinh"]
    assert WORDS.begun("giay") == WORDS.begun("giay khai sinh") == []


def test_only_what_is_not_received_at_one_stop_counters_is_received_elsewhere() -> None:
    listed = Listed("1.000001", "1.000001", "Tên", "Lĩnh vực", counter=Counter.POLICE)
    hit = Hit(listed, Reason.WORDS, is_offered=False)
    assert (hit.id, hit.name) == ("1.000001", "Tên")
    assert is_received_elsewhere(hit)
    assert not is_received_elsewhere(Hit(listed, Reason.WORDS))
    province = Listed("1.000001", "1.000001", "Tên", "Lĩnh vực", counter=Counter.PROVINCE)
    assert not is_received_elsewhere(Hit(province, Reason.WORDS, is_offered=False))
