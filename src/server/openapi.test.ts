import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { readyPlaybooks } from '../capabilities/cases/playbooks/ready/index.ts'
import { followAll } from '../capabilities/conversations/following/follow.ts'
import { followPromises } from '../capabilities/journeys/promises/building/follow.ts'
import { addThemes } from '../capabilities/understanding/themes/store.ts'
import type { Endpoint } from '../platform/http/endpoint.ts'
import { newId } from '../platform/ids.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

interface Operation {
  summary?: string
  security?: unknown[]
  parameters?: { in: string; name: string; required?: boolean; schema: JsonSchema }[]
  requestBody?: { content: { 'application/json': { schema: JsonSchema } } }
  responses: Record<string, { description: string; content?: { 'application/json': { schema: JsonSchema } } }>
}
type JsonSchema = Parameters<typeof z.fromJSONSchema>[0]

let company: Company
let document: {
  openapi: string
  info: { title: string; version: string }
  paths: Record<string, Record<string, Operation>>
  components: { securitySchemes: Record<string, unknown> }
}

beforeAll(async () => {
  company = await exampleCompany()
  document = (await company.nobody.get('/openapi.json')).json()
})
afterAll(() => company.close())

test('the document is OpenAPI 3.1 and names its licence', () => {
  expect(document).toMatchObject({
    openapi: '3.1.0',
    info: { title: 'Attune', license: { name: 'Apache-2.0' } },
  })
})

test('every operation is told: what it is for, its parameters, what comes back', () => {
  const operations = operationsOf()
  expect(operations.length).toBeGreaterThan(40)
  for (const { path, operation } of operations) {
    const inPath = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path')
    expect(inPath.map(({ name }) => `{${name}}`).toSorted()).toEqual(
      (path.match(/\{[^}]+\}/g) ?? []).toSorted(),
    )
    expect(inPath.every(({ required }) => required)).toBe(true)
    expect(Object.keys(operation.responses).every((status) => /^2\d\d$/.test(status))).toBe(true)
    if (path.startsWith('/api/')) expect(operation.summary, path).toMatch(/\w/)
  }
})

test('every schema of the document is one that a reader of JSON Schema understands', () => {
  for (const { operation } of operationsOf()) {
    const { parameters = [], requestBody, responses } = operation
    for (const { schema } of parameters) z.fromJSONSchema(schema)
    if (requestBody) z.fromJSONSchema(requestBody.content['application/json'].schema)
    for (const { content } of Object.values(responses)) {
      if (content) z.fromJSONSchema(content['application/json'].schema)
    }
  }
})

test('the document holds every endpoint, with who may ask', () => {
  for (const { method, path, needs, status } of endpoints()) {
    const operation = document.paths[inBraces(path)]?.[method.toLowerCase()]
    expect(operation, `${method} ${path}`).toBeDefined()
    expect(operation?.responses).toHaveProperty(String(status))
    expect(operation?.security).toEqual(needs === 'open' ? [] : [{ session: [] }, { key: [] }])
  }
  expect(Object.keys(document.components.securitySchemes)).toEqual(['session', 'key', 'writeKey'])
})

test('what every question is really answered with is what the document says', async () => {
  const known: Known = {
    ...(await somethingOfEverything(company)),
    themes: await themeOf(company),
    ...(await journeyOf(company)),
    ...(await surveyOf(company)),
    ...(await studyOf(company)),
    ...(await caseOf(company)),
    attention: await attentionItemOf(company),
  }
  for (const { path } of endpoints().filter(({ method }) => method === 'GET')) {
    const reply = await company.administrator.get(addressOf(path, known))
    expect(reply.statusCode, `${path}: ${reply.body}`).toBe(200)
    const told = document.paths[inBraces(path)]?.get?.responses[200]?.content?.['application/json'].schema
    expect(z.fromJSONSchema(told as JsonSchema).safeParse(reply.json()).error, path).toBeUndefined()
  }
}, 180_000)

