"""Build the ONNX graph of e5-small straight from its 4-bit weights.

One text at a time goes in: nothing is padded or masked, and a vector depends on nothing but its own text, although
activations are quantised a tensor at a time. Linear layers hold 7-bit weights with one scale a column: with the eighth
bit, CPUs that lack VNNI overflow their 16-bit sums, and the cosine to the 4-bit reference gains only .0004. The word
table stays 4-bit, and only the rows that are looked up are expanded. ``Add`` and ``LayerNormalization`` are kept apart
because the fused operator is several times slower on CPUs.
"""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from retrieval.encoder.weights import BLOCK, PackedWeights

if TYPE_CHECKING:
    import onnx

GRAPH_FILE = "graph.onnx"
TENSOR_FILE = "tensors.bin"
INPUT, OUTPUT = "tokens", "embedding"
WEIGHT_LIMIT = 63
_RUNTIME_DOMAIN = "com.microsoft"
# Tensors start on page borders so that the runtime can map them instead of copying them.
_PAGE = 4096
_INLINE_BYTES = 1024


def write_graph(weights: PackedWeights, folder: Path, on_progress: Callable[[float], None]) -> None:
    """Write the graph and its tensors into a folder: input (1, tokens) int64, output (1, hidden) of unit length.

    Raises:
        WeightsDamaged: a tensor is missing.
        OSError: the folder cannot be written.
    """
    import onnx

    shape = weights.shape
    with (folder / TENSOR_FILE).open("wb") as tensors:
        draft = _Draft(tensors)
        hidden = _embedding(draft, weights)
        for layer in range(shape.layers):
            on_progress(layer / shape.layers)
            hidden = _layer(draft, weights, layer, hidden)
        mean = draft.node("ReduceMean", hidden, draft.constant("token_axis", np.array([1])), keepdims=0)
        draft.nodes.append(onnx.helper.make_node("LpNormalization", [mean], [OUTPUT], axis=-1, p=2))
    graph = onnx.helper.make_graph(
        draft.nodes,
        "multilingual-e5-small",
        [onnx.helper.make_tensor_value_info(INPUT, onnx.TensorProto.INT64, [1, "tokens"])],
        [onnx.helper.make_tensor_value_info(OUTPUT, onnx.TensorProto.FLOAT, [1, shape.hidden])],
        draft.constants,
    )
    opsets = [onnx.helper.make_opsetid("", 18), onnx.helper.make_opsetid(_RUNTIME_DOMAIN, 1)]
    model = onnx.helper.make_model(graph, opset_imports=opsets, ir_version=9)
    (folder / GRAPH_FILE).write_bytes(model.SerializeToString())


class _Draft:
    """Collects nodes and constants; large constants go to the tensor file at once and leave memory."""

    def __init__(self, tensors: Any) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []
        self._named: set[str] = set()
        self._tensors = tensors

    def constant(self, name: str, value: NDArray[Any] | np.generic) -> str:
        """Add a constant once and return its name."""
        import onnx

        if name in self._named:
            return name
        self._named.add(name)
        array = np.asarray(value, order="C")
        if array.nbytes < _INLINE_BYTES:
            self.constants.append(onnx.numpy_helper.from_array(array, name))
            return name
        offset = self._tensors.tell()
        self._tensors.write(array.data)
        self._tensors.write(bytes(-array.nbytes % _PAGE))
        proto = onnx.TensorProto(
            name=name,
            data_type=onnx.helper.np_dtype_to_tensor_dtype(array.dtype),
            dims=array.shape,
            data_location=onnx.TensorProto.EXTERNAL,
        )
        for key, text in (("location", TENSOR_FILE), ("offset", str(offset)), ("length", str(array.nbytes))):
            proto.external_data.add(key=key, value=text)
        self.constants.append(proto)
        return name

    def nodes_of(self, kind: str, *inputs: str, outputs: int, domain: str = "", **attributes: Any) -> list[str]:
        """Add a node and return the names of its outputs."""
        import onnx

        names = [f"{kind}{len(self.nodes)}.{n}" for n in range(outputs)]
        self.nodes.append(onnx.helper.make_node(kind, list(inputs), names, domain=domain, **attributes))
        return names

    def node(self, kind: str, *inputs: str, domain: str = "", **attributes: Any) -> str:
        """Add a node with one output and return its name."""
        return self.nodes_of(kind, *inputs, outputs=1, domain=domain, **attributes)[0]


