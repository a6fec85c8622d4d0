"""The key of the database in the system's keyring.

A convenience that may lose its content: a password reset by a Windows administrator or a new profile empties it.
"""

from desktop_app.storage.engine import KEY_BYTES

_SERVICE = "quay-mot-cua"


def keyring_works() -> bool:
    """Return whether the system's keyring works, by storing a probe value."""
    import keyring  # noqa: PLC0415 - probing every back end costs 0.1 s
    from keyring.backends import fail, null  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    if isinstance(keyring.get_keyring(), fail.Keyring | null.Keyring):
        return False
    try:
        keyring.set_password(_SERVICE, "probe", "1")
        is_stored = keyring.get_password(_SERVICE, "probe") == "1"
        keyring.delete_password(_SERVICE, "probe")
    except (KeyringError, OSError, RuntimeError):
        return False
    return is_stored


def keep_in_keyring(desk_id: str, key: bytes) -> bool:
    """Store a desk's key in the system's keyring; return whether it took it."""
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        keyring.set_password(_SERVICE, desk_id, key.hex())
    except (KeyringError, OSError, RuntimeError):
        return False
    return True


def forget_in_keyring(desk_id: str) -> bool:
    """Remove a desk's key from the system's keyring; return whether it is no longer there."""
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError, PasswordDeleteError  # noqa: PLC0415

    try:
        keyring.delete_password(_SERVICE, desk_id)
    except PasswordDeleteError:
        return key_from_keyring(desk_id) is None
    except (KeyringError, OSError, RuntimeError):
        return False
    return True


def key_from_keyring(desk_id: str) -> bytes | None:
    """Return a desk's key from the system's keyring, or None when it does not have it or does not work."""
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        text = keyring.get_password(_SERVICE, desk_id)
        key = bytes.fromhex(text) if text else b""
    except (KeyringError, OSError, RuntimeError, ValueError):
        return None
    return key if len(key) == KEY_BYTES else None
