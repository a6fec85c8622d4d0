#!/bin/sh
# Isolated: no module of the account or of the folder it is started in can take the place of one of ours.
exec /usr/bin/python3 -I /opt/quay-mot-cua-server/start.py "$@"
