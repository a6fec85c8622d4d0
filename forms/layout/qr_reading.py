"""Reads a QR code back from its cells, without the library that encoded it.

A code on a notice board is scanned for years; one that leads elsewhere would be noticed late. So it is read before it
is drawn: the mask is removed, the codewords are put back into their blocks, the check words of each block are verified,
and the text is decoded. Only what this product draws is read: correction level M, up to version 12 (ISO/IEC 18004).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from forms.pdf.scene import Cells

Grid = list[list[bool]]

_CHECK_WORDS = (10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22)
_BLOCKS = (1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8)
"""Check words of a block, and number of blocks, of level M by version."""
_LEVEL_M = 0b00
_FORMAT_MASK = 0b101010000010010
_FIELD = 0x11D
_LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_NUMERIC, _ALPHANUMERIC, _BYTES = 1, 2, 4
_LENGTHS = {_NUMERIC: 10, _ALPHANUMERIC: 9, _BYTES: 8}
_LONG_LENGTHS = {_NUMERIC: 12, _ALPHANUMERIC: 11, _BYTES: 16}
"""Bits of the number of characters, up to version 9 and from version 10 on."""
_MASKS: tuple[Callable[[int, int], bool], ...] = (
    lambda y, x: (y + x) % 2 == 0,
    lambda y, x: y % 2 == 0,
    lambda y, x: x % 3 == 0,
    lambda y, x: (y + x) % 3 == 0,
    lambda y, x: (y // 2 + x // 3) % 2 == 0,
    lambda y, x: y * x % 2 + y * x % 3 == 0,
    lambda y, x: (y * x % 2 + y * x % 3) % 2 == 0,
    lambda y, x: ((y + x) % 2 + y * x % 3) % 2 == 0,
)


class UnreadableCodeError(ValueError):
    """The cells are not a QR code of level M without a fault."""


def read_qr(cells: Cells) -> str:
    """Return the text of a QR code.

    Raises:
        UnreadableCodeError: If the cells are not such a code, or one of them is wrong.
    """
    grid = _grid(cells)
    version = (len(grid) - 17) // 4
    if len(grid) != 17 + 4 * version or not 1 <= version <= len(_BLOCKS):
        raise UnreadableCodeError("size")
    mask = _mask(grid)
    bits = [grid[y][x] != mask(y, x) for y, x in _data_places(version)]
    words = [_number(bits[at : at + 8]) for at in range(0, len(bits) - 7, 8)]
    try:
        return _text(_data_words(words, version), version)
    except (IndexError, UnicodeDecodeError) as error:
        raise UnreadableCodeError("content") from error


def _grid(cells: Cells) -> Grid:
    side = len(cells.rows)
    grid = [[False] * side for _ in range(side)]
    for line, runs in zip(grid, cells.rows, strict=True):
        for start, length in runs:
            if start + length > side:
                raise UnreadableCodeError("size")
            line[start : start + length] = [True] * length
    return grid


def _mask(grid: Grid) -> Callable[[int, int], bool]:
    # Bits 14 to 10 of the format information are level and mask; they lie left of the upper left finder.
    places = [(8, x) for x in range(5)]
    level_and_mask = _number([grid[y][x] for y, x in places]) ^ (_FORMAT_MASK >> 10)
    if level_and_mask >> 3 != _LEVEL_M:
        raise UnreadableCodeError("level")
    return _MASKS[level_and_mask & 0b111]


@cache
def _data_places(version: int) -> tuple[tuple[int, int], ...]:
    """Return the places of data in their order: pairs of columns from the right, upwards and downwards in turn."""
    side = 17 + 4 * version
    reserved = _reserved(version)
    places = []
    columns = [x for x in range(side - 1, -1, -1) if x != 6]
    for turn, pair in enumerate(zip(columns[::2], columns[1::2], strict=True)):
        for y in range(side - 1, -1, -1) if turn % 2 == 0 else range(side):
            places += [(y, x) for x in pair if (y, x) not in reserved]
    return tuple(places)


def _reserved(version: int) -> set[tuple[int, int]]:
    side = 17 + 4 * version
    finders = {(y, x) for y in range(9) for x in range(9)}
    finders |= {(y, x) for y in range(9) for x in range(side - 8, side)}
    finders |= {(y, x) for y in range(side - 8, side) for x in range(9)}
    timing = {place for at in range(side) for place in ((6, at), (at, 6))}
    marks = {(y + dy, x + dx) for y, x in _marks(version) for dy in range(-2, 3) for dx in range(-2, 3)}
    if version < 7:
        return finders | timing | marks
    number = {place for a in range(6) for b in range(side - 11, side - 8) for place in ((a, b), (b, a))}
    return finders | timing | marks | number


def _marks(version: int) -> Iterator[tuple[int, int]]:
    """Return the centres of the alignment patterns."""
    if version == 1:
        return
    side, count = 17 + 4 * version, version // 7 + 2
    step = (version * 8 + count * 3 + 5) // (count * 4 - 4) * 2
    places = [6, *sorted(side - 7 - step * n for n in range(count - 1))]
    corners = {(6, 6), (6, places[-1]), (places[-1], 6)}
    yield from ((y, x) for y in places for x in places if (y, x) not in corners)


def _data_words(words: Sequence[int], version: int) -> list[int]:
    """Return the data of all blocks in their order; the words of the blocks are interleaved."""
    check, count = _CHECK_WORDS[version - 1], _BLOCKS[version - 1]
    shortest = len(words) // count - check
    longer = len(words) % count
    blocks: list[list[int]] = [[] for _ in range(count)]
    source = iter(words)
    for at in range(shortest + 1):
        for block in blocks if at < shortest else blocks[count - longer :]:
            block.append(next(source))
    data = [word for block in blocks for word in block]
    for _ in range(check):
        for block in blocks:
            block.append(next(source))
    if not all(_is_whole(block, check) for block in blocks):
        raise UnreadableCodeError("check words")
    return data


def _is_whole(block: Sequence[int], check: int) -> bool:
    """Return whether a block is a codeword of its Reed-Solomon code: all its syndromes are zero."""
    root = 1
    for _ in range(check):
        value = 0
        for word in block:
            value = _product(value, root) ^ word
        if value:
            return False
        root = _product(root, 2)
    return True


def _product(first: int, second: int) -> int:
    product = 0
    while second:
        if second & 1:
            product ^= first
        first = first << 1 ^ (_FIELD if first & 0x80 else 0)
        second >>= 1
    return product


def _number(bits: Sequence[bool]) -> int:
    number = 0
    for bit in bits:
        number = number << 1 | bit
    return number


class _Bits:
    """Bits that are taken from the front."""

    def __init__(self, words: Sequence[int]) -> None:
        self._bits = [bool(word >> place & 1) for word in words for place in range(7, -1, -1)]
        self._at = 0

    def take(self, count: int) -> int:
        """Return the next bits as a number."""
        if self._at + count > len(self._bits):
            raise UnreadableCodeError("content")
        self._at += count
        return _number(self._bits[self._at - count : self._at])

    @property
    def is_at_end(self) -> bool:
        """Whether no further part can begin."""
        return self._at + 4 > len(self._bits)


def _text(words: Sequence[int], version: int) -> str:
    bits, content = _Bits(words), b""
    lengths = _LENGTHS if version < 10 else _LONG_LENGTHS
    while not bits.is_at_end and (mode := bits.take(4)):
        if mode not in lengths:
            raise UnreadableCodeError("mode")
        count = bits.take(lengths[mode])
        if mode == _BYTES:
            content += bytes(bits.take(8) for _ in range(count))
        else:
            part = _digits(bits, count) if mode == _NUMERIC else _letters(bits, count)
            content += part.encode("ascii")
    return content.decode("utf-8")


def _digits(bits: _Bits, count: int) -> str:
    groups = [3] * (count // 3) + ([count % 3] if count % 3 else [])
    return "".join(f"{bits.take(3 * length + 1):0{length}d}" for length in groups)


def _letters(bits: _Bits, count: int) -> str:
    text = ""
    for _ in range(count // 2):
        first, second = divmod(bits.take(11), len(_LETTERS))
        text += _LETTERS[first] + _LETTERS[second]
    return text + (_LETTERS[bits.take(6)] if count % 2 else "")
