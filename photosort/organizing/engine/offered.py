"""What could run the encoder beside the processor. An engine is asked once: the answer holds while the program runs."""

from photosort.model.cancel_token import Cancelled
from photosort.model.problem import PhotosortError
from photosort.organizing.engine.engine import Engine


class Offered:
    """To be asked on any thread."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._known: tuple[str | None] | None = None

    def accelerator(self, *, alone: bool) -> str | None:
        """Its name; None where there is nothing, or no engine to ask. One that is `alone`, without a run, ends then."""
        if self._known is None:
            try:
                self._known = (self._engine.call("accelerator"),)
            except (PhotosortError, Cancelled):
                return None
            if alone:
                self._engine.rest()
        return self._known[0]
