import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { surveyAddress } from '../capabilities/surveys/asking/addresses.ts'
import { tokenFor } from '../capabilities/surveys/tokens.ts'
import { newId } from '../platform/ids.ts'
import { type Client, clientOf } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let stranger: Client

beforeAll(async () => {
  company = await exampleCompany()
  stranger = clientOf(company.app)
})
afterAll(() => company.close())
beforeEach(() => company.later(60))

const kettle = {
  title: 'Your kettle',
  locale: 'en',
  showProgressBar: true,
  completedHtml: { default: 'Thank you so much.', de: 'Vielen Dank.' },
  pages: [
    {
      name: 'first',
      elements: [
        {
          type: 'rating',
          kind: 'nps',
          name: 'recommend',
          title: { default: 'Would you recommend {product}?', de: 'Würden Sie {product} empfehlen?' },
          rateMin: 0,
          rateMax: 10,
          isRequired: true,
        },
        {
          type: 'comment',
          name: 'why',
          title: 'What went wrong?',
          visibleIf: '{recommend} <= 6',
          maxLength: 500,
        },
      ],
    },
    {
      name: 'second',
      elements: [
        {
          type: 'checkbox',
          name: 'liked',
          title: 'What did you like?',
          choices: ['Colour', 'Sound'],
          showOtherItem: true,
        },
        { type: 'text', inputType: 'email', name: 'mail', title: 'Your address' },
      ],
    },
  ],
}

const oneQuestion = {
  title: 'Quick',
  pages: [
    { name: 'only', elements: [{ type: 'rating', kind: 'csat', name: 'satisfied', title: 'Satisfied?' }] },
  ],
}

async function published(definition: object, more: object = {}) {
  const name = `Survey ${newId()}`
  const made = (await company.manager.post('/api/surveys', { name, definition, ...more })).json()
  const reply = await company.manager.post(`/api/surveys/${made.id}/publication`, { revision: made.revision })
  expect(reply.statusCode).toBe(200)
  return reply.json() as { id: string; key: string; revision: number; definition: object }
}

interface Opened {
  status: number
  body: string
  fields: [string, string][]
  action: string
}

/** Opens a page and reads the form on it as a browser would send it untouched. */
async function opened(url: string, headers = {}): Promise<Opened> {
  const reply = await stranger.ask({ method: 'GET', url, headers })
  return read(reply.statusCode, reply.body)
}

function read(status: number, body: string): Opened {
  const hidden = [...body.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)">/g)]
  const fields = hidden.map(([, name = '', value = '']) => [name, plain(value)] as [string, string])
  return { status, body, fields, action: plain(/action="([^"]*)"/.exec(body)?.[1] ?? '') }
}

const plain = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"')

async function sent(page: Opened, answers: [string, string][], more: Record<string, string> = {}) {
  company.later(5)
  return stranger.ask({
    method: 'POST',
    url: page.action,
    payload: new URLSearchParams([...page.fields, ...answers]).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...more },
  })
}

/** Sends a screen and opens the one it leads to. */
async function onwards(page: Opened, answers: [string, string][]) {
  const reply = await sent(page, answers)
  if (reply.statusCode !== 303) return read(reply.statusCode, reply.body)
  return opened(reply.headers.location as string)
}

function responses(survey: { id: string }) {
  const { db } = company.house.system
  return db.selectFrom('survey_responses').selectAll().where('survey_id', '=', survey.id).execute()
}

test('a survey is answered with plain forms, screen by screen, and people are thanked', async () => {
  const survey = await published(kettle)
  const first = await opened(`/s/${survey.key}?product=Kettle%203000`)
  expect(first.status).toBe(200)
  expect(first.body).toContain('Would you recommend Kettle 3000?')
  expect(first.body).not.toContain('What went wrong?')
  expect(Buffer.byteLength(first.body)).toBeLessThan(50 * 1024)
  const why = await onwards(first, [['a0', '4']])
  expect(why.body).toContain('What went wrong?')
  const liked = await onwards(why, [['a1', 'It leaked <script>alert(1)</script>']])
  expect(liked.body).toContain('What did you like?')
  const thanks = await onwards(liked, [
    ['a2', 'Colour'],
    ['a2', 'other'],
    ['a2c', 'The handle'],
    ['a3', 'ann@example.org'],
  ])
  expect(thanks.body).toContain('Thank you so much.')
  const [response, ...more] = await responses(survey)
  expect(more).toEqual([])
  expect(response).toMatchObject({
    state: 'complete',
    channel: 'link',
    answers: {
      recommend: 4,
      why: 'It leaked <script>alert(1)</script>',
      liked: ['Colour', 'other'],
      'liked-Comment': 'The handle',
      mail: 'ann@example.org',
    },
    known: { product: 'Kettle 3000' },
    seen: ['recommend', 'why', 'liked', 'mail'],
  })
})

