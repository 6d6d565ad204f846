"""DOCUMENTS: what goes out: package, PDFs, previews, house style, short forms, a project as a file."""
