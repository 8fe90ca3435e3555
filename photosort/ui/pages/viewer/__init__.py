"""One photo large: the stage with zoom and pan, the film strip, and the page around them."""
