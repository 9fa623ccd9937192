import { expect, test } from 'vitest'
import type { SurveyShown } from '../../definitions/contract.ts'
import { lastDayOf, wantedIn } from './form.ts'

const draft = {
  version: null,
  survey: { languages: ['en', 'de'] },
  settings: { changed: { en: 'Before.' }, countsPartial: true, partialAfterHours: 24, priority: 4 },
} as unknown as SurveyShown

function filled(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

test('what the form says is sent, and what it does not speak of stays', () => {
  const said = filled({
    purpose: 'pulse',
    touchpoint: 'Chat',
    key: 'chat',
    'changed de': ' Sonntags offen. ',
  })
  expect(wantedIn(said, draft)).toMatchObject({
    ...{ purpose: 'pulse', touchpoint: 'Chat', stage: '', closesAt: null, key: 'chat', isAnonymous: false },
    settings: {
      changed: { de: 'Sonntags offen.' },
      countsPartial: false,
      partialAfterHours: 24,
      priority: 4,
    },
  })
})

test('what was settled by publishing is not sent again', () => {
  const wanted = wantedIn(filled({ key: 'other', isAnonymous: 'on' }), { ...draft, version: 1 })
  expect(wanted).not.toHaveProperty('key')
  expect(wanted).not.toHaveProperty('isAnonymous')
})

test('the last day lasts to its end, and is the same day when it is read again', () => {
  const { closesAt } = wantedIn(filled({ closesOn: '2026-03-31' }), draft)
  expect(new Date(closesAt as string).getHours()).toBe(23)
  expect(lastDayOf(closesAt)).toBe('2026-03-31')
  expect(lastDayOf(null)).toBe('')
})
