"""What goes wrong by the rules, said as a code and its parameters; the screen finds the sentence."""


class RuleViolation(Exception):  # noqa: N818 - the name says what happened, not that Python failed
    """Something that a rule forbids.

    Attributes:
        code: a stable, dotted name such as ``phone.too_short``; the screen turns it into a sentence.
        field: the field on the page that caused it, or ``""`` when it concerns the whole page.
        params: numbers and words for the sentence. Never personal data: they may reach the log.
    """

    def __init__(self, code: str, field: str = "", **params: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.field = field
        self.params = params
