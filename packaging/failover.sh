#!/usr/bin/env bash
# Kills the database's machine under load and promotes its standby: bash packaging/failover.sh --runs N --seed S
# Two PostgreSQL servers on loopback, the central server with both in its connection string, desks that hand in all the
# time. Prints one JSON line; exits with 1 when an acknowledged event was lost or doubled, or somebody had to help.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
cd "$QMC_ROOT"
needed=()
if ! compgen -G '/usr/lib/postgresql/*/bin/pg_basebackup' >/dev/null; then
    needed+=("postgresql|cơ sở dữ liệu của máy chủ trung tâm")
fi
require_all "${needed[@]}"
prepare_python requirements-dev.lock
exec "$QMC_VENV/bin/python" -m tests.central_server.failover "$@"
