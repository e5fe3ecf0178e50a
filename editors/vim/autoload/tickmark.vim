" What ALE and vim-lsp need to know to start the server.
function! tickmark#Command() abort
  return get(g:, 'tickmark_command', ['tickmark', 'serve', '--stdio'])
endfunction

function! tickmark#Configuration() abort
  return {'tickmark': get(g:, 'tickmark_settings', {})}
endfunction

function! tickmark#DefineForALE(filetype, language) abort
  call ale#linter#Define(a:filetype, {
  \   'name': 'tickmark',
  \   'lsp': 'stdio',
  \   'executable': {-> tickmark#Command()[0]},
  \   'command': {-> join(map(copy(tickmark#Command()), 'ale#Escape(v:val)'))},
  \   'language': a:language,
  \   'project_root': function('tickmark#Root'),
  \   'initialization_options': {-> tickmark#Configuration()},
  \})
endfunction

function! tickmark#Root(buffer) abort
  let l:folder = fnamemodify(bufname(a:buffer), ':p:h')
  let l:file = findfile('tickmark.json', escape(l:folder, ' ,;') . ';')
  return empty(l:file) ? l:folder : fnamemodify(l:file, ':p:h')
endfunction
