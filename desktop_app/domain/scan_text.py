"""What a scanner puts around the text that it read.

A scanner may send the symbology before it (``]C1``, ISO/IEC 15424), frame it with STX and ETX, send the group separator
of GS1, or keep the asterisks that begin and end a barcode of Code 39.
"""

import re

# Only these are stripped from the ends: a no-break space may be half of a misread letter.
_SPACES = " \t\r\n"
_SYMBOLOGY = re.compile(r"\A\][A-Za-z][0-9A-Za-z](?=\S)")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")


def plain_scan(text: str) -> str:
    """Return a scanned text without what the scanner puts around it.

    >>> plain_scan("]C1*H44.18-261123-0001*")
    'H44.18-261123-0001'
    """
    plain = _SYMBOLOGY.sub("", _CONTROL.sub("", text).strip(_SPACES))
    if len(plain) > 2 and plain.startswith("*") and plain.endswith("*"):
        plain = plain[1:-1]
    return plain
