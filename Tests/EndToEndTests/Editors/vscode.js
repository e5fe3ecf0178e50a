// Runs the extension for Visual Studio Code in Node with a stand-in for the module `vscode`. Tells what a user would see in
// a draft, and applies the first fix.
'use strict';

const fs = require('fs');
const path = require('path');
const Module = require('module');
const { pathToFileURL, fileURLToPath } = require('url');

const file = process.env.DRAFT;
const say = (...words) => console.log(words.join(' '));

function emitter() {
  const listeners = new Set();
  const listen = (listener) => {
    listeners.add(listener);
    return { dispose: () => listeners.delete(listener) };
  };
  listen.fire = (event) => listeners.forEach((listener) => listener(event));
  return listen;
}

class Uri {
  constructor(text) { this.text = text; }
  static parse(text) { return new Uri(text); }
  static file(name) { return new Uri(pathToFileURL(name).href); }
  get scheme() { return this.text.split(':')[0]; }
  get fsPath() { return fileURLToPath(this.text); }
  toString() { return this.text; }
}

class Range {
  constructor(line, character, endLine, endCharacter) {
    this.start = { line, character };
    this.end = { line: endLine, character: endCharacter };
  }
}

const document = {
  uri: Uri.file(file), languageId: 'plaintext', version: 1, text: fs.readFileSync(file, 'utf8'),
  getText(range) {
    if (!range) return this.text;
    return this.text.slice(this.offset(range.start), this.offset(range.end));
  },
  offset({ line, character }) {
    return this.text.split('\n').slice(0, line).reduce((sum, l) => sum + l.length + 1, 0) + character;
  },
};

const shown = new Map();
const providers = {};
const commands = {};
const changed = emitter();
const disposable = { dispose() {} };
const settings = { 'tickmark.server': { path: 'tickmark', arguments: ['serve', '--stdio'] }, tickmark: { rules: null } };

const vscode = {
  version: '1.99.0',
  env: { language: 'en' },
  Uri, Range,
  Location: class { constructor(uri, range) { Object.assign(this, { uri, range }); } },
  Diagnostic: class { constructor(range, message, severity) { Object.assign(this, { range, message, severity }); } },
  DiagnosticRelatedInformation: class { constructor(location, message) { Object.assign(this, { location, message }); } },
  Hover: class { constructor(contents, range) { Object.assign(this, { contents, range }); } },
  MarkdownString: class {
    constructor(value = '') { this.value = value; }
    appendText(text) { this.value += text; return this; }
  },
  CodeActionKind: { Empty: { append: (value) => ({ value }) }, QuickFix: { value: 'quickfix' } },
  CodeAction: class { constructor(title, kind) { Object.assign(this, { title, kind }); } },
  WorkspaceEdit: class {
    edits = [];
    replace(uri, range, text) { this.edits.push({ uri, range, text }); }
  },
  languages: {
    createDiagnosticCollection: () => ({ set: (uri, list) => shown.set(uri.toString(), list), dispose() {} }),
    registerHoverProvider(_, provider) { providers.hover = provider; return disposable; },
    registerCodeActionsProvider(_, provider) { providers.actions = provider; return disposable; },
  },
  commands: { registerCommand(name, run) { commands[name] = run; return disposable; } },
  window: {
    createOutputChannel: () => ({ append() {}, appendLine() {}, show() {}, dispose() {} }),
    showErrorMessage: (text) => say('error', text),
    showInformationMessage: (text) => say('information', text),
  },
  workspace: {
    workspaceFolders: [{ uri: Uri.file(process.cwd()), name: 'newsroom' }],
    textDocuments: [document],
    getConfiguration: (section) => ({ get: (key) => settings[section]?.[key] }),
    createFileSystemWatcher: () => ({
      onDidCreate: emitter(), onDidChange: emitter(), onDidDelete: emitter(), dispose() {},
    }),
    onDidOpenTextDocument: emitter(), onDidChangeTextDocument: changed, onDidSaveTextDocument: emitter(),
    onDidCloseTextDocument: emitter(), onDidChangeConfiguration: emitter(),
    async applyEdit({ edits }) {
      for (const { range, text } of edits) {
        document.text = document.text.slice(0, document.offset(range.start)) + text
          + document.text.slice(document.offset(range.end));
        document.version += 1;
        changed.fire({ document, contentChanges: [{ range, text }] });
      }
      return true;
    },
  },
};

const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

const findings = () => shown.get(document.uri.toString()) ?? [];

async function until(what, condition) {
  for (let tries = 0; tries < 1000; tries++) {
    if (condition()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`no ${what}`);
}

async function main() {
  const extension = require(path.join(process.env.REPOSITORY, 'editors/vscode/extension.js'));
  await extension.activate({ subscriptions: [], extension: { packageJSON: { version: '0' } } });
  await until('findings', () => findings().length > 0);
  const [finding] = findings();
  const { line } = finding.range.start;
  say('finding', document.getText(finding.range));
  say('code', finding.code.value ?? finding.code);
  say('message', finding.message);
  for (const { location } of finding.relatedInformation) {
    say('related', `${path.basename(location.uri.fsPath)}:${location.range.start.line + 1}`);
  }
  const hover = await providers.hover.provideHover(document, finding.range.start);
  say('hover', hover.contents.value.replaceAll('\n', ' '));
  const [action] = await providers.actions.provideCodeActions(document, finding.range, { diagnostics: [finding] });
  if (action.diagnostics[0] !== finding) throw new Error('the action does not name the finding');
  say('fix', action.title);
  await vscode.workspace.applyEdit(action.edit);
  await until('end of the finding', () => findings().length === 0);
  say('fixed', document.text.split('\n')[line]);

  shown.clear();
  await commands['tickmark.restart']();
  await until('findings after a restart', () => shown.has(document.uri.toString()));
  await extension.deactivate();
}

main().catch((error) => {
  say(error.stack);
  process.exit(1);
});
