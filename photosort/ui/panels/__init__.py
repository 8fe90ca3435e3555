"""What stands beside a page: details of a photo, the history."""
