"""Another time zone for a while, in Python and in the libraries beneath it."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from unittest.mock import patch


@contextmanager
def zone(name: str) -> Iterator[None]:
    """Live by the clock of "America/Los_Angeles" and the like."""
    try:
        with patch.dict(os.environ, TZ=name):
            time.tzset()
            yield
    finally:
        time.tzset()
