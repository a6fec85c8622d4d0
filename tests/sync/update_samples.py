"""Keys, root files and bundles for tests."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from hashlib import sha256
from io import BytesIO
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop_app.domain.updates.manifest import PackedFile, UpdateManifest
from desktop_app.sync.signing import public_key_of
from desktop_app.sync.update_bundle import pack_content, write_update
from desktop_app.sync.update_trust import Signed, UpdateRoot, canonical, key_id, sign_text
from tests.domain.updates.samples import NOW, file_of, manifest


def key(number: int) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes([number]) * 32)


ROOT_KEY, RELEASE_KEY, STRANGER = key(1), key(2), key(9)


def root_of(version: int, roots: Sequence[int], releases: Sequence[int], **changed: Any) -> UpdateRoot:
    publics = {key_id(public_key_of(key(n))): public_key_of(key(n)).hex() for n in (*roots, *releases)}
    ids = [tuple(key_id(public_key_of(key(n))) for n in numbers) for numbers in (roots, releases)]
    return replace(UpdateRoot(version, NOW + timedelta(days=900), publics, ids[0], ids[1]), **changed)


def signed_root(root: UpdateRoot, *signers: int) -> Signed:
    return sign_text("root", canonical(root), [key(n) for n in signers])


PINNED = signed_root(root_of(1, [1], [2]), 1)


def manifest_of(files: Mapping[str, bytes], packed: Sequence[bytes], **changed: Any) -> UpdateManifest:
    parts = tuple(PackedFile(sha256(each).hexdigest(), len(pack_content(each))) for each in packed)
    return manifest(files=tuple(file_of(path, content) for path, content in files.items()), packed=parts, **changed)


def bundle(
    made: UpdateManifest,
    packed: Sequence[bytes] = (),
    signer: Ed25519PrivateKey = RELEASE_KEY,
    roots: Sequence[Signed] = (),
) -> bytes:
    file = BytesIO()
    contents = {sha256(each).hexdigest(): pack_content(each) for each in packed}
    write_update(file, roots, sign_text("release", canonical(made), [signer]), contents, list(contents))
    return file.getvalue()
