#!/usr/bin/env bash
# Tries what sync promises against every fault: bash packaging/simulate.sh --histories N --seed S
# Prints what happened and, last, one JSON line; exits with 1 when anything was lost, doubled or left unfound.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$QMC_ROOT"
require_all
prepare_python requirements-dev.lock
exec "$QMC_VENV/bin/python" -m tests.simulation "$@"
