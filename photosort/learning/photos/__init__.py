"""From a photo's vector to groups of photos: representation, kinds, grouping, the map."""
