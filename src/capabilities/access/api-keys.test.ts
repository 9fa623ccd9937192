import { afterAll, beforeAll, expect, test } from 'vitest'
import { createKey, listKeys, revokeKey } from './api-keys.ts'
import { changeMe, showMe } from './me.ts'
import { changePerson } from './people.ts'
import { employ, openOfficeWithAda } from './testing/office.ts'
import { createUnit } from './units.ts'

let office: Awaited<ReturnType<typeof openOfficeWithAda>>
beforeAll(async () => {
  office = await openOfficeWithAda()
  await createUnit(office.ada.context, { id: 'north', name: 'North' })
  await createUnit(office.ada.context, { id: 'south', name: 'South' })
})
afterAll(() => office.close())

test('a key may do what it was given and nothing else', async () => {
  const { token } = await createKey(office.ada.context, {
    name: 'Reports',
    permissions: ['scores:read'],
    units: ['north'],
  })
  const actor = await asking(token)
  expect(actor).toMatchObject({ kind: 'key', name: 'Reports', units: ['north'] })
  expect([...actor.permissions]).toEqual(['scores:read'])
  expect(await showMe(office.contextFor(actor))).toMatchObject({
    kind: 'key',
    email: null,
    hasPassword: false,
  })
  await expect(changeMe(office.contextFor(actor), { name: 'Root' })).rejects.toMatchObject({ status: 400 })
})

test('a key cannot grant what its maker lacks', async () => {
  const mia = await employ(office, office.ada.actor, { name: 'Mia', role: 'manager', units: ['north'] })
  const order = { name: 'Too much', units: ['north'] }
  await expect(createKey(mia.context, { ...order, permissions: ['sources:manage'] })).rejects.toMatchObject({
    status: 403,
    needs: 'sources:manage',
  })
  const beyond = createKey(mia.context, { ...order, permissions: ['scores:read'], units: ['south'] })
  await expect(beyond).rejects.toThrow('“south”')
  const everything = createKey(mia.context, { ...order, permissions: ['scores:read'], units: [] })
  await expect(everything).rejects.toThrow('only units of that part')
})

test('a key shrinks with its maker and ends with their access', async () => {
  const kim = await employ(office, office.ada.actor, { name: 'Kim', role: 'administrator' })
  const permissions = ['scores:read' as const, 'sources:manage' as const]
  const { token } = await createKey(kim.context, { name: 'Kim’s', permissions, units: [] })
  expect(await asking(token)).toMatchObject({ units: 'all' })

  await changePerson(office.ada.context, { id: kim.id, role: 'viewer', units: ['south'] })
  const smaller = await asking(token)
  expect([...smaller.permissions]).toEqual(['scores:read'])
  expect(smaller.units).toEqual(['south'])

  await changePerson(office.ada.context, { id: kim.id, disabled: true })
  await expect(asking(token)).rejects.toMatchObject({ status: 401 })
})

test('a key of the north whose maker moves to the south sees nothing', async () => {
  const lia = await employ(office, office.ada.actor, { name: 'Lia', role: 'administrator' })
  const { token } = await createKey(lia.context, {
    name: 'North',
    permissions: ['scores:read'],
    units: ['north'],
  })
  await changePerson(office.ada.context, { id: lia.id, units: ['south'] })
  expect((await asking(token)).units).toEqual([])
})

test('a revoked key is refused at once and stays in the list', async () => {
  const { token, key } = await createKey(office.ada.context, {
    name: 'Old',
    permissions: ['scores:read'],
    units: [],
  })
  await revokeKey(office.ada.context, { id: key.id })
  await expect(asking(token)).rejects.toMatchObject({ status: 401 })
  const { keys } = await listKeys(office.ada.context)
  expect(keys.find(({ id }) => id === key.id)).toMatchObject({ name: 'Old', revokedAt: expect.any(String) })
})

test('a key ends when it said it would', async () => {
  const expiresAt = new Date(office.system.now().getTime() + 60 * 60_000).toISOString()
  const { token } = await createKey(office.ada.context, {
    name: 'Hour',
    permissions: ['scores:read'],
    units: [],
    expiresAt,
  })
  expect((await asking(token)).name).toBe('Hour')
  office.later(60)
  await expect(asking(token)).rejects.toMatchObject({ status: 401 })
  const late = createKey(office.ada.context, {
    name: 'Late',
    permissions: ['scores:read'],
    units: [],
    expiresAt,
  })
  await expect(late).rejects.toMatchObject({ where: { field: 'expiresAt' } })
})

test('every wrong token gets the same answer', async () => {
  const { token } = await createKey(office.ada.context, {
    name: 'Right',
    permissions: ['scores:read'],
    units: [],
  })
  const wrong = [
    'att_',
    'Bearer',
    `${token.slice(0, -1)}${token.endsWith('A') ? 'E' : 'A'}`,
    token.replace(/^att_.{8}/, 'att_00000000'),
    `att_${'-'.repeat(36)}_${'A'.repeat(43)}`,
  ]
  for (const one of wrong) {
    await expect(asking(one)).rejects.toMatchObject({
      status: 401,
      message: 'This key is unknown, revoked or has run out.',
    })
  }
})

test('the token is nowhere but in the one answer', async () => {
  const { token } = await createKey(office.ada.context, {
    name: 'Secret',
    permissions: ['scores:read'],
    units: [],
  })
  const secret = token.slice(-43)
  const keys = await office.system.db.selectFrom('api_keys').selectAll().execute()
  const entries = await office.system.db.selectFrom('audit_log').selectAll().execute()
  expect(JSON.stringify([keys, entries, await listKeys(office.ada.context)])).not.toContain(secret)
})

test('the last use is noted, at most once a minute', async () => {
  const { token, key } = await createKey(office.ada.context, {
    name: 'Busy',
    permissions: ['scores:read'],
    units: [],
  })
  const lastUse = async () =>
    (await listKeys(office.ada.context)).keys.find(({ id }) => id === key.id)?.lastUsedAt
  expect(await lastUse()).toBeNull()
  await asking(token)
  const first = await lastUse()
  office.later(0.5)
  await asking(token)
  expect(await lastUse()).toBe(first)
  office.later(1)
  await asking(token)
  expect(await lastUse()).toBe(office.system.now().toISOString())
})

function asking(token: string) {
  return office.access.actorOf({ authorization: `Bearer ${token}` })
}
