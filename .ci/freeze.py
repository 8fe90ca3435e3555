"""Print this environment's packages as constraints: `python .ci/freeze.py > packaging/constraints.txt`."""

import sys
from importlib.metadata import distributions

HEADER = """\
# The packages that the tests run with, so that a run today and one in a year differ by the code alone.
# Written by .ci/freeze.py with Python {python} on {platform}; packaging/RELEASE.md says when and how.
"""
LEFT_OUT = {"photosort", "pip"}  # the program itself, and what installs it


def constraints() -> list[str]:
    """`name==version`, sorted. A local version such as "+cpu" names a build of one machine, and is left out."""
    found = {dist.metadata["Name"]: dist.version.partition("+")[0] for dist in distributions()}
    wanted = {name: version for name, version in found.items() if name.lower() not in LEFT_OUT}
    return [f"{name}=={version}" for name, version in sorted(wanted.items(), key=lambda item: item[0].lower())]


if __name__ == "__main__":
    python = ".".join(map(str, sys.version_info[:2]))
    sys.stdout.write(HEADER.format(python=python, platform=sys.platform) + "\n".join(constraints()) + "\n")
