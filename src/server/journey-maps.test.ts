import { afterAll, beforeAll, expect, test } from 'vitest'
import type { MapShown } from '../capabilities/journeys/maps/contract.ts'
import type { MapCard } from '../capabilities/journeys/maps/map.ts'
import { newId } from '../platform/ids.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
afterAll(() => company.close())

const card = (id: string, text: string, rest: Partial<MapCard> = {}) => ({ id, text, ...rest })
let made = 0
const begin = async (body: object = {}): Promise<MapShown> => {
  const reply = await company.analyst.post('/api/maps', { name: `Return an order ${++made}`, ...body })
  expect(reply.statusCode, reply.body).toBe(201)
  return reply.json()
}
const read = async (id: string, client = company.analyst): Promise<MapShown> =>
  (await client.get(`/api/maps/${id}`)).json()
const write = (id: string, cells: object[], client = company.analyst) =>
  client.put(`/api/maps/${id}/cells`, { cells })

test('a viewer reads maps and changes none', async () => {
  const { id, version } = await begin()
  expect((await company.viewer.get(`/api/maps/${id}`)).statusCode).toBe(200)
  expect(await company.viewer.post('/api/maps', { name: 'Mine' })).toBeRefused('journeys:write')
  expect(
    await write(id, [{ columnId: 's1', laneId: 'does', cards: [], version: 0 }], company.viewer),
  ).toBeRefused('journeys:write')
  expect(await company.viewer.patch(`/api/maps/${id}`, { version, name: 'Mine' })).toBeRefused(
    'journeys:write',
  )
})

test('a starter brings stages with steps and lanes, and every lane can be renamed, hidden and ordered', async () => {
  const map = await begin({ starter: 'purchase' })
  expect(map.shape.stages[2]).toMatchObject({
    name: 'Choose and pay',
    steps: [{ name: 'Basket' }, { name: 'Address' }, { name: 'Payment' }],
  })
  const [does, thinks, ...others] = map.shape.lanes
  const lanes = [
    { ...thinks, name: 'Wonders' },
    does,
    ...others.map((lane) => ({ ...lane, isHidden: lane.id === 'partner' })),
  ]
  const reply = await company.analyst.patch(`/api/maps/${map.id}`, {
    version: map.version,
    shape: { ...map.shape, lanes },
  })
  expect(reply.statusCode, reply.body).toBe(200)
  const after = await read(map.id)
  expect(after.shape.lanes.slice(0, 2).map(({ name }) => name)).toEqual(['Wonders', 'Does'])
  expect(after.shape.lanes.find(({ id }) => id === 'partner')?.isHidden).toBe(true)
  expect(after.version).toBe(map.version + 1)
})

test('two write one cell: the second is told, and nothing is lost', async () => {
  const { id } = await begin()
  const at = { columnId: 's1', laneId: 'does' }
  const first = await write(id, [{ ...at, cards: [card('a', 'Looks for the label')], version: 0 }])
  expect(first.json().cells[0]).toMatchObject({ version: 1, changedBy: 'Ana' })
  const second = await write(id, [{ ...at, cards: [card('b', 'Calls us')], version: 0 }], company.manager)
  expect(second.statusCode).toBe(409)
  expect(second.json().detail).toBe('Ana changed this cell while you were writing.')
  expect((await read(id)).cells.map(({ cards }) => cards.map(({ text }) => text))).toEqual([
    ['Looks for the label'],
  ])
  const joined = [card('a', 'Looks for the label'), card('b', 'Calls us')]
  expect((await write(id, [{ ...at, cards: joined, version: 1 }], company.manager)).statusCode).toBe(200)
})

test('a card is moved in one go: both cells are written, or neither', async () => {
  const { id } = await begin()
  await write(id, [{ columnId: 's1', laneId: 'does', cards: [card('a', 'Waits')], version: 0 }])
  const moved = (version: number) => [
    { columnId: 's1', laneId: 'does', cards: [], version: 1 },
    { columnId: 's2', laneId: 'does', cards: [card('a', 'Waits')], version },
  ]
  expect((await write(id, moved(4))).statusCode).toBe(409)
  expect((await read(id)).cells.map(({ columnId, cards }) => [columnId, cards.length])).toEqual([['s1', 1]])
  expect((await write(id, moved(0))).statusCode).toBe(200)
  expect((await read(id)).cells.map(({ columnId, cards }) => [columnId, cards.length])).toEqual([
    ['s1', 0],
    ['s2', 1],
  ])
})

