"""`photosort benchmark digits | photos | pipeline | find | text | ...`, as in packaging/FIGURES.md."""

import importlib
import sys
from collections.abc import Sequence

from photosort.commands.exit_codes import OK, USAGE

MODULES = {
    "digits": "photosort.learning.benchmarks.digits",
    "photos": "photosort.organizing.benchmarks.photos",
    "pipeline": "photosort.organizing.benchmarks.pipeline",
    "find": "photosort.organizing.benchmarks.search",
    "text": "photosort.organizing.benchmarks.text",
    "duplicates": "photosort.organizing.benchmarks.duplicates",
    "people": "photosort.organizing.benchmarks.people",
    "events": "photosort.organizing.benchmarks.events",
    "arrivals": "photosort.organizing.benchmarks.arrivals",
}


def main(argv: Sequence[str]) -> int:
    """Hand the arguments to one benchmark."""
    if not argv or argv[0] not in MODULES:
        sys.stderr.write(f"usage: photosort benchmark {{{','.join(MODULES)}}} ... [--json FILE]\n")
        return OK if argv[:1] in (["-h"], ["--help"]) else USAGE
    return int(importlib.import_module(MODULES[argv[0]]).main(argv[1:]) or OK)