test('people are told what earlier answers changed', async () => {
  const survey = await published(oneQuestion)
  const settings = { changed: { en: 'The lid closes tightly now.' } }
  await company.manager.patch(`/api/surveys/${survey.id}`, { settings })
  const thanks = await onwards(await opened(`/s/${survey.key}`), [['a0', '5']])
  expect(thanks.body).toContain('What earlier answers changed')
  expect(thanks.body).toContain('The lid closes tightly now.')
})

test('opening a page records nothing, whatever its address says', async () => {
  const survey = await published(kettle)
  const page = await opened(`/s/${survey.key}?a0=9`)
  expect(page.body).toMatch(/value="9" checked/)
  await stranger.ask({ method: 'HEAD', url: `/s/${survey.key}?a0=9` })
  expect(await responses(survey)).toEqual([])
})

test('an answer that is not on the scale is not taken from an address', async () => {
  const survey = await published(kettle)
  const page = await opened(`/s/${survey.key}?a0=99`)
  expect([page.status, /<input[^>]* checked/.test(page.body)]).toEqual([200, false])
})

test('a question that needs an answer says so, in the language of the page', async () => {
  const survey = await published(kettle)
  const first = await opened(`/s/${survey.key}?lang=de`)
  expect(first.body).toContain('<html lang="de" dir="ltr">')
  const again = await onwards(first, [])
  expect(again.status).toBe(422)
  expect(again.body).toContain('role="alert"')
  expect(again.body).toContain('Bitte beantworten Sie diese Frage.')
  expect(await responses(survey)).toEqual([])
})

test('what cannot be an answer is refused and what was written stays', async () => {
  const survey = await published(kettle)
  const why = await onwards(await opened(`/s/${survey.key}`), [['a0', '0']])
  const long = await onwards(why, [['a1', 'x'.repeat(501)]])
  expect(long.status).toBe(422)
  expect(long.body).toContain('x'.repeat(501))
  const off = await onwards(await opened(`/s/${survey.key}`), [['a0', '11']])
  expect(off.status).toBe(422)
})

test('a megabyte of text is refused with a page that says nothing is lost', async () => {
  const survey = await published(kettle)
  const page = await opened(`/s/${survey.key}`)
  const reply = await sent(page, [['a1', 'x'.repeat(1024 * 1024)]])
  expect([reply.statusCode, reply.headers['content-type']]).toEqual([413, 'text/html; charset=utf-8'])
})

test('whoever sends twice has answered once', async () => {
  const survey = await published(oneQuestion)
  const page = await opened(`/s/${survey.key}`)
  const replies = await Promise.all([sent(page, [['a0', '5']]), sent(page, [['a0', '5']])])
  const later = await sent(page, [['a0', '1']])
  expect([...replies, later].map(({ statusCode }) => statusCode)).toEqual([303, 303, 303])
  expect((await responses(survey)).map(({ answers }) => answers)).toEqual([{ satisfied: 5 }])
})

test('the way back shows what was answered, and takes it back when it is emptied', async () => {
  const survey = await published(kettle)
  const why = await onwards(await opened(`/s/${survey.key}`), [['a0', '4']])
  const back = await onwards(why, [
    ['a1', 'Leaks'],
    ['go', 'back'],
  ])
  expect(back.body).toMatch(/value="4" checked/)
  const forth = await onwards(back, [['a0', '9']])
  expect(forth.body).toContain('What did you like?')
  await onwards(forth, [])
  const [response] = await responses(survey)
  expect(response?.answers).toEqual({ recommend: 9 })
})

test('whoever stops for now gets an address that goes on where they were', async () => {
  const survey = await published(kettle)
  const why = await onwards(await opened(`/s/${survey.key}`), [['a0', '4']])
  const later = await onwards(why, [
    ['a1', 'Leaks'],
    ['go', 'later'],
  ])
  const address = /href="http:\/\/attune\.example([^"]+)"/.exec(later.body)?.[1] as string
  const resumed = await opened(address)
  expect(resumed.body).toContain('What did you like?')
})

