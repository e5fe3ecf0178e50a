"""Tells what a client built with pygls sees in a draft, and applies the first fix."""
import asyncio
import os
import pathlib

from lsprotocol import types
from pygls.lsp.client import LanguageClient

DRAFT = pathlib.Path(os.environ["DRAFT"]).resolve()
MARKDOWN = types.MarkupKind.Markdown
CAPABILITIES = types.ClientCapabilities(
    text_document=types.TextDocumentClientCapabilities(
        hover=types.HoverClientCapabilities(content_format=[MARKDOWN]),
        code_action=types.CodeActionClientCapabilities(
            code_action_literal_support=types.ClientCodeActionLiteralOptions(
                code_action_kind=types.ClientCodeActionKindOptions(value_set=[types.CodeActionKind.QuickFix]))),
        publish_diagnostics=types.PublishDiagnosticsClientCapabilities(related_information=True)),
    workspace=types.WorkspaceClientCapabilities(configuration=True))


async def main():
    client = LanguageClient("tickmark-test", "1")
    published = asyncio.Queue()
    client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: published.put_nowait(params))
    client.feature(types.WORKSPACE_CONFIGURATION)(lambda params: [None for _ in params.items])
    client.feature(types.WINDOW_LOG_MESSAGE)(lambda params: print(params.message))

    async def findings():
        return (await asyncio.wait_for(published.get(), 20)).diagnostics

    await client.start_io("tickmark", "serve", "--stdio")
    await client.initialize_async(
        types.InitializeParams(capabilities=CAPABILITIES, root_uri=DRAFT.parent.as_uri(), process_id=os.getpid()))
    client.initialized(types.InitializedParams())
    text = DRAFT.read_text(encoding="utf-8")
    document = types.TextDocumentIdentifier(DRAFT.as_uri())
    client.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(document.uri, "plaintext", 1, text)))

    finding = (await findings())[0]
    start, end = finding.range.start, finding.range.end
    lines = text.splitlines()
    # The line has no character of two UTF-16 units.
    print("finding", lines[start.line][start.character:end.character])
    print("code", finding.code)
    print("message", finding.message)
    for related in finding.related_information or []:
        name = related.location.uri.rsplit("/", 1)[-1]
        print("related", f"{name}:{related.location.range.start.line + 1}")

    hover = await client.text_document_hover_async(types.HoverParams(document, start))
    print("hover", hover.contents.value.replace("\n", " "))

    actions = await client.text_document_code_action_async(
        types.CodeActionParams(document, finding.range, types.CodeActionContext([finding])))
    print("fix", actions[0].title)
    edit = actions[0].edit.changes[document.uri][0]
    client.text_document_did_change(
        types.DidChangeTextDocumentParams(
            types.VersionedTextDocumentIdentifier(2, document.uri),
            [types.TextDocumentContentChangePartial(edit.range, edit.new_text)]))
    while await findings():
        pass
    line = lines[start.line]
    print("fixed", line[:start.character] + edit.new_text + line[end.character:])

    await client.shutdown_async(None)
    client.exit(None)
    await client.stop()


asyncio.run(main())
