"""The recipe of the language pipeline: from treebanks and named entities to the folder `model`."""

import os

for library in ("OPENBLAS", "OMP", "MKL", "BLIS"):
    # As when articles are read: the products are small, and threads would only wait for each other.
    os.environ.setdefault(f"{library}_NUM_THREADS", "1")
