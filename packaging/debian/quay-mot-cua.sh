#!/bin/sh
# The Qt libraries have no fcitx plugin; fcitx5 answers on IBus's name as well, so Vietnamese typing works through "ibus".
case "${QT_IM_MODULE:-}" in fcitx*) export QT_IM_MODULE=ibus ;; esac
case "${QT_IM_MODULES:-}" in *fcitx*) export QT_IM_MODULES=ibus ;; esac
# Isolated: no module of the account or of the folder it is started in can take the place of one of ours.
exec /usr/bin/python3 -I /opt/quay-mot-cua/start.py "$@"
