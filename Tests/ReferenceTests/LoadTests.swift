import Testing
import Values

@testable import Reference
