#!/usr/bin/env bash
# A QObject whose wrapper is part of a reference cycle (self.me = self, a lambda that it keeps) is deleted by Python's
# search for cycles, which runs on whatever thread has just made an object: a thread that reads thumbnails, and never
# touches a widget, runs the destructors of widgets of the GUI thread. Qt says so only where a timer is running. With
# windows on the screen the program crashes or stands still sooner or later (seen: rarely, after minutes). What helps: no
# search on other threads (gc.disable, and gc.collect by a timer of the GUI thread).
#
# Seen with PySide6-Essentials 6.11.3 on Python 3.11, Linux. A guess would be: what lives on the GUI thread, and was
# dropped there, ends there.
# Output seen:
#   dropped on MainThread, ended on reader
#   Qt says: QObject::~QObject: Timers cannot be stopped from another thread
#   with the search left to the GUI thread: ended on MainThread
#   Qt says: nothing
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check PySide6-Essentials==6.11.3

cat >"$work/cycle.py" <<'PYTHON'
"""Drops an object that holds itself, and has another thread make objects that have nothing to do with Qt."""

import gc
import threading

from PySide6.QtCore import QCoreApplication, QObject, qInstallMessageHandler

said = []
ended = []


class Loop(QObject):
    def __init__(self):
        super().__init__()
        self.me = self
        self.startTimer(1_000)

    def __del__(self):
        ended.append(threading.current_thread().name)


def read():
    kept = []
    for _ in range(5_000):
        kept.append([])


def drop_and_read():
    ended.clear()
    said.clear()
    Loop()
    reader = threading.Thread(target=read, name="reader")
    reader.start()
    reader.join()


app = QCoreApplication([])
qInstallMessageHandler(lambda _kind, _where, words: said.append(words))
gc.collect()
drop_and_read()
print(f"dropped on {threading.current_thread().name}, ended on {ended[0]}")
print("Qt says:", said[-1] if said else "nothing")

gc.disable()
drop_and_read()
gc.collect()  # a timer of the GUI thread would do so
print("with the search left to the GUI thread: ended on", ended[0])
print("Qt says:", said[-1] if said else "nothing")
qInstallMessageHandler(None)
PYTHON

seen=$("$work/venv/bin/python" "$work/cycle.py")
echo "$seen"
[ "$seen" = "$(sed -n 's/^#   //p' "$0")" ]
