internal import Dispatch
internal import Synchronization

extension Array where Element: Sendable {
  /// What is made of each element, in their order: all cores work at it, a stretch of the array at a time. A letter waits
  /// for its rules, which is why they are read so.
  func concurrentlyMapped<Made: Sendable>(_ work: @Sendable (ArraySlice<Element>) -> [Made]) -> [Made] {
    // Several stretches for each core: one of them may be busy with the letter itself.
    let length = Swift.max(1, (count + 15) / 16)
    let stretches = (count + length - 1) / length
    let made = Mutex([[Made]](repeating: [], count: stretches))
    DispatchQueue.concurrentPerform(iterations: stretches) { number in
      let done = work(self[number * length..<Swift.min(count, (number + 1) * length)])
      made.withLock { $0[number] = done }
    }
    return made.withLock { $0.flatMap(\.self) }
  }
}
