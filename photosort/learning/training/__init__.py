"""How networks are trained: networks, losses, the loop, checkpoints, the neighbour graph."""
