"""SHOW: the pages, and the commands at the prompt.

One module per thing a person does, with short views that ask a room and draw a template. Only this room and
app.py touch a request. The table of routes says who may enter; what does not stand in it does not start.
"""
