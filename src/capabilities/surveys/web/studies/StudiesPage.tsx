/** Not there yet. */
export function StudiesPage() {
  return null
}
