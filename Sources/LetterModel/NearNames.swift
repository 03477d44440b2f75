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

/// Letters to add, drop or change to make one word the other (Levenshtein).
func editDistance(_ left: String, _ right: String) -> Int {
  let other = Array(right)
  var previous = Array(0...other.count)
  for (row, letter) in left.enumerated() {
    var current = [row + 1]
    for (column, candidate) in other.enumerated() {
      current.append(
        min(previous[column] + (letter == candidate ? 0 : 1), previous[column + 1] + 1, current[column] + 1))
    }
    previous = current
  }
  return previous[other.count]
}