test('what cannot stand in a cell is refused with a way to mend it', async () => {
  const { id } = await begin()
  const at = { columnId: 's1', laneId: 'does', version: 0 }
  expect((await write(id, [{ ...at, cards: [card('a', '')] }])).json()).toMatchObject({
    status: 400,
    fix: 'Write something, or remove the card.',
  })
  expect((await write(id, [{ ...at, cards: [], believed: 1 }])).statusCode).toBe(400)
  expect((await write(id, [{ ...at, laneId: 'feels', cards: [], believed: 3 }])).statusCode).toBe(400)
  expect((await write(id, [{ ...at, columnId: 'gone', cards: [] }])).statusCode).toBe(409)
})

test('the map itself is changed by one at a time as well, and no two parts share an id', async () => {
  const map = await begin()
  expect(
    (await company.manager.patch(`/api/maps/${map.id}`, { version: map.version, name: `${map.name}!` }))
      .statusCode,
  ).toBe(200)
  const late = await company.analyst.patch(`/api/maps/${map.id}`, { version: map.version, name: 'Other' })
  expect([late.statusCode, late.json().detail]).toEqual([409, 'Max changed this map meanwhile.'])
  const stages = [...map.shape.stages, map.shape.stages[0]]
  const twice = await company.analyst.patch(`/api/maps/${map.id}`, {
    version: map.version + 1,
    shape: { ...map.shape, stages },
  })
  expect([twice.statusCode, twice.json().field]).toEqual([400, 'shape'])
})

test('a map warns of what it rests on, until that is mended', async () => {
  const map = await begin()
  await write(map.id, [
    { columnId: 's1', laneId: 'pain', cards: [card('a', 'No label in the box')], version: 0 },
  ])
  expect((await read(map.id)).warnings).toEqual([
    'colleagues alone',
    'no owner',
    'no sponsor',
    'all assumptions',
  ])
  const about = {
    need: 'Get my money back',
    owner: { name: 'Elena', department: 'Service' },
    sponsor: { name: 'Max', department: 'Sales' },
    stakeholders: [],
    sources: [],
  }
  await company.analyst.patch(`/api/maps/${map.id}`, { version: map.version, about })
  await company.analyst.post(`/api/maps/${map.id}/interviews`, { day: '2026-03-12', customers: 3 })
  const evidence = card('a', 'No label in the box', {
    stamp: 'evidence',
    source: 'Interviews',
    day: '2026-03-12',
  })
  await write(map.id, [{ columnId: 's1', laneId: 'pain', cards: [evidence], version: 1 }])
  expect(await read(map.id)).toMatchObject({ warnings: [], interviewed: 3, evidence: 1 })
})

test('versions: one for a session, named ones beside; compared, and restored as a new one', async () => {
  const map = await begin()
  const at = { columnId: 's1', laneId: 'does' }
  await write(map.id, [{ ...at, cards: [card('a', 'Waits')], version: 0 }])
  const kept = await company.analyst.post(`/api/maps/${map.id}/versions`, { name: 'Workshop' })
  expect(kept.json()).toMatchObject({ number: 2, name: 'Workshop', by: 'Ana' })
  await write(map.id, [{ ...at, cards: [card('a', 'Waits long'), card('b', 'Calls')], version: 1 }])
  await write(map.id, [{ columnId: 's2', laneId: 'feels', cards: [], believed: -1, version: 0 }])
  const versions = async () => (await company.viewer.get(`/api/maps/${map.id}/versions`)).json().versions
  expect(
    (await versions()).map(({ number, name }: { number: number; name: string }) => [number, name]),
  ).toEqual([
    [3, ''],
    [2, 'Workshop'],
    [1, ''],
  ])
  const compared = (await company.viewer.get(`/api/maps/${map.id}/versions/2`)).json()
  expect(compared.differences).toEqual([
    { what: 'changed', column: 'Before', lane: 'Does', before: 'Waits', after: 'Waits long' },
    { what: 'added', column: 'Before', lane: 'Does', before: '', after: 'Calls' },
    { what: 'believed', column: 'During', lane: 'Feels', before: '', after: '-1' },
  ])
  const restored: MapShown = (await company.analyst.post(`/api/maps/${map.id}/versions/2/restoration`)).json()
  expect(
    restored.cells.map(({ cards, believed, version }) => [cards.map(({ text }) => text), believed, version]),
  ).toEqual([
    [['Waits'], null, 3],
    [[], null, 2],
  ])
  expect((await versions())[0]).toMatchObject({ name: 'Version 2 again' })
  expect(
    (await company.viewer.get(`/api/maps/${map.id}/versions/${(await versions())[1].number}`)).json().content
      .cells,
  ).toHaveLength(2)
})

