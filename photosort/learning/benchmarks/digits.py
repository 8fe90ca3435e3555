"""`photosort benchmark digits`: one table of quality and seconds, ours beside the others'."""

import argparse
import json
import sys
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from photosort.learning.training import allocator
from photosort.model.problem import CommandError


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="photosort benchmark digits", description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with mnist.npz, usps_test2007.npz, coil20.npz")
    parser.add_argument("--only", default="a,b,c,d,e,f,g", help="protocols, such as b,d,f")
    parser.add_argument("--methods", help="methods, separated by commas")
    parser.add_argument("--seeds", type=int, default=1, help="runs of each method")
    parser.add_argument("--budget", type=float, default=float("inf"), help="seconds, after which no run begins")
    parser.add_argument("--limit", type=int, default=0, help="largest number of pictures")
    parser.add_argument("--json", type=Path, help="also write every run to this file")
    parser.add_argument("--plots", type=Path, help="folder for losses, maps and confusions as PNG")
    return parser


def main(argv: Sequence[str]) -> int:
    """Print the table; return the exit code."""
    arguments = _parser().parse_args(argv)
    allocator.tune()  # before torch: its threads would spin while they wait
    import torch

    from photosort.learning.benchmarks.data import PROTOCOLS
    from photosort.learning.benchmarks.methods import METHODS
    from photosort.learning.benchmarks.runs import machine, run_digits, table
    from photosort.learning.training.device import available_cores

    protocols = arguments.only.split(",")
    methods = arguments.methods.split(",") if arguments.methods else list(METHODS)
    unknown = [name for name in protocols if name not in PROTOCOLS] + [name for name in methods if name not in METHODS]
    if unknown:
        raise CommandError(f"There is no protocol or method called {', '.join(unknown)}.")
    torch.set_num_threads(available_cores())
    rows = run_digits(
        arguments.data,
        protocols,
        methods,
        seeds=arguments.seeds,
        budget=arguments.budget,
        limit=arguments.limit,
        plots=arguments.plots,
    )
    sys.stdout.write(table(rows) + "\n")
    if arguments.json is not None:
        content = {"machine": machine(), "rows": [asdict(row) for row in rows]}
        arguments.json.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    return 0
