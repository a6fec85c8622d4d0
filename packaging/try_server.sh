# shellcheck shell=bash
# How test_deb.sh tries the package of the server in a bare system without systemd. Sourced, never run; lib.sh and bare_system.sh
# come before it, and `inside` runs a command in the bare system.

SERVER_PORT=${QMC_TRIAL_PORT:-18580} TLS_PORT=${QMC_TRIAL_TLS_PORT:-18443} HOST=localhost
WAIT_S=120
# shellcheck disable=SC2034  # used by the sourcing script
QMC_SERVER_TRIAL_PACKAGES=(python3 adduser postgresql nginx-light openssl caddy prometheus)

# as_service COMMAND...: as systemd starts it: the account, and the settings of the service.
as_service() {
    inside sh -c 'set -a; . /etc/quay-mot-cua-server.env; cd /var/lib/quay-mot-cua-server
        exec setpriv --reuid quay-mot-cua --regid quay-mot-cua --clear-groups "$@"' sh "$@"
}

# exec_of UNIT NAME: the command of a unit of the package.
exec_of() { sed -n "s/^$2=//p" "$system/usr/lib/systemd/system/$1"; }

# answers ADDRESS: waits until the server answers there, by the office's own certificate.
answers() {
    local end=$((SECONDS + WAIT_S))
    until curl -fsS --cacert "$system/etc/ssl/quay/ca.pem" "$1" >/dev/null 2>&1; do
        ((SECONDS < end)) || { say "$1 does not answer"; return 1; }
        sleep 1
    done
}

# quietly COMMAND...: shows what a command prints only when it fails.
quietly() {
    local output status=0
    output=$("$@" 2>&1) || status=$?
    ((status == 0)) || say "$output"
    return "$status"
}

# make_certificate: an authority of the office's own, and a certificate from it.
make_certificate() {
    local folder=$system/etc/ssl/quay
    mkdir -p "$folder"
    quietly openssl req -x509 -newkey rsa:2048 -nodes -days 30 -subj '/CN=Trial CA' -keyout "$folder/ca.key" -out "$folder/ca.pem" \
        -addext keyUsage=critical,keyCertSign,cRLSign
    quietly openssl req -newkey rsa:2048 -nodes -subj "/CN=$HOST" -keyout "$folder/key.pem" -out "$folder/request.pem"
    printf 'subjectAltName=DNS:%s\n' "$HOST" >"$folder/extension"
    quietly openssl x509 -req -in "$folder/request.pem" -CA "$folder/ca.pem" -CAkey "$folder/ca.key" -CAcreateserial -days 30 \
        -extfile "$folder/extension" -out "$folder/fullchain.pem"
}

# start_proxy: the example for nginx with this trial's name and ports, in place of the distribution's own site.
start_proxy() {
    make_certificate
    sed "s/quay.example.gov.vn/$HOST/; s/listen 443/listen 127.0.0.1:$TLS_PORT/; s/127.0.0.1:8580/127.0.0.1:$SERVER_PORT/" \
        "$system/usr/share/doc/quay-mot-cua-server/examples/nginx.conf.example" >"$system/etc/nginx/conf.d/quay-mot-cua.conf"
    rm -f "$system/etc/nginx/sites-enabled/default"
    inside nginx -q -t
    inside nginx
}

# check_examples: those for Caddy and Prometheus are sound, and what the alerts watch is measured.
check_examples() {
    local examples=$system/usr/share/doc/quay-mot-cua-server/examples name
    cp "$examples/Caddyfile.example" "$system/root/Caddyfile"
    quietly inside caddy validate --adapter caddyfile --config /root/Caddyfile
    cp "$examples/alerts.yml" "$QMC_ROOT/packaging/server/alerts.test.yml" "$system/root/"
    inside promtool check rules /root/alerts.yml
    inside promtool test rules /root/alerts.test.yml
    curl -fsS "http://127.0.0.1:$SERVER_PORT/metrics" >"$system/root/metrics"
    inside sh -c 'promtool check metrics </root/metrics'
    for name in $(grep -o 'qmc_[a-z_]*' "$examples/alerts.yml" | sort -u); do
        grep -q "^# HELP $name " "$system/root/metrics" || { say "alerts.yml watches $name, which is not measured"; return 1; }
    done
}

