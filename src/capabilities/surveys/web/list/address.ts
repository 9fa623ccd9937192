/** What a new survey begins with: the key of a ready one, `blank` or `file`. */
export interface NewSurveyAddress {
  begin?: string
}

export function readNewSurveyAddress({ begin }: Record<string, unknown>): NewSurveyAddress {
  return typeof begin === 'string' && begin !== '' ? { begin } : {}
}
