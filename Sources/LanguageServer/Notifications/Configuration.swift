import JSON
import Newsdesk

extension Session {
  /// `initialized`: from now on the client may be asked.
  mutating func initialized() {
    if client.has("workspace.configuration") { pullConfiguration() } else { oweLoading(forDraftAt: nil) }
    if client.has("workspace.didChangeWatchedFiles.dynamicRegistration") { watchFiles() }
  }

  /// `workspace/didChangeConfiguration`: a client that can be asked is asked, another sends the settings along.
  mutating func didChangeConfiguration(_ params: JSON) {
    if client.has("workspace.configuration") {
      pullConfiguration()
    } else if let settings = params["settings"], let own = ownSettings(settings) {
      configure([own])
    }
  }

  /// `workspace/didChangeWorkspaceFolders`
  mutating func didChangeWorkspaceFolders(_ params: JSON) {
    func uris(_ list: JSON?) -> [String] { list?.array?.compactMap { $0["uri"]?.string } ?? [] }
    let removed = Set(uris(params["event"]?["removed"]))
    let added = uris(params["event"]?["added"]).filter { !folders.contains($0) }
    folders = folders.filter { !removed.contains($0) } + added
    workspace.open(folders: folders.compactMap(path(ofFileURI:)), locale: nil)
    if client.has("workspace.configuration") { pullConfiguration() }
    readAllAgain()
  }

  /// What a client that sends its settings says to Tickmark; nil where it speaks to other servers alone.
  private func ownSettings(_ settings: JSON) -> JSON? {
    if let section = settings[InitializationKey.settings] { return section }
    let keys = settings.members?.map(\.key)
    let isOwn = keys.map { $0.isEmpty || $0.contains { Configuration.Key(rawValue: $0) != nil } } ?? false
    return isOwn ? .some(settings) : .none
  }

  /// Takes settings in, the common ones first, then those of each workspace folder. null stands for none: what was said at
  /// the start holds again, and for a folder what is common.
  mutating func configure(_ settings: [JSON]) {
    let owners = [nil] + folders.map { path(ofFileURI: $0) }
    var isNew = false
    for (owner, settings) in zip(owners, settings) {
      let isNone = settings.isNull || settings.array?.isEmpty ?? false
      guard isNone || settings.members != nil else { continue }
      let settings = isNone && owner == nil ? initialSettings : isNone ? .null : settings
      guard settings != givenSettings[owner ?? ""] ?? .null else { continue }
      givenSettings[owner ?? ""] = settings
      workspace.configure(settings, folder: owner)
      isNew = true
    }
    if isNew {
      tellProblems()
      readAllAgain()
    }
    oweLoading(forDraftAt: nil)
  }

  /// After a change of files.
  mutating func readAgainIfChanged() {
    mayNeedReload = false
    if workspace.reload() { readAllAgain() }
    // Whoever edits such a file sees what is wrong in it, without a draft as well, and what is wrong there no longer.
    let open = documents.values.filter { !$0.isDraft }.compactMap(\.path)
    for path in Set(open).union(fileProblems.keys).sorted() {
      _ = try? desk(forDraftAt: path, reference: [])
    }
  }

  /// Once in a while: not every client watches files, and none those outside its folders.
  mutating func lookAfterFiles() {
    if phase == .running, !documents.isEmpty || !closedDrafts.isEmpty { readAgainIfChanged() }
  }

  /// One folder has the settings of all.
  private mutating func pullConfiguration() {
    let scoped = folders.count > 1 ? folders : []
    let items = scoped.map { uri -> JSON in ["scopeUri": JSON(uri), "section": "tickmark"] }
    let id = ask("workspace/configuration", ["items": JSON([["section": "tickmark"]] + items)])
    awaited[id] = .configuration
  }

  private mutating func watchFiles() {
    let watchers: JSON = [["globPattern": "**/*.{csv,tick}"], ["globPattern": "**/{tickmark,datapackage}.json"]]
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
