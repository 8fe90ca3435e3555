#!/usr/bin/env bash
# onnxruntime 1.32 from the Python registry, on Linux: `import onnxruntime` alone makes a folder of telemetry in the user's
# cache, with an id of this device and a store of events, before any session is made. `disable_telemetry_events()` comes
# too late for that: it can be called only after the import. The documents know telemetry of the builds for Windows alone.
# What prevents it is ORT_DISABLE_TELEMETRY=1 in the environment before the import; DO_NOT_TRACK does not.
#
# Seen with onnxruntime 1.32.0 on Python 3.11, Linux. No connection was seen; nothing is said here of whether any is made.
# A guess would be: a library that computes writes no files, and telemetry is a matter of Windows.
# Output seen:
#   import: deviceid, onnxruntime.db
#   import, then disable_telemetry_events(): deviceid, onnxruntime.db
#   DO_NOT_TRACK=1: deviceid, onnxruntime.db
#   ORT_DISABLE_TELEMETRY=1: nothing
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check onnxruntime==1.32.0

written() {
  local home="$work/home$1"
  mkdir "$home"
  env -u ORT_DISABLE_TELEMETRY HOME="$home" XDG_CACHE_HOME="$home/cache" ${3:+"$3"} \
    "$work/venv/bin/python" -c "$2" 2>/dev/null
  find "$home" -type f -path '*onnxruntime*' -not -name '*-wal' -not -name '*-shm' -printf '%f\n' |
    sort | paste -sd , | sed 's/,/, /g; s/^$/nothing/'
}

load="import onnxruntime"
seen="import: $(written 1 "$load")
import, then disable_telemetry_events(): $(written 2 "$load; onnxruntime.disable_telemetry_events()")
DO_NOT_TRACK=1: $(written 3 "$load" DO_NOT_TRACK=1)
ORT_DISABLE_TELEMETRY=1: $(written 4 "$load" ORT_DISABLE_TELEMETRY=1)"
echo "$seen"
[ "$seen" = "import: deviceid, onnxruntime.db
import, then disable_telemetry_events(): deviceid, onnxruntime.db
DO_NOT_TRACK=1: deviceid, onnxruntime.db
ORT_DISABLE_TELEMETRY=1: nothing" ]
