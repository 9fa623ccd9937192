/** Not there yet. */
export function ProtectionPage() {
  return null
}
