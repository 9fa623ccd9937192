import type { SurveyShown } from '../../definitions/contract.ts'

/** What the form says; what is settled or unchanged is left out, so that nothing is refused for being sent. */
export function wantedIn(form: FormData, survey: SurveyShown) {
  const text = (name: string) => String(form.get(name) ?? '').trim()
  const changed = Object.fromEntries(
    survey.survey.languages
      .map((language) => [language, text(`changed ${language}`)])
      .filter(([, said]) => said),
  )
  const hours = Number(text('partialAfterHours')) || survey.settings.partialAfterHours
  return {
    purpose: text('purpose') as SurveyShown['purpose'],
    touchpoint: text('touchpoint'),
    stage: text('stage'),
    closesAt: endOf(text('closesOn')),
    ...(survey.version === null && { key: text('key'), isAnonymous: form.has('isAnonymous') }),
    settings: {
      ...survey.settings,
      changed,
      countsPartial: form.has('countsPartial'),
      partialAfterHours: hours,
    },
  }
}

/** The instant a day ends where the reader is; null for none. */
function endOf(day: string): string | null {
  return day === '' ? null : new Date(`${day}T23:59:59.999`).toISOString()
}

/** The day an instant lies in where the reader is, as a date field wants it. */
export function lastDayOf(instant: string | null): string {
  return instant === null ? '' : new Date(instant).toLocaleDateString('sv')
}
