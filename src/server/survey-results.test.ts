import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { landResponses } from '../capabilities/surveys/answers/landing/land.ts'
import { newResponseId, type Passage } from '../capabilities/surveys/answers/passage.ts'
import { submit } from '../capabilities/surveys/answers/taking.ts'
import type { Results } from '../capabilities/surveys/results/contract.ts'
import { newId } from '../platform/ids.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

let company: Company

beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const nps = {
  type: 'rating',
  name: 'recommend',
  kind: 'nps',
  rateMin: 0,
  rateMax: 10,
  title: 'Recommend us?',
}
const questions = [
  nps,
  { type: 'radiogroup', name: 'reason', title: 'Why?', choices: ['price', 'quality'], showOtherItem: true },
  { type: 'checkbox', name: 'used', title: 'What did you use?', choices: ['shop', 'app'] },
  {
    type: 'matrix',
    name: 'parts',
    title: 'Parts',
    columns: ['bad', 'fair', 'good'],
    rows: ['speed', 'care'],
  },
  { type: 'ranking', name: 'wishes', title: 'Wishes', choices: ['price', 'speed'] },
  { type: 'comment', name: 'more', title: 'What else?' },
]

let made = 0

async function asked(change: Record<string, unknown> = {}, elements: unknown[] = questions) {
  const name = `Results ${++made}`
  const definition = { title: name, pages: [{ name: 'all', elements }] }
  const created = await company.administrator.post('/api/surveys', { name, definition, ...change })
  expect(created.statusCode, created.body).toBe(201)
  const { id, revision } = created.json()
  const published = await company.administrator.post(`/api/surveys/${id}/publication`, { revision })
  expect(published.statusCode, published.body).toBe(200)
  return { id: id as string, revision: published.json().revision as number }
}

async function answered(surveyId: string, answers: Passage['answers'], change: Partial<Passage> = {}) {
  const passage = {
    responseId: newResponseId(),
    surveyId,
    channel: 'link' as const,
    language: 'en',
    seen: questions.map(({ name }) => name),
    answers,
    ...change,
  }
  expect(await submit(company.house.system, passage)).toMatchObject({ state: 'complete' })
}

const land = async () => {
  const { system, intake } = company.house
  while ((await landResponses(system, { intake })) > 0);
}

const times = <T>(n: number, make: (at: number) => T) =>
  Promise.all(Array.from({ length: n }, (_, at) => make(at)))
