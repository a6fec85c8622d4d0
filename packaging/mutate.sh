#!/usr/bin/env bash
# Shows which lines of the domain no test would miss: bash packaging/mutate.sh [PATH...], such as desktop_app/domain/law
# Changes one operator, number or condition at a time, runs the tests that reach it and lists the changes that no test
# noticed ("survived"); all of desktop_app/domain takes hours. A run that was ended goes on where it stopped.
# bash packaging/mutate.sh --sample [N] [--seed S] [--workers W] runs N random mutants of all of the domain, 200 by
# default, and prints the score; the same seed draws the same mutants. It fails below 95 percent.
# bash packaging/mutate.sh --show NAME prints one change as a difference.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
QMC_VENV=$QMC_ROOT/.venv-mutate
cd "$QMC_ROOT"
require_all "${QMC_QT_PACKAGES[@]}"
prepare_python requirements-mutate.lock
exec </dev/null
export QT_QPA_PLATFORM=offscreen
mutmut=("$QMC_VENV/bin/python" -m mutmut)

if [[ ${1:-} == --show ]]; then
    exec "${mutmut[@]}" show "${2:?name of a mutant}"
fi
if [[ ${1:-} == --sample ]]; then
    exec "$QMC_VENV/bin/python" packaging/mutate_sample.py "${@:2}"
fi
patterns=()
for path in "$@"; do
    path=${path%/}
    path=${path%.py}
    patterns+=("${path//\//.}.*")
done
"${mutmut[@]}" run --max-children "$(nproc)" "${patterns[@]}"
"${mutmut[@]}" results
