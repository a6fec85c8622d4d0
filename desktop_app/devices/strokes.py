"""The keys that a person or a scanner presses, and the scans among them."""

import re
from dataclasses import dataclass

_NUMBER = re.compile(r"[0-9 +./()-]*")
_DIGITS_OF_CARD = 12


@dataclass(frozen=True, slots=True)
class Stroke:
    """One change of what was typed.

    Attributes:
        text: the characters; ``""`` for a backspace or a word that an input method is still composing.
        at_ms: when.
        order: how many strokes arrived before it.
        is_backspace: whether it takes the last character back.
        composing: the word that an input method composes after it; None for a key.
    """

    text: str
    at_ms: int
    order: int
    is_backspace: bool = False
    composing: str | None = None

    @property
    def is_composed(self) -> bool:
        """Whether it came from an input method."""
        return self.composing is not None

    def was_held_back(self, before: "Stroke") -> bool:
        """Return whether this key was pressed earlier than one that arrived before it; composed text has no time."""
        return before.at_ms > self.at_ms and not (self.is_composed or before.is_composed)


@dataclass(frozen=True, slots=True)
class Scan:
    """What a scanner typed.

    Attributes:
        text: the text.
        first_order: order of the first stroke that arrived of it: what was there before it is put back.
        gap_ms: the usual time between two of its keys.
        is_proven: whether its content proves that a scanner typed it.
        is_composed: whether an input method wrote a part of it.
        is_mixed: whether keys came between what the input method wrote, so that letters may stand in another order.
        is_uneven: whether an input method retyped some of its letters, although the scanner sends marks itself.
    """

    text: str
    first_order: int
    gap_ms: int
    is_proven: bool
    is_composed: bool
    is_mixed: bool
    is_uneven: bool


def is_no_word(typed: list[tuple[str, Stroke]]) -> bool:
    """Return whether typed characters are more than words: a name that was typed by hand is never a scan."""
    # A name that was typed by hand and came all at once has neither digits nor bars; whatever is scanned has.
    return any(char.isdigit() or char == "|" for char, _ in typed)


def is_short_number(typed: list[tuple[str, Stroke]]) -> bool:
    """Return whether typed characters are a telephone number, a date, a fee: digits, but fewer than a card begins with.

    Hands are quick at them. No code that the program reads is as short and has no letter.
    """
    text = "".join(char for char, _ in typed)
    return _NUMBER.fullmatch(text) is not None and sum(map(str.isdigit, text)) < _DIGITS_OF_CARD


def is_uneven(strokes: list[Stroke]) -> bool:
    """Return whether an input method retyped some letters, but other letters came with their marks at once.

    Then the scanner sends marks itself, and what the input method retyped is not what was read.
    """
    composing = ""
    for stroke in strokes:
        if _is_retyping(stroke, composing):
            break
        composing = stroke.composing or ""
    else:
        return False
    was_retyped = has_marks = False
    composing = ""
    for stroke in strokes:
        if stroke.text in {" ", "|"}:
            if has_marks and not was_retyped:
                return True
            was_retyped = has_marks = False
        was_retyped = was_retyped or _is_retyping(stroke, composing)
        composing = stroke.composing or ""
        has_marks = has_marks or not (stroke.text.isascii() and composing.isascii())
    return has_marks and not was_retyped


def _is_retyping(stroke: Stroke, composing: str) -> bool:
    changed = stroke.composing or stroke.text
    return stroke.is_backspace or (stroke.is_composed and bool(changed) and not changed.startswith(composing))
