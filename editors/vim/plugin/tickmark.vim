" Tickmark as a server of vim-lsp; ALE finds its linters by itself.
augroup tickmark
  autocmd!
  autocmd User lsp_setup call lsp#register_server({
  \   'name': 'tickmark',
  \   'cmd': {info -> tickmark#Command()},
  \   'allowlist': ['markdown', 'text', 'html'],
  \   'languageId': {info -> &filetype ==# 'text' ? 'plaintext' : &filetype},
  \   'root_uri': {info -> lsp#utils#path_to_uri(tickmark#Root(bufnr('%')))},
  \   'initialization_options': tickmark#Configuration(),
  \ })
augroup END
