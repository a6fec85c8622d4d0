#!/usr/bin/env bash
# Proves that the README's two commands work on a bare Debian: bash packaging/test_fresh.sh [--full] [SUITE...]
# Makes a minimal system of each suite (bookworm with Python 3.11 and trixie with Python 3.13 unless others are named),
# puts the last commit into it, opens the window of run.sh and runs test.sh --fast, or all of test.sh with --full.
# Needs root. Uses the package mirror and the pip settings of this machine; minimal systems are cached for the next run.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=bare_system.sh
source "$(dirname "${BASH_SOURCE[0]}")/bare_system.sh"

PROGRAM=/root/quay-mot-cua
WINDOW_WAIT_S=900
checks=(--fast)
if [[ ${1:-} == --full ]]; then
    checks=()
    shift
fi
suites=("$@")
((${#suites[@]})) || suites=(bookworm trixie)

require_root
require_packages "${QMC_SYSTEM_PACKAGES[@]}"
trap tear_down EXIT

# pip_settings: prints "name value" for each pip setting of this machine that is no choice of an output or a constraint.
pip_settings() {
    python3 -m pip config list 2>/dev/null | sed -n "s/^[^=]*\.\([a-z-]*\)='\(.*\)'$/\1 \2/p" | grep -v '^constraint ' | sort -u
}

# share VALUE...: makes the files and folders that a setting names readable inside the bare system; prints the setting
# as it is there. Files get a path of their own: a package may bring another one under the old path.
share() {
    local word path
    for word in "$@"; do
        path=${word#file://}
        if [[ $word == file://* ]]; then
            # The pages of an index lie beside its files.
            path=${path%/*}
        fi
        if [[ $path == /* && -d $path ]]; then
            for path in "$path" "$(realpath "$path")"; do
                mkdir -p "$system$path"
                mountpoint -q "$system$path" || mount --bind -o ro "$path" "$system$path"
            done
        elif [[ $path == /* && -f $path ]]; then
            install -D -m 644 "$path" "$system/etc/pip/${path##*/}"
            word=/etc/pip/${path##*/}
        fi
        printf ' %s' "$word"
    done
}

# configure: gives the bare system the network, the mirror's options and the pip settings of this machine.
configure() {
    local name value
    connect
    printf '[global]\n' >"$system/etc/pip.conf"
    while read -r name value; do
        # shellcheck disable=SC2086  # several values are separated by spaces
        printf '%s =%s\n' "$name" "$(share $value)" >>"$system/etc/pip.conf"
    done < <(pip_settings)
    mkdir -p "$CACHE/pip" "$system/root/.cache/pip"
    mount --bind "$CACHE/pip" "$system/root/.cache/pip"
    mkdir -p "$system$PROGRAM"
    git -C "$QMC_ROOT" archive HEAD | tar -x -C "$system$PROGRAM"
}

# inside [NAME=VALUE...] COMMAND...: runs a command in the program's folder of the bare system, with a clean environment.
inside() {
    chroot "$system" env -i HOME=/root PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin TERM=dumb \
        bash -c 'cd "$1" && shift && exec env "$@"' bash "$PROGRAM" "$@"
}

# window_opens: starts run.sh and waits until the desk's window is on the screen.
window_opens() {
    local program end=$((SECONDS + WINDOW_WAIT_S)) status=1
    inside "DISPLAY=$DISPLAY" bash packaging/run.sh --demo </dev/null &
    program=$!
    while ((SECONDS < end)) && kill -0 "$program" 2>/dev/null; do
        # The title names the desk as soon as it is open.
        if xdotool search --name 'Quầy 03' >/dev/null 2>&1; then
            status=0
            break
        fi
        sleep 1
    done
    end_processes
    wait "$program" 2>/dev/null || true
    return "$status"
}

seconds() { printf '%s: %s, %d s\n' "$1" "$2" "$((SECONDS - $3))"; }

start_display
report=()
failed=0
for suite in "${suites[@]}"; do
    system=$(mktemp -d /var/tmp/qmc-fresh.XXXXXX)
    chmod 755 "$system"
    begun=$SECONDS
    unpack "$suite"
    configure
    report+=("$(seconds "$suite" "minimal system" "$begun")")
    begun=$SECONDS
    if window_opens; then
        report+=("$(seconds "$suite" "run.sh shows its window" "$begun")")
    else
        report+=("$(seconds "$suite" "run.sh FAILED to show its window" "$begun")")
        failed=1
    fi
    begun=$SECONDS
    if inside bash packaging/test.sh "${checks[@]}" </dev/null; then
        report+=("$(seconds "$suite" "test.sh ${checks[*]} passes" "$begun")")
    else
        report+=("$(seconds "$suite" "test.sh ${checks[*]} FAILED" "$begun")")
        failed=1
    fi
    shown=$display
    display=''
    tear_down
    display=$shown
done
printf '%s\n' "${report[@]}"
exit "$failed"