def _embedding(draft: _Draft, weights: PackedWeights) -> str:
    """Expand the rows of the 4-bit word table that the tokens name, and add positions and the one token type."""
    shape = weights.shape
    table = weights.blocks("emb.word", shape.vocabulary, shape.hidden)
    nibbles = draft.constant("word.nibbles", table["nibbles"].reshape(shape.vocabulary, -1))
    scales = draft.constant("word.scales", table["scale"])
    by_block = draft.constant("word.by_block", np.array([0, 0, shape.hidden // BLOCK, BLOCK // 2]))
    rows = draft.node("Reshape", draft.node("Gather", nibbles, INPUT), by_block)
    low = draft.node("BitwiseAnd", rows, draft.constant("word.low", np.uint8(15)))
    high = draft.node("BitShift", rows, draft.constant("word.shift", np.uint8(4)), direction="RIGHT")
    values = draft.node("Cast", draft.node("Concat", low, high, axis=-1), to=1)
    centred = draft.node("Sub", values, draft.constant("word.centre", np.float32(8)))
    scale = draft.node("Cast", draft.node("Gather", scales, INPUT), to=1)
    scale = draft.node("Unsqueeze", scale, draft.constant("last_axis", np.array([-1])))
    whole = draft.constant("word.whole", np.array([0, 0, shape.hidden]))
    words = draft.node("Reshape", draft.node("Mul", centred, scale), whole)
    places = weights.floats("emb.pos", shape.positions, shape.hidden)
    kinds = weights.floats("emb.type", shape.token_types, shape.hidden)
    place_table = draft.constant("positions", places + kinds[0])
    length = draft.node("Shape", INPUT, start=1, end=2)
    place = draft.node("Slice", place_table, draft.constant("first", np.array([0])), length)
    return _norm(draft, weights, "emb.ln", draft.node("Add", words, place))


def _layer(draft: _Draft, weights: PackedWeights, number: int, hidden: str) -> str:
    """Add one transformer layer: attention and a GELU network, each with its residual and norm behind it."""
    shape, prefix = weights.shape, f"l{number}."
    size, inner = shape.hidden, shape.inner
    joined = _linear(draft, weights, hidden, [prefix + "q", prefix + "k", prefix + "v"], size, size)
    heads = draft.nodes_of("Split", joined, outputs=3, axis=-1, num_outputs=3)
    attended = draft.node("MultiHeadAttention", *heads, domain=_RUNTIME_DOMAIN, num_heads=shape.heads)
    attended = _linear(draft, weights, attended, [prefix + "ao"], size, size)
    hidden = _norm(draft, weights, prefix + "aln", draft.node("Add", attended, hidden))
    wide = _linear(draft, weights, hidden, [prefix + "fi"], inner, size)
    narrow = _linear(draft, weights, draft.node("Gelu", wide, domain=_RUNTIME_DOMAIN), [prefix + "fo"], size, inner)
    return _norm(draft, weights, prefix + "oln", draft.node("Add", narrow, hidden))


def _linear(draft: _Draft, weights: PackedWeights, x: str, names: list[str], rows: int, columns: int) -> str:
    """Multiply by the named matrices laid side by side, with activations quantised on the way."""
    matrix = np.concatenate([weights.matrix(f"{name}.w", rows, columns) for name in names])
    bias = np.concatenate([weights.floats(f"{name}.b", rows) for name in names])
    scales, values = quantise(matrix)
    return draft.node(
        "DynamicQuantizeMatMul",
        x,
        draft.constant(f"{names[0]}.values", values.T),
        draft.constant(f"{names[0]}.scales", scales),
        draft.constant(f"{names[0]}.zeros", np.zeros(len(matrix), np.int8)),
        draft.constant(f"{names[0]}.bias", bias),
        domain=_RUNTIME_DOMAIN,
    )


def quantise(matrix: NDArray[np.float32]) -> tuple[NDArray[np.float32], NDArray[np.int8]]:
    """Return one scale a row (rows,) and the values (rows, columns) in -63..63; an all-zero row keeps scale 1."""
    peaks = np.abs(matrix).max(axis=1)
    scales = np.where(peaks > 0, peaks / WEIGHT_LIMIT, 1).astype(np.float32)
    return scales, np.rint(matrix / scales[:, None]).astype(np.int8)


def _norm(draft: _Draft, weights: PackedWeights, name: str, x: str) -> str:
    shape = weights.shape
    gain = draft.constant(f"{name}.gain", weights.floats(f"{name}.w", shape.hidden))
    shift = draft.constant(f"{name}.shift", weights.floats(f"{name}.b", shape.hidden))
    return draft.node("LayerNormalization", x, gain, shift, axis=-1, epsilon=shape.epsilon)
