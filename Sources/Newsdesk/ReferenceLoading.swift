import Reference

/// Reads reference folders and CSV files; what is wrong in them is among the defects.
public func loadReferences(_ paths: [String]) -> ReferenceData {
  ReferenceData.load(paths: paths, isCurrency: isCurrencyCode)
}

/// Three capital letters, as ISO 4217 has them.
func isCurrencyCode(_ text: String) -> Bool {
  text.utf8.count == 3 && text.utf8.allSatisfy { (0x41...0x5A).contains($0) }
}
