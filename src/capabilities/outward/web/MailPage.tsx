/** Not there yet. */
export function MailPage() {
  return null
}
