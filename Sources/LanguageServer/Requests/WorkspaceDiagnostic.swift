import JSON

extension Session {
  /// `workspace/diagnostic`: the findings of every draft that is open or lies in a workspace folder, and the defects of
  /// reference, grammar and configuration files. What the client still has of other documents is taken back. The answer
  /// comes when everything has been looked at.
  mutating func workspaceDiagnostic(_ id: RequestID, _ params: JSON) {
    readAgainIfChanged()
    if !pullsWorkspace {
      pullsWorkspace = true
      takeBackProblems(ofFilesAt: problemURIs.keys.sorted())
    }
    let documents = documents.keys.sorted().map(WorkspaceCheck.Place.document)
    let folders = folders.compactMap(path(ofFileURI:)).map(WorkspaceCheck.Place.folder)
    workspaceChecks.append(WorkspaceCheck(id, params, (documents + folders).reversed()))
  }
}