test('a key may read the document, and so may nobody', async () => {
  const key = await company.key('scores:read')
  expect((await key.get('/openapi.json')).json()).toEqual(document)
})

function operationsOf() {
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.values(methods).map((operation) => ({ path, operation })),
  )
}

function endpoints(): Endpoint[] {
  return company.house.capabilities.flatMap(({ routes }) => routes.map(({ endpoint }) => endpoint))
}

function inBraces(path: string) {
  return path.replaceAll(/:(\w+)/g, '{$1}')
}

/** Ids to put into addresses, by the thing they name: `/api/customers/:id` is a customer's. */
type Known = Record<string, string>

function addressOf(path: string, known: Known) {
  return path
    .replace(':scale', 'nps')
    .replace('/signals/:list', '/signals/question')
    .replace('/signals/:id', '/signals/contacts')
    .replace(':interaction', known.interactions ?? '')
    .replace('/retention/:kind', '/retention/answers')
    .replace('/signals/:id', '/signals/silence')
    .replace('/merge-preview', `/merge-preview?with=${known.other}`)
    .replace(':case', known.case ?? '')
    .replace(':number', '1')
    .replace('/results/:question', '/results/recommend')
    .replace(':send', known.send ?? '')
    .replace(/$/, mustSay(path, known))
    .replaceAll(/\/(\w[\w-]*)\/:id/g, (_all, thing: string) => `/${thing}/${known[thing]}`)
}

/** What some questions cannot do without. */
function mustSay(path: string, { stage, promise }: Known): string {
  if (/^\/api\/promises\/\w/.test(path)) return `?kind=${encodeURIComponent(promise ?? '')}`
  const steps = encodeURIComponent(JSON.stringify([{ of: 'event', value: 'Order' }]))
  const needed: Record<string, string> = {
    '/api/journeys/stages/people': `?stage=${stage}`,
    '/api/journeys/funnel': `?steps=${steps}`,
    '/api/journeys/funnel/people': `?steps=${steps}&step=1`,
    '/api/journeys/drop-offs/people': '?place=Order',
    '/api/journeys/retention/people': '?cohort=2026-03-01&after=0',
    '/api/journeys/:id/comparison': '?against=before&period=30d',
    '/api/journeys/:id/feeling/words': '?step=Order',
    '/api/health/preview': `?leaving=${encodeURIComponent(JSON.stringify({ kind: 'silence', of: 'order', days: 30 }))}`,
    '/api/cases/figures': '?from=2026-03-01&until=2026-04-01',
    '/api/journeys/:id/friction/evidence': '?kind=promise&period=all',
  }
  return needed[path] ?? ''
}

/** A journey that was walked, a map that was begun from it, a persona, a promise and an audit. */
async function journeyOf({ administrator, settled, house }: Company): Promise<Known> {
  const ofKind = (kind: string) => [[{ field: 'kind', how: 'is', values: [kind] }]]
  const definition = {
    ...{ case: 'customer', belongs: [], start: ofKind('order'), success: ofKind('message'), failure: [] },
    timeoutDays: 10,
  }
  const made = async (path: string, body: object) => (await administrator.post(path, body)).json()
  const { id } = await made('/api/journeys', { name: 'Order', definition })
  await settled()
  await followPromises(house.system)
  const map = await made('/api/maps', { name: 'Order', journeyId: id, isFromJourney: true })
  await made(`/api/maps/${map.id}/versions`, { name: 'First' })
  const persona = await made('/api/personas', { name: 'Ann' })
  const audit = await made('/api/audits', { period: 'all' })
  await settled()
  const read = async (path: string) => (await administrator.get(path)).json()
  const { cases } = await read(`/api/journeys/${id}/cases?period=all`)
  const { kinds } = await read('/api/promises?period=all')
  const { steps } = await read('/api/journeys/stages?period=all')
  const ids = { journeys: id, maps: map.id, personas: persona.id, audits: audit.id }
  return { ...ids, case: cases[0].id, promise: kinds[0].kind, stage: steps[0].id }
}

