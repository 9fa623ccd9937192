/** Not there yet. */
export function SurveysPage() {
  return null
}
