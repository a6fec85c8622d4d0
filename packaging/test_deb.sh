#!/usr/bin/env bash
# Builds a package and tries it in bare Debian systems: bash packaging/test_deb.sh [desk|server] [SUITE...]
# desk: an unprivileged account with an empty home opens the window and runs a command; removing leaves nothing.
# server: a new operator's way, without systemd: database, service, nginx with a certificate of its own, a real desk, backup and
# trial restore, purge. Needs root.
set -Eeuo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
# shellcheck source-path=SCRIPTDIR source=bare_system.sh
source "$(dirname "${BASH_SOURCE[0]}")/bare_system.sh"
# shellcheck source-path=SCRIPTDIR source=try_server.sh
source "$(dirname "${BASH_SOURCE[0]}")/try_server.sh"

WINDOW_WAIT_S=600
part=desk name=quay-mot-cua
if [[ ${1:-} == desk || ${1:-} == server ]]; then
    part=$1
    shift
fi
[[ $part == desk ]] || name=quay-mot-cua-server
suites=("$@")
((${#suites[@]})) || suites=(bookworm trixie)
require_root
require_packages "${QMC_SYSTEM_PACKAGES[@]}" "lintian|kiểm tra gói" "desktop-file-utils|kiểm tra tệp .desktop"
trap tear_down EXIT
# failed PLACE COMMAND STATUS: names the line that ends the trial.
failed() { say "$1: ${2%%$'\n'*}: status $3"; }
trap 'failed "${BASH_SOURCE[0]##*/}:$LINENO" "$BASH_COMMAND" "$?"' ERR

version=$(program_version "$QMC_ROOT")
package=$QMC_ROOT/dist/${name}_$version-1_amd64.deb
bash "$QMC_ROOT/packaging/build_deb.sh" --quick "$part"
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

# lacking_libraries: prints what the libraries of the program need and the system has not; those of Wayland are recommended only.
lacking_libraries() {
    inside sh -c 'find /opt/quay-mot-cua -name "*.so*" -type f -exec ldd {} + 2>/dev/null || true' |
        sed -n '/wayland/d; s/ => not found.*//p' | sort -u
}

# try_desk PACKAGE: install, window, command, purge.
try_desk() {
    local lacking
    cp "$1" "$system/root/"
    inside apt-get install -qq -y --no-install-recommends "/root/${1##*/}" >/dev/null
    lacking=$(lacking_libraries)
    if [[ -n $lacking ]]; then
        say "the package does not depend on: $lacking"
        return 1
    fi
    inside useradd --create-home --shell /bin/sh canbo
    chmod 700 "$system/home/canbo"
    as_officer quay-mot-cua --version | grep -Fx "$version"
    as_officer quay-mot-cua due --received 2026-11-23T09:42 --limit 10wd
    window_opens || { say "no window"; return 1; }
    if as_officer find /opt/quay-mot-cua -writable -not -type l | grep .; then
        say "the account can change the program"
        return 1
    fi
    inside apt-get purge -qq -y quay-mot-cua >/dev/null
    if [[ -e $system/opt/quay-mot-cua ]]; then
        find "$system/opt/quay-mot-cua" | head >&2
        say "purging leaves files"
        return 1
    fi
}

# What the server's trial needs is installed once and kept with the bare system.
packages=()
if [[ $part == desk ]]; then
    start_display
else
    prepare_python requirements.lock requirements-dev.lock
    packages=("${QMC_SERVER_TRIAL_PACKAGES[@]}")
fi
for suite in "${suites[@]}"; do
    begun=$SECONDS
    system=$(mktemp -d /var/tmp/qmc-deb.XXXXXX)
    chmod 755 "$system"
    unpack "$suite" "${packages[@]}"
    connect
    inside apt-get update -qq
    "try_$part" "$package"
    say "$suite: $part installed, works, removed: $((SECONDS - begun)) s"
    shown=$display
    display=''
    tear_down
    display=$shown
done
