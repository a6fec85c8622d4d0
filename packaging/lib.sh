# shellcheck shell=bash
# What run.sh and test.sh share: finding Python, asking for system packages, making the environment once.
# Sourced, never run. The caller has set `set -euo pipefail`.

QMC_ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
QMC_VENV=$QMC_ROOT/.venv
QMC_PYTHON_PACKAGES=()
QMC_PYTHON=
export PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_INPUT=1

# Qt and Python want a UTF-8 locale; a bare system has none set.
if [[ -z ${LC_ALL:-} && -z ${LC_CTYPE:-} && -z ${LANG:-} ]]; then
    export LANG=C.UTF-8
fi

# What the Qt window system needs, one "package|why" each; "a/b" = either name (Debian and Ubuntu differ by release).
# shellcheck disable=SC2034  # used by the sourcing scripts
QMC_QT_PACKAGES=(
    "libegl1|đồ họa của Qt (EGL)"
    "libgl1|đồ họa của Qt (OpenGL)"
    "libdbus-1-3|Qt: D-Bus"
    "libfontconfig1|Qt: phông chữ"
    "libglib2.0-0t64/libglib2.0-0|Qt: GLib"
    "libxcb-cursor0|Qt trên X11: con trỏ"
    "libxcb-icccm4|Qt trên X11: cửa sổ"
    "libxcb-keysyms1|Qt trên X11: bàn phím"
    "libxcb-shape0|Qt trên X11: hình dạng cửa sổ"
    "libxcb-xkb1|Qt trên X11: bàn phím"
    "libxkbcommon-x11-0|Qt trên X11: bố cục bàn phím"
    "libx11-xcb1|Qt trên X11"
    "libgssapi-krb5-2|Qt: mạng nội bộ giữa hai lần mở (QtNetwork)"
    "cups-client|in phiếu (lệnh lp)"
    "cups-ipp-utils|hỏi máy in lệnh in đã xong hay bị hủy (lệnh ipptool)"
)

# What the tests need besides: screens, printers, a browser, a database, a look at system calls.
# shellcheck disable=SC2034  # used by the sourcing scripts
QMC_TEST_PACKAGES=(
    "xvfb|màn hình ảo cho kiểm thử"
    "xdotool|gõ phím như cán bộ"
    "dbus|bus phiên làm việc cho kiểm thử"
    "at-spi2-core|đọc cửa sổ như trình đọc màn hình"
    "cups|in thử"
    "printer-driver-cups-pdf|máy in PDF để in thử"
    "poppler-utils|đọc lại tệp PDF"
    "strace|theo dõi ghi đĩa để thử mất điện"
    "chromium|mở trang tra cứu như người dân"
    "postgresql|cơ sở dữ liệu để thử máy chủ trung tâm"
)

say() { printf '%s\n' "$*" >&2; }

# is_new_enough PYTHON: true when the command exists and is Python 3.11 or later.
is_new_enough() {
    command -v "$1" >/dev/null 2>&1 && "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1
}

