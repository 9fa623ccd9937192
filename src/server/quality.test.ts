import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany()
  await company.receive([
    told('ann', {
      name: 'ANN SMITH',
      email: 'ann@gmial.com',
      phone: '0170 1234567',
      traits: { country: 'Germany', city: '10115 Berlin' },
    }),
    told('bob', { name: 'Bob Jones', email: 'bob@example.org', phone: '+44 20 7946 0958' }),
    told('cleo', { name: 'asdf', phone: '+44 20 79 46 09 58' }),
    told('dan', { name: 'Dan Brown', email: 'info@bakery.example' }, '2024-03-30'),
    told('eve', { name: 'Eve Adams', traits: { country: 'Narnia' } }, undefined, 'north'),
    { ...told('', {}), person: { anonymousId: 'a visitor' } },
  ])
  await check()
})
afterAll(() => company.close())

let sent = 0

function told(userId: string, person: Incoming['person'], day = '2026-03-30', unit = ''): Incoming {
  return {
    messageId: `m${++sent}`,
    kind: 'event',
    name: 'Signed up',
    person: { userId, ...person },
    occurredAt: `${day}T10:00:00.000Z`,
    direction: 'in',
    unit,
  }
}

async function check() {
  expect((await company.manager.post('/api/quality/checks', {})).statusCode).toBe(204)
  await company.settled()
}

async function quality(client = company.manager) {
  return (await client.get('/api/quality')).json()
}

async function fieldOf(name: string) {
  return (await quality()).fields.find(({ field }: { field: string }) => field === name)
}

interface Found {
  customerId: string
  name: string
  field: string
  problem: string
  value: string
  proposal: object | null
}

async function found(query = ''): Promise<Found[]> {
  return (await company.manager.get(`/api/quality/findings?${query}`)).json().findings
}

test('five customers are checked, and the visitor whom nobody knows is left out', async () => {
  const report = await quality()
  expect(report).toMatchObject({ customers: 5, progress: null })
  expect(report.checkedAt).toBe('2026-03-31T12:00:00.000Z')
})

test('an e-mail address: three of five have one, one is wrong, one is old', async () => {
  const email = await fieldOf('email')
  expect(email).toMatchObject({ n: 5, there: 3, valid: 2, unique: 3, fresh: 2 })
  expect(email.problems).toEqual({ 'misspelt domain': 1, role: 1 })
  // 40 × 3 + 30 × 2 + 15 × 3 + 15 × 2 of 5 × 100 points
  expect(email.score).toBeCloseTo(51, 10)
  expect(email.ages).toEqual([2, 0, 0, 0, 0, 1, 0])
})

test('a phone number that two customers have is neither one’s own, however it is spelt', async () => {
  expect(await fieldOf('phone')).toMatchObject({ n: 5, there: 3, valid: 2, unique: 1 })
  const shared = await found('field=phone&problem=shared')
  expect(shared.map(({ name }) => name).toSorted()).toEqual(['Bob Jones', 'asdf'])
})

test('what is wrong comes with what to write instead, where that is plain', async () => {
  const all = await found()
  const told = all.map(({ name, field, problem, proposal }) => [name, field, problem, proposal])
  expect(told).toContainEqual(['ANN SMITH', 'email', 'misspelt domain', { email: 'ann@gmail.com' }])
  expect(told).toContainEqual(['ANN SMITH', 'phone', 'no country code', { phone: '+491701234567' }])
  expect(told).toContainEqual(['ANN SMITH', 'name', 'upper or lower case', { name: 'Ann Smith' }])
  expect(told).toContainEqual([
    'ANN SMITH',
    'city',
    'code in city',
    { traits: { city: 'Berlin', postalCode: '10115' } },
  ])
  expect(told).toContainEqual(['asdf', 'name', 'placeholder', { name: null }])
  expect(told).toContainEqual(['Eve Adams', 'country', 'unknown country', null])
  expect(all).toHaveLength(9)
})

test('page by page every finding comes once, what can be mended first', async () => {
  const seen: string[] = []
  let next = ''
  do {
    const address = `/api/quality/findings?limit=2${next && `&cursor=${encodeURIComponent(next)}`}`
    const page = (await company.manager.get(address)).json()
    seen.push(
      ...page.findings.map(
        (one: Found) => `${one.name} ${one.field} ${one.problem} ${one.proposal !== null}`,
      ),
    )
    next = page.next
  } while (next)
  expect(new Set(seen).size).toBe(9)
  expect(seen.map((one) => one.endsWith('true'))).toEqual([
    true,
    true,
    true,
    true,
    true,
    false,
    false,
    false,
    false,
  ])
  expect((await company.manager.get('/api/quality/findings?cursor=nowhere')).statusCode).toBe(400)
})

