/** Not there yet. */
export function SendPage() {
  return null
}
