"""SHOW: the pages, and the commands at the prompt.

One module per thing a person does, with short views that ask a room and draw a template, in a folder for each
part of the program; what all pages share stands beside these. Only this room and app.py touch a request. The
table of routes says who may enter; what does not stand in it does not start.
"""
