"""An untrusted certificate is told apart from a network that is down."""

import ssl

from desktop_app.certificates import is_about_certificates


def _raised(cause: Exception | None) -> Exception:
    try:
        raise OSError from cause
    except OSError as error:
        return error


def test_the_first_cause_decides() -> None:
    assert is_about_certificates(ssl.SSLError())
    assert is_about_certificates(_raised(ssl.SSLCertVerificationError()))
    assert is_about_certificates(_raised(_raised(ssl.SSLError())))
    assert not is_about_certificates(_raised(None))
    assert not is_about_certificates(_raised(TimeoutError()))


def test_what_was_being_handled_counts_too() -> None:
    try:
        try:
            raise ssl.SSLError
        except ssl.SSLError:
            raise OSError  # noqa: B904 - the context is what is tested
    except OSError as error:
        assert is_about_certificates(error)
