/** Not there yet. */
export function ResultsPage() {
  return null
}
