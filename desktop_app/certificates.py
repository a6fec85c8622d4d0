"""Which certificates are trusted, and what a failed connection says about the one of the other side."""

import ssl

import truststore


def system_trust() -> ssl.SSLContext:
    """Return the settings of a TLS client that trusts what the operating system trusts.

    Windows fetches many root certificates only when its own verifier asks for them, so OpenSSL would not know them on a
    new computer; a province's own root that group policy has spread counts as well.
    """
    return truststore.SSLContext(ssl.PROTOCOL_TLS_CLIENT)


def is_about_certificates(error: BaseException) -> bool:
    """Return whether an error, or one that led to it, is about encryption or a certificate."""
    seen: BaseException | None = error
    while seen is not None:
        if isinstance(seen, ssl.SSLError):
            return True
        seen = seen.__cause__ or seen.__context__
    return False
