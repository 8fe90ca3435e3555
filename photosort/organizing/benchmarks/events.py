"""How well events, journeys and clocks that were hours off are found in made-up lives; see `learning.benchmarks`."""

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from photosort.learning.benchmarks import clocks
from photosort.learning.benchmarks.events import CHOSEN_ON, HELD_OUT, Figures, rows, seconds

_SIZES = "1000,10000,100000"


def main(argv: Sequence[str]) -> int:
    """Run `photosort benchmark events`."""
    parser = argparse.ArgumentParser(
        prog="photosort benchmark events",
        description="Boundaries of events in made-up lives, beside fixed gaps and DBSCAN, each at its best; cameras "
        "whose clock was hours off.",
    )
    parser.add_argument("--lives", type=int, default=len(HELD_OUT), metavar="N", help="of each kind (%(default)s)")
    parser.add_argument("--sizes", default=_SIZES, metavar="N,N", help="photos whose time is taken (%(default)s)")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures to FILE")
    args = parser.parse_args(argv)
    tables: dict[str, dict[str, Figures]] = {
        "limits chosen on these": rows(CHOSEN_ON[: args.lives]),
        "held out": rows(HELD_OUT[: args.lives]),
        "clocks, held out": clocks.rows(clocks.HELD_OUT[: args.lives]),
        "time": {f"{int(size):,} photos": {"seconds": seconds(int(size))} for size in args.sizes.split(",") if size},
    }
    for title, table in tables.items():
        sys.stdout.write(f"{title}\n")
        for name, row in table.items():
            sys.stdout.write(f"  {name:<40}{'  '.join(f'{key} {value:.3g}' for key, value in row.items())}\n")
    if args.json:
        args.json.write_text(json.dumps(tables, indent=1) + "\n", encoding="utf-8")
    return 0
