#!/usr/bin/env bash
# QLocalServer.listen on a name that another server listens on fails with AddressInUseError, as one would think; with
# QLocalServer.SocketOption.UserAccessOption set it succeeds: Qt makes the socket aside, to set its permissions, and renames
# it over the other one. The first server still says that it listens, and no client ever reaches it again. A program that
# runs once a person, and takes a failed listen for "another one runs", needs a lock beside the private socket.
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux. A guess would be: the option sets permissions, no more.
# Output seen:
#   open to all: second listens False (AddressInUseError), client reaches first
#   of the user alone: second listens True (UnknownSocketError), client reaches second
#   of the user alone: the first still says that it listens: True
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/listen.py" <<'PYTHON'
"""Has two servers listen at one path, and sees which of them a client reaches."""

import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtNetwork import QLocalServer, QLocalSocket

app = QCoreApplication([])


def reached(path, servers):
    client = QLocalSocket()
    client.connectToServer(path)
    client.waitForConnected(2_000)
    for server, name in servers:
        if server.waitForNewConnection(500)[0] and server.hasPendingConnections():
            return name
    return "nobody"


for number, (what, option) in enumerate(
    (
        ("open to all", QLocalServer.SocketOption.NoOptions),
        ("of the user alone", QLocalServer.SocketOption.UserAccessOption),
    )
):
    path = f"{sys.argv[1]}/socket-{number}"
    first, second = QLocalServer(), QLocalServer()
    for server in (first, second):
        server.setSocketOptions(option)
    assert first.listen(path)
    listens = second.listen(path)
    found = reached(path, ((first, "first"), (second, "second")))
    print(f"{what}: second listens {listens} ({second.serverError().name}), client reaches {found}")
print(f"of the user alone: the first still says that it listens: {first.isListening()}")
PYTHON

seen=$("$work/venv/bin/python" "$work/listen.py" "$work")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