test('accepted proposals become corrections by hand; each record for itself', async () => {
  const items = (await found('field=email')).filter(({ proposal }) => proposal !== null)
  const outdated = { ...items[0], proposal: { email: 'else@gmail.com' } }
  const reply = await company.manager.post('/api/quality/mendings', { items: [outdated, ...items] })
  expect(reply.json()).toMatchObject({
    mended: 1,
    refused: [{ field: 'email', reason: 'This was changed meanwhile.' }],
  })
  const ann = (await company.manager.get(`/api/customers/${items[0]!.customerId}`)).json()
  expect(ann.email).toBe('ann@gmail.com')
  expect(ann.told.email.by).toBe('by hand')
  expect(ann.identities.map(({ value }: { value: string }) => value)).toContain('ann@gmail.com')
  expect(await found('field=email&problem=misspelt domain')).toEqual([])
  expect(await company.analyst.post('/api/quality/mendings', { items })).toBeRefused('customers:write')
})

test('a correction that another customer is known by is refused with the way out', async () => {
  await company.receive([
    told('fay', { name: 'Fay', email: 'fay@gmial.com' }),
    told('fred', { name: 'Fred', email: 'fay@gmail.com' }),
  ])
  await check()
  const items = await found('problem=misspelt domain')
  const { mended, refused } = (await company.manager.post('/api/quality/mendings', { items })).json()
  expect(mended).toBe(0)
  expect(refused[0].reason).toMatch(/Another customer/)
})

test('what was set aside counts as right until the value changes, and can be found again', async () => {
  const [narnia] = await found('field=country')
  const aside = { items: [narnia], reason: 'Asked: she means the street.' }
  expect((await company.manager.post('/api/quality/ignored', aside)).json()).toEqual({ ignored: 1 })
  await check()
  expect(await found('field=country')).toEqual([])
  expect(await fieldOf('country')).toMatchObject({ there: 2, valid: 2 })
  const { ignored } = (await company.manager.get('/api/quality/ignored')).json()
  expect(ignored).toMatchObject([{ name: 'Eve Adams', reason: 'Asked: she means the street.', by: 'Max' }])

  await company.receive([told('eve', { traits: { country: 'Nania' } }, '2026-03-31', 'north')])
  await check()
  expect(await found('field=country')).toMatchObject([{ value: 'Nania' }])
  const { customerId, field, problem } = ignored[0]
  const address = `/api/quality/ignored?customerId=${customerId}&field=${field}&problem=${encodeURIComponent(problem)}`
  expect((await company.manager.delete(address)).statusCode).toBe(204)
  expect((await company.manager.get('/api/quality/ignored')).json().ignored).toEqual([])
})

test('a unit sees its own customers only', async () => {
  const north = await company.employ('Nora', 'manager', ['north'])
  const report = await quality(north)
  expect(report.customers).toBe(1)
  expect(report.sameCustomers).toBeNull()
  const { findings } = (await north.get('/api/quality/findings')).json()
  expect(findings.map(({ name }: Found) => name)).toEqual(['Eve Adams'])
  const [foreign] = await found('field=name')
  const { refused } = (await north.post('/api/quality/mendings', { items: [foreign] })).json()
  expect(refused).toHaveLength(1)
})

test('the list comes as a file, with formulas made harmless', async () => {
  await company.receive([told('gus', { name: '=cmd 12345' })])
  await check()
  const reply = await company.analyst.get('/api/quality/findings.csv?field=name')
  expect(reply.headers['content-type']).toBe('text/csv; charset=utf-8')
  const lines = reply.body.trim().split('\r\n')
  expect(reply.body.startsWith('\ufeff')).toBe(true)
  expect(lines[0]).toBe('customer,name,field,problem,value,proposal,source,found')
  expect(lines.some((line) => line.includes(",'=cmd 12345,name,number in name,'=cmd 12345,,"))).toBe(true)
  expect(await company.viewer.get('/api/quality/findings.csv')).toBeRefused('customers:read')
  expect((await company.nobody.get('/api/quality/findings.csv')).statusCode).toBe(401)
})

test('a trait that matters is checked like the usual fields', async () => {
  await company.receive([told('gus', { traits: { seats: '12,5' } })])
  const { settings } = await quality()
  const important = [{ trait: 'seats', kind: 'number', isUnique: false }]
  expect((await company.manager.put('/api/quality/settings', { ...settings, important })).statusCode).toBe(
    200,
  )
  await company.settled()
  expect(await fieldOf('seats')).toMatchObject({ there: 1, valid: 0 })
  expect(await found('field=seats')).toMatchObject([{ proposal: { traits: { seats: 12.5 } } }])
  const none = { ...settings, weights: { there: 0, valid: 0, unique: 0, fresh: 0 } }
  expect((await company.manager.put('/api/quality/settings', none)).statusCode).toBe(400)
})

test('each day of a check leaves a row, so that one sees whether it got better', async () => {
  company.later(24 * 3600)
  await check()
  const { days } = (await company.analyst.get('/api/quality-trend?field=email')).json()
  expect(days.map(({ day }: { day: string }) => day)).toEqual(['2026-03-31', '2026-04-01'])
})

test('sources: what share of what they bring is in order', async () => {
  const { sources } = await quality()
  const shop = sources.find(({ source }: { source: string }) => source === 'web-shop')
  const person = shop.checks.find(({ check }: { check: string }) => check === 'person')
  expect(person.n - person.good).toBe(1)
  expect(shop.arrival).toMatchObject({ state: 'once' })
})