# enrol_a_desk UNIT: sets a real desk up on this machine and connects it through the proxy.
enrol_a_desk() {
    local folder=$system/root/desk
    mkdir -p "$folder"
    cat >"$folder/answers.toml" <<TEXT
[agency]
kind = "commune"
province = "Phú Thọ"
commune = "Việt Trì"
code = "H44.18"

[desk]
name = "Quầy 7"

[administrator]
name = "Nguyễn Thử Nghiệm"

[printing]
folder = "$folder/papers"

[server]
url = "https://$HOST:$TLS_PORT"
TEXT
    (
        cd "$QMC_ROOT"
        QMC_ENROL_CODE=$(inside qmc-server enrolment-code --unit "$1") QMC_PASSWORD='mat khau thu 1' \
            SSL_CERT_FILE=$system/etc/ssl/quay/ca.pem "$QMC_VENV/bin/python" -m desktop_app setup \
            --answers "$folder/answers.toml" --data "$folder/data" --guard-folder "$folder/guard"
    )
}

# sync_the_desk RECEPTIONS: lets the desk receive so many dossiers and do a round with the server.
sync_the_desk() {
    (
        cd "$QMC_ROOT"
        QMC_PASSWORD='mat khau thu 1' SSL_CERT_FILE=$system/etc/ssl/quay/ca.pem "$QMC_VENV/bin/python" - "$system/root/desk" "$1" <<'PYTHON'
import sys
from pathlib import Path

from desktop_app.commands.desk import unlocked
from desktop_app.demo.sample_desk import sample_people
from desktop_app.domain.dossier.dossier import Reception, all_present, checklist
from desktop_app.domain.dossier.procedure import fee_on
from desktop_app.services.clock import confirm_clock
from desktop_app.services.context import new_id
from desktop_app.services.reception.receive import receive
from desktop_app.services.sync.rounds import sync_now

folder = Path(sys.argv[1])
desk = unlocked(folder / "data", folder / "guard")
procedure = desk.catalogue.by_id("A01")
version = procedure.in_use_on(desk.today())
# A trial may run at night.
confirm_clock(desk)
for person in sample_people(int(sys.argv[2])):
    papers = all_present(checklist(version.documents), optional=True)
    fee = fee_on(version, desk.today())
    receive(desk, Reception(new_id(), person, procedure.id, documents=papers, steps=version.steps, fee=fee), printed=False)
status = sync_now(desk)
print(status.office, status.look_up, status.problem, status.waiting)
sys.exit(status.last_contact is None or status.problem != "" or status.waiting > 0)
PYTHON
    )
}

# start_service, stop_service: what systemd does.
start_service() {
    # shellcheck disable=SC2046  # a command line
    as_service $(exec_of quay-mot-cua-server.service ExecStartPre)
    # It may be killed with the system, which is no failure.
    # shellcheck disable=SC2046
    (trap - ERR; as_service $(exec_of quay-mot-cua-server.service ExecStart)) &
    answers "https://$HOST:$TLS_PORT/"
}

stop_service() {
    local process
    for process in /proc/[0-9]*; do
        if [[ $(readlink "$process/root" 2>/dev/null) == "$system" ]] && grep -qz 'start.py' "$process/cmdline" 2>/dev/null &&
            grep -qzx serve "$process/cmdline" 2>/dev/null; then
            kill -TERM "${process#/proc/}" 2>/dev/null || true
        fi
    done
    wait
}

