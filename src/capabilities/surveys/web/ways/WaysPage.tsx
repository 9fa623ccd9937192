/** Not there yet. */
export function WaysPage() {
  return null
}
