"""Arrays in, embeddings and labels out. The only importer of torch, torchvision and scikit-learn; usable on its own."""
