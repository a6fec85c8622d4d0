"""Composes Vietnamese words from the raw keys of Telex and VNI, where no input method did: ``ddinhj`` is ``định``.

The search line keeps input methods away, for codes and scans; who types a name there by habit leaves its keys. A word
is composed only when it becomes a syllable that Vietnamese has; every other word stays as it is.
"""

import re
import unicodedata
from dataclasses import dataclass, field

_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323"}
_VNI = {"1": "s", "2": "f", "3": "r", "4": "x", "5": "j"}
_CIRCUMFLEX = {"a": "â", "e": "ê", "o": "ô"}
_HORN = {"u": "ư", "o": "ơ"}
_VOWELS = frozenset("aăâeêioôơuưy")
_SHAPED = frozenset("ăâêôơư")
_INITIAL = "(?P<initial>ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
_NUCLEUS = (
    "(?P<nucleus>iêu|yêu|oai|oay|oao|oeo|uây|uôi|ươi|ươu|uya|uyê|uyu|uyn|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|yê|iu|oa|oă|oe|oi|"
    "oo|ôi|ơi|ua|uâ|uă|uê|uô|uơ|ươ|ưa|ưi|ưu|uy|ui|[aăâeêioôơuưy])"
)
_SYLLABLE = re.compile(f"{_INITIAL}{_NUCLEUS}(?P<final>ng|nh|ch|[cmnpt])?")


@dataclass(slots=True)
class _Word:
    """A word while its keys are read: its letters without tone, the tone, and whether a key composed anything."""

    letters: list[str] = field(default_factory=list)
    tone: str = ""
    is_composed: bool = False

    def press(self, key: str) -> None:
        """Take one key, a small letter or a digit."""
        has_vowel = any(letter in _VOWELS for letter in self.letters)
        composed = (
            (has_vowel and self._take_tone(_VNI.get(key, key)))
            or (key in "d9" and self._cross(has_vowel=has_vowel, is_digit=key == "9"))
            or (key in "aeo" and self._double(key))
            or (key == "6" and self._shape_last(_CIRCUMFLEX))
            or (key in "w7" and self._horn())
            or (key in "w8" and self._shape_last({"a": "ă"}))
        )
        self.is_composed = self.is_composed or composed
        if not composed:
            self.letters.append(key)

    def _take_tone(self, key: str) -> bool:
        if key not in _TONES:
            return False
        self.tone = _TONES[key]
        return True

    def _cross(self, *, has_vowel: bool, is_digit: bool) -> bool:
        if self.letters[:1] != ["d"] or not (has_vowel or is_digit or len(self.letters) == 1):
            return False
        self.letters[0] = "đ"
        return True

    def _double(self, key: str) -> bool:
        """Put the circumflex on a vowel that is typed again, at once or after the final consonant."""
        if key not in self.letters or (self.letters[-1] in _VOWELS and self.letters[-1] != key):
            return False
        return self._shape_last({key: _CIRCUMFLEX[key]})

    def _horn(self) -> bool:
        letters = "".join(self.letters)
        place = letters.rfind("uo")
        if place >= 0 and not letters.startswith("qu"):
            self.letters[place : place + 2] = "ươ"
            return True
        if letters.endswith("ua") and not letters.startswith("qu"):
            self.letters[-2] = "ư"
            return True
        return letters[-1:] != "a" and self._shape_last(_HORN)

    def _shape_last(self, shapes: dict[str, str]) -> bool:
        for place in range(len(self.letters) - 1, -1, -1):
            if self.letters[place] in shapes:
                self.letters[place] = shapes[self.letters[place]]
                return True
        return False


def composed(text: str) -> str:
    """Return `text` with each word composed that was typed as Telex or VNI keys; the same text when there is none.

    >>> composed("ddinhj thij nguyeetj"), composed("d9inh5 thi5 nguyet65"), composed("Alex")
    ('định thị nguyệt', 'định thị nguyệt', 'Alex')
    """
    return re.sub(r"[^\W_]+", lambda match: _composed_word(match[0]), text)


def _composed_word(typed: str) -> str:
    word = _Word()
    for key in typed.lower():
        word.press(key)
    syllable = _SYLLABLE.fullmatch("".join(word.letters))
    if not word.is_composed or syllable is None:
        return typed
    letters = word.letters
    if word.tone:
        place = _tone_place(syllable)
        letters[place] = unicodedata.normalize("NFC", letters[place] + word.tone)
    whole = "".join(letters)
    return whole.upper() if typed.isupper() else whole.capitalize() if typed[0].isupper() else whole


def _tone_place(syllable: re.Match[str]) -> int:
    """Return which letter carries the tone, as names are mostly written: hòa, thúy, and quý, giá."""
    nucleus, start = syllable["nucleus"], syllable.start("nucleus")
    shaped = [place for place, letter in enumerate(nucleus) if letter in _SHAPED]
    if shaped:
        return start + shaped[-1]
    if syllable["final"]:
        return start + len(nucleus) - 1
    return start + (1 if len(nucleus) == 3 else 0)
