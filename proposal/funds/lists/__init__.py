"""Lists of funds: read and written row by row, brought in, corrected, and told of in words."""
