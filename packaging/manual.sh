#!/usr/bin/env bash
# Makes the manual as PDF from the texts of the help: bash packaging/manual.sh [FILE.pdf] [--language vi|en]
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
require_all "${QMC_QT_PACKAGES[@]}"
prepare_python requirements.lock requirements-dev.lock
exec "$QMC_VENV/bin/python" "$QMC_ROOT/packaging/manual.py" "$@"
