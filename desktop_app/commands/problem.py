"""The error of the command line."""


class WrongArgumentError(Exception):
    """An invalid argument; the message is a Vietnamese sentence with the expected form."""
