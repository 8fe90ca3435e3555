"""The encoder that is used unless another is asked for, as those know it who may not load torch to ask it."""

ENCODER = "efficientnet-lite0"
"""Its name, as `learning.encoders.encoder.load` takes it."""

SCRATCH = "scratch"
"""The one without a trunk that was trained before."""

VIEWS = (1, 224)
"""What it wants of each picture: how many views, and their edge in pixels."""

VECTOR_VERSION = 1
"""Of the columns of stored vectors (`learning.photos.photo_vector`): vectors of another version are made anew."""
