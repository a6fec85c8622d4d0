#!/usr/bin/env bash
# Starts the central server from a checkout on Debian or Ubuntu: bash packaging/run_server.sh
# With arguments it runs an administrator's command instead, for example: bash packaging/run_server.sh add-unit "UBND phường …"
#
# Without QMC_DATABASE_URL it creates a PostgreSQL cluster in QMC_DATA, without service or port, with a socket that only
# the owner of the folder can open. In production set QMC_DATABASE_URL, and QMC_JOURNAL to a folder on another volume.
#
# It does not run as root unless QMC_ALLOW_ROOT=1 is set: whoever finds a hole in the server would have the whole computer, and a
# journal that root has written cannot be written by the service's user afterwards.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if ((EUID == 0)) && [[ ${QMC_ALLOW_ROOT:-} != 1 ]]; then
    say "Không chạy máy chủ bằng root. Hãy dùng một tài khoản thường, hoặc đặt QMC_ALLOW_ROOT=1 để chạy thử."
    say "(The server does not run as root. Use an ordinary account, or set QMC_ALLOW_ROOT=1 for a trial.)"
    exit 1
fi
# A private database beside that of the service would be filled by mistake.
if [[ -e /etc/quay-mot-cua-server.env && -z ${QMC_DATABASE_URL:-} ]]; then
    say "Máy này chạy máy chủ như một dịch vụ; hãy dùng: sudo qmc-server ${*:-status}"
    say "(This computer runs the server as a service; use that command, or set QMC_DATABASE_URL.)"
    exit 1
fi
if ((EUID == 0)); then
    data=${QMC_DATA:-/var/lib/quay-mot-cua}
    as_owner=(runuser -u postgres --)
else
    data=${QMC_DATA:-${XDG_DATA_HOME:-$HOME/.local/share}/quay-mot-cua-server}
    as_owner=()
fi
cluster=$data/postgresql
socket=$data/socket
has_started=

# find_programs: sets `programs` to the folder of initdb and pg_ctl of the newest installed version.
find_programs() {
    programs=$(find /usr/lib/postgresql -mindepth 3 -maxdepth 3 -name initdb 2>/dev/null | sort -rV | head -n 1)
    programs=${programs%/initdb}
    if [[ -f $cluster/PG_VERSION && -d /usr/lib/postgresql/$(<"$cluster/PG_VERSION")/bin ]]; then
        programs=/usr/lib/postgresql/$(<"$cluster/PG_VERSION")/bin
    fi
    if [[ -z $programs ]]; then
        say "Không tìm thấy PostgreSQL trong /usr/lib/postgresql; hãy đặt QMC_DATABASE_URL. (No PostgreSQL; set QMC_DATABASE_URL.)"
        exit 1
    fi
}

# own: runs a PostgreSQL program as the owner of the cluster, in a folder that this user may read.
own() { (cd / && "${as_owner[@]}" "$programs/$1" "${@:2}"); }

make_cluster() {
    say "Tạo cơ sở dữ liệu trong $cluster (making a database cluster)"
    mkdir -p "$data"
    chmod 755 "$data"
    mkdir -p "$cluster" "$socket"
    if ((EUID == 0)); then
        chown postgres: "$cluster" "$socket"
    fi
    chmod 700 "$cluster" "$socket"
    # "trust" accepts every client of the socket, and only the owner can open the socket's folder.
    own initdb -D "$cluster" -U qmc -A trust -E UTF8 --no-locale --data-checksums >/dev/null
    cat >>"$cluster/postgresql.conf" <<TEXT
listen_addresses = ''
unix_socket_directories = '$socket'
unix_socket_permissions = 0700
synchronous_commit = on
TEXT
}

start_cluster() {
    if ((${#socket} > 80)); then
        say "Đường dẫn QMC_DATA quá dài cho socket của PostgreSQL. (QMC_DATA is too long a path for PostgreSQL's socket.)"
        exit 1
    fi
    [[ -s $cluster/PG_VERSION ]] || make_cluster
    if ! own pg_ctl -D "$cluster" status >/dev/null 2>&1; then
        own pg_ctl -D "$cluster" -w -s -l "$cluster/server.log" start >/dev/null
        has_started=1
    fi
    own createdb -h "$socket" -U qmc quay_mot_cua 2>/dev/null || true
    export QMC_DATABASE_URL="postgresql://qmc@/quay_mot_cua?host=$socket"
}

stop_cluster() {
    [[ -z $has_started ]] || own pg_ctl -D "$cluster" -s -m fast stop || true
}

server() { "$QMC_VENV/bin/python" -m central_server "$@"; }

needed=()
if [[ -z ${QMC_DATABASE_URL:-} ]] && ! compgen -G '/usr/lib/postgresql/*/bin/initdb' >/dev/null; then
    needed+=("postgresql|cơ sở dữ liệu của máy chủ trung tâm")
fi
require_all "${needed[@]}"
prepare_python requirements-server.lock requirements-dev.lock
cd "$QMC_ROOT"

if [[ -z ${QMC_DATABASE_URL:-} ]]; then
    find_programs
    trap stop_cluster EXIT
    start_cluster
fi
export QMC_JOURNAL=${QMC_JOURNAL:-$data/journal}
if [[ ! -d $QMC_JOURNAL ]]; then
    mkdir -p "$QMC_JOURNAL"
    chmod 700 "$QMC_JOURNAL"
fi
server migrate

if (($#)); then
    server "$@"
    exit
fi

cat >&2 <<TEXT

Máy chủ trung tâm sẽ nghe ở http://${QMC_HOST:-127.0.0.1}:${QMC_PORT:-8580}; dừng bằng Ctrl+C.
Ở cửa sổ lệnh khác (in another terminal):
  bash packaging/run_server.sh add-unit "Tên cơ quan"             thêm cơ quan, in ra mã cơ quan (prints the office's id)
  bash packaging/run_server.sh enrolment-code --unit MÃ_CƠ_QUAN   mã ghi danh dùng một lần cho một quầy (one desk, once)
Sổ cấp số (journal): $QMC_JOURNAL. Khi chạy thật hãy đặt ở ổ đĩa khác với cơ sở dữ liệu.
TEXT
# Ctrl+C and SIGTERM are passed on to the server; the cluster is stopped after it.
status=0
trap 'kill -TERM "$child" 2>/dev/null || true' INT TERM
"$QMC_VENV/bin/python" -m central_server serve &
child=$!
while kill -0 "$child" 2>/dev/null; do
    status=0
    wait "$child" || status=$?
done
exit "$status"
