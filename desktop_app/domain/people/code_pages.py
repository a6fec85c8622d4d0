"""Repairs the letters of a scanned text that went through a wrong code page or an old Vietnamese encoding.

A repair is taken only when it is certain: the text cannot be Vietnamese as it is, and exactly one reading of it can.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator

_PAGES = ("latin-1", "cp1252", "cp437", "cp850", "mac_roman", "cp1258")

# VNI writes a vowel and its mark as two letters.
_VNI_PAIRS = {
    "a": ("ùøûõïâáàåãäêéèúüë", "áàảãạâấầẩẫậăắằẳẵặ"),
    "e": ("ùøûõïâáàåãä", "éèẻẽẹêếềểễệ"),
    "o": ("ùøûõïâáàåãä", "óòỏõọôốồổỗộ"),
    "ô": ("ùøûõï", "ớờởỡợ"),
    "u": ("ùøûõï", "úùủũụ"),
    "ö": ("ùøûõï", "ứừửữự"),
    "y": ("ùøûõ", "ýỳỷỹ"),
}
_VNI_SINGLES = ("ôöæóòîñ", "ơưỉĩịỵđ")
# TCVN3 (ABC) as Latin-1; the letters with tones have no capitals of their own.
_TCVN3 = str.maketrans(
    "¡¢£¤¥¦§¨©ª«¬\xad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
    "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ",
)


def _vni_table() -> dict[str, str]:
    table = {}
    for base, (marks, letters) in _VNI_PAIRS.items():
        for mark, letter in zip(marks, letters, strict=True):
            table[base + mark] = letter
            table[base.upper() + mark] = table[base.upper() + mark.upper()] = letter.upper()
    for code, letter in zip(*_VNI_SINGLES, strict=True):
        table[code], table[code.upper()] = letter, letter.upper()
    return table


_VNI = _vni_table()
_VNI_CODE = re.compile("|".join(sorted(_VNI, key=len, reverse=True)))


def repaired(text: str, is_readable: Callable[[str], bool]) -> str | None:
    """Return the only readable text that a misread one can have been, NFC; None when there is none or more than one.

    Args:
        text: the text as it was read, not normalised: a tone mark may be half of another letter.
        is_readable: tells whether a text in NFC can be true.
    """
    readings = {reading for reading in _readings(text) if is_readable(reading)}
    return readings.pop() if len(readings) == 1 else None


def _readings(text: str) -> Iterator[str]:
    for once in _read_as_utf8(text):
        yield unicodedata.normalize("NFC", once)
        for twice in _read_as_utf8(once):
            yield unicodedata.normalize("NFC", twice)
    # A text with letters that a code page of one byte does not have came through as Unicode.
    in_1252 = _bytes_of(text, "cp1252")
    if in_1252 is not None:
        composed = unicodedata.normalize("NFC", text)
        yield _VNI_CODE.sub(lambda match: _VNI[match[0]], composed)
        yield composed.translate(_TCVN3)
        yield unicodedata.normalize("NFC", in_1252.decode("cp1258", "replace"))


def _read_as_utf8(text: str) -> Iterator[str]:
    for page in _PAGES:
        raw = _bytes_of(text, page)
        if raw is None:
            continue
        try:
            yield raw.decode("utf-8")
        except UnicodeDecodeError:
            continue


def _bytes_of(text: str, page: str) -> bytes | None:
    """Return the bytes that a code page shows as `text`; what it has no letter for comes through as it is."""
    raw = bytearray()
    for char in text:
        try:
            raw += char.encode(page)
        except UnicodeEncodeError:
            if ord(char) > 0xFF:
                return None
            raw.append(ord(char))
    return bytes(raw)
