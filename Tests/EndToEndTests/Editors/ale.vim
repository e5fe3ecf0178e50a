" Tells what a user of Vim with ALE sees in the draft that is named in the environment.
set nocompatible hidden noswapfile shortmess+=A
set runtimepath^=/usr/share/vim-ale
let &runtimepath = $REPOSITORY . '/editors/vim,' . &runtimepath
filetype plugin on
let g:ale_linters = {'text': ['tickmark']}
let g:ale_lint_delay = 10
let g:ale_hover_cursor = 0
runtime! plugin/ale.vim plugin/tickmark.vim
let s:lines = []

function! s:Say(...) abort
  call add(s:lines, join(a:000))
endfunction

function! s:Wait(what, condition) abort
  for l:try in range(1000)
    if a:condition() | return | endif
    sleep 20m
  endfor
  throw 'no ' . a:what
endfunction

function! s:Findings() abort
  return ale#engine#GetLoclist(bufnr(''))
endfunction

try
  execute 'edit' fnameescape($DRAFT)
  setlocal filetype=text
  call ale#Queue(0)
  call s:Wait('findings', {-> !empty(s:Findings())})
  let s:finding = s:Findings()[0]
  call s:Say('finding', getline(s:finding.lnum)[s:finding.col - 1 : s:finding.end_col - 1])
  call s:Say('code', s:finding.code)
  call s:Say('message', s:finding.text)
catch
  call s:Say(v:exception)
endtry
call writefile(s:lines, '/dev/stdout')
quitall!