test('a token that was changed leads nowhere, politely', async () => {
  const survey = await published(kettle)
  const why = await onwards(await opened(`/s/${survey.key}`), [['a0', '4']])
  const token = why.action.split('/').at(-1) as string
  const changed = `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`
  for (const url of [
    `/s/r/${changed}`,
    `/s/i/${changed}`,
    `/s/i/${token}`,
    '/s/nothing-there',
    '/s/i/x',
    '/s/r/',
  ]) {
    const page = await opened(url, { 'accept-language': 'de-AT, en;q=0.5' })
    expect([url, page.status]).toEqual([url, 404])
    expect(page.body).toContain('Dieser Link führt zu keiner Umfrage')
  }
})

test('a survey that is over closes politely, also on whoever has it open', async () => {
  const survey = await published(oneQuestion)
  const page = await opened(`/s/${survey.key}`)
  await company.manager.post(`/api/surveys/${survey.id}/closure`, {})
  expect((await opened(`/s/${survey.key}`)).status).toBe(410)
  const late = await sent(page, [['a0', '5']])
  expect(late.statusCode).toBe(410)
  expect(late.body).toContain('This survey is over')
  expect(await responses(survey)).toEqual([])
})

test('one that was never asked says that it has not begun', async () => {
  const name = `Draft ${newId()}`
  const draft = (await company.manager.post('/api/surveys', { name, definition: oneQuestion })).json()
  expect((await opened(`/s/${draft.key}`)).body).toContain('This survey has not begun yet')
})

test('whoever has it open while it is changed answers what they saw', async () => {
  const survey = await published(oneQuestion)
  const page = await opened(`/s/${survey.key}`)
  const changed = structuredClone(oneQuestion)
  changed.pages[0]!.elements[0]!.title = 'Quite satisfied?'
  const saved = (
    await company.manager.put(`/api/surveys/${survey.id}/draft`, {
      definition: changed,
      revision: survey.revision,
    })
  ).json()
  await company.manager.post(`/api/surveys/${survey.id}/publication`, { revision: saved.revision })
  expect((await opened(`/s/${survey.key}`)).body).toContain('Quite satisfied?')
  await sent(page, [['a0', '5']])
  expect((await responses(survey)).map(({ version }) => version)).toEqual([1])
})

test('once enough have answered, others are thanked and asked nothing more', async () => {
  const full = { ...oneQuestion, quotas: [{ name: 'happy', holdsFor: '{satisfied} >= 4', limit: 1 }] }
  const survey = await published(full)
  await sent(await opened(`/s/${survey.key}`), [['a0', '5']])
  const second = await onwards(await opened(`/s/${survey.key}`), [['a0', '4']])
  expect(second.body).toContain('We have heard from enough people like you')
  const other = await onwards(await opened(`/s/${survey.key}`), [['a0', '1']])
  expect(other.body).toContain('Thank you')
  expect(await responses(survey)).toHaveLength(2)
})

test('programs that fill in everything are thanked and forgotten', async () => {
  const survey = await published(oneQuestion)
  const page = await opened(`/s/${survey.key}`)
  const reply = await sent(page, [
    ['a0', '5'],
    ['website', 'https://spam.example'],
  ])
  expect(reply.body).toContain('Thank you')
  expect(await responses(survey)).toEqual([])
})

test('whoever is quicker than one can read is asked to press once more', async () => {
  const survey = await published(oneQuestion)
  const page = await opened(`/s/${survey.key}`)
  company.later(-5)
  const reply = await sent(page, [['a0', '5']])
  expect(reply.statusCode).toBe(422)
  expect(reply.body).toContain('press the button once more')
  await sent(read(422, reply.body), [['a0', '5']])
  expect(await responses(survey)).toHaveLength(1)
})

test('a page of another site cannot answer for anybody', async () => {
  const survey = await published(oneQuestion)
  const page = await opened(`/s/${survey.key}`)
  const reply = await sent(page, [['a0', '5']], { 'sec-fetch-site': 'cross-site' })
  expect(reply.statusCode).toBe(403)
  expect(await responses(survey)).toEqual([])
})

