#!/usr/bin/env bash
# The first optimizer of torch.optim that a program makes, of whatever kind, imports torch._dynamo, the front of
# torch.compile, and through it sympy, torch.distributed and FSDP: their methods are wrapped to be left out by a compiler
# that nobody has asked for, and making the wrapper loads it. For a small network that costs more than training it.
# `import torch` alone does not load it, and neither do forward and backward.
#
# Seen with torch 2.13.0 on Python 3.11, Linux, CPU. A guess would be: SGD over one parameter is a small object.
# Output seen:
#   after import, forward and backward: torch._dynamo False, sympy False
#   after SGD([parameter]): torch._dynamo True, sympy True, more than 500 modules more: True, more than 1 s: True
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 -m venv "$work/venv"
"$work/venv/bin/python" -m pip install -q --disable-pip-version-check torch==2.13.0 numpy==2.4.0

cat >"$work/ask.py" <<'PYTHON'
"""Makes one optimizer, and looks at what is loaded before and after."""

import sys
import time

import torch

parameter = torch.nn.Parameter(torch.ones(3))
(parameter**2).sum().backward()


def loaded() -> str:
    return ", ".join(f"{name} {name in sys.modules}" for name in ("torch._dynamo", "sympy"))


print("after import, forward and backward:", loaded())
before, start = len(sys.modules), time.process_time()
torch.optim.SGD([parameter])
seconds, more = time.process_time() - start, len(sys.modules) - before
print(f"after SGD([parameter]): {loaded()}, more than 500 modules more: {more > 500}, more than 1 s: {seconds > 1}")
print(more, "modules,", round(seconds, 1), "s of the processor", file=sys.stderr)
PYTHON

seen=$("$work/venv/bin/python" -W ignore "$work/ask.py")
echo "$seen"
[ "$seen" = "after import, forward and backward: torch._dynamo False, sympy False
after SGD([parameter]): torch._dynamo True, sympy True, more than 500 modules more: True, more than 1 s: True" ]
