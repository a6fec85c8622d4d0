"""What a command says when it cannot do what is asked."""


class WrongArgumentError(Exception):
    """An argument cannot be understood; the message is a Vietnamese sentence that says what to write."""
