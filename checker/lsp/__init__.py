"""The language server: findings in the editor, while an article is written.

Everything here needs ``pygls``, which the extra ``lsp`` installs; nothing else imports it.
"""
