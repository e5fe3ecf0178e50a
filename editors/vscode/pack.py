#!/usr/bin/env python3
"""Packs the extension for Visual Studio Code into a .vsix: a zip archive with two manifests and the files.

usage: pack.py [OUTPUT.vsix]
"""
import json
import pathlib
import sys
import zipfile
from xml.sax.saxutils import escape, quoteattr

FILES = [
    "package.json", "package.nls.json", "package.nls.de.json", "extension.js", "capabilities.js", "connection.js",
    "convert.js", "diagnostics.js", "features.js", "progress.js", "texts.js", "tickmark.schema.json", "README.md",
]
CONTENT_TYPES = {
    ".json": "application/json", ".js": "application/javascript", ".md": "text/markdown", ".txt": "text/plain",
    ".vsixmanifest": "text/xml",
}


def manifest(package, texts):
    """The text of `extension.vsixmanifest`; `texts` are those that `%key%` stands for."""
    kinds = {
        "Microsoft.VisualStudio.Code.Engine": package["engines"]["vscode"],
        "Microsoft.VisualStudio.Code.ExtensionKind": ",".join(package["extensionKind"]),
    }
    properties = "".join(f"<Property Id={quoteattr(k)} Value={quoteattr(v)}/>" for k, v in kinds.items())
    assets = {
        "Microsoft.VisualStudio.Code.Manifest": "extension/package.json",
        "Microsoft.VisualStudio.Services.Content.Details": "extension/README.md",
        "Microsoft.VisualStudio.Services.Content.License": "extension/LICENSE.txt",
    }
    listed = "".join(f'<Asset Type="{k}" Path="{v}" Addressable="true"/>' for k, v in assets.items())
    identity = " ".join(
        f"{name}={quoteattr(package[key])}"
        for name, key in (("Id", "name"), ("Version", "version"), ("Publisher", "publisher")))
    return f"""<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" {identity}/>
    <DisplayName>{escape(package["displayName"])}</DisplayName>
    <Description xml:space="preserve">{escape(texts[package["description"].strip("%")])}</Description>
    <Categories>{escape(",".join(package["categories"]))}</Categories>
    <License>extension/LICENSE.txt</License>
    <Properties>{properties}</Properties>
  </Metadata>
  <Installation><InstallationTarget Id="Microsoft.VisualStudio.Code"/></Installation>
  <Dependencies/>
  <Assets>{listed}</Assets>
</PackageManifest>
"""


def content_types():
    """The text of `[Content_Types].xml`."""
    defaults = "".join(f'<Default Extension="{k}" ContentType="{v}"/>' for k, v in CONTENT_TYPES.items())
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{defaults}</Types>\n')


def main():
    folder = pathlib.Path(__file__).resolve().parent
    package = json.loads((folder / "package.json").read_text(encoding="utf-8"))
    texts = json.loads((folder / "package.nls.json").read_text(encoding="utf-8"))
    output = sys.argv[1] if len(sys.argv) > 1 else f"tickmark-{package['version']}.vsix"
    contents = {
        "extension.vsixmanifest": manifest(package, texts).encode(), "[Content_Types].xml": content_types().encode(),
    }
    contents["extension/LICENSE.txt"] = (folder.parent.parent / "LICENSE").read_bytes()
    for name in FILES:
        contents[f"extension/{name}"] = (folder / name).read_bytes()
    with zipfile.ZipFile(output, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in contents.items():
            # A fixed date, so that equal files make an equal archive.
            archive.writestr(zipfile.ZipInfo(name, (2020, 1, 1, 0, 0, 0)), data, zipfile.ZIP_DEFLATED)
    print(output)


if __name__ == "__main__":
    main()
