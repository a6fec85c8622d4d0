"""The errors of the command line."""


class WrongArgumentError(Exception):
    """An invalid argument; the message is a Vietnamese sentence with the expected form.

    Attributes:
        exit_code: what the command ends with.
    """

    exit_code = 2


class NotDoneError(WrongArgumentError):
    """Something that was asked for correctly and could not be done; the message says why."""

    def __init__(self, sentence: str, exit_code: int) -> None:
        super().__init__(sentence)
        self.exit_code = exit_code
