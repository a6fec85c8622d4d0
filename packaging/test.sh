#!/usr/bin/env bash
# Runs every check on Debian or Ubuntu: bash packaging/test.sh [arguments of pytest]
# Installs what is missing the first time, stops at the first stage that fails, needs no display and no keyboard.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
export CI=true
cd "$QMC_ROOT"

require_all "${QMC_QT_PACKAGES[@]}" \
    "xvfb|màn hình ảo cho kiểm thử" \
    "xauth|màn hình ảo cho kiểm thử" \
    "xdotool|gõ phím như cán bộ" \
    "openbox|trình quản lý cửa sổ cho kiểm thử" \
    "x11-utils|đọc thuộc tính cửa sổ" \
    "dbus|bus phiên làm việc cho kiểm thử" \
    "cups|in thử" \
    "printer-driver-cups-pdf|máy in PDF để in thử" \
    "poppler-utils|đọc lại tệp PDF" \
    "strace|theo dõi ghi đĩa để thử mất điện" \
    "chromium|mở trang tra cứu như người dân" \
    "postgresql|cơ sở dữ liệu để thử máy chủ trung tâm"
prepare_python requirements-dev.lock
exec </dev/null
PATH=$QMC_VENV/bin:$PATH

# stage NAME COMMAND...: runs one check, says how long it took, ends the script when it fails.
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

stage "ruff check" ruff check
stage "ruff format" ruff format --check
stage "mypy" mypy
stage "lint-imports" lint-imports --no-cache

# What opens windows and what does not run side by side: two processes, each with its own report.
screen=(xvfb-run -a -s "-screen 0 1366x768x24" python -m pytest)
windows=(tests/devices tests/end_to_end tests/printing tests/test_app_options.py tests/test_commands.py tests/ui)
if (($#)); then
    stage "pytest" "${screen[@]}" "$@"
    exit
fi
behind=$(mktemp)
trap 'rm -f "$behind"' EXIT
ignored=("${windows[@]/#/--ignore=}")
stage "pytest without windows" python -m pytest "${ignored[@]}" >"$behind" 2>&1 &
other=$!
status=0
(stage "pytest with windows" "${screen[@]}" "${windows[@]}") || status=$?
wait "$other" || status=$?
cat "$behind"
exit "$status"