const results = async (id: string, query = '') => {
  const reply = await company.viewer.get(`/api/surveys/${id}/results?period=all${query}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const question = ({ questions }: { questions: Results['questions'] }, name: string) =>
  questions.find((one) => one.name === name)!

describe('a survey with forty answers', () => {
  let id: string
  beforeAll(async () => {
    ;({ id } = await asked())
    // 24 promoters, 8 passives, 8 detractors: 60 − 20 = 40.
    await times(40, (at) =>
      answered(
        id,
        {
          recommend: at < 24 ? 10 : at < 32 ? 7 : 3,
          reason: at < 30 ? 'quality' : 'price',
          used: at < 10 ? ['shop', 'app'] : ['shop'],
          parts: { speed: at < 20 ? 'good' : 'bad' },
          wishes: at < 30 ? ['price', 'speed'] : ['speed', 'price'],
          ...(at < 6 && { more: 'Quick and kind.' }),
        },
        {
          channel: at < 20 ? 'email' : 'link',
          person: { userId: `c${at}`, traits: { plan: at < 30 ? 'free' : 'pro' } },
        },
      ),
    )
    await land()
  })

  test('shows the score with its interval, and how many gave each answer', async () => {
    const { answers } = question(await results(id), 'recommend')
    expect(answers.n).toBe(40)
    expect(answers.score).toMatchObject({ n: 40, value: 40, reliability: 'ok' })
    expect(answers.score?.low).toBeLessThan(40)
    expect(answers.score?.counts).toMatchObject({ 10: 24, 7: 8, 3: 8, 0: 0 })
  })

  test('shows shares of people, of several choices as well', async () => {
    const found = await results(id)
    const reasons = question(found, 'reason').answers.choices
    expect(reasons?.map((one) => one.value)).toEqual(['price', 'quality', 'other'])
    expect(reasons?.[1]?.share).toMatchObject({ n: 40, value: 0.75 })
    const used = question(found, 'used').answers
    expect(used.n).toBe(40)
    expect(used.choices?.[0]?.share).toMatchObject({ n: 40, value: 1 })
    expect(used.choices?.[1]?.share).toMatchObject({ n: 40, value: 0.25 })
  })

  test('shows each row of a matrix, and options by their mean place', async () => {
    const found = await results(id)
    const [speed, care] = question(found, 'parts').answers.rows ?? []
    expect(speed).toMatchObject({ item: 'speed', n: 40 })
    expect(speed?.choices.map((one) => one.share.value)).toEqual([0.5, 0, 0.5])
    expect(care).toMatchObject({ item: 'care', n: 0 })
    const [first] = question(found, 'wishes').answers.ranks ?? []
    expect(first).toMatchObject({ item: 'price', place: { n: 40, value: 1.25 }, first: { value: 0.75 } })
  })

  test('shows who began and finished, and who saw and answered each question', async () => {
    const { passages } = await results(id)
    expect(passages).toMatchObject({ begun: 40, complete: 40, response: null })
    const step = passages.steps.find((one: { question: string }) => one.question === 'more')
    expect(step).toMatchObject({ seen: 40, answered: { n: 40, value: 0.15 } })
  })

  test('compares groups with everybody else, and by another question', async () => {
    const path = `/api/surveys/${id}/results/recommend/groups?period=all`
    const byPlan = (await company.viewer.get(`${path}&by=trait:plan`)).json()
    // free: 24 of 30 promoters, 6 passives… 80 − 0 − … pro: 2 passives, 8 detractors.
    expect(byPlan.groups.map((one: { value: string; n: number }) => [one.value, one.n])).toEqual([
      ['free', 30],
      ['pro', 10],
    ])
    expect(byPlan.groups[0].score.value).toBe(80)
    expect(byPlan.groups[1].score.value).toBe(-80)
    const cross = (
      await company.viewer.get(`${path.replace('recommend', 'reason')}&by=question:recommend`)
    ).json()
    expect(cross.groups.map((one: { label: string; n: number }) => [one.label, one.n])).toEqual([
      ['Promoters', 24],
      ['Passives', 8],
      ['Detractors', 8],
    ])
    expect(cross.groups[0].choices[1].share.value).toBe(1)
    expect(cross.independence).toBeNull()
    const bySegment = await company.viewer.get(`${path}&by=segment`)
    expect(bySegment.json().groups).toEqual([])
  })

  test('refuses to compare what cannot be compared, and says why', async () => {
    const path = `/api/surveys/${id}/results`
    for (const wrong of [
      'more/groups',
      'recommend/groups?by=nonsense',
      'recommend/groups?by=question:recommend',
      'parts/groups',
    ]) {
      const reply = await company.viewer.get(`${path}/${wrong}`)
      expect(reply.statusCode, wrong).toBe(400)
      expect(reply.json().fix, wrong).toBeTruthy()
    }
    expect((await company.viewer.get(`${path}/nonsense/trend`)).statusCode).toBe(404)
    expect((await company.viewer.get(`${path}?period=all&version=7`)).statusCode).toBe(404)
  })

  test('runs over time, and narrows by a filter', async () => {
    const trend = (
      await company.viewer.get(`/api/surveys/${id}/results/recommend/trend?period=all&every=day`)
    ).json()
    expect(trend.points).toHaveLength(1)
    expect(trend.points[0].answers.score?.value).toBe(40)
    const filter = encodeURIComponent(JSON.stringify([{ field: 'trait:plan', values: ['pro'] }]))
    const narrowed = question(await results(id, `&filter=${filter}`), 'recommend')
    expect(narrowed.answers.score).toMatchObject({ n: 10, value: -80, reliability: 'few' })
  })

  test('shows words with their customers to whoever may see them, and to nobody else', async () => {
    const path = `/api/surveys/${id}/results/more/words?period=all&limit=4`
    const seen = (await company.analyst.get(path)).json()
    expect(seen.n).toBe(6)
    expect(seen.quotes).toHaveLength(4)
    expect(seen.quotes[0]).toMatchObject({ text: 'Quick and kind.', customer: { id: expect.any(String) } })
    const rest = (await company.analyst.get(`${path}&cursor=${encodeURIComponent(seen.next)}`)).json()
    expect(rest.quotes).toHaveLength(2)
    expect((await company.viewer.get(path)).json().quotes[0].customer).toBeNull()
    expect((await company.viewer.get(`${path}&cursor=nonsense`)).statusCode).toBe(400)
  })

  test('weighs by a trait, with what the answers are then worth', async () => {
    const found = await results(id, '&weigh=trait:plan')
    expect(found.weighing).toMatchObject({ by: ['trait:plan'], n: 40, reference: 'customers' })
    expect(found.weighing.designEffect).toBeGreaterThanOrEqual(1)
    const { answers } = question(found, 'recommend')
    expect(answers.effective).toBeCloseTo(found.weighing.effective, 6)
    expect(answers.score?.n).toBe(40)
  })
})

test('half of those invited have the plan of a quarter of those who answered: told, and weighed', async () => {
  const { id } = await asked()
  // 80 are invited, 40 of each plan; 30 free and 10 pro answer. Weights ⅔ and 2, worth 30 answers.
  await company.receive(
    Array.from({ length: 80 }, (_, at) => ({
      messageId: `w${at}`,
      kind: 'event' as const,
      name: 'Signed up',
      direction: 'in' as const,
      occurredAt: noon.toISOString(),
      person: { userId: `w${at}`, traits: { tier: at < 40 ? 'free' : 'pro' } },
    })),
  )
  const { system } = company.house
  const { rows } = await sql<{ value: string; customer_id: string }>`
    SELECT value, customer_id FROM identities WHERE kind = 'userId' AND value LIKE 'w%'`.execute(system.db)
  const has = (at: number) => (at < 30 ? 10 : 2)
  const answers = (at: number) => at < 30 || (at >= 40 && at < 50)
  for (const { value, customer_id } of rows) {
    const at = Number(value.slice(1))
    await sql`INSERT INTO survey_invitations (id, survey_id, customer_id, channel, state, due_at, sent_at, answered_at)
      VALUES (${newId()}, ${id}, ${customer_id}, 'email', 'sent', ${noon}, ${noon}, ${answers(at) ? noon : null})`.execute(
      system.db,
    )
    if (answers(at))
      await answered(id, { recommend: has(at) }, { channel: 'email', person: { userId: value } })
  }
  await land()
  const { passages, weighing, ...found } = await results(id, '&weigh=trait:tier')
  expect(passages.response).toMatchObject({ delivered: 80, bounced: 0, rate: { value: 0.5 } })
  expect(weighing).toMatchObject({ reference: 'invited', met: true })
  expect(weighing.effective).toBeCloseTo(30, 3)
  // Plain: 75 − 25 = 50 points; weighed, both plans count alike: 0.
  expect(question(found, 'recommend').answers.score?.value).toBeCloseTo(0, 3)
  expect(question(await results(id), 'recommend').answers.score?.value).toBe(50)
  const told = (await company.viewer.get(`/api/surveys/${id}/representation?period=all`)).json()
  const tier = told.facts.find((one: { field: string }) => one.field === 'trait:tier')
  const free = tier.values.find((one: { value: string }) => one.value === 'free')
  expect(free).toMatchObject({ everybody: 0.5, responders: { value: 0.75 }, difference: 0.25, isReal: true })
})

test('answers to other words are not added up', async () => {
  const { id, revision } = await asked({}, [nps, { type: 'comment', name: 'more', title: 'What else?' }])
  await times(6, () => answered(id, { recommend: 9 }))
  await land()
  const definition = {
    title: `Results ${made}`,
    pages: [
      {
        name: 'all',
        elements: [
          { ...nps, title: 'Would you tell a friend?' },
          { type: 'comment', name: 'more', title: 'What else?' },
        ],
      },
    ],
  }
  const saved = await company.administrator.put(`/api/surveys/${id}/draft`, { revision, definition })
  expect(saved.statusCode, saved.body).toBe(200)
  await company.administrator.post(`/api/surveys/${id}/publication`, { revision: saved.json().revision })
  await times(5, () => answered(id, { recommend: 0, more: 'Slow' }))
  await land()
  const latest = await results(id)
  expect(latest.version).toBe(2)
  expect(question(latest, 'recommend')).toMatchObject({
    together: [2],
    apart: [1],
    answers: { n: 5, score: { value: -100 } },
  })
  expect(question(latest, 'more')).toMatchObject({ together: expect.arrayContaining([1, 2]), apart: [] })
  expect(question(await results(id, '&version=1'), 'recommend').answers.score?.value).toBe(100)
})

describe('an anonymous survey', () => {
  let id: string
  beforeEach(async () => {
    ;({ id } = await asked({ isAnonymous: true }))
  })

  test('shows nothing until five have answered and their day is over', async () => {
    await times(4, () => answered(id, { recommend: 9 }))
    await land()
    company.later(24 * 3600)
    expect((await results(id)).passages.begun).toBe(0)
    await answered(id, { recommend: 0 })
    await land()
    expect((await results(id)).passages.begun).toBe(0)
    company.later(24 * 3600)
    const found = await results(id)
    expect(found.isAnonymous).toBe(true)
    expect(question(found, 'recommend').answers).toMatchObject({ n: 5, score: { value: 60 } })
  })

  test('one who answers later is not told by looking twice', async () => {
    await times(6, () => answered(id, { recommend: 9 }))
    await land()
    company.later(24 * 3600)
    const before = question(await results(id), 'recommend').answers
    await answered(id, { recommend: 0 })
    await land()
    company.later(24 * 3600)
    expect(question(await results(id), 'recommend').answers).toEqual(before)
  })

  test('is not narrowed, weighed or compared by who they are', async () => {
    const filter = encodeURIComponent(JSON.stringify([{ field: 'channel', values: ['link'] }]))
    for (const wrong of [`results?filter=${filter}`, 'results?weigh=trait:plan', 'representation']) {
      expect((await company.viewer.get(`/api/surveys/${id}/${wrong}`)).statusCode, wrong).toBe(400)
    }
  })

  test('hides a group too small, and with it the next smallest; words until ten said something', async () => {
    await times(14, (at) =>
      answered(
        id,
        { recommend: 9, reason: at < 12 ? 'price' : 'quality', more: 'Fine' },
        {
          channel: at < 7 ? 'link' : at < 12 ? 'kiosk' : 'qr',
        },
      ),
    )
    await land()
    company.later(24 * 3600)
    const groups = (
      await company.viewer.get(`/api/surveys/${id}/results/recommend/groups?period=all&by=channel`)
    ).json()
    // Two came by qr: the five of the kiosk go with them, or the two could be worked out.
    expect(groups.groups.map((one: { value: string; n: number }) => [one.value, one.n])).toEqual([
      ['link', 7],
    ])
    expect(groups.hidden).toBe(2)
    const words = (await company.administrator.get(`/api/surveys/${id}/results/more/words?period=all`)).json()
    expect(words.quotes).toHaveLength(14)
    expect(words.quotes[0]).toMatchObject({ at: null, customer: null })
  })

  test('words stay hidden while fewer than ten said something', async () => {
    await times(9, () => answered(id, { recommend: 9, more: 'Fine' }))
    await land()
    company.later(24 * 3600)
    const words = (await company.administrator.get(`/api/surveys/${id}/results/more/words?period=all`)).json()
    expect(words).toMatchObject({ quotes: [], isHidden: true })
  })
})

test('a survey nobody answered shows that, and results of another unit are not found', async () => {
  const { id } = await asked({ unit: 'north' })
  expect(await results(id)).toMatchObject({ version: null, questions: [], passages: { begun: 0 } })
  const south = await company.employ('Sue', 'analyst', ['south'])
  expect((await south.get(`/api/surveys/${id}/results`)).statusCode).toBe(404)
})

describe('links to results', () => {
  test('show them to whoever has the link, without a name, until it is ended', async () => {
    const { id } = await asked({}, [{ ...nps, title: 'Recommend <us>?' }, questions[5]])
    await times(6, (at) =>
      answered(
        id,
        { recommend: 9, more: 'Kind & quick' },
        { person: { userId: `s${at}`, name: 'Zoe Zander' } },
      ),
    )
    await land()
    const made = await company.analyst.post(`/api/surveys/${id}/shares`, {
      name: 'Board',
      asked: { period: 'all' },
      withWords: true,
    })
    expect(made.statusCode, made.body).toBe(201)
    const { url, id: share } = made.json()
    const path = new URL(url).pathname
    const page = await company.nobody.get(path)
    expect(page.statusCode).toBe(200)
    expect(page.headers).toMatchObject({ 'cache-control': 'no-store', 'referrer-policy': 'no-referrer' })
    expect(page.headers['content-security-policy']).toContain("default-src 'none'")
    expect(page.body).toContain('Recommend &lt;us&gt;?')
    expect(page.body).toContain('Kind &amp; quick')
    expect(page.body).not.toContain('Zander')
    expect((await company.analyst.get(`/api/surveys/${id}/shares`)).json().shares).toHaveLength(1)
    expect((await company.analyst.delete(`/api/surveys/${id}/shares/${share}`)).statusCode).toBe(204)
    expect((await company.nobody.get(path)).statusCode).toBe(404)
    expect((await company.analyst.delete(`/api/surveys/${id}/shares/${share}`)).statusCode).toBe(404)
  })

  test('end with their last day, and a changed one opens nothing', async () => {
    const { id } = await asked()
    await times(5, () => answered(id, { recommend: 9 }))
    await land()
    const until = company.house.system.now().toISOString().slice(0, 10)
    const share = { name: 'Today', asked: { period: 'all' }, until }
    const path = new URL((await company.analyst.post(`/api/surveys/${id}/shares`, share)).json().url).pathname
    expect((await company.nobody.get(path)).statusCode).toBe(200)
    const letter = path.at(-3) === 'A' ? 'B' : 'A'
    expect((await company.nobody.get(path.slice(0, -3) + letter + path.slice(-2))).statusCode).toBe(404)
    company.later(24 * 3600)
    expect((await company.nobody.get(path)).statusCode).toBe(404)
    const gone = await company.analyst.post(`/api/surveys/${id}/shares`, { ...share, until: '2020-01-01' })
    expect(gone.statusCode).toBe(400)
  })

  test('are made by those who build surveys alone, and show no more than their maker sees', async () => {
    const { id } = await asked()
    expect(await company.viewer.post(`/api/surveys/${id}/shares`, { name: 'x', asked: {} })).toBeRefused(
      'surveys:write',
    )
    await times(6, () => answered(id, { recommend: 9 }))
    await land()
    const south = await company.employ('Sam', 'analyst', ['south'])
    const made = await south.post(`/api/surveys/${id}/shares`, { name: 'South', asked: { period: 'all' } })
    const page = await company.nobody.get(new URL(made.json().url).pathname)
    expect(page.body).toContain('<dt>Completed</dt><dd>0</dd>')
  })
})

describe('files', () => {
  let id: string
  beforeAll(async () => {
    ;({ id } = await asked())
    await answered(
      id,
      {
        recommend: 9,
        reason: 'quality',
        used: ['app'],
        parts: { speed: 'good' },
        wishes: ['speed', 'price'],
        more: '=cmd|calc',
      },
      { person: { userId: 'file', name: 'Frida File' } },
    )
    await times(4, () => answered(id, { recommend: 3 }))
    await land()
  })
  const file = (name: string, client = company.analyst) =>
    client.get(`/api/surveys/${id}/results/${name}?period=all`)

  test('hold a row for each response, with names for whoever may see them, and no formula', async () => {
    const reply = await file('answers.csv')
    expect(reply.statusCode, reply.body).toBe(200)
    const lines = reply.body.trim().split('\r\n')
    expect(lines).toHaveLength(6)
    expect(lines[0]).toContain(
      'customer,name,Recommend us?,Why?,Why?: in their words,What did you use?: shop,What did you use?: app',
    )
    const row = lines.find((line) => line.includes('Frida File'))
    expect(row).toContain(",9,quality,,0,1,good,,2,1,'=cmd|calc")
    const plain = await file('answers.csv', company.viewer)
    expect(plain.body).not.toContain('Frida File')
  })

  test('are a workbook, SPSS data with their syntax, and tables with intervals', async () => {
    const workbook = await file('answers.xlsx')
    expect(workbook.statusCode).toBe(200)
    expect(workbook.rawPayload.subarray(0, 2).toString()).toBe('PK')
    const data = await file('spss.csv')
    const heads = data.body.split('\r\n')[0]?.split(',') ?? []
    const syntax = (await file('spss.sps')).body
    for (const head of heads) expect(syntax).toMatch(new RegExp(`^    ${head} [AF]`, 'm'))
    expect(data.body).not.toContain('Frida File')
    expect((await file('tables.csv')).body).toContain('recommend,Recommend us?,,,nps,-60,')
    expect((await company.nobody.get(`/api/surveys/${id}/results/answers.csv`)).statusCode).toBe(401)
  })

  test('give no single answers of an anonymous survey', async () => {
    const { id: secret } = await asked({ isAnonymous: true })
    for (const name of ['answers.csv', 'answers.xlsx', 'spss.csv', 'spss.sps'])
      expect(
        (await company.administrator.get(`/api/surveys/${secret}/results/${name}`)).statusCode,
        name,
      ).toBe(409)
    expect((await company.administrator.get(`/api/surveys/${secret}/results/tables.csv`)).statusCode).toBe(
      200,
    )
  })
})
