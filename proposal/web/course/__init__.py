"""COURSE: a group on its way along the meetings: who takes part, their homework, how they stand."""
