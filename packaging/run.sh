#!/usr/bin/env bash
# Starts Quầy Một Cửa from a checkout on Debian or Ubuntu: bash packaging/run.sh [--demo] [other arguments of the application]
#   bash packaging/run.sh --tour FOLDER [--keep]    a whole visit on a virtual display: a picture of each step, the receipt as PDF
# The first start installs what is missing; later ones only check a stamp.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=lib.sh
source "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if [[ -n ${WAYLAND_DISPLAY:-} ]]; then
    QMC_QT_PACKAGES+=("libwayland-client0|Qt trên Wayland" "libwayland-cursor0|Qt trên Wayland: con trỏ")
fi
# Without a machine id, as in a bare container, libdbus ends the whole process; the package dbus makes one.
if [[ ! -s /etc/machine-id && ! -s /var/lib/dbus/machine-id ]]; then
    QMC_QT_PACKAGES+=("dbus|mã máy cho D-Bus")
fi
if [[ ${1:-} == --tour ]]; then
    QMC_QT_PACKAGES+=("xvfb|màn hình ảo" "xdotool|gõ phím như cán bộ")
fi
require_all "${QMC_QT_PACKAGES[@]}"
prepare_python requirements.lock requirements-dev.lock

if [[ ${1:-} == --tour ]]; then
    exec "$QMC_VENV/bin/python" "$QMC_ROOT/packaging/tour.py" "${@:2}"
fi

if [[ -z ${DISPLAY:-} && -z ${WAYLAND_DISPLAY:-} && -z ${QT_QPA_PLATFORM:-} ]]; then
    cat >&2 <<'TEXT'
Không có màn hình để mở cửa sổ (biến DISPLAY và WAYLAND_DISPLAY đều trống). Hãy chọn một cách:
  - mở phiên làm việc có màn hình trên máy này rồi chạy lại;
  - qua mạng: ssh -X NGƯỜI_DÙNG@MÁY, rồi chạy lại lệnh này;
  - xem một lượt tiếp nhận bằng ảnh, không cần màn hình: bash packaging/run.sh --tour THƯ_MỤC
  - màn hình ảo: xvfb-run -a -s "-screen 0 1366x768x24" bash packaging/run.sh --demo   (gói xvfb và xauth)

There is no display to open a window on (DISPLAY and WAYLAND_DISPLAY are both empty). Choose one:
  - open a desktop session on this machine and start again;
  - over the network: ssh -X USER@MACHINE, then run this command again;
  - see a whole visit as pictures, without a display: bash packaging/run.sh --tour FOLDER
  - a virtual display: xvfb-run -a -s "-screen 0 1366x768x24" bash packaging/run.sh --demo   (packages xvfb and xauth)
TEXT
    exit 3
fi

# The Qt wheel has no fcitx plugin; fcitx5 answers on IBus's name as well, so Vietnamese typing works through "ibus".
if [[ ${QT_IM_MODULE:-} == fcitx* ]]; then
    export QT_IM_MODULE=ibus
fi
if [[ ${QT_IM_MODULES:-} == *fcitx* ]]; then
    export QT_IM_MODULES=ibus
fi

exec "$QMC_VENV/bin/python" -m desktop_app "$@"
