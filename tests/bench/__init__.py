"""The benchmark: pages, documents and start of the program beside the least they could cost."""
