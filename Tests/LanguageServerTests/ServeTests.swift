import LanguageServer
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Serves bytes through pipes; the bytes must fit into a pipe.
private func served(_ stream: String, reading: Bool = true) -> (output: String, code: Int32) {
  var (input, output): ([Int32], [Int32]) = ([0, 0], [0, 0])
  guard unsafe pipe(&input) == 0, unsafe pipe(&output) == 0 else { return ("no pipe", -1) }
  let bytes = Array(stream.utf8)
  _ = unsafe bytes.withUnsafeBytes { unsafe write(input[1], $0.baseAddress, $0.count) }
  close(input[1])
  if !reading { close(output[0]) }
  let code = serve(input: input[0], output: output[1], version: "1", workspace: FakeWorkspace())
  close(output[1])
  close(input[0])
  guard reading else { return ("", code) }
  var heard = [UInt8](repeating: 0, count: 1 << 16)
  let count = unsafe heard.withUnsafeMutableBytes { unsafe read(output[0], $0.baseAddress, $0.count) }
  close(output[0])
  return (String(decoding: heard.prefix(max(0, count)), as: UTF8.self), code)
}

private let unknown = #"{"jsonrpc":"2.0","id":1,"method":"x"}"#
private let notInitialized =
  #"{"jsonrpc":"2.0","id":1,"error":{"code":-32002,"message":"initialize comes first"}}"#

@Test func servesPipes() {
  #expect(served(unknown) == (notInitialized + "\n", 0))
  #expect(served("") == ("", 1))
  let framed = "Content-Length: \(unknown.utf8.count)\r\n\r\n\(unknown)"
  #expect(served(framed) == ("Content-Length: \(notInitialized.utf8.count)\r\n\r\n\(notInitialized)", 1))
  #expect(served(#"{"jsonrpc":"2.0","method":"exit"}"# + "\n" + unknown) == ("", 1))
  #expect(served(unknown, reading: false).code == 0)
}

@Test func survivesAnInputThatIsNone() {
  #expect(serve(input: -1, output: 2, version: "1", workspace: FakeWorkspace()) == 1)
}
