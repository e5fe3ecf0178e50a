@main
struct Tickmark {
  static func main() {}
}
