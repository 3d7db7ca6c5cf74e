"""What can go wrong, as a tree: every error says what is wrong and what to do.

CheckerError
├── ArticleError          one article cannot be read; the others are still checked
├── BaselineError         a file of accepted findings cannot be read or written
├── ConfigError           a setting that we do not know, or a value that does not fit
└── ModelError            a model cannot be used
    ├── ModelNotFoundError    no weights where they should be
    └── ModelLabelError       the model has no label named contradiction, entailment or neutral
"""


class CheckerError(Exception):
    """Base class. The message says what is wrong; ``hint`` says what to do."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        super().__init__(message)
        self.hint = hint

    @property
    def line(self) -> str:
        """Message and hint on one line, as the command line prints them."""
        text = f"{str(self).rstrip('.')}. {self.hint}" if self.hint else str(self)
        return " ".join(text.split())


class ArticleError(CheckerError):
    """One article cannot be read: missing, empty, binary, too large, wrongly encoded."""


class ConfigError(CheckerError):
    """A setting is unknown or its value does not fit."""


class ModelError(CheckerError):
    """A model cannot be used."""


class ModelNotFoundError(ModelError):
    """No weights where they should be."""


class ModelLabelError(ModelError):
    """The model does not name the three NLI labels."""


class BaselineError(CheckerError):
    """A file of accepted findings cannot be read or written."""
