"""Make the root file that programs have built in, or the one that renews it: python packaging/update_root.py OPTIONS

First:   --root-key R.pem --release-key U.pem --trust resources/updates/trust.json
Later:   --previous old-root.json --root-key R.pem [--root-key R2.pem] --release-key U2.pem --out root-2.json
Keys are made by `openssl genpkey -algorithm ed25519 -out FILE`; they stay outside of the checkout, the root keys in a
safe. A later root file is signed by all root keys that are given: enough of the ones before and of the new ones.
"""

from __future__ import annotations

import argparse
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from desktop_app.domain.codec import decode, encode
from desktop_app.services.updates.installed import UpdateTrust
from desktop_app.sync.signing import public_key_of
from desktop_app.sync.update_trust import Signed, UpdateRoot, canonical, key_id, newest_root, private_key_in, sign_text

_YEARS = 10


def make_root(args: argparse.Namespace, now: datetime) -> Signed:
    """Return the signed root file that the command line describes."""
    root_keys, release_keys = (
        [private_key_in(path.read_bytes()) for path in paths] for paths in (args.root_key, args.release_key)
    )
    kept = [key for path, key in zip(args.root_key, root_keys, strict=True) if path not in args.retired]
    publics = {key_id(public): public.hex() for key in (*kept, *release_keys) for public in [public_key_of(key)]}
    before = decode(args.previous.read_bytes(), Signed) if args.previous else None
    root = UpdateRoot(
        version=decode(before.body, UpdateRoot).version + 1 if before else 1,
        expires_at=now + timedelta(days=365 * args.years),
        keys=publics,
        root=tuple(key_id(public_key_of(key)) for key in kept),
        release=tuple(key_id(public_key_of(key)) for key in release_keys),
        threshold=args.threshold,
    )
    signed = sign_text("root", canonical(root), root_keys)
    newest_root(before or signed, [signed])
    return signed


def main() -> int:
    """Write the root file that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--root-key", type=Path, action="append", required=True, help="signs root files, PEM")
    parser.add_argument("--retired", type=Path, action="append", default=[], help="a root key that signs a last time")
    parser.add_argument("--release-key", type=Path, action="append", required=True, help="signs updates, PEM")
    parser.add_argument("--previous", type=Path, help="the root file before")
    parser.add_argument("--threshold", type=int, default=1, help="how many root keys sign a root file")
    parser.add_argument("--years", type=int, default=_YEARS)
    parser.add_argument("--channel", default="stable")
    parser.add_argument("--out", type=Path, help="write the root file for update_bundle.py --root")
    parser.add_argument("--trust", type=Path, help="write what a program has built in")
    args = parser.parse_args()
    signed = make_root(args, datetime.now(UTC).replace(microsecond=0))
    if args.out:
        args.out.write_bytes(encode(signed))
    if args.trust:
        args.trust.write_bytes(encode(UpdateTrust(args.channel, signed)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
