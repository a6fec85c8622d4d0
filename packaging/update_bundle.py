"""Make an update of installed programs: python packaging/update_bundle.py --from OLD --to NEW --key FILE --out FILE

OLD and NEW are laid trees with the folders ``app`` and ``lib``, as packaging/build_windows.sh makes them with
``--tree FOLDER``. The bundle brings only contents that OLD does not have at the same place. ``--key`` is the private
Ed25519 key (PEM) that signs updates; root files that desks may lack are added with ``--root``.
"""

from __future__ import annotations

import argparse
import re
import sys
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from desktop_app.domain.codec import decode
from desktop_app.domain.updates.manifest import PRODUCT, PackedFile, UpdateFile, UpdateManifest, check_shape
from desktop_app.domain.updates.tree_paths import PARTS
from desktop_app.sync.update_bundle import pack_content, write_update
from desktop_app.sync.update_trust import Signed, canonical, private_key_in, sign_text

_DAYS = 180


def files_of(tree: Path) -> dict[str, bytes]:
    """Return the contents of the files of a tree by their paths; compiled modules are no part of a version."""
    return {
        path.relative_to(tree).as_posix(): path.read_bytes()
        for part in PARTS
        for path in sorted((tree / part).rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }


def stated(tree: Path, module: str, pattern: str) -> str:
    """Return what a module of a tree says of itself, without importing it."""
    text = (tree / "app" / "desktop_app" / module).read_text(encoding="utf-8")
    match = re.search(pattern, text, re.MULTILINE)
    if match is None:
        raise SystemExit(f"{module} does not say {pattern}")
    return match[1]


def version_of(tree: Path) -> str:
    """Return the version of a tree."""
    return stated(tree, "__init__.py", r'^__version__ = "(.+)"$')


def make_bundle(args: argparse.Namespace, now: datetime) -> UpdateManifest:
    """Write the bundle that the command line describes, and return its manifest."""
    old, new = files_of(args.old), files_of(args.new)
    hashes = {path: sha256(content).hexdigest() for path, content in new.items()}
    changed = {hashes[path]: content for path, content in new.items() if old.get(path) != content}
    packed = {digest: pack_content(content) for digest, content in sorted(changed.items())}
    manifest = UpdateManifest(
        product=PRODUCT,
        channel=args.channel,
        platform=args.platform,
        version=version_of(args.new),
        oldest=args.oldest or version_of(args.old),
        schema=int(stated(args.new, "storage/schema.py", r"^SCHEMA_VERSION = (\d+)$")),
        oldest_schema=1,
        protocols=tuple(
            map(int, stated(args.new, "sync/protocol.py", r"^PROTOCOLS = \((.*)\)$").strip(",").split(","))
        ),
        made_at=now,
        expires_at=now + timedelta(days=args.days),
        files=tuple(UpdateFile(path, hashes[path], len(content)) for path, content in new.items()),
        packed=tuple(PackedFile(digest, len(content)) for digest, content in packed.items()),
        news=args.news.read_text(encoding="utf-8") if args.news else "",
    )
    check_shape(manifest)
    signed = sign_text("release", canonical(manifest), [private_key_in(args.key.read_bytes())])
    roots = [decode(path.read_bytes(), Signed) for path in args.root]
    with args.out.open("wb") as file:
        write_update(file, roots, signed, packed, list(packed))
    return manifest


def main() -> int:
    """Make a bundle and print what it is."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--from", dest="old", type=Path, required=True, help="tree of the version that desks have")
    parser.add_argument("--to", dest="new", type=Path, required=True, help="tree of the new version")
    parser.add_argument("--key", type=Path, required=True, help="private key for updates, PEM")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--root", type=Path, action="append", default=[], help="a later root file; in order")
    parser.add_argument("--channel", default="stable")
    parser.add_argument("--platform", default="win32-amd64-3.13", help="system and Python of the libraries")
    parser.add_argument("--oldest", default="", help="oldest version that it can be put on; that of OLD")
    parser.add_argument("--days", type=int, default=_DAYS, help="how long desks take it")
    parser.add_argument("--news", type=Path, help="text for officers, UTF-8")
    args = parser.parse_args()
    manifest = make_bundle(args, datetime.now(UTC).replace(microsecond=0))
    print(
        f"{args.out}: {manifest.oldest} -> {manifest.version}, {args.out.stat().st_size / 1e6:.2f} MB, "
        f"{len(manifest.packed)} of {len(manifest.files)} files, until {manifest.expires_at:%Y-%m-%d}"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
