"""The Word file of an organisation, whose look its papers can take over.

Law: it is the work of strangers. It is opened within limits, follows nothing outside itself, and only its
styles, header, footer and margins come in; what is told of people, and its own text, stays out.
"""
