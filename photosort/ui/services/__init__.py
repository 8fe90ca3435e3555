"""What works behind the widgets: threads, overview, thumbnails, acts in the background, the organizer's controller."""
