import Newsdesk
import Reference
import Testing
import Text

/// Any entity of the reference is an organization, unless its kind says that it is something else.
@Test func kindsOfEntities() {
  func check(_ kind: String, isOrganization: Bool) {
    let reader = FileReader(
      read: { _ in Array("id,name,kind\nquillfeather,Quillfeather Holdings,\(kind)\n".utf8) }, kind: { _ in .file })
    let desk = Newsdesk(reference: loadReferences(["entities.csv"], reader: reader))
    let report = desk.annotate(
      Draft(id: "draft", text: SourceText(Array("Quillfeather Holdings grew.".utf8)), markup: .text, language: "en"))
    let entities = report.annotations.compactMap { annotation in
      if case .organization(let entity) = annotation.value { entity } else { nil }
    }
    #expect(entities == (isOrganization ? ["quillfeather"] : []), "\(kind)")
  }
  for kind in ["", "organization", "company", "Bank", "Verband"] { check(kind, isOrganization: true) }
  for kind in ["person", "Place", "product", "Ort"] { check(kind, isOrganization: false) }
}
