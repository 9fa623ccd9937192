import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const ask = (type: string, name: string, title: string) => ({ type, name, title })
const lint = async (elements: object[], more: object = {}) => {
  const reply = await company.viewer.post('/api/surveys/lint', {
    definition: { pages: [{ elements }] },
    ...more,
  })
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const why = ask('comment', 'why', 'What is the main reason?')

test('a draft is held against the practices, and what mends it comes along', async () => {
  const { findings, questions, minutes } = await lint([
    ask('rating', 'q', 'How was our friendly staff?'),
    why,
  ])
  expect(findings).toMatchObject([
    {
      question: 'q',
      practice: 6,
      language: 'en',
      edit: { kind: 'reword', question: 'q', language: 'en', title: 'How was our staff?' },
    },
  ])
  expect(questions).toBe(2)
  expect(minutes).toBeGreaterThan(0)
})

test('the stage it is asked in, and when it was last changed, count as well', async () => {
  const late = ask('rating', 'late', 'How was the delivery?')
  const { findings } = await lint([late, why], { stage: 'interest', changedAt: '2024-01-01T00:00:00Z' })
  expect(findings.map(({ practice }: { practice: number }) => practice)).toEqual([13, 11])
})

test('a survey without a question yet has nothing to be found in it', async () => {
  expect(await lint([])).toEqual({ findings: [], minutes: 0, questions: 0 })
})

test('what is no survey is refused', async () => {
  expect((await company.viewer.post('/api/surveys/lint', { definition: 'x' })).statusCode).toBe(400)
  expect((await company.nobody.post('/api/surveys/lint', { definition: {} })).statusCode).toBe(401)
})