test('the page carries what its policy lets in, and stands in other pages only where it is asked to', async () => {
  const survey = await published(oneQuestion)
  const reply = await stranger.get(`/s/${survey.key}`)
  const policy = String(reply.headers['content-security-policy'])
  for (const tag of ['style', 'script']) {
    const text = new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`).exec(reply.body)?.[1] ?? ''
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    expect(policy).toContain(Buffer.from(digest).toString('base64'))
  }
  expect(policy).toContain("frame-ancestors 'none'")
  const framed = await stranger.get(`/s/${survey.key}?frame=1`)
  expect(framed.headers['content-security-policy']).toContain('frame-ancestors *')
  expect(framed.headers['x-frame-options']).toBeUndefined()
})

test('an invitation is answered once, on whatever device', async () => {
  const survey = await published(kettle)
  const invitation = await invited(survey.id)
  const token = tokenFor(company.house.system, 'invitation', invitation)
  const page = await opened(`/s/i/${token}?a0=9`)
  expect(page.body).toContain('Would you recommend Toaster?')
  expect(await responses(survey)).toEqual([])
  const next = await onwards(page, [['a0', '9']])
  const elsewhere = await opened(`/s/i/${token}`)
  expect(elsewhere.body).toContain('What did you like?')
  await onwards(next, [])
  const [response] = await responses(survey)
  expect(response).toMatchObject({ state: 'complete', invitation_id: invitation, channel: 'email' })
  await onwards(elsewhere, [['a2', 'Sound']])
  expect((await responses(survey)).map(({ answers }) => answers)).toEqual([{ recommend: 9 }])
})

test('an invitation to an anonymous survey is answered once and leaves no way from one to the other', async () => {
  const survey = await published(kettle, { isAnonymous: true })
  const token = tokenFor(company.house.system, 'invitation', await invited(survey.id))
  const page = await opened(`/s/i/${token}`)
  expect(page.body).toContain('nobody can see who gave them')
  const liked = await onwards(page, [['a0', '9']])
  expect(liked.body).toContain('What did you like?')
  const thanks = await onwards(liked, [['a2', 'Sound']])
  expect(thanks.body).toContain('Thank you so much.')
  const [response, ...more] = await responses(survey)
  expect(more).toEqual([])
  expect(response).toMatchObject({ state: 'complete', invitation_id: null, customer_id: null })
  expect(response?.answers).toEqual({ recommend: 9, liked: ['Sound'] })
  expect((await opened(`/s/i/${token}`)).body).toContain('You have already answered')
})

async function invited(surveyId: string) {
  const id = newId()
  const { db, now } = company.house.system
  const known = JSON.stringify({ product: 'Toaster' })
  await db
    .insertInto('survey_invitations')
    .values({
      id,
      survey_id: surveyId,
      channel: 'email',
      state: 'sent',
      known,
      due_at: now(),
      sent_at: now(),
    })
    .execute()
  return id
}

test('the ways to a survey are its public addresses, in the language it is asked in', async () => {
  const survey = await published(kettle)
  const { link, kiosk, languages } = (await company.viewer.get(`/api/surveys/${survey.id}/ways`)).json()
  expect([link, kiosk]).toEqual([
    `http://attune.example/s/${survey.key}`,
    `http://attune.example/q/${survey.key}`,
  ])
  expect(languages.toSorted()).toEqual(['de', 'en'])
  expect((await company.nobody.get(`/api/surveys/${survey.id}/ways`)).statusCode).toBe(401)
})

test('the script for other pages may be loaded by them', async () => {
  const reply = await stranger.get('/s/embed.js')
  expect(reply.headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  })
})

test('the code to print leads to the survey', async () => {
  const survey = await published(oneQuestion)
  const reply = await stranger.get(`/s/${survey.key}/qr.svg?product=Kettle`)
  expect(reply.headers['content-type']).toContain('image/svg+xml')
  expect(reply.body).toContain('<svg')
  const address = surveyAddress(company.house.system, survey.key, { way: 'qr', known: { product: 'Kettle' } })
  expect(address).toBe(`http://attune.example/s/${survey.key}?product=Kettle&way=qr`)
})

test('a preview is drawn for whoever may see surveys, and what cannot be read is told by its place', async () => {
  const reply = await company.viewer.post('/api/surveys/preview', { definition: kettle, language: 'de' })
  expect(reply.json().html).toContain('Würden Sie empfehlen?')
  expect(reply.json().screens).toEqual([['recommend'], ['liked', 'mail']])
  const one = await company.viewer.post('/api/surveys/preview', { definition: kettle, question: 'mail' })
  expect(one.json()).toMatchObject({ screen: 1 })
  expect(one.json().html).not.toContain('What did you like?')
  const broken = { pages: [{ elements: [{ type: 'nonsense', name: 'x' }] }] }
  const refused = await company.viewer.post('/api/surveys/preview', { definition: broken })
  expect([refused.statusCode, refused.json().field]).toEqual([400, 'pages.0.elements.0'])
  expect(await company.nobody.post('/api/surveys/preview', { definition: kettle })).toMatchObject({
    statusCode: 401,
  })
})

