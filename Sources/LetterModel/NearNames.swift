/// The names that a person may have meant, nearest first: at most three, each within a third of the word's length in
/// letters changed, or holding what was typed.
public func nearest(to typed: String, in names: some Sequence<String>) -> [String] {
  let wanted = FieldPath.fold(typed)
  let allowed = max(1, wanted.count / 3)
  return names.map { name -> (name: String, distance: Int) in
    let folded = FieldPath.fold(name)
    let holds = wanted.count > 2 && (folded.contains(wanted) || wanted.contains(folded))
    return (name, holds ? min(1, editDistance(folded, wanted)) : editDistance(folded, wanted))
  }
  .filter { $0.distance <= allowed }
  .sorted { ($0.distance, $0.name) < ($1.distance, $1.name) }
  .prefix(3)
  .map(\.name)
}

/// Letters to add, drop, change or swap with the next to make one word the other (optimal string alignment).
func editDistance(_ left: String, _ right: String) -> Int {
  let (here, there) = (Array(left), Array(right))
  var twoBack = [Int](repeating: 0, count: there.count + 1)
  var previous = Array(0...there.count)
  for row in here.indices {
    var current = [row + 1]
    for column in there.indices {
      var best = min(
        previous[column] + (here[row] == there[column] ? 0 : 1), previous[column + 1] + 1, current[column] + 1)
      if row > 0, column > 0, here[row] == there[column - 1], here[row - 1] == there[column] {
        best = min(best, twoBack[column - 1] + 1)
      }
      current.append(best)
    }
    (twoBack, previous) = (previous, current)
  }
  return previous[there.count]
}
