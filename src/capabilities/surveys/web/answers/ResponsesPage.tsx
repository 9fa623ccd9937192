/** Not there yet. */
export function ResponsesPage() {
  return null
}
