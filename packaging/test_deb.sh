#!/usr/bin/env bash
# Builds the package of the desk and tries it in bare Debian systems: bash packaging/test_deb.sh [SUITE...]
# An unprivileged account with an empty home opens the window and runs a command; removing leaves nothing. Needs root.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=bare_system.sh
source "$(dirname "${BASH_SOURCE[0]}")/bare_system.sh"

WINDOW_WAIT_S=600
suites=("$@")
((${#suites[@]})) || suites=(bookworm trixie)
require_root
require_packages "${QMC_SYSTEM_PACKAGES[@]}" "lintian|kiểm tra gói" "desktop-file-utils|kiểm tra tệp .desktop"
trap tear_down EXIT

version=$(program_version "$QMC_ROOT")
package=$QMC_ROOT/dist/quay-mot-cua_$version-1_amd64.deb
bash "$QMC_ROOT/packaging/build_deb.sh" --quick
lintian --fail-on error,warning "$package"
desktop-file-validate "$QMC_ROOT/packaging/debian/quay-mot-cua.desktop"

# as_officer COMMAND...: as an account of the bare system, from its session.
as_officer() {
    chroot "$system" setpriv --reuid canbo --regid canbo --clear-groups \
        env -i HOME=/home/canbo PATH=/usr/bin:/bin LANG=C.UTF-8 "DISPLAY=$DISPLAY" "$@" </dev/null
}

inside() { chroot "$system" env DEBIAN_FRONTEND=noninteractive "$@" </dev/null; }

window_opens() {
    local end=$((SECONDS + WINDOW_WAIT_S))
    as_officer quay-mot-cua &
    until xdotool search --name 'Quầy Một Cửa' >/dev/null 2>&1; do
        ((SECONDS < end)) || return 1
        sleep 1
    done
    end_processes
}

start_display
for suite in "${suites[@]}"; do
    begun=$SECONDS
    system=$(mktemp -d /var/tmp/qmc-deb.XXXXXX)
    chmod 755 "$system"
    unpack "$suite"
    connect
    cp "$package" "$system/root/"
    inside apt-get update -qq
    inside apt-get install -qq -y --no-install-recommends "/root/${package##*/}" >/dev/null
    inside useradd --create-home --shell /bin/sh canbo
    chmod 700 "$system/home/canbo"
    as_officer quay-mot-cua --version | grep -Fx "$version"
    as_officer quay-mot-cua due --received 2026-11-23T09:42 --limit 10wd
    window_opens || { say "$suite: no window"; exit 1; }
    if as_officer find /opt/quay-mot-cua -writable -not -type l | grep .; then
        say "$suite: the account can change the program"
        exit 1
    fi
    inside apt-get purge -qq -y quay-mot-cua >/dev/null
    if [[ -e $system/opt/quay-mot-cua ]]; then
        find "$system/opt/quay-mot-cua" | head >&2
        say "$suite: purging leaves files"
        exit 1
    fi
    say "$suite: installed, window and command work, removed: $((SECONDS - begun)) s"
    shown=$display
    display=''
    tear_down
    display=$shown
done
