"""Smoke test of a built bundle: its self-test passes, and it prints nothing that a user should not see."""

import subprocess
import sys
from pathlib import Path

TIME_LIMIT_S = 300


def main(program: Path) -> int:
    """Run the bundle's self-test; 0 when it passes without a word on stderr that looks like an accident."""
    done = subprocess.run([program, "--self-test"], capture_output=True, text=True, timeout=TIME_LIMIT_S, check=False)
    print(done.stdout)
    print(done.stderr, file=sys.stderr)
    accident = any(word in done.stderr for word in ("Traceback", "QFatal", "Segmentation", "cannot open shared object"))
    return 1 if done.returncode or accident else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        raise SystemExit("usage: smoke.py dist/photosort/photosort")
    raise SystemExit(main(Path(sys.argv[1])))