/** A case of a customer, opened by hand. */
async function caseOf({ administrator }: Company): Promise<Known> {
  const { customers } = (await administrator.get('/api/customers')).json()
  const opened = { customerId: customers[0].id, title: 'The parcel is late' }
  const { id } = (await administrator.post('/api/cases', opened)).json()
  return { cases: id, playbooks: readyPlaybooks[0]!.id }
}

/** Interviews that were only begun. */
async function studyOf({ administrator }: Company): Promise<Known> {
  const study = { name: 'Why they leave', kind: 'interview' }
  return { studies: (await administrator.post('/api/studies', study)).json().id }
}

/** A survey that was answered once, and a plan of whom to send it to. */
async function surveyOf({ administrator, settled }: Company): Promise<Known> {
  const elements = [{ type: 'rating', name: 'recommend', kind: 'nps', rateMin: 0, rateMax: 10 }]
  const definition = { pages: [{ name: 'all', elements }] }
  const { id, revision } = (await administrator.post('/api/surveys', { name: 'Order', definition })).json()
  await administrator.post(`/api/surveys/${id}/publication`, { revision })
  const responses = [{ answers: { recommend: 9 }, person: { userId: 'ann' } }]
  await administrator.post(`/api/surveys/${id}/responses`, { responses })
  const plan = {
    whom: { kind: 'customers' },
    variants: [{ en: { subject: 'How was it?', words: 'Tell us.' } }],
  }
  const send = (await administrator.post(`/api/surveys/${id}/sends`, { plan })).json().id
  await settled()
  return { surveys: id, send }
}

/** A theme as if it had been found. */
async function themeOf({ house }: Company): Promise<string> {
  const place = { direction: Array.from({ length: 512 }, () => 0), middle: 0, reach: 0, examples: [] }
  await addThemes(house.system, [
    {
      ...{
        id: 'late',
        found_name: 'Late parcel',
        given_name: null,
        words: ['late'],
        found_at: noon,
        ...place,
      },
      ...{ gone_at: null, hidden_at: null, merged_into: null, split_from: null, topic_id: null },
    },
  ])
  return 'late'
}

/** Somebody on the attention list. */
async function attentionItemOf({ administrator, house }: Company): Promise<string> {
  const [{ id: customer }] = (await administrator.get('/api/customers')).json().customers
  const item = newId(noon)
  const figures = { priority: 1, points: 4, signs: '[]' }
  await house.system.db
    .insertInto('attention_items')
    .values({
      ...{ id: item, customer_id: customer, list: 'intervene', state: 'open', ...figures },
      ...{ listed_at: noon, seen_at: noon, latest_at: noon, chance: null, method: '', horizon_days: null },
      ...{ value: null, currency: '', like_key: '', assigned_to: null, snoozed_until: null },
      ...{ decided_by: null, decided_at: null, decision: '{}', revision: 1 },
    })
    .execute()
  return item
}

