"""What a failed connection says about the certificate of the other side."""

import ssl


def is_about_certificates(error: BaseException) -> bool:
    """Return whether an error, or one that led to it, is about encryption or a certificate."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return True
        seen = seen.__cause__ or seen.__context__
    return False
