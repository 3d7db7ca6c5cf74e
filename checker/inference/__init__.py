"""Runs the two models: the only folder that imports onnxruntime, torch or transformers.

``load`` gives the embedder and the NLI model of a run; ``describe`` lists the shipped weights.
Importing this folder loads no model library: the engines come in when ``load`` needs them.
"""

from checker.inference.loading import load
from checker.inference.protocols import Embedder, Models, NLIModel
from checker.inference.weights import WeightFile, WeightFolder, describe

__all__ = [
    "Embedder",
    "Models",
    "NLIModel",
    "WeightFile",
    "WeightFolder",
    "describe",
    "load",
]
