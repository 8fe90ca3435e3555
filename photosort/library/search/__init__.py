"""Finding photos: the index, what words match in it, and the answer."""
