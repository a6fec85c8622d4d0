"""How fast a desk's scanner types: learned from the scans that were read."""

from dataclasses import dataclass
from statistics import median
from typing import Self

# Without experience: a fast typist needs more than 60 ms a key, a scanner with a cable 1 to 20 ms.
_USUAL_MS = 35
# A wireless scanner takes up to 60 ms a key; six and more digits at 80 ms each are beyond a hand.
_SLOWEST_MS = 80
_NEEDED = 3
_KEPT = 9
_STEP_MS = 5


@dataclass(frozen=True, slots=True)
class ScannerPace:
    """The pace of the scanner.

    Attributes:
        gaps_ms: the usual time between two keys in each of the last scans, milliseconds, oldest first.
    """

    gaps_ms: tuple[int, ...] = ()

    @property
    def longest_gap_ms(self) -> int:
        """The longest time between two keys of the scanner, 35 to 80 ms.

        It is twice the median of the last scans, so that few odd scans change nothing.
        """
        if len(self.gaps_ms) < _NEEDED:
            return _USUAL_MS
        doubled = 2 * median(self.gaps_ms)
        return int(min(max(_USUAL_MS, -(-doubled // _STEP_MS) * _STEP_MS), _SLOWEST_MS))

    def after(self, gap_ms: int) -> Self:
        """Return the pace after one more scan that was read, with this usual time between two keys."""
        if not 0 <= gap_ms <= _SLOWEST_MS:
            return self
        return type(self)((*self.gaps_ms, gap_ms)[-_KEPT:])