# events_of_offices: prints how many events the offices have.
events_of_offices() {
    inside qmc-server units --json | "$QMC_VENV/bin/python" -c 'import json, sys; print(sum(json.loads(line)["events"] for line in sys.stdin))'
}

# restore BACKUP: the commands of the README, word by word, but for those of systemd.
restore() {
    local commands
    commands=$(sed -n '/^Restore, with/,/^`fence`/s/^    //p' "$system/usr/share/doc/quay-mot-cua-server/README.md" | sed "/^systemctl/d; s#FOLDER#$1#")
    stop_service
    inside sh -exc "cd /; $commands"
    start_service
}

# try_update_and_restore PACKAGE: a dossier that came after the backup is there after an update in place and after a restore.
try_update_and_restore() {
    local backup
    backup=$(cd "$system" && find var/backups/quay-mot-cua-server -mindepth 1 -maxdepth 1 -type d)
    sync_the_desk 1
    [[ $(events_of_offices) == 1 ]]
    stop_service
    inside apt-get install -qq -y --reinstall --no-install-recommends "/root/${1##*/}"
    grep -q "^QMC_PORT=$SERVER_PORT" "$system/etc/quay-mot-cua-server.env"
    start_service
    sync_the_desk 1
    [[ $(events_of_offices) == 2 ]]
    restore "/$backup"
    [[ $(events_of_offices) == 0 ]]
    sync_the_desk 0
    [[ $(events_of_offices) == 2 ]]
}

# try_server PACKAGE: install, database, service, proxy, desk, status, backup with its trial restore, update, restore, purge.
try_server() {
    local unit cluster
    cp "$1" "$system/root/"
    inside apt-get install -qq -y --no-install-recommends "/root/${1##*/}"
    sed -i "\$aQMC_PORT=$SERVER_PORT\nQMC_LOOK_UP_URL=https://$HOST/\nQMC_WORKERS=2" "$system/etc/quay-mot-cua-server.env"
    cluster=$(inside pg_lsclusters -h | awk '{ print $1 " " $2; exit }')
    # The network is this machine's, whose own PostgreSQL may hold the port.
    # shellcheck disable=SC2086  # version and name
    inside pg_conftool $cluster set listen_addresses ''
    # shellcheck disable=SC2086
    inside pg_ctlcluster $cluster start
    # With PostgreSQL running the package makes role and database, and repeating it changes nothing.
    inside dpkg-reconfigure quay-mot-cua-server
    inside dpkg-reconfigure quay-mot-cua-server
    grep -q "^QMC_PORT=$SERVER_PORT" "$system/etc/quay-mot-cua-server.env"
    start_proxy
    start_service
    unit=$(inside qmc-server add-unit "UBND phường Thử")
    if inside qmc-server add-unit "ubnd  phường thử" 2>/dev/null; then
        say "the same name twice"
        return 1
    fi
    enrol_a_desk "$unit"
    sync_the_desk 0
    # 4: something calls for attention, which is not wrong here.
    inside qmc-server status >"$system/root/status" || (($? == 4))
    cat "$system/root/status" >&2
    grep -q 'Quầy 7' "$system/root/status"
    [[ $(inside qmc-server units) == *"$unit"* ]]
    # shellcheck disable=SC2046  # a command line
    as_service $(exec_of quay-mot-cua-server-backup.service ExecStart)
    check_examples
    try_update_and_restore "$1"
    inside setpriv --reuid nobody --regid nogroup --clear-groups qmc-server units 2>"$system/root/refused" && return 1
    grep -q 'sudo qmc-server' "$system/root/refused"
    inside apt-get purge -qq -y quay-mot-cua-server
    if [[ -e $system/opt/quay-mot-cua-server || -e $system/etc/quay-mot-cua-server.env ]]; then
        say "purging leaves the program or its settings"
        return 1
    fi
    [[ -s $system/var/lib/quay-mot-cua-server/journal/journal.ndjson ]] || { say "purging took the journal"; return 1; }
}
