/** Not there yet. */
export function WebhooksPage() {
  return null
}
