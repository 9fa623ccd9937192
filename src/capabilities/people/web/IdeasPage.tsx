/** Not there yet. */
export function IdeasPage() {
  return null
}
