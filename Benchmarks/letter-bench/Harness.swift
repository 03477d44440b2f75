/// The time for one letter in nanoseconds: the median over batches of so many, after two batches to warm up. Every
/// letter's bytes are counted, so that no work can be left out as unused.
func nanoseconds(
  batches: Int, of batch: Int = 200, _ work: @Sendable () async throws -> [UInt8]
) async throws -> Int {
  let clock = ContinuousClock()
  var bytes = 0
  func once() async throws -> Duration {
    let start = clock.now
    for _ in 0..<batch { bytes += try await work().count }
    return start.duration(to: clock.now)
  }
  for _ in 0..<2 { _ = try await once() }
  var times: [Duration] = []
  for _ in 0..<batches { times.append(try await once()) }
  precondition(bytes > 0, "The letter is empty.")
  let median = times.sorted()[batches / 2]
  return Int(median / .nanoseconds(batch))
}
