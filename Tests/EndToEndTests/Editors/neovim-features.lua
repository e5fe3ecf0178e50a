-- Tells what a user of Neovim 0.11 or newer sees besides findings in the draft that is open.
local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end

local function wait(what, condition)
  if not vim.wait(20000, condition, 10) then error('no ' .. what) end
end

local function ask(method, params)
  params = vim.tbl_extend('keep', params or {}, vim.lsp.util.make_position_params(0, 'utf-8'))
  local answers = vim.lsp.buf_request_sync(0, method, params, 20000) or {}
  for _, answer in pairs(answers) do
    if answer.error then error(method .. ': ' .. answer.error.message) end
    return answer.result
  end
end

local function main()
  wait('findings', function() return #vim.diagnostic.get(0) > 0 end)
  local finding = vim.diagnostic.get(0)[1]
  vim.api.nvim_win_set_cursor(0, { finding.lnum + 1, finding.col })

  vim.lsp.inlay_hint.enable(true)
  local function hint()
    return vim.iter(vim.lsp.inlay_hint.get({ bufnr = 0 })):map(function(h) return h.inlay_hint.label end)
      :find(function(label) return label:find('✗') end)
  end
  wait('hints', hint)
  say('hint', hint())

  local function token() return (vim.lsp.semantic_tokens.get_at_pos(0, finding.lnum, finding.col) or {})[1] end
  wait('tokens', token)
  say('token', token().type, unpack(vim.tbl_keys(token().modifiers)))
  say('colour', vim.api.nvim_get_hl(0, { name = '@lsp.type.money' }).link)

  vim.lsp.codelens.refresh({ bufnr = 0 })
  wait('lens', function() return #vim.lsp.codelens.get(0) > 0 end)
  say('lens', vim.lsp.codelens.get(0)[1].command.title)

  say('definition', vim.fs.basename(vim.uri_to_fname(ask('textDocument/definition')[1].targetUri)))
  say('symbols', ask('textDocument/documentSymbol')[1].name)
  say('references', #ask('textDocument/references', { context = { includeDeclaration = true } }))

  -- An action that creates a file.
  vim.fn.delete('tickmark.json')
  local actions = ask('textDocument/codeAction', {
    range = { start = vim.lsp.util.make_position_params(0, 'utf-8').position,
      ['end'] = vim.lsp.util.make_position_params(0, 'utf-8').position },
    context = { diagnostics = {}, only = { 'refactor' } },
  })
  local silence = vim.iter(actions):find(function(action) return action.title:find('Stop showing') end)
  local resolved = ask('codeAction/resolve', silence)
  vim.lsp.util.apply_workspace_edit(resolved.edit, 'utf-8')
  local buffer = vim.fn.bufnr('tickmark.json')
  say('created', (table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false)):gsub('%s', '')))
end

local done, problem = pcall(main)
if not done then say(tostring(problem)) end
vim.cmd(done and 'quitall!' or 'cquit!')
