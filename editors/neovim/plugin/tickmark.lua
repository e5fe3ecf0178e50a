-- Starts the server for drafts, in whatever way this version of Neovim has.
if vim.g.loaded_tickmark then return end
vim.g.loaded_tickmark = true

-- Colours for what the server reads in a draft, as far as nobody has set others (Neovim 0.9 and newer).
local colours = {
  ['@lsp.type.money'] = 'Number',
  ['@lsp.type.percent'] = 'Number',
  ['@lsp.type.count'] = 'Number',
  ['@lsp.type.date'] = 'Constant',
  ['@lsp.type.organization'] = 'Identifier',
}
if vim.lsp.semantic_tokens then
  for group, link in pairs(colours) do
    vim.api.nvim_set_hl(0, group, { link = link, default = true })
  end
end

if vim.lsp.config and vim.lsp.enable then
  vim.lsp.enable('tickmark')
  return
end

local clients = {} -- by root folder

local function root_of(path)
  local folder = vim.fn.fnamemodify(path, ':p:h')
  local found = vim.fn.findfile('tickmark.json', vim.fn.escape(folder, ' ,;') .. ';')
  return found == '' and folder or vim.fn.fnamemodify(found, ':p:h')
end

local function attach(buffer)
  if vim.bo[buffer].buftype ~= '' then return end
  local root = root_of(vim.api.nvim_buf_get_name(buffer))
  if not clients[root] then
    local settings = { tickmark = vim.g.tickmark_settings or vim.empty_dict() }
    clients[root] = vim.lsp.start_client({
      name = 'tickmark',
      cmd = vim.g.tickmark_cmd or { 'tickmark', 'serve', '--stdio' },
      root_dir = root,
      workspace_folders = { { uri = vim.uri_from_fname(root), name = root } },
      init_options = settings.tickmark,
      settings = settings,
      on_exit = function() clients[root] = nil end,
    })
  end
  if clients[root] then vim.lsp.buf_attach_client(buffer, clients[root]) end
end

vim.api.nvim_create_autocmd('FileType', {
  group = vim.api.nvim_create_augroup('tickmark', {}),
  pattern = { 'markdown', 'text', 'html' },
  callback = function(event) attach(event.buf) end,
})
