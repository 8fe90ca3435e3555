"""Where the program starts: as `photosort`, as `python -m photosort`, and in the bundle."""

import sys

from photosort import safe_path


def main() -> int:
    """Run the command line. Returns the exit code."""
    safe_path.enforce()
    if getattr(sys, "frozen", False):
        import multiprocessing

        # In a bundle the engine process is this same program, and this call turns into it.
        multiprocessing.freeze_support()
    from photosort import cli

    return cli.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
