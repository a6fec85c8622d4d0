"""Searching lists of procedures: words in any order, without marks, as acronyms, by usual names, by a code."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from desktop_app.domain.catalogue.codes import beginning_of_code
from desktop_app.domain.catalogue.hits import Hit, Reason, Vocabulary, marks_of
from desktop_app.domain.catalogue.levels import Level
from desktop_app.domain.text import fold, is_number, undo_telex
from desktop_app.storage.procedure_list import Asked, ProcedureList, Row
from desktop_app.storage.procedure_rows import OFFERED

_CANDIDATES = 60
_ENOUGH = 2
_LEAST_ACRONYM = 2
_LEAST_END_OF_CODE = 4
_AS_TYPED_HERE, _AS_TYPED_ELSEWHERE, _ANY_ORDER_HERE, _ANY_ORDER_ELSEWHERE = range(4)
_PREFACE = "thu tuc "
_VOWELS = frozenset("aeiouy")


@dataclass(frozen=True, slots=True)
class _Way:
    """One understanding of what was typed: the words and acronyms that a procedure must have; less order is better.

    Of a usual name that was only begun no more than the best match counts.
    """

    reason: Reason
    order: int
    words: tuple[str, ...]
    acronyms: tuple[str, ...] = ()
    via: str = ""
    is_begun: bool = False


def search(listing: ProcedureList, typed: str, vocabulary: Vocabulary, level: Level | None, most: int) -> list[Hit]:
    """Return the procedures that match, best first; what the level's counter receives comes before the rest.

    A usual name ("giấy khai sinh") is understood first, then the words as they are, then acronyms, and at last the keys
    of an input method that was off.

    Args:
        listing: where to search.
        typed: as typed.
        vocabulary: usual names and acronyms.
        level: the level of the desk's counter, or None where it is not known.
        most: how many at most.
    """
    by_code = _by_code(listing, typed, level, most)
    folded = fold(typed)
    if by_code or not folded:
        return by_code
    ranked: dict[int, _Ranked] = {}
    for way in dict.fromkeys(_ways(listing, typed, folded, vocabulary)):
        if len(ranked) >= most * _ENOUGH or (way.reason is Reason.KEYS and ranked):
            break
        for candidate in _by_way(listing, way, level, most):
            ranked.setdefault(candidate.place, candidate)
    best = sorted(ranked.values(), key=lambda candidate: candidate.rank)[:most]
    rows = listing.at([candidate.place for candidate in best])
    return [_hit(row, candidate, level) for candidate, row in zip(best, rows, strict=True)]


@dataclass(frozen=True, slots=True)
class _Ranked:
    """A procedure that may be shown: its place in the list, and how well it matches, less is better."""

    place: int
    way: _Way
    rank: tuple[int, ...]


def _by_code(listing: ProcedureList, typed: str, level: Level | None, most: int) -> list[Hit]:
    beginning = beginning_of_code(typed)
    rows = listing.with_code(beginning, most) if beginning else []
    plain = typed.strip()
    if not rows and (former := listing.by_id(plain.upper())) is not None:
        rows = listing.with_code(former.id, 1)
    if not rows and is_number(plain) and len(plain) >= _LEAST_END_OF_CODE:
        rows = listing.with_end_of_code(plain, most)
    return [Hit(listed, Reason.CODE, listed.code, (), _is_offered(offered, level)) for listed, offered in rows]


def _ways(listing: ProcedureList, typed: str, folded: str, vocabulary: Vocabulary) -> Iterator[_Way]:
    words = tuple(folded.split())
    for renamed in vocabulary.renamed(folded):
        yield _Way(Reason.SYNONYM, 0, tuple(renamed.split()), (), renamed)
    for renamed in vocabulary.begun(folded):
        yield _Way(Reason.SYNONYM, 0, tuple(renamed.split()), (), renamed, is_begun=True)
    # Before the words: so many words begin with two letters that nothing after them would be looked for.
    written_out = vocabulary.spelled_out(folded)
    if written_out != folded:
        yield _Way(Reason.ACRONYM, 0, tuple(written_out.split()), (), written_out)
    yield _Way(Reason.WORDS, 1, words)
    unknown = {word for word in words if not listing.has_word(word)}
    for candidates in (unknown, {word for word in words if not _VOWELS & set(word)}):
        acronyms = tuple(word for word in words if len(word) >= _LEAST_ACRONYM and word in candidates)
        if acronyms:
            yield _Way(Reason.ACRONYM, 3, tuple(word for word in words if word not in acronyms), acronyms)
    keys = undo_telex(typed)
    if keys != folded:
        yield _Way(Reason.KEYS, 4, tuple(keys.split()), (), keys)


def _by_way(listing: ProcedureList, way: _Way, level: Level | None, most: int) -> list[_Ranked]:
    here = _candidates(listing, way, level)
    as_typed = sum(candidate.rank[0] == _AS_TYPED_HERE for candidate in here)
    if level not in OFFERED or as_typed >= most or (way.is_begun and as_typed):
        return _best_of_begun(here, way)
    elsewhere = _candidates(listing, way, level, is_elsewhere=True)
    if way.reason is Reason.SYNONYM and not as_typed:
        elsewhere = [_as_meant(candidate) for candidate in elsewhere]
    return _best_of_begun(here + elsewhere, way)


def _best_of_begun(candidates: list[_Ranked], way: _Way) -> list[_Ranked]:
    return sorted(candidates, key=lambda candidate: candidate.rank)[:1] if way.is_begun else candidates


def _as_meant(candidate: _Ranked) -> _Ranked:
    """Return what the usual name of something received elsewhere names, before words of this counter that it holds."""
    tier, *rest = candidate.rank
    return replace(candidate, rank=(_AS_TYPED_HERE if tier == _AS_TYPED_ELSEWHERE else tier, *rest))


def _candidates(listing: ProcedureList, way: _Way, level: Level | None, *, is_elsewhere: bool = False) -> list[_Ranked]:
    asked = Asked(way.words, way.acronyms, level, is_elsewhere)
    return [
        _Ranked(place, way, _rank(name.removeprefix(_PREFACE), way, is_elsewhere=is_elsewhere))
        for place, name in listing.matching(asked, _CANDIDATES)
    ]


def _rank(name: str, way: _Way, *, is_elsewhere: bool) -> tuple[int, ...]:
    """Return how well a name matches: as typed here, as typed elsewhere, in any order here, in any order elsewhere."""
    phrase = " ".join(way.words)
    is_as_typed = bool(way.acronyms) or f" {phrase}" in f" {name}"
    if not is_elsewhere:
        tier = _AS_TYPED_HERE if is_as_typed else _ANY_ORDER_HERE
    else:
        # One word says too little to put what another counter receives before what this one does.
        tier = _AS_TYPED_ELSEWHERE if is_as_typed and len(way.words) > 1 else _ANY_ORDER_ELSEWHERE
    return tier, way.order, not name.startswith(phrase)


def _hit(row: Row, candidate: _Ranked, level: Level | None) -> Hit:
    (listed, offered), way = row, candidate.way
    marks = marks_of(listed.name, way.words, way.acronyms)
    return Hit(listed, way.reason, way.via, marks, _is_offered(offered, level), tier=candidate.rank[0])


def _is_offered(offered: frozenset[Level], level: Level | None) -> bool:
    return bool(offered) if level is None else level in offered
