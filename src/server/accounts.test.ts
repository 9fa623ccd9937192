import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { removeImportedAccounts, type ToldAccount, tellAccounts } from '../capabilities/customers/index.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

let company: Company
const ids: Record<string, string> = {}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

/** Ann and Bob write from acme.com, Cleo from a free address; Dan ordered once in the name of Acme. */
beforeEach(async () => {
  await company.forget()
  await company.receive([
    visit('ann', 'ann@acme.com', { kind: 'order', value: '100', currency: 'EUR' }),
    visit('bob', 'bob@acme.com', { kind: 'response', answer: { scale: 'nps', score: 10 } }),
    visit('cleo', 'cleo@gmail.com'),
    visit('dan', 'dan@else.org', { kind: 'order', value: '5.50', currency: 'EUR', accountId: 'acme' }),
    visit('dan', 'dan@else.org'),
  ])
  // Belonging is what these tests tell themselves.
  await company.house.system.db.deleteFrom('accounts').execute()
  const { customers } = (await company.analyst.get('/api/customers')).json()
  for (const { id, name } of customers) ids[name] = id
})

let number = 0
function visit(name: string, email: string, rest: Partial<Incoming> = {}): Incoming {
  return {
    messageId: `visit ${++number}`,
    kind: 'event',
    name: 'Visit',
    person: { userId: name, name, email },
    occurredAt: '2026-03-30T12:00:00.000Z',
    direction: 'in',
    ...rest,
  }
}

function tell(...told: Partial<ToldAccount>[]) {
  const usual = { key: 'acme', at: noon.getTime(), source: 'crm', importId: '', unit: '' }
  return tellAccounts(
    company.house.system.db,
    told.map((one) => ({ ...usual, ...one })),
    noon,
  )
}

const accounts = async (query = '') => (await company.analyst.get(`/api/accounts?${query}`)).json().accounts
const people = async (id: string) =>
  (await company.analyst.get(`/api/accounts/${id}/people`))
    .json()
    .people.map(({ name }: { name: string }) => name)
    .toSorted()

test('what sources tell makes an account with its people, however often it is told', async () => {
  const told = [
    { name: 'Acme', traits: { plan: 'pro' }, recordId: ids.ann, role: 'buyer' },
    { recordId: ids.bob },
    { recordId: ids.bob },
    { key: '  ' },
    { key: 'globex' },
  ]
  await tell(...told)
  await tell(...told)
  const [acme, globex] = await accounts()
  expect([acme, globex]).toMatchObject([
    { key: 'acme', name: 'Acme', people: 2 },
    { key: 'globex', name: null, people: 0, interactions: 0 },
  ])
  expect(await people(acme.id)).toEqual(['ann', 'bob'])
  const shown = (await company.agent.get(`/api/accounts/${acme.id}`)).json()
  expect(shown).toMatchObject({ traits: { plan: 'pro' }, told: { 'trait:plan': { by: 'crm' } } })
})

test('many tellings at once, from two sides, end in one account each', async () => {
  const told = Array.from({ length: 300 }, (_, n) => ({
    key: `k${n % 50}`,
    name: `Name ${n % 50}`,
    recordId: ids.ann,
  }))
  await Promise.all([tell(...told), tell(...told.toReversed())])
  expect(await accounts('limit=100')).toHaveLength(50)
  expect((await company.analyst.get(`/api/customers/${ids.ann}`)).json().accounts).toHaveLength(50)
})

test('the figures of an account are those of its people, and of others only what was in its name', async () => {
  await tell({ recordId: ids.ann }, { recordId: ids.bob })
  const [acme] = await accounts()
  expect(acme).toMatchObject({
    people: 2,
    interactions: 3,
    orders: 2,
    money: [{ currency: 'EUR', total: '105.5' }],
    scores: [{ scale: 'nps', n: 1, value: 100 }],
    lastAt: '2026-03-30T12:00:00.000Z',
  })
  const { months } = (await company.analyst.get(`/api/accounts/${acme.id}`)).json()
  expect(months).toEqual([{ month: '2026-03-01', currency: 'EUR', total: '105.5', orders: 2 }])
  const line = (await company.analyst.get(`/api/accounts/${acme.id}/timeline`)).json()
  expect(line.entries).toHaveLength(3)
  const shape = (await company.analyst.get(`/api/accounts/${acme.id}/timeline/shape`)).json()
  expect(shape).toMatchObject({ total: 3, months: [{ month: '2026-03-01', n: 3 }] })
})

test('whoever writes from a company’s domain and belongs nowhere is proposed, but not from a free mailbox', async () => {
  const { suggestions } = (await company.analyst.get('/api/account-suggestions')).json()
  expect(suggestions).toEqual([{ domain: 'acme.com', people: 2, account: null }])
  const made = await company.manager.post('/api/accounts', {
    name: 'Acme',
    domain: 'acme.com',
    withPeople: true,
  })
  expect([made.statusCode, made.json().added]).toEqual([201, 2])
  expect((await company.analyst.get('/api/account-suggestions')).json().suggestions).toEqual([])
  expect(await people(made.json().id)).toEqual(['ann', 'bob'])
  const again = await company.manager.post('/api/accounts', { name: 'Acme', domain: 'acme.com' })
  expect([again.statusCode, again.json().field]).toEqual([409, 'key'])
})

test('somebody who left belongs to it again only when it is told later', async () => {
  await tell({ recordId: ids.ann })
  const [{ id }] = await accounts()
  expect((await company.manager.delete(`/api/accounts/${id}/people/${ids.ann}`)).statusCode).toBe(204)
  await tell({ recordId: ids.ann })
  expect(await people(id)).toEqual([])
  await tell({ recordId: ids.ann, at: noon.getTime() + 3_600_000 })
  expect(await people(id)).toEqual(['ann'])
})

test('people are added by hand; strangers and a missing domain are refused', async () => {
  await tell({})
  const [{ id }] = await accounts()
  const add = async (body: object) => (await company.manager.post(`/api/accounts/${id}/people`, body)).json()
  expect(await add({ customerIds: [ids.cleo] })).toEqual({ added: 1 })
  expect(await add({ customerIds: [ids.cleo] })).toEqual({ added: 0 })
  expect(await add({ customerIds: [id] })).toMatchObject({ status: 404 })
  expect(await add({ fromDomain: true })).toMatchObject({ status: 400, field: 'fromDomain' })
  await company.manager.patch(`/api/accounts/${id}`, { domain: 'acme.com' })
  expect(await add({ fromDomain: true })).toEqual({ added: 2 })
  expect(await company.agent.post(`/api/accounts/${id}/people`, {})).toBeRefused('customers:write')
})

test('undoing an import takes the accounts that only it told of', async () => {
  await tell(
    { importId: 'i1', name: 'Acme', recordId: ids.ann },
    { key: 'globex', importId: 'i1', name: 'Globex' },
  )
  await tell({ source: 'desk', at: noon.getTime() + 1, name: 'Acme Inc' })
  await removeImportedAccounts(company.house.system.db, 'i1')
  expect((await accounts()).map(({ key, people }: { key: string; people: number }) => [key, people])).toEqual(
    [['acme', 0]],
  )
})

test('people of another unit see neither the account nor who belongs to it', async () => {
  await tell({ unit: 'north', recordId: ids.ann })
  const sue = await company.employ(`sue${++number}`, 'analyst', ['south'])
  expect((await sue.get('/api/accounts')).json().accounts).toEqual([])
  const [{ id }] = await accounts()
  expect((await sue.get(`/api/accounts/${id}/timeline`)).statusCode).toBe(404)
})
