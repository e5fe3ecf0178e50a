-- Neovim 0.11 and newer: read by vim.lsp.enable('tickmark').
return {
  cmd = vim.g.tickmark_cmd or { 'tickmark', 'serve', '--stdio' },
  filetypes = { 'markdown', 'text', 'html' },
  root_markers = { 'tickmark.json', '.git' },
  settings = { tickmark = vim.g.tickmark_settings or vim.empty_dict() },
}
