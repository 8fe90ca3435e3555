"""The photo map: photos that look alike lie close together; groups are taken with a lasso or by key."""
