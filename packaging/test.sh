#!/usr/bin/env bash
# Runs the checks on Debian or Ubuntu; needs no display and no keyboard, installs what is missing the first time.
#   bash packaging/test.sh                    every check and test: what CI runs
#   bash packaging/test.sh --coverage         the same, with coverage and its floors; takes half as long again
#   bash packaging/test.sh --fast             static checks, and the tests without window, server, printer, simulation or long run
#   bash packaging/test.sh tests/x -k word    only pytest with these arguments, without the static checks
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
export CI=true
cd "$QMC_ROOT"

mode=full
measured=()
if [[ ${1:-} == --fast ]]; then
    mode=fast
    shift # what follows is for pytest
elif [[ ${1:-} == --coverage ]]; then
    measured=(--cov --cov-report=json)
    shift
elif (($#)); then
    mode=chosen
fi

packages=("${QMC_QT_PACKAGES[@]}")
if [[ $mode != fast ]]; then
    packages+=("${QMC_TEST_PACKAGES[@]}")
fi
require_all "${packages[@]}"
prepare_python requirements-dev.lock
exec </dev/null
PATH=$QMC_VENV/bin:$PATH
# Hundreds of tests start the programs anew, and each start would compile all modules where this is set.
unset PYTHONDONTWRITEBYTECODE

# stage NAME COMMAND...: runs one check, prints how long it took, ends the script when it fails.
stage() {
    local name=$1 start=$EPOCHREALTIME status=0 ms
    shift
    printf '\n== %s\n' "$name"
    "$@" || status=$?
    ms=$(((${EPOCHREALTIME/[.,]/} - ${start/[.,]/}) / 1000))
    if ((status)); then
        printf '== %s: FAILED (%s) after %d.%d s\n' "$name" "$status" $((ms / 1000)) $((ms % 1000 / 100))
        exit "$status"
    fi
    printf '== %s: ok, %d.%d s\n' "$name" $((ms / 1000)) $((ms % 1000 / 100))
}

if [[ $mode == chosen ]]; then
    stage "pytest" python -m pytest "$@"
    exit
fi

stage "ruff check" ruff check
stage "ruff format" ruff format --check
# Otherwise processes that start at the same time would each compile the same modules.
stage "compile" python -m compileall -q -j 0 desktop_app central_server forms

# mypy and the import contracts keep one core busy while pytest begins; their report follows when they are done.
report=$(mktemp)
trap 'rm -f "$report"' EXIT
{
    stage "mypy" mypy
    stage "lint-imports" lint-imports
} >"$report" 2>&1 &
static=$!

status=0
# One more than there are cores: many tests wait for a server, a printer or another process.
parallel=(-n "$(($(nproc) + 1))" --dist loadscope --durations=40 --hypothesis-profile=routine)
if [[ $mode == fast ]]; then
    kinds="not (slow or thorough or window or browser or cups or postgres)"
    (stage "pytest, fast tests" python -m pytest "${parallel[@]}" -m "$kinds" "$@") || status=$?
elif ((${#measured[@]})); then
    # Long runs repeat what other tests reach once; measuring them would only make them longer.
    (stage "pytest" python -m pytest "${parallel[@]}" -m "not slow" "${measured[@]}") || status=$?
    (stage "pytest, long runs" python -m pytest "${parallel[@]}" -m slow) || status=$?
    (stage "coverage" python packaging/check_coverage.py) || status=$?
else
    # Once for all: each of the processes needs half a minute to read the tests.
    (stage "pytest" python -m pytest "${parallel[@]}") || status=$?
fi
wait "$static" || status=$?
cat "$report"
exit "$status"
