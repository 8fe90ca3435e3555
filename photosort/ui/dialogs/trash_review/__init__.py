"""Looking through photos before they go to the trash: the odd ones first, whole and unticked."""