# find_python: sets QMC_PYTHON, or QMC_PYTHON_PACKAGES when Python or its venv module has to be installed first.
find_python() {
    local name
    QMC_PYTHON='' QMC_PYTHON_PACKAGES=()
    for name in python3.13 python3.12 python3.11 python3; do
        if is_new_enough "$name"; then
            if "$name" -c 'import ensurepip, venv' >/dev/null 2>&1; then
                QMC_PYTHON=$name
                return
            fi
            [[ ${#QMC_PYTHON_PACKAGES[@]} -gt 0 ]] || QMC_PYTHON_PACKAGES=("$name-venv|môi trường Python")
        fi
    done
    [[ ${#QMC_PYTHON_PACKAGES[@]} -eq 0 ]] || return 0
    refresh_package_lists
    if ! has_package_lists; then
        QMC_PYTHON_PACKAGES=("python3|Python 3.11 trở lên" "python3-venv|môi trường Python")
        return
    fi
    for name in python3 python3.13 python3.12 python3.11; do
        if [[ $(package_version "$name") =~ ^3\.([0-9]+) ]] && ((BASH_REMATCH[1] >= 11)); then
            QMC_PYTHON_PACKAGES=("$name|Python 3.11 trở lên" "$name-venv|môi trường Python")
            return
        fi
    done
    say "Cần Python 3.11 trở lên; bản phân phối này không có. (Python 3.11 or later is needed; this distribution has none.)"
    exit 1
}

# package_version PACKAGE: the version apt would install, empty when it knows none.
package_version() {
    apt-cache policy "$1" 2>/dev/null | sed -n 's/^ *Candidate: \([0-9].*\)$/\1/p'
}

as_root() {
    if ((EUID == 0)); then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

can_be_root() {
    ((EUID == 0)) || { command -v sudo >/dev/null 2>&1 && { [[ -t 0 ]] || sudo -n true 2>/dev/null; }; }
}

has_package_lists() { compgen -G '/var/lib/apt/lists/*_Packages*' >/dev/null; }

# refresh_package_lists: a fresh system image has no package lists at all.
refresh_package_lists() {
    if command -v apt-get >/dev/null 2>&1 && ! has_package_lists && can_be_root; then
        say "apt-get update"
        as_root apt-get -qq update </dev/null
    fi
}

# require_packages "package|why"...: says what is missing and installs it, or prints the command and ends.
require_packages() {
    local entry names known missing=() wanted
    if ! command -v dpkg-query >/dev/null 2>&1; then
        say "Không phải Debian/Ubuntu: hãy tự cài các gói tương đương. (Not Debian/Ubuntu: install the equivalents of:)"
        printf '  %s\n' "${@%%|*}" >&2
        return 0
    fi
    # shellcheck disable=SC2016  # dpkg-query's own format
    known=$(dpkg-query -W -f '${db:Status-Abbrev}:${Package}:\n' 2>/dev/null | sed -n 's/^ii *:/:/p')
    for entry in "$@"; do
        names=${entry%%|*}
        if [[ $known != *":${names%%/*}:"* && $known != *":${names##*/}:"* ]]; then
            missing+=("$entry")
        fi
    done
    ((${#missing[@]})) || return 0
    refresh_package_lists
    wanted=()
    say "Thiếu gói hệ thống (missing system packages):"
    for entry in "${missing[@]}"; do
        names=${entry%%|*}
        if [[ $names == */* && -z $(package_version "${names%%/*}") ]]; then
            wanted+=("${names##*/}")
        else
            wanted+=("${names%%/*}")
        fi
        say "  ${wanted[-1]}: ${entry#*|}"
    done
    local command=(apt-get install -y --no-install-recommends "${wanted[@]}")
    if ! can_be_root || ! command -v apt-get >/dev/null 2>&1; then
        say "Hãy nhờ người quản trị chạy lệnh sau rồi chạy lại (ask an administrator to run, then start again):"
        if has_package_lists; then
            say "  sudo ${command[*]}"
        else
            say "  sudo apt-get update && sudo ${command[*]}"
        fi
        exit 1
    fi
    # A fresh system often updates itself in the background: wait for it instead of giving up.
    command+=(-qq -o Dpkg::Use-Pty=0 -o DPkg::Lock::Timeout=300)
    if ! as_root "${command[@]}" </dev/null >&2; then
        say "Cập nhật danh sách gói rồi thử lại (refreshing the package lists, trying again)."
        as_root apt-get -qq update </dev/null >&2
        as_root "${command[@]}" </dev/null >&2
    fi
}

venv_version() {
    "$QMC_VENV/bin/python" -IS -c 'import sys; assert sys.version_info >= (3, 11); print(sys.version)' 2>/dev/null
}

# stamp LOCK: what must be unchanged for the environment to be taken as it is.
stamp() {
    { cat "$QMC_ROOT/packaging/$1" "$QMC_ROOT/pyproject.toml" && printf '%s\n' "$QMC_ROOT" && venv_version; } | sha256sum
}

is_current() {
    [[ -f $QMC_VENV/.stamp-$1 ]] && [[ $(stamp "$1") == "$(<"$QMC_VENV/.stamp-$1")" ]]
}

# require_all "package|why"...: require_packages, with Python among them when there is none for the environment yet.
require_all() {
    QMC_PYTHON_PACKAGES=()
    if ! venv_version >/dev/null; then
        find_python
    fi
    require_packages "${QMC_PYTHON_PACKAGES[@]}" "$@"
}

# prepare_python LOCK...: makes .venv from the first lock unless one of the locks is already in place.
prepare_python() {
    local lock log
    for lock in "$@"; do
        if is_current "$lock"; then
            return 0
        fi
    done
    lock=$1
    if ! venv_version >/dev/null; then
        find_python
        if [[ -z $QMC_PYTHON ]]; then
            say "Cần Python 3.11 trở lên và module venv (Python 3.11 or later with its venv module is needed)."
            exit 1
        fi
        say "Tạo môi trường Python (making ${QMC_VENV##*/} with $("$QMC_PYTHON" -V))"
        "$QMC_PYTHON" -m venv --clear "$QMC_VENV"
    fi
    say "Cài thư viện theo $lock; lần đầu mất vài phút (installing the pinned libraries, some minutes the first time)"
    rm -f "$QMC_VENV"/.stamp-*
    log=$QMC_VENV/install.log
    if ! { "$QMC_VENV/bin/python" -m pip install --require-hashes --progress-bar off -r "$QMC_ROOT/packaging/$lock" &&
        "$QMC_VENV/bin/python" -m pip install --no-deps --no-build-isolation -e "$QMC_ROOT"; } >"$log" 2>&1 </dev/null; then
        tail -n 20 "$log" >&2
        say "Không cài được thư viện; toàn bộ thông báo ở $log (installing failed; all messages are there)"
        exit 1
    fi
    stamp "$lock" >"$QMC_VENV/.stamp-$lock"
}

# find_uv: sets QMC_UV to uv, which installs libraries for other systems than this one; installs it under .venv-build when
# there is none.
find_uv() {
    local folder=$QMC_ROOT/.venv-build
    QMC_UV=$(command -v uv || true)
    [[ -n $QMC_UV ]] || ! [[ -x $QMC_VENV/bin/uv ]] || QMC_UV=$QMC_VENV/bin/uv
    if [[ -z $QMC_UV ]]; then
        if [[ ! -x $folder/bin/uv ]]; then
            find_python
            [[ -n $QMC_PYTHON ]] || require_packages "${QMC_PYTHON_PACKAGES[@]}"
            find_python
            "$QMC_PYTHON" -m venv --clear "$folder"
            "$folder/bin/python" -m pip install -q "uv>=0.9" </dev/null >&2
        fi
        # shellcheck disable=SC2034  # used by the sourcing scripts
        QMC_UV=$folder/bin/uv
    fi
}

# program_version SOURCE: the version of a checkout.
program_version() {
    sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$1/desktop_app/__init__.py"
}

# lay_program SOURCE TARGET: copies what the desk runs, without developers' files.
lay_program() {
    mkdir -p "$2"
    cp -r "$1/desktop_app" "$1/forms" "$1/resources" "$2/"
    rm -rf "$2/resources/pictures"
    find "$2" \( -name __pycache__ -o -name '*.ts' -o -name py.typed \) -prune -exec rm -rf {} +
}
