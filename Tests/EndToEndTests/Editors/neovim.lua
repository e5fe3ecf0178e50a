-- Tells what a user of Neovim sees in the draft that is open, and applies the first fix.
local function say(...) io.stdout:write(table.concat({ ... }, ' ') .. '\n') end

local function wait(what, condition)
  if not vim.wait(20000, condition, 10) then error('no ' .. what) end
end

local function findings() return vim.diagnostic.get(0) end

local function floating_window()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then return window end
  end
end

local function main()
  wait('findings', function() return #findings() > 0 end)
  local finding = findings()[1]
  local line, first, last = finding.lnum, finding.col, finding.end_col
  say('finding', vim.api.nvim_buf_get_text(0, line, first, line, last, {})[1])
  say('code', finding.code or finding.user_data.lsp.code)
  say('message', finding.message)
  for _, related in ipairs(finding.user_data.lsp.relatedInformation or {}) do
    local location = related.location
    say('related', vim.fn.fnamemodify(location.uri, ':t') .. ':' .. location.range.start.line + 1)
  end

  vim.api.nvim_win_set_cursor(0, { line + 1, first })
  vim.lsp.buf.hover()
  wait('hover', floating_window)
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(floating_window()), 0, -1, false)
  say('hover', table.concat(lines, ' '))
  vim.api.nvim_win_close(floating_window(), true)

  vim.ui.select = function(items, _, choose)
    say('fix', (items[1][2] or items[1].action).title)
    choose(items[1], 1)
  end
  vim.lsp.buf.code_action()
  wait('end of the finding', function() return #findings() == 0 end)
  say('fixed', vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1])
end

local done, problem = pcall(main)
if not done then say(tostring(problem)) end
vim.cmd(done and 'quitall!' or 'cquit')
