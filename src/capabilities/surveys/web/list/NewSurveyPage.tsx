/** Not there yet. */
export function NewSurveyPage() {
  return null
}
