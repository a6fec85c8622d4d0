"""Finds what a keyboard-wedge scanner typed among the keys of a person: by its content, else by its speed.

All times are those of the key events themselves, in milliseconds of any clock: a program that stood still sees late
keys at the times when they were pressed. An input method's events have no time; they stand where they arrive.
"""

from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from desktop_app.devices.content import ScanKind, begun_card, find_scan, may_be_begun_card
from desktop_app.devices.pace import ScannerPace
from desktop_app.devices.strokes import Scan, Stroke, is_no_word, is_short_number, is_uneven

PAUSE_MS = 2500
"""After such a pause nothing that was typed before belongs to what follows."""

_LEAST_CHARACTERS = 6
_LEAST_OF_UNFINISHED = 8
# A person who types a receipt's code needs more for each of its signs.
_CODE_GAP_MS = 100
_BREAK_MS = 300
_MOST_STROKES = 1500


@dataclass(slots=True)
class BurstDetector:
    """Collects strokes and finds scans among them.

    Attributes:
        pace: how fast the desk's scanner types.
        is_in_field: whether the cursor is in a field, where short numbers are typed by hand; elsewhere a digit acts.
    """

    pace: ScannerPace = field(default_factory=ScannerPace)
    is_in_field: bool = False
    _strokes: list[Stroke] = field(default_factory=list)
    _orders: int = 0
    _ended_ms: int | None = None
    _certain_from: int | None = None

    def key(self, characters: str, at_ms: int) -> int:
        """Take printable characters pressed at `at_ms`; return the order of the stroke."""
        return self._take(characters, at_ms)

    def backspace(self, at_ms: int) -> int:
        """Take a backspace: a person's, or that of an input method that deletes and retypes."""
        return self._take("", at_ms, is_backspace=True)

    def compose(self, committed: str, composing: str, at_ms: int) -> int:
        """Take an input method's event.

        Args:
            committed: the text that it gives to the field; empty while it is still composing.
            composing: the word that it composes now.
            at_ms: when the event arrived; it has no time of its own.
        """
        return self._take(committed, at_ms, composing=composing)

    def is_late(self, at_ms: int) -> bool:
        """Return whether a key belongs to the scan that ended already: an input method had held it back."""
        return self._ended_ms is not None and 0 <= self._ended_ms - at_ms <= PAUSE_MS

    def follows_scan(self, at_ms: int) -> bool:
        """Return whether a key is the second one of a scan's end, such as the line feed after its Enter."""
        return self._ended_ms is not None and not self._strokes and at_ms - self._ended_ms <= _CODE_GAP_MS

    @property
    def next_order(self) -> int:
        """Order of the stroke that will arrive next."""
        return self._orders

    @property
    def first_order(self) -> int:
        """Order of the oldest stroke that may still belong to a scan."""
        return min((stroke.order for stroke in self._strokes), default=self._orders)

    @property
    def text(self) -> str:
        """What was typed since the last pause."""
        return "".join(char for char, _ in self._resolved())

    @property
    def is_under_way(self) -> bool:
        """Whether the keys are certainly a scanner's: a card has begun, or they are too fast for a hand."""
        return self._certain_from is not None

    @property
    def composing(self) -> str:
        """The word that an input method is composing, unless a key came after it."""
        return (self._strokes[-1].composing or "") if self._strokes else ""

    @property
    def needs_no_input_method(self) -> bool:
        """Whether what comes next needs no input method: a card may have begun, with keys that none has touched."""
        composed = [place for place, stroke in enumerate(self._strokes, 1) if stroke.is_composed]
        keys = self._strokes[composed[-1] if composed else 0 :]
        return may_be_begun_card("".join(stroke.text for stroke in keys))

    def clear(self) -> None:
        """Forget what was typed."""
        self._strokes.clear()
        self._certain_from = None

    def end(self, at_ms: int) -> Scan | None:
        """Take the Enter or Tab pressed at `at_ms`; return the scan that it ends, or None for a person's text."""
        typed = self._resolved()
        scan = self._by_content(typed, at_ms) or self._by_speed(typed, at_ms)
        self.clear()
        self._ended_ms = None if scan is None else at_ms
        return scan

    def _take(self, text: str, at_ms: int, *, is_backspace: bool = False, composing: str | None = None) -> int:
        if self._is_apart(at_ms, is_composed=composing is not None):
            self.clear()
        made = Stroke(text, at_ms, self._orders, is_backspace, composing)
        self._orders += 1
        # A key that an input method held back and let go arrives late, with the time when it was pressed.
        place = len(self._strokes)
        while (
            not made.is_composed
            and place
            and self._strokes[place - 1].at_ms > at_ms
            and not self._strokes[place - 1].is_composed
        ):
            place -= 1
        self._strokes.insert(place, made)
        del self._strokes[:-_MOST_STROKES]
        if self._certain_from is None:
            self._certain_from = self._begin_of_certain()
        return made.order

    def _is_apart(self, at_ms: int, *, is_composed: bool) -> bool:
        """Return whether a stroke comes after a pause, or on a clock that began again."""
        if not self._strokes:
            return False
        # Where the program is slow, an input method's events seem later than keys that were pressed after them.
        last_key = next((stroke.at_ms for stroke in reversed(self._strokes) if not stroke.is_composed), at_ms)
        return at_ms - self._strokes[-1].at_ms > PAUSE_MS or (not is_composed and last_key - at_ms > PAUSE_MS)

    def _begin_of_certain(self) -> int | None:
        """Return the order of the first stroke that is certainly a scanner's, or None while none is."""
        typed = self._resolved()
        begin = begun_card("".join(char for char, _ in typed))
        if begin is not None:
            return typed[begin][1].order
        fast = self._fast_characters(typed, None)
        if len(fast) >= _LEAST_OF_UNFINISHED and self._is_beyond_hand(fast):
            return fast[0][1].order
        return None

    def _resolved(self) -> list[tuple[str, Stroke]]:
        """Return each character that stands at the end, with the stroke that typed it."""
        typed: list[tuple[str, Stroke]] = []
        for stroke in self._strokes:
            if stroke.is_backspace:
                del typed[-1:]
            typed.extend((char, stroke) for char in stroke.text)
        return typed

    def _by_content(self, typed: list[tuple[str, Stroke]], at_ms: int) -> Scan | None:
        text = "".join(char for char, _ in typed)
        place = find_scan(text)
        if place is None:
            return None
        begin = max(place.begin, self._after_break(typed, place.sure))
        is_code = place.kind in {ScanKind.CODE, ScanKind.BROKEN_CODE}
        is_proven = place.kind in {ScanKind.CARD, ScanKind.ADDRESS}
        scan = self._scan(typed[begin:], at_ms, is_proven=is_proven)
        # A code may be typed by hand where codes are typed.
        return None if is_code and scan.gap_ms > _CODE_GAP_MS else scan

    def _by_speed(self, typed: list[tuple[str, Stroke]], at_ms: int) -> Scan | None:
        fast = self._fast_characters(typed, at_ms)
        if self._certain_from is not None:
            # One late key does not make a hand of a scanner.
            orders = [stroke.order for _, stroke in typed]
            begin = orders.index(self._certain_from) if self._certain_from in orders else 0
            fast = typed[begin:]
        elif len(fast) < _LEAST_CHARACTERS or not self._is_beyond_hand(fast):
            return None
        return self._scan(fast, at_ms, is_proven=False) if fast else None

    def _is_beyond_hand(self, fast: list[tuple[str, Stroke]]) -> bool:
        return is_no_word(fast) and not (self.is_in_field and is_short_number(fast))

    def _fast_characters(self, typed: list[tuple[str, Stroke]], end_ms: int | None) -> list[tuple[str, Stroke]]:
        """Return the last characters, as far as each came at the pace of the scanner after the one before."""
        limit = self.pace.longest_gap_ms
        later = self._strokes[-1].at_ms if end_ms is None and self._strokes else end_ms or 0
        fast, composed = set[int](), list[Stroke]()
        for stroke in reversed(self._strokes):
            if stroke.is_composed:
                composed.append(stroke)
                continue
            # An input method keeps letters back: the time between two keys is that of all letters between them.
            if later - stroke.at_ms > limit * (len(composed) + 1):
                break
            fast |= {stroke.order, *(other.order for other in composed)}
            later, composed = stroke.at_ms, []
        if composed and later - composed[-1].at_ms <= limit * len(composed):
            fast |= {stroke.order for stroke in composed}
        return [(char, stroke) for char, stroke in typed if stroke.order in fast]

    @staticmethod
    def _after_break(typed: list[tuple[str, Stroke]], sure: int) -> int:
        """Return where a scan begins that has the character at `sure`: after the last pause of a hand before it."""
        for place in range(sure, 0, -1):
            if typed[place][1].at_ms - typed[place - 1][1].at_ms > _BREAK_MS:
                return place
        return 0

    def _before_composing(self, first: Stroke, text: str) -> int:
        """Return the order of the stroke with which an input method began to compose the scan that begins in `first`.

        A word that a hand had left there stays: it stands before the scan in the committed text, or a pause parts them.
        """
        begin, left = first.order, first.text.partition(text[:1])[0]
        # A key may overtake the word that it ends.
        composed = left + text if first.is_composed else text[len(first.text) :]
        later = first
        for stroke in reversed([stroke for stroke in self._strokes if stroke.order < first.order]):
            # An input method's events have no time: where the program stood still, the composed word itself tells.
            composing = stroke.composing or ""
            is_begun = composing not in {"", left} and composed.startswith(composing)
            is_apart = later.at_ms - stroke.at_ms > _BREAK_MS or not first.is_composed
            is_hands = (is_apart and not is_begun) or (left and composing == left)
            if not stroke.is_composed or stroke.text or is_hands:
                break
            begin, later = stroke.order, stroke
        return begin

    def _before_retyping(self, first: int) -> int:
        """Return the order of the first stroke to take back, where an input method retyped what stood before a scan."""
        stretch: list[Stroke] = []
        for stroke in reversed([stroke for stroke in self._strokes if stroke.order <= first]):
            if stretch and stretch[-1].at_ms - stroke.at_ms > _BREAK_MS:
                break
            stretch.append(stroke)
        was_retyped = any(stroke.is_backspace for stroke in stretch)
        return stretch[-1].order if was_retyped else first

    def _scan(self, typed: list[tuple[str, Stroke]], at_ms: int, *, is_proven: bool) -> Scan:
        strokes = list(dict.fromkeys(stroke for _, stroke in typed))
        times = [stroke.at_ms for stroke in strokes if not stroke.is_composed] + [at_ms]
        gaps = [later - earlier for earlier, later in pairwise(times)] or [0]
        text = "".join(char for char, _ in typed)
        first = self._before_composing(typed[0][1], text)
        first = self._before_retyping(min(first, *(stroke.order for stroke in strokes)))
        within = [stroke for stroke in self._strokes if stroke.order >= first]
        return Scan(
            text,
            first,
            round(median(gaps)),
            is_proven,
            is_composed=any(stroke.is_composed for stroke in within),
            is_mixed=len({stroke.is_composed for stroke in within}) > 1,
            is_uneven=is_uneven(within),
        )
