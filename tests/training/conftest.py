"""A tiny model, a tiny tokenizer and a tiny data folder, all made here: nothing is downloaded."""

import gzip
import json
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner

from checker.comparing.fitted import Weights
from models.training import forests
from models.training.rows import LABELS

WORDS = (
    "the a of in on was is not and mayor bridge opened closed monday tuesday twelve fourteen "
    "people died fire report council river storm school flood officials said road bus . , "
).split()
SMALL = {
    "num_attention_heads": 2,
    "max_position_embeddings": 64,
    "id2label": dict(enumerate(LABELS)),
    "label2id": {label: column for column, label in enumerate(LABELS)},
}


class WordVectors:
    """An encoder for tests: one axis a word, so that shared words mean near."""

    def encode(self, texts):
        vectors = np.zeros((len(texts), 64), dtype=np.float32)
        for row, text in enumerate(texts):
            for word in text.lower().replace(".", "").split():
                vectors[row, sum(word.encode()) % 64] += 1.0
        return vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)


@pytest.fixture
def encoder():
    return WordVectors()


@pytest.fixture(scope="session")
def tiny_model(tmp_path_factory):
    """Write a random one-layer classifier with the real file layout; return its folder."""
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("tiny")
    names = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *dict.fromkeys(WORDS)]
    tokenizer = Tokenizer(
        models.WordPiece({word: at for at, word in enumerate(names)}, unk_token="[UNK]")
    )
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    tokenizer.post_processor = processors.BertProcessing(("[SEP]", 3), ("[CLS]", 2))
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        pad_token="[PAD]",
        unk_token="[UNK]",
        cls_token="[CLS]",
        sep_token="[SEP]",
        model_input_names=["input_ids", "token_type_ids", "attention_mask"],
    ).save_pretrained(folder)
    config = BertConfig(
        vocab_size=len(names),
        hidden_size=16,
        num_hidden_layers=1,
        intermediate_size=32,
        **SMALL,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


WIDE_PIECES = (
    *("<s>", "<pad>", "</s>", "[UNK]", "<mask>"),
    *("a", "b", "##a", "##b", "bridge", "##bab", "the", "北", "mayor", "ab"),
)


@pytest.fixture
def tiny_wide(tmp_path):
    """Write a random three-layer classifier of the kind of the wide base; return its folder."""
    import torch
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors
    from transformers import MPNetConfig, MPNetForSequenceClassification, PreTrainedTokenizerFast

    torch.manual_seed(4)
    folder = tmp_path / "base"
    config = MPNetConfig(
        vocab_size=len(WIDE_PIECES),
        hidden_size=64,
        num_hidden_layers=3,
        intermediate_size=128,
        **SMALL,
    )
    model = MPNetForSequenceClassification(config)
    for weight in model.parameters():
        if weight.dim() == 1:  # as after a training: the exporter merges those that are equal
            weight.data += 0.02 * torch.randn_like(weight)
    model.save_pretrained(folder)
    vocabulary = {piece: at for at, piece in enumerate(WIDE_PIECES)}
    backend = Tokenizer(models.WordPiece(vocabulary, unk_token="[UNK]"))
    backend.normalizer = normalizers.BertNormalizer()
    backend.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    backend.post_processor = processors.RobertaProcessing(
        ("</s>", 2), ("<s>", 0), trim_offsets=True, add_prefix_space=False
    )
    PreTrainedTokenizerFast(
        tokenizer_object=backend,
        bos_token="<s>",
        pad_token="<pad>",
        eos_token="</s>",
        unk_token="[UNK]",
        mask_token="<mask>",
        model_input_names=["input_ids", "attention_mask"],
    ).save_pretrained(folder)
    return folder


SENTENCES = (
    "The mayor opened the bridge on Monday.",
    "Twelve people died in the fire at the school.",
    "The council said the road was closed.",
    "A storm closed the bridge in March.",
    "Officials said the flood was in the river.",
    "The bus was on the road on Tuesday.",
    "The report of the council was not closed.",
)


def _edit(article, split, label, text):
    return {
        "article": article,
        "split": split,
        "label": label,
        "kind": "number" if label == "contradiction" else "other-time",
        "op": "insert",
        "at": 3,
        "conflicts_with": [2],
        "text": text,
    }


@pytest.fixture
def data(tmp_path):
    """Write a data folder with the layout that the recipe reads."""
    for name in ("news", "ours", "nli/train", "nli/dev"):
        (tmp_path / name).mkdir(parents=True)
    edited, edits = [], []
    for number in range(12):
        article, split = f"e{number:03d}", "dev" if number % 4 == 0 else "train"
        own = [f"{s[:-1]} of road {number}." for s in SENTENCES]
        edited.append({"id": article, "split": split, "sentences": own})
        edits.append(_edit(article, split, "contradiction", "Fourteen people died in the fire."))
        edits.append(_edit(article, split, "neutral", "Two people died in a flood in 1990."))
    clean = [
        {"id": f"n{number}", "text": "\n".join(f"{s[:-1]} of street {number}." for s in SENTENCES)}
        for number in range(30)
    ]
    clean.append({"id": "leak", "text": "\n".join(edited[0]["sentences"])})
    _zip(tmp_path / "news" / "edited_articles.jsonl.gz", edited)
    _zip(tmp_path / "news" / "town.jsonl.gz", clean)
    _zip(tmp_path / "nli" / "train" / "lingnli_lots.train.jsonl.gz", [_row(n) for n in range(9)])
    _zip(tmp_path / "nli" / "dev" / "mnli.dev.jsonl.gz", [_row(n) for n in range(9)])
    (tmp_path / "ours" / "article_edits.jsonl").write_text("\n".join(map(json.dumps, edits)))
    pairs = [_row(number) for number in range(60)]
    (tmp_path / "ours" / "newsroom_pairs.jsonl").write_text("\n".join(map(json.dumps, pairs)))
    return tmp_path


def _row(number):
    return {
        "premise": f"The bridge was closed on day {number // 3}.",
        "hypothesis": f"The bridge was opened on day {number}.",
        "label": ("contradiction", "entailment", "neutral")[number % 3],
    }


def _zip(path: Path, items):
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(item) + "\n" for item in items)


@pytest.fixture
def fitted(monkeypatch, tmp_path):
    """Run the command of a module that fits trees, on given articles; return weights and output."""

    def run(module, made):
        monkeypatch.setattr(forests, "reports", lambda split: made if split == "train" else [])
        few = {**forests.TREES, "max_iter": 20, "min_samples_leaf": 3}
        monkeypatch.setattr(forests, "TREES", few)
        out = tmp_path / "weights.json"
        done = CliRunner().invoke(module.main, ["--out", str(out), "--but", "zz"])
        assert done.exit_code == 0, done.output
        return Weights.load(out, module.NAMES), done.output

    return run
