import JSON

/// The id by which a response refers to its request.
enum RequestID: Hashable, Sendable {
  case null
  case integer(Int)
  case string(String)

  /// nil for what is no id.
  init?(_ json: JSON) {
    if json.isNull {
      self = .null
    } else if let integer = json.int {
      self = .integer(integer)
    } else if let string = json.string {
      self = .string(string)
    } else {
      return nil
    }
  }

  var json: JSON {
    switch self {
    case .null: .null
    case .integer(let integer): JSON(integer)
    case .string(let string): JSON(string)
    }
  }
}

/// A JSON-RPC 2.0 message as it came in.
enum Message: Sendable {
  case request(RequestID, method: String, params: JSON)
  case notification(method: String, params: JSON)
  /// The result is nil where the client answered with an error, which may say why.
  case response(RequestID, result: JSON?, error: String?)
  case invalid(RequestID, ResponseError)

  init(_ json: JSON) {
    let id = json["id"].flatMap(RequestID.init)
    guard json["jsonrpc"] == "2.0", id != nil || json["id"] == nil else {
      self = .invalid(id ?? .null, .invalidRequest(.noMessage))
      return
    }
    if let method = json["method"]?.string {
      let params = json["params"] ?? .null
      self =
        id.map { .request($0, method: method, params: params) } ?? .notification(method: method, params: params)
    } else if let id, json["result"] != nil || json["error"] != nil {
      let result = json["error"] == nil ? json["result"] : nil
      self = .response(id, result: result, error: json["error"]?["message"]?.string)
    } else {
      self = .invalid(id ?? .null, .invalidRequest(.neitherRequestNorResponse))
    }
  }

  /// The id of a request that wants an answer.
  var requestID: RequestID? {
    if case .request(let id, _, _) = self { id } else { nil }
  }
}

func response(to id: RequestID, _ result: JSON) -> JSON {
  ["jsonrpc": "2.0", "id": id.json, "result": result]
}

func notification(_ method: String, _ params: JSON) -> JSON {
  ["jsonrpc": "2.0", "method": JSON(method), "params": params]
}

func request(_ id: RequestID, _ method: String, _ params: JSON) -> JSON {
  ["jsonrpc": "2.0", "id": id.json, "method": JSON(method), "params": params]
}
