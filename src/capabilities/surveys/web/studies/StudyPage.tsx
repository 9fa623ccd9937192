/** Not there yet. */
export function StudyPage() {
  return null
}
