#!/usr/bin/env bash
# Regenerates the lock files from pyproject.toml: bash packaging/lock.sh [options of "uv pip compile", such as --upgrade]
# Needs uv (pip install uv). Without --upgrade existing pins are kept where they still satisfy the requirements.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
uv=$(command -v uv || true)
uv=${uv:-.venv/bin/uv}
if [[ ! -x $uv ]]; then
    echo "uv is missing: python3 -m pip install uv" >&2
    exit 1
fi
compile() {
    "$uv" pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-header -q "$@"
}
compile --extra build --extra desk -o packaging/requirements.lock "$@"
compile --extra build --extra server -o packaging/requirements-server.lock "$@"
compile --extra build --extra desk --extra dev --extra server -o packaging/requirements-dev.lock "$@"
compile --extra build --extra desk --extra dev --extra server --extra bench -o packaging/requirements-bench.lock "$@"
compile --extra build --extra desk --extra dev --extra server --extra mutate -o packaging/requirements-mutate.lock "$@"
if grep -n '://' packaging/requirements*.lock; then
    echo "a lock file names an address" >&2
    exit 1
fi