/** A customer with a promise and an answer, a segment, a key, a write key, a dead letter, an import with its mapping. */
async function somethingOfEverything({
  administrator,
  receive,
  writeKey,
  settled,
  house,
}: Company): Promise<Known> {
  const instant = noon.toISOString()
  const person = { userId: 'ann', email: 'ann@example.org', name: 'Ann', traits: { plan: 'pro', seats: 3 } }
  const order = { messageId: 'o1', kind: 'order' as const, name: 'Order', value: '19.90', currency: 'EUR' }
  const answered = {
    messageId: 'r1',
    kind: 'response' as const,
    name: 'Survey',
    text: 'Quick and kind, thank you.',
  }
  const common = { person, occurredAt: instant, direction: 'in' as const }
  const asked = { messageId: 'm1', kind: 'message' as const, name: 'Message', text: 'Where is my order?' }
  await receive([
    { ...asked, ...common, conversationId: 'c1' },
    { ...order, ...common, promisedAt: instant, fulfilledAt: instant },
    { ...answered, ...common, answer: { scale: 'nps', score: 9 } },
  ])
  const { client } = await writeKey('web-shop')
  await client.post('/v1/track', { userId: 'ann' })
  const segment = await administrator.post('/api/segments', {
    name: 'Pro',
    filter: [{ field: 'trait:plan', values: ['pro'] }],
  })
  await administrator.post('/api/keys', { name: 'reports', permissions: ['scores:read'] })
  const imported = await importOf(administrator, 'id,when,score\n7,2026-03-30,9\n')
  await administrator.post('/api/mappings', { name: 'surveys', mapping: imported.mapping })
  await settled()
  await followAll(house.system)
  const touchpoint = await touchpointOf(administrator)
  const hook = await webhookOf(administrator)
  await settled()
  await receive([{ ...order, ...common, messageId: 'o2', person: { userId: 'zoe', name: 'Zoe' } }])
  const { customers } = (await administrator.get('/api/customers')).json()
  const topic = await administrator.post('/api/topics', { name: 'Delivery' })
  const receiver = { name: 'CRM', url: 'https://crm.example/hook', types: ['survey.closed'] }
  const { id: receivers } = (await administrator.post('/api/receivers', receiver)).json()
  return {
    ...hook,
    receivers,
    topics: topic.json().id,
    other: customers[1].id,
    customers: customers[0].id,
    imports: imported.id,
    segments: segment.json().id,
    touchpoints: touchpoint,
    ...(await profileOf(administrator, customers[0].id)),
  }
}

/** One of a customer’s interactions, a note about them, and an account. */
async function profileOf(client: Company['administrator'], customer: string) {
  await client.post(`/api/customers/${customer}/notes`, { text: 'Prefers the phone.' })
  const account = (await client.post('/api/accounts', { name: 'Acme', domain: 'acme.com' })).json()
  await client.post(`/api/accounts/${account.id}/people`, { customerIds: [customer] })
  const { entries } = (await client.get(`/api/customers/${customer}/timeline?only=answers`)).json()
  const everything = (await client.get(`/api/customers/${customer}/timeline`)).json()
  const message = everything.entries.find(({ name }: { name: string }) => name === 'Message')
  return {
    interactions: entries[0].id,
    comments: entries[0].id,
    conversations: message.id,
    accounts: account.id,
  }
}

/** A touchpoint with a plan and a rule that was applied to the past. */
async function touchpointOf(client: Company['administrator']) {
  const { id } = (await client.post('/api/touchpoints', { name: 'Survey', channels: ['mail'] })).json()
  const conditions = [{ field: 'kind', how: 'is', values: ['response'] }]
  await client.put(`/api/touchpoints/${id}/plans/past`, { methods: ['survey'], cadence: 'weekly' })
  await client.post('/api/touchpoint-rules', { conditions, touchpointId: id })
  await client.post('/api/touchpoint-history')
  return id
}

/** A webhook with a delivery, and a mailbox nobody reads. */
async function webhookOf(client: Company['administrator']) {
  const signature = { kind: 'none' }
  const webhook = (await client.post('/api/webhooks', { name: 'hook', signature })).json()
  await client.post(new URL(webhook.address).pathname, { type: 'x', userId: 'ann' })
  const { deliveries } = (await client.get(`/api/webhooks/${webhook.id}/deliveries`)).json()
  const access = { host: '127.0.0.1', port: 1, security: 'none', user: 'help', secret: 'x' }
  const reading = { folders: ['INBOX'], ownAddresses: ['help@shop.example'], readFrom: noon.toISOString() }
  const mailbox = (await client.post('/api/mailboxes', { name: 'mail', ...access, ...reading })).json()
  return { webhooks: webhook.id, deliveries: deliveries[0].id, mailboxes: mailbox.id }
}

async function importOf(client: Company['administrator'], csv: string) {
  const boundary = 'a-line-between'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="answers.csv"\r\n`
  const file = await client.ask({
    method: 'POST',
    url: '/api/import-files',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${head}content-type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`,
  })
  return (await client.post('/api/imports', { files: [file.json().id] })).json()
}
