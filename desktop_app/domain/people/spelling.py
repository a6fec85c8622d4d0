"""Whether letters of a name or an address can be Vietnamese: what a wrong code page or an input method made of them.

Names of the ethnic minorities (H'Hen Niê, Kpă, Rơ Châm) follow other rules than Vietnamese syllables, so `is_plausible`
refuses only what no language of the country writes; `is_certain` knows whole Vietnamese syllables.
"""

import re
import unicodedata

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_BREVE = "\u0306"
_VOWELS = "aăâeêioôơuưyĕĭŏŭ"
_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzđƀčñ" + _VOWELS + _BREVE)
_TOKEN = re.compile(r"[^\W\d_]+(?:[\u0300-\u036f]+[^\W\d_]*)*")
_APOSTROPHE = re.compile("['’‘]")
_RUN = re.compile(f"[{_VOWELS}]+")
# Signs that a scanner or a wrong code page puts where letters with marks belong; no address has them.
_SIGNS = re.compile(r"[^\w\s.,;:/()'’‘\"“”&+#°º–—\-\u0300-\u036f]|[_ºª]")
_NUCLEI = frozenset(
    re.split(
        " ",
        "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iă iê iu êê oa oă oe oi ôi ơi oo ua uă uâ uê ui uô uơ uy "
        "ưa ưi ươ ưu ei ye yê yeo iâu iêu yêu oai oao oay oeo uây uôi uya uyê uyu uai uau ươi ươu",
    )
)
# Marks that the misread text of an 8-bit code page cannot have.
_BEYOND_LATIN_1 = frozenset("ăơưĕĭŏŭ" + _BREVE)
_MOST_VOWELS = 3
_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x|"
_RIMES = "|".join(
    f"(?:{nuclei})(?:{codas})"
    for nuclei, codas in (
        ("a|oa", "|c|ch|m|n|ng|nh|p|t"),
        ("ă|â|oă|uâ|iê|uô|ươ|yê", "c|m|n|ng|p|t"),
        ("e|o|ô|ơ|u|oe", "|c|m|n|ng|p|t"),
        ("ê|i|y|uê|uy", "|ch|m|n|nh|p|t"),
        ("ư", "|c|m|n|ng|t"),
        ("oo", "c|ng"),
        ("uyê", "n|t"),
        ("ia|ua|ưa|uơ|uya", "|n"),
        ("ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu", ""),
        ("iêu|yêu|oai|oao|oay|oeo|uây|uôi|uyu|ươi|ươu", ""),
    )
)
_SYLLABLE = re.compile(f"(?:{_ONSETS})(?:{_RIMES})")
_TELEX_LEFTOVER = re.compile(r"[aeiouy][a-z]*[fjwxz]")
# Words that nearly every address has: without some of their letters with marks they show what a scanner left out.
_COMMON_WORDS = re.split(" ", "tỉnh thành phố thị trấn quận huyện phường xã đường số tổ thôn ấp bản khóm xóm ngõ hẻm")
# Abbreviations of an address that lack a vowel; others are written in capitals.
_SHORT_WORDS = frozenset(re.split(" ", "tp tx tt kp tdp kdc tk ql tl ct cc nx ks bt lk hcm hn dn bd pt vp kcn st nk"))


def toneless(text: str) -> str:
    """Return `text` in small letters without the five tone marks; ă â ê ô ơ ư đ stay."""
    apart = unicodedata.normalize("NFD", text.lower())
    return unicodedata.normalize("NFC", "".join(char for char in apart if char not in _TONES))


def is_plausible(text: str, *, is_name: bool = False) -> bool:
    """Return whether a name or an address can be written like this.

    Args:
        text: NFC.
        is_name: whether it is a person's name, which has stricter rules.
    """
    if _SIGNS.search(text):
        return False
    words = _TOKEN.findall(text)
    if is_name and any(_is_name_leftover(word) for word in words):
        return False
    # Ch'ơm is one word.
    joined = _TOKEN.findall(_APOSTROPHE.sub("", text))
    return all(map(_is_plausible_word, words)) and (is_name or not any(map(_lacks_letters, joined)))


def is_certain(text: str) -> bool:
    """Return whether each word of a text is a Vietnamese syllable or an abbreviation in capitals.

    It decides where an input method wrote a part of the text and letters may stand in another order.
    """
    return is_plausible(text) and all(map(_is_syllable, _TOKEN.findall(text)))


def has_marks(text: str) -> bool:
    """Return whether a text has a letter with a mark, so that more than ASCII came through."""
    return any(char.isalpha() and not char.isascii() for char in text)


def _is_plausible_word(word: str) -> bool:
    if word.isascii():
        return True
    # Places are called HLốp and KDăm; a small letter before a capital was overtaken by it.
    if _is_mixed(word[1:] if word[:2].isupper() else word):
        return False
    bare = toneless(word)
    if not set(bare) <= _LETTERS:
        return False
    apart = unicodedata.normalize("NFD", word)
    if sum(char in _TONES for char in apart) > len(_RUN.findall(bare)):
        return False
    return all(_is_nucleus(bare, run) for run in _RUN.finditer(bare))


def _is_nucleus(bare: str, run: re.Match[str]) -> bool:
    vowels = run[0]
    before = bare[run.start() - 1 : run.start()]
    if len(vowels) > 1 and (before, vowels[0]) in {("g", "i"), ("q", "u")}:
        vowels = vowels[1:]
    if vowels[0] == "y" and not before and len(vowels) > 1:
        vowels = vowels[1:]
    return vowels in _NUCLEI or (len(vowels) <= _MOST_VOWELS and bool(_BEYOND_LATIN_1 & set(vowels)))


def _is_syllable(word: str) -> bool:
    return word.isupper() or (not _is_mixed(word) and _SYLLABLE.fullmatch(toneless(word)) is not None)


def _is_mixed(word: str) -> bool:
    return not word.isupper() and any(char.isupper() for char in word[1:])


def _is_name_leftover(word: str) -> bool:
    # Capitals behind small letters: an input method let letters overtake each other. Telex keys: none was there.
    return _is_mixed(word) or (word.isascii() and _TELEX_LEFTOVER.search(word.lower()) is not None)


def _lacks_letters(word: str) -> bool:
    if word.lower() in _SHORT_WORDS or word.isupper():
        return False
    lacks_vowel = len(word) > 1 and _RUN.search(toneless(word)) is None
    return lacks_vowel or word in _WITHOUT_MARKS or (word.istitle() and word.lower() in _WITHOUT_MARKS - _NAMES)


def _forms_without_marks(word: str) -> set[str]:
    """Return what is left of a word where some of its letters that are not ASCII are left out."""
    forms = {""}
    for char in word:
        forms = {form + char for form in forms} | (set() if char.isascii() else forms)
    return {form for form in forms if 0 < len(form) < len(word)}


# These may be abbreviations.
_WITHOUT_MARKS = frozenset(form for word in _COMMON_WORDS for form in _forms_without_marks(word)) - {"p", "s", "t"}
_NAMES = frozenset({"x", "ưng", "đưng"})
