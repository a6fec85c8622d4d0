"""Letters that are typed as Alt with their number on the keypad, as scanners for Windows do."""

_MOST_DIGITS = 7


class AltCode:
    """The digits that are pressed while Alt is held down."""

    def __init__(self) -> None:
        self._digits = ""

    def digit(self, digit: str) -> None:
        """Take a digit."""
        self._digits = (self._digits + digit)[:_MOST_DIGITS]

    def take(self) -> str:
        """Return the letter when Alt is let go; ``""`` where the digits are no letter's number.

        As in Windows, a number with a leading zero is one of the code page 1252, a smaller one of 437; numbers above
        255 are Unicode.
        """
        digits, self._digits = self._digits, ""
        number = int(digits or "0")
        if number < 32 or number > 0x10FFFF or 0xD800 <= number <= 0xDFFF:
            return ""
        if number > 0xFF:
            return chr(number)
        return bytes([number]).decode("cp1252" if digits.startswith("0") else "cp437", "replace")
