"""The recipe of the language pipeline: from treebanks and named entities to the folder `model`."""
