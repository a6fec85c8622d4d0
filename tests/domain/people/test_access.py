"""What counts as one look at personal data."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from desktop_app.domain.people.access import (
    AGAIN_WITHIN,
    LONGEST_TEXT,
    TYPED_WITHIN,
    Access,
    AccessKind,
    searched,
    with_access,
)

AT = datetime(2026, 11, 23, 2, 0, tzinfo=UTC)
FIRST, OTHER = UUID(int=1), UUID(int=2)


def _opened(seconds: float, dossier_id: UUID = FIRST) -> Access:
    return Access(AT + timedelta(seconds=seconds), AccessKind.OPENED, dossier_id)


def _texts(*searches: tuple[float, str]) -> list[str]:
    kept: tuple[Access, ...] = ()
    for seconds, text in searches:
        kept = with_access(kept, searched(AT + timedelta(seconds=seconds), text))
    return [access.text for access in kept]


def test_a_dossier_that_is_opened_again_soon_is_one_look() -> None:
    again, later = AGAIN_WITHIN.total_seconds(), AGAIN_WITHIN.total_seconds() + 1
    assert with_access((_opened(0),), _opened(again)) == (_opened(0),)
    assert with_access((_opened(0),), _opened(later)) == (_opened(0), _opened(later))
    assert with_access((_opened(0),), _opened(1, OTHER)) == (_opened(0), _opened(1, OTHER))


def test_a_name_typed_letter_by_letter_is_one_search() -> None:
    assert _texts((0, "ng"), (1, "nguyễn"), (2, "nguyễn văn"), (3, "nguyễn  văn hoàng")) == ["nguyễn văn hoàng"]
    assert _texts((0, "nguyễn"), (1, "nguyễ"), (2, "nguy")) == ["nguyễn"], "what was taken back was searched too"
    assert _texts((0, "nguyễn"), (1, "trần")) == ["nguyễn", "trần"]
    pause = TYPED_WITHIN.total_seconds() + 1
    assert _texts((0, "nguyễn"), (pause, "nguyễn văn")) == ["nguyễn", "nguyễn văn"]
    assert _texts((0, "  "), (1, "")) == []


def test_a_long_text_is_cut() -> None:
    assert len(searched(AT, "a" * 500).text) == LONGEST_TEXT


_look = st.tuples(st.integers(0, 900), st.sampled_from(["", "a", "ab", "abc", "b"]), st.sampled_from(AccessKind))
_looks = st.lists(_look, max_size=30)


@given(_looks)
def test_no_look_is_lost_and_none_is_there_twice(looks: list[tuple[int, str, AccessKind]]) -> None:
    kept: tuple[Access, ...] = ()
    at = AT
    given_looks = []
    for seconds, text, kind in looks:
        at += timedelta(seconds=seconds)
        access = searched(at, text) if kind is AccessKind.SEARCHED else Access(at, kind, FIRST, text)
        given_looks.append(access)
        kept = with_access(kept, access)
    for access in given_looks:
        if access.kind is AccessKind.SEARCHED and not access.text:
            continue
        assert any(
            one.kind is access.kind
            and one.dossier_id == access.dossier_id
            and one.text.startswith(access.text)
            and abs(access.at - one.at) <= max(AGAIN_WITHIN, len(looks) * TYPED_WITHIN)
            for one in kept
        )
    for place, one in enumerate(kept):
        assert all(
            (one.kind, one.text) != (other.kind, other.text) or other.at - one.at > AGAIN_WITHIN
            for other in kept[place + 1 :]
            if one.kind is not AccessKind.SEARCHED
        )
