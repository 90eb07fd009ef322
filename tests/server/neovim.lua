-- What Neovim's own client makes of the server: run as `nvim --headless -u NONE -l`, of old -S.
local said = { errors = {} }
local python, draft, answer = vim.env.NUTGRAF_PYTHON, vim.env.NUTGRAF_DRAFT, vim.env.NUTGRAF_ANSWER

local function rules()
  return vim.tbl_map(function(each) return each.code or each.user_data.lsp.code end, vim.diagnostic.get(0))
end

local function until_true(what, is_so)
  if not vim.wait(30000, is_so, 20) then table.insert(said.errors, what) end
end

vim.cmd("edit " .. vim.fn.fnameescape(draft))
vim.bo.filetype = "markdown"
local id = vim.lsp.start_client({
  name = "nutgraf",
  cmd = { python, "-m", "nutgraf", "server" },
  root_dir = vim.fn.fnamemodify(draft, ":h"),
})
vim.lsp.buf_attach_client(0, id)
until_true("no diagnostics came", function() return #vim.diagnostic.get(0) > 0 end)
said.first = vim.tbl_map(function(each)
  return { each.lnum, each.col, each.end_col, each.severity, each.message, each.source }
end, vim.diagnostic.get(0))
said.rules = rules()

local client = vim.lsp.get_client_by_id(id)
local function ask(method, line, column, context)
  local at = { line = line, character = column }
  local asked = {
    textDocument = vim.lsp.util.make_text_document_params(),
    position = at,
    range = { start = at, ["end"] = at },
    context = context,
  }
  local got = client.request_sync(method, asked, 30000, 0)
  return got and got.result
end

local row = vim.fn.search("Ruez", "w") - 1
local column = vim.fn.getline(row + 1):find("Ruez") - 1
said.hover = ask("textDocument/hover", row, column).contents.value
local place = ask("textDocument/definition", row, column)[1]
said.evidence = (place.targetRange or place.range).start.line
for _, action in ipairs(ask("textDocument/codeAction", row, column, { diagnostics = {} })) do
  if action.title:find("^Replace") then
    vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
    said.title = action.title
  end
end
said.line = vim.fn.getline(row + 1)
until_true("the fixed finding stayed", function() return not vim.tbl_contains(rules(), "unknown-name") end)
vim.fn.writefile({ vim.fn.json_encode(said) }, answer)
vim.cmd("qa!")
