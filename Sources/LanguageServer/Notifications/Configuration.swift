import JSON

extension Session {
  /// `initialized`: from now on the client may be asked.
  mutating func initialized() {
    if client.has("workspace.configuration") { pullConfiguration() }
    if client.has("workspace.didChangeWatchedFiles.dynamicRegistration") { watchFiles() }
  }

  /// `workspace/didChangeConfiguration`: a client that can be asked is asked, another sends the settings along.
  mutating func didChangeConfiguration(_ params: JSON) {
    if client.has("workspace.configuration") {
      pullConfiguration()
    } else if let settings = params["settings"] {
      configure(settings["tickmark"] ?? settings)
    }
  }

  /// Takes settings in; null stands for none.
  mutating func configure(_ settings: JSON?) {
    configurationRequest = nil
    guard let settings, settings.members != nil else { return }
    workspace.configure(settings)
    tellProblems()
    readAllAgain()
  }

  /// After a change on disk.
  mutating func readAgainIfChanged() {
    if workspace.reload() { readAllAgain() }
  }

  private mutating func pullConfiguration() {
    configurationRequest = ask("workspace/configuration", ["items": [["section": "tickmark"]]])
  }

  private mutating func watchFiles() {
    let watchers: JSON = [["globPattern": "**/*.csv"], ["globPattern": "**/{tickmark,datapackage}.json"]]
    _ = ask(
      "client/registerCapability",
      [
        "registrations": [
          [
            "id": "reference", "method": "workspace/didChangeWatchedFiles",
            "registerOptions": ["watchers": watchers],
          ]
        ]
      ])
  }
}
