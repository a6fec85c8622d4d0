#!/usr/bin/env bash
# Runs the benchmarks on Debian or Ubuntu: bash packaging/bench.sh [NAME...], such as "receipt ledger"; all without names.
# Each prints ratios to a floor of the same run. The engines to compare with live in an environment of their own.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
QMC_VENV=$QMC_ROOT/.venv-bench
cd "$QMC_ROOT"

all=()
for file in tests/benchmarks/bench_*.py; do
    name=${file##*/bench_}
    all+=("${name%.py}")
done
names=("${@:-${all[@]}}")
for name in "${names[@]}"; do
    if [[ ! -f tests/benchmarks/bench_$name.py ]]; then
        say "Không có phép đo (no such benchmark): $name. Có (there are): ${all[*]}"
        exit 2
    fi
done

require_all "${QMC_QT_PACKAGES[@]}" \
    "xvfb|màn hình ảo" \
    "xauth|màn hình ảo" \
    "libpango-1.0-0|WeasyPrint: dàn chữ" \
    "libpangoft2-1.0-0|WeasyPrint: dàn chữ" \
    "libharfbuzz-subset0|WeasyPrint: rút gọn phông chữ"
if [[ " ${names[*]} " == *" receipt "* ]] && ! command -v soffice >/dev/null 2>&1; then
    if ! (require_packages "libreoffice-writer-nogui/libreoffice-writer|so sánh với LibreOffice"); then
        say "Không cài được LibreOffice; đo tiếp không có nó (no LibreOffice: going on without it)."
    fi
fi
prepare_python requirements-bench.lock
exec </dev/null

failed=()
for name in "${names[@]}"; do
    printf '\n== %s\n' "$name"
    command=("$QMC_VENV/bin/python" -m "tests.benchmarks.bench_$name")
    case $name in
    start | visits | ledger_page | drain_frames) command=(xvfb-run -a -s "-screen 0 1366x768x24" "${command[@]}") ;;
    esac
    "${command[@]}" || failed+=("$name")
done
if ((${#failed[@]})); then
    printf '\n== failed or missed a target: %s\n' "${failed[*]}"
    exit 1
fi
