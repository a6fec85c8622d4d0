"""Detects scans of a keyboard-wedge scanner: it types faster than a person and ends with Enter or Tab."""

from dataclasses import dataclass, field

# A fast typist needs more than 60 ms a key; a keyboard-wedge scanner 1 to 20 ms, more on a busy old PC.
LONGEST_GAP_MS = 35
LEAST_CHARACTERS = 6


@dataclass(slots=True)
class BurstDetector:
    """Collects key presses and detects scans.

    Attributes:
        text: the characters of the burst so far.
    """

    text: str = ""
    _last_ms: int = field(default=-1_000_000)

    def key(self, characters: str, at_ms: int) -> bool:
        """Take printable characters pressed at `at_ms` (any monotonic clock). Return whether a new burst begins."""
        begins = at_ms - self._last_ms > LONGEST_GAP_MS or not self.text
        self.text = characters if begins else self.text + characters
        self._last_ms = at_ms
        return begins

    def end(self, at_ms: int) -> str | None:
        """Take the Enter or Tab pressed at `at_ms`; return the scanned text when the burst was a scan, else None."""
        text, gap = self.text, at_ms - self._last_ms
        self.text = ""
        is_scan = len(text) >= LEAST_CHARACTERS and gap <= LONGEST_GAP_MS
        return text if is_scan else None
