/** Not there yet. */
export function BuilderPage() {
  return null
}
