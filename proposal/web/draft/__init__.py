"""DRAFT: the plan as others read it, what they say of it, what becomes of that, and versions side by side."""
