# shellcheck shell=bash
# Minimal Debian and Ubuntu systems for trials, and a screen for them. Sourced after lib.sh, never run. The caller needs root, is run
# with `set -euo pipefail`, and gets the folder of the system in `system`.

CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/quay-mot-cua-fresh
system='' display=''
# shellcheck disable=SC2034  # used by the sourcing scripts
QMC_SYSTEM_PACKAGES=(
    "debootstrap|tạo hệ thống Debian trống" "debian-archive-keyring|khóa của kho gói"
    "xvfb|màn hình ảo" "xdotool|tìm cửa sổ, gõ phím"
)

require_root() {
    if ((EUID)); then
        say "Cần quyền root để tạo hệ thống trống. (Making a bare system needs root.)"
        exit 1
    fi
}

# end_processes: ends what still runs inside the bare system; nothing else can have its root directory there.
end_processes() {
    local process
    for process in /proc/[0-9]*; do
        if [[ $(readlink "$process/root" 2>/dev/null) == "$system" ]]; then
            kill -KILL "${process#/proc/}" 2>/dev/null || true
        fi
    done
}

mounts_inside() { awk -v root="$system/" 'index($2, root) == 1 { print $2 }' /proc/mounts; }

tear_down() {
    if [[ -n $system ]]; then
        end_processes
        sleep 1
        mounts_inside | sort -r | xargs -r umount -l
        # What is still mounted belongs to this machine and must not be deleted.
        if [[ -n $(mounts_inside) ]]; then
            say "$system is still in use; unmount and delete it by hand."
            exit 1
        fi
        rm -rf --one-file-system "$system"
        system=''
    fi
    if [[ -n $display ]]; then
        kill "$display" 2>/dev/null || true
        display=''
    fi
}

mirror() {
    apt-get indextargets --format '$(ORIGIN) $(REPO_URI)' 'Created-By: Packages' | sed -n 's/^Debian //p' | head -n 1
}

# bootstrap SUITE: lays a minimal system of Debian or Ubuntu into $system. The debootstrap of Debian 13 and its keyring know
# Ubuntu's suites and mirror; that of Debian 12 does not.
bootstrap() {
    local suite=$1 target=$system
    if [[ $suite != noble ]]; then
        debootstrap --variant=minbase "$suite" "$target" "$(mirror)"
        return
    fi
    system=$(mktemp -d /var/tmp/qmc-builder.XXXXXX)
    chmod 755 "$system"
    unpack trixie debootstrap ubuntu-archive-keyring
    connect
    chroot "$system" debootstrap --variant=minbase --components=main,universe \
        --keyring=/usr/share/keyrings/ubuntu-archive-keyring.gpg "$suite" /srv/made
    mounts_inside | sort -r | xargs -r umount -l
    cp -a "$system/srv/made/." "$target/"
    rm -rf --one-file-system "$system"
    system=$target
}

# unpack SUITE [PACKAGE...]: lays a minimal system into $system, with packages if any are named; made once and kept as an
# archive.
unpack() {
    local suite=$1 archive
    shift
    archive=$CACHE/$suite$(printf '%s' "$*" | sha256sum | cut -c 1-8).tar
    (($#)) || archive=$CACHE/$suite.tar
    if [[ ! -f $archive ]]; then
        mkdir -p "$CACHE"
        bootstrap "$suite"
        if (($#)); then
            connect
            chroot "$system" apt-get update -qq
            chroot "$system" env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends "$@" </dev/null
            mounts_inside | sort -r | xargs -r umount -l
        fi
        tar -C "$system" -cf "$archive.part" .
        mv "$archive.part" "$archive"
    else
        tar -C "$system" -xf "$archive"
    fi
}

# connect: gives the bare system the network, the mirror's options and the devices of this machine.
connect() {
    cp /etc/resolv.conf /etc/hosts "$system/etc/"
    apt-config dump | grep -E '^Acquire::(.*Proxy|Check-|Retries|https?::(Verify|CaInfo|Timeout))' \
        >"$system/etc/apt/apt.conf.d/99machine" || true
    # Services of installed packages stay off, as in any container.
    printf '#!/bin/sh\nexit 101\n' >"$system/usr/sbin/policy-rc.d"
    chmod 755 "$system/usr/sbin/policy-rc.d"
    mount -t proc proc "$system/proc"
    mount --rbind /dev "$system/dev"
    mount --make-rslave "$system/dev"
    mount -t tmpfs tmpfs "$system/tmp"
}

# start_display: starts an X server of this machine; the bare system reaches it through its abstract socket.
start_display() {
    local number
    exec {number}< <(exec Xvfb -displayfd 1 -screen 0 1366x768x24 -nolisten tcp -ac 2>/dev/null)
    display=$!
    read -r -u "$number" number
    printf -v DISPLAY ':%s' "$number"
    export DISPLAY
}