test('somebody else, or half an hour later, begins another session', async () => {
  const map = await begin()
  const at = { columnId: 's1', laneId: 'does' }
  await write(map.id, [{ ...at, cards: [card('a', '1')], version: 0 }], company.manager)
  await write(map.id, [{ ...at, cards: [card('a', '2')], version: 1 }], company.manager)
  company.later(31 * 60)
  await write(map.id, [{ ...at, cards: [card('a', '3')], version: 2 }], company.manager)
  const { versions } = (await company.viewer.get(`/api/maps/${map.id}/versions`)).json()
  expect(versions.map(({ by }: { by: string }) => by)).toEqual(['Max', 'Max', 'Ana'])
})

test('comments are resolved, opened again, and taken back by whoever wrote them', async () => {
  const { id } = await begin()
  const at = { columnId: 's1', laneId: 'does' }
  const said = (await company.analyst.post(`/api/maps/${id}/comments`, { ...at, text: 'Is this so?' })).json()
  expect(said).toMatchObject({ by: 'Ana', isOwn: true, resolvedAt: null })
  const path = `/api/maps/${id}/comments/${said.id}`
  expect((await company.manager.patch(path, { isResolved: true })).json()).toMatchObject({
    resolvedBy: 'Max',
    isOwn: false,
  })
  expect(await read(id)).toMatchObject({ openComments: 0 })
  await company.manager.patch(path, { isResolved: false })
  expect(await read(id)).toMatchObject({ openComments: 1 })
  expect((await company.manager.delete(path)).statusCode).toBe(404)
  expect((await company.analyst.delete(path)).statusCode).toBe(204)
})

test('who was interviewed is seen by those who may see customers, and forgotten with them', async () => {
  await company.receive([
    {
      messageId: 'm1',
      kind: 'page',
      name: 'Page viewed',
      person: { userId: 'ann', name: 'Ann Lee' },
      occurredAt: '2026-03-01T10:00:00Z',
    } as never,
  ])
  const { customers } = (await company.manager.get('/api/customers?search=ann')).json()
  const customerId = customers[0].id
  const { id } = await begin()
  const interview = { day: '2026-03-12', note: 'Ann waited nine days.', customerId }
  const reply = await company.analyst.post(`/api/maps/${id}/interviews`, interview)
  expect(reply.statusCode, reply.body).toBe(201)
  expect((await read(id)).interviews[0]).toMatchObject({
    note: 'Ann waited nine days.',
    customer: { id: customerId },
  })
  expect((await read(id, company.viewer)).interviews[0]).toMatchObject({
    note: '',
    customer: null,
    customers: 1,
  })
  const { mapsPersonal } = await import('../capabilities/journeys/maps/personal.ts')
  const who = { customerIds: [customerId], identities: [] }
  expect(await mapsPersonal.held(company.house.system, who)).toEqual({
    'Conversations for journey maps': [
      { day: '2026-03-12', map: (await read(id)).name, note: 'Ann waited nine days.' },
    ],
  })
  await mapsPersonal.erase(company.house.system, who)
  expect((await read(id)).interviews[0]).toMatchObject({ note: '', customer: null, customers: 1 })
  const unknown = await company.analyst.post(`/api/maps/${id}/interviews`, {
    ...interview,
    customerId: newId(),
  })
  expect(unknown.statusCode).toBe(400)
})

test('personas are described, measured by their segment, and shown on their maps', async () => {
  const persona = (
    await company.analyst.post('/api/personas', { name: 'Busy parent', needs: 'Send it back in a minute' })
  ).json()
  const map = await begin({ personaId: persona.id })
  expect(map.persona).toEqual({ id: persona.id, name: 'Busy parent' })
  expect((await company.viewer.get('/api/personas')).json().personas[0]).toMatchObject({
    maps: 1,
    segment: null,
  })
  const facts = (await company.viewer.get(`/api/personas/${persona.id}/facts`)).json()
  expect(facts).toMatchObject({
    customers: 1,
    value: null,
    topics: [],
    feeling: { n: 0, value: null, reliability: 'hidden' },
  })
  expect((await company.analyst.post('/api/personas', { name: 'busy PARENT' })).statusCode).toBe(409)
  expect((await company.analyst.delete(`/api/personas/${persona.id}`)).statusCode).toBe(204)
  expect((await read(map.id)).persona).toBeNull()
})

test('the audit log tells what was done to a map, and none of its words', async () => {
  const { id } = await begin()
  await write(id, [{ columnId: 's1', laneId: 'does', cards: [card('a', 'Phones Mrs Jones')], version: 0 }])
  const rows = await company.house.system.db
    .selectFrom('audit_log')
    .selectAll()
    .where('subject', '=', id)
    .execute()
  expect(rows.map(({ action }) => action)).toEqual(['map.created', 'map.cells-written'])
  expect(JSON.stringify(rows)).not.toContain('Jones')
})
