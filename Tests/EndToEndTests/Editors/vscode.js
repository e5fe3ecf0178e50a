// Runs the extension for Visual Studio Code with a stand-in. Tells what a user would see in a draft, and applies the
// first fix.
'use strict';

const path = require('path');
const editor = require('./vscode-stand-in.js');
const { say, until, document, shown, providers, commands, findings, vscode } = editor;

editor.run(async () => {
  await editor.activate();
  await until('findings', () => findings().length > 0);
  const [finding] = findings();
  const { line } = finding.range.start;
  say('finding', document.getText(finding.range));
  say('code', finding.code.value ?? finding.code);
  say('message', finding.message);
  for (const { location } of finding.relatedInformation) {
    say('related', `${path.basename(location.uri.fsPath)}:${location.range.start.line + 1}`);
  }
  const [, hovers] = providers.registerHoverProvider;
  const hover = await hovers.provideHover(document, finding.range.start);
  say('hover', hover.contents.value.replaceAll('\n', ' '));
  const [, actions] = providers.registerCodeActionsProvider;
  const [action] = await actions.provideCodeActions(document, finding.range, { diagnostics: [finding] });
  if (action.diagnostics[0] !== finding) throw new Error('the action does not name the finding');
  say('fix', action.title);
  await vscode.workspace.applyEdit((await actions.resolveCodeAction(action)).edit);
  await until('end of the finding', () => findings().length === 0);
  say('fixed', document.text.split('\n')[line]);

  shown.clear();
  await commands['tickmark.restart']();
  await until('findings after a restart', () => shown.has(document.uri.toString()));
  await editor.deactivate();
});
