"""ASK: the steps of the course in their order, each with its form.

A step is one frozen record that points to an ordinary form class, side by side in reading order. Labels,
hints and the reading of what was typed live here; prose and examples live in templates. A step knows
WTForms and the model, and never who is asking.
"""