const atKiosk = (key: string, answers: object[]) =>
  stranger.ask({
    method: 'POST',
    url: `/q/${key}/answers`,
    payload: JSON.stringify({ answers }),
    headers: { 'content-type': 'application/json' },
  })

test('a kiosk has the whole survey in one page, and sends what it collected when it can', async () => {
  const survey = await published(kettle)
  const page = await stranger.get(`/q/${survey.key}`)
  expect(page.body).toContain('What went wrong?')
  expect(Buffer.byteLength(page.body)).toBeLessThan(50 * 1024)
  const one = {
    id: crypto.randomUUID(),
    version: 1,
    language: 'de',
    isDone: true,
    asked: [0, 1, 2, 3],
    fields: 'a0=9&a1=not asked&a2=Colour',
    begunAt: '2026-03-30T10:00:00.000Z',
    sentAt: '2026-03-30T10:00:20.000Z',
  }
  const walkedAway = { ...one, id: crypto.randomUUID(), isDone: false, asked: [0], fields: 'a0=2' }
  const broken = { ...one, id: crypto.randomUUID(), fields: 'a0=99&a2=Sound' }
  expect((await atKiosk(survey.key, [one, walkedAway, broken])).json()).toEqual({ taken: 3 })
  expect((await atKiosk(survey.key, [one])).json()).toEqual({ taken: 1 })
  const kept = await responses(survey)
  const found = (id: string) => kept.find((response) => response.id === id)
  expect(kept).toHaveLength(3)
  expect(found(one.id)).toMatchObject({
    state: 'complete',
    channel: 'kiosk',
    language: 'de',
    answers: { recommend: 9, liked: ['Colour'] },
    seconds: 20,
    completed_at: new Date(one.sentAt),
  })
  expect(found(walkedAway.id)).toMatchObject({ state: 'begun', answers: { recommend: 2 } })
  expect(found(broken.id)).toMatchObject({ state: 'begun', answers: { liked: ['Sound'] } })
})

test('what is no answer of a kiosk is refused with what to do', async () => {
  const survey = await published(oneQuestion)
  const reply = await atKiosk(survey.key, [{ id: 'x' }])
  expect([reply.statusCode, reply.json().fix]).toEqual([400, 'Load the page on the device again.'])
  expect((await atKiosk('nothing-there', [{}])).statusCode).toBe(404)
})

test('a file goes with its answer, to colleagues alone', async () => {
  const survey = await published({
    pages: [{ elements: [{ type: 'file', name: 'receipt', title: 'Your receipt' }] }],
  })
  const page = await opened(`/s/${survey.key}`)
  expect(page.body).toContain('multipart/form-data')
  const form = new FormData()
  for (const [name, value] of page.fields) form.append(name, value)
  form.append('a0', new File(['seven euros'], '../x<b>.txt', { type: 'text/html' }))
  company.later(5)
  const request = new Request('http://attune.example/', { method: 'POST', body: form })
  const reply = await stranger.ask({
    method: 'POST',
    url: page.action,
    payload: Buffer.from(await request.arrayBuffer()),
    headers: { 'content-type': request.headers.get('content-type') ?? '' },
  })
  expect(reply.statusCode).toBe(303)
  const [response] = await responses(survey)
  const receipts = response?.answers.receipt as unknown
  const [file] = receipts as { id: string; name: string; size: number }[]
  expect(file).toMatchObject({ name: 'x_b_.txt', size: 11 })
  const shown = await company.agent.get(`/api/survey-files/${file?.id}`)
  expect([shown.body, shown.headers['content-type'], shown.headers['content-disposition']]).toEqual([
    'seven euros',
    'application/octet-stream',
    `attachment; filename="x_b_.txt"; filename*=UTF-8''x_b_.txt`,
  ])
  expect(await company.viewer.get(`/api/survey-files/${file?.id}`)).toBeRefused('customers:read')
  expect((await stranger.get(`/api/survey-files/${file?.id}`)).statusCode).toBe(401)
})
