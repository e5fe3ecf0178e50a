// Runs the extension for Visual Studio Code with a stand-in, and tells what each of its providers shows of a draft.
'use strict';

const path = require('path');
const editor = require('./vscode-stand-in.js');
const { say, until, document, shown, providers, commands, findings } = editor;

const all = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
/// What was registered for some documents, or for the whole workspace.
const provider = (name) => providers[`register${name}Provider`].find((given) => !Array.isArray(given));
const rowOf = ({ targetUri, targetRange }) => `${path.basename(targetUri.fsPath)}:${targetRange.start.line + 1}`;

editor.run(async () => {
  // All drafts, those of the folder that are not open as well.
  editor.settings['tickmark.server'].checksClosedDrafts = true;
  await editor.activate();
  const closed = () => [...shown].filter(([uri, list]) => list.length > 0 && uri !== document.uri.toString());
  await until('findings', () => findings().length > 0 && closed().length > 0);
  say('closed', closed().map(([uri]) => path.basename(uri)).join(' '));

  const wrong = document.positionOf('$6.2 billion');
  const name = document.positionOf('Marlowe a valuation');
  const [lens] = await provider('CodeLens').provideCodeLenses(document);
  say('lens', lens.command.title);
  await commands[lens.command.command](...lens.command.arguments);

  const hints = await provider('InlayHints').provideInlayHints(document, all);
  const hint = hints.find((h) => h.label[0].value?.includes('✗'));
  say('hint', hint.label[0].value, hint.position.character, path.basename(hint.label[0].location.uri.fsPath));
  say('tooltip', (await provider('InlayHints').resolveInlayHint(hint)).tooltip.value.split('\n')[0]);

  const [, tokens, legend] = providers.registerDocumentSemanticTokensProvider;
  const before = await tokens.provideDocumentSemanticTokens(document);
  const kinds = [...before.data].filter((_, index) => index % 5 === 3).map((number) => legend.tokenTypes[number]);
  say('tokens', [...new Set(kinds)].sort().join(' '), legend.tokenModifiers.join(' '));
  const [, ofRange] = providers.registerDocumentRangeSemanticTokensProvider;
  say('range', (await ofRange.provideDocumentRangeSemanticTokens(document, { start: wrong, end: wrong })).data.length);

  const symbols = await provider('DocumentSymbol').provideDocumentSymbols(document);
  say('symbol', symbols[0].name, symbols[0].children.some((s) => s.children.length > 0));
  const [entity] = await provider('WorkspaceSymbol').provideWorkspaceSymbols('marlowe valuation');
  say('entity', entity.name, path.basename(entity.location.uri.fsPath));
  say('definition', (await provider('Definition').provideDefinition(document, wrong)).map(rowOf).join(' '));
  const mentions = await provider('Reference').provideReferences(document, name, { includeDeclaration: true });
  say('references', mentions.length, path.basename(mentions[mentions.length - 1].uri.fsPath));
  say('highlights', (await provider('DocumentHighlight').provideDocumentHighlights(document, name)).length);
  const links = await provider('DocumentLink').provideDocumentLinks(document);
  say('link', links[0].target, links[0].tooltip);

  const { placeholder } = await provider('Rename').prepareRename(document, name);
  const renaming = await provider('Rename').provideRenameEdits(document, name, 'Marley');
  say('rename', placeholder, renaming.edits.length);
  await provider('Rename').prepareRename(document, wrong).catch((error) => say('unnamed', error.message));
  const { languages, textsIn } = editor.texts;
  say('texts', languages.join(' '), textsIn('de-AT').stopped('ENOENT'));
  say('complete', languages.every((l) => Object.keys(textsIn(l)).join() === Object.keys(textsIn('fr')).join()));

  // A line is typed above; the tokens come as an edit.
  const sentence = 'Marlowe Analytics has a valuation of \n';
  await editor.replace(document, new editor.vscode.Range(0, 0, 0, 0), sentence);
  const edits = await tokens.provideDocumentSemanticTokensEdits(document, before.resultId);
  say('delta', edits.edits.length, edits.edits[0].deleteCount);
  const behind = { line: 0, character: sentence.length - 1 };
  const list = await provider('CompletionItem').provideCompletionItems(document, behind);
  say('completion', list.items[0].insertText, list.items[0].detail);

  // An action that edits a file besides the draft.
  await until('the finding a line below', () => findings()[0]?.range.start.line === wrong.line + 1);
  const [finding] = findings();
  const context = { diagnostics: [], only: { value: 'refactor' } };
  const actions = await provider('CodeActions').provideCodeActions(document, finding.range, context);
  const rule = await provider('CodeActions').resolveCodeAction(actions.find((a) => a.title.includes('hint')));
  say('rule', path.basename(rule.edit.edits[0].uri.fsPath), rule.edit.edits[0].text.includes('"hint"'));

  // What is written of the reference counts before it is saved.
  const facts = editor.openFile(path.join(process.cwd(), 'reference/facts.csv'), 'csv');
  const row = facts.text.split('\n').findIndex((l) => l.startsWith('ma2,'));
  const column = facts.text.split('\n')[row].indexOf('2600000000');
  await editor.replace(facts, new editor.vscode.Range(row, column, row, column + 10), '6200000000');
  await until('end of the finding', () => findings().length === 0);
  say('unsaved', findings().length);
  await editor.deactivate();
});
