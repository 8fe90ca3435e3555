"""Albums described anew once a command has changed what they tell of, as the window does it behind everything else."""

from photosort.library.library import Library
from photosort.model.encoder import ENCODER
from photosort.organizing.describing.refresh import refresh
from photosort.organizing.read_stage import points_key, vectors_key


def describe_anew(library: Library) -> None:
    """Names, chips, junk score and who is held back, of the albums whose photos, dates, text or people are others."""
    refresh(library, vectors_key(ENCODER), points_key(ENCODER))
