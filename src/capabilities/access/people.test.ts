import { afterAll, beforeAll, expect, test } from 'vitest'
import { listAudit } from './audit.ts'
import { changePerson, invitePerson, listPeople, makeSignInLink } from './people.ts'
import { employ, openOfficeWithAda, returning } from './testing/office.ts'
import { createUnit, deleteUnit, listUnits } from './units.ts'

let office: Awaited<ReturnType<typeof openOfficeWithAda>>
beforeAll(async () => {
  office = await openOfficeWithAda()
  const { context } = office.ada
  await createUnit(context, { id: 'north', name: 'North' })
  await createUnit(context, { id: 'north-shop', name: 'Shop in the north', parent: 'north' })
  await createUnit(context, { id: 'south', name: 'South' })
})
afterAll(() => office.close())

test('a unit sees itself and what is beneath it', async () => {
  const nora = await employ(office, office.ada.actor, { name: 'Nora', role: 'manager', units: ['north'] })
  expect(nora.actor.units).toEqual(['north', 'north-shop'])
  expect((await listUnits(nora.context)).units.map(({ id }) => id)).toEqual(['north', 'north-shop'])
  const shop = await employ(office, office.ada.actor, { name: 'Sam', role: 'agent', units: ['north-shop'] })
  expect(shop.actor.units).toEqual(['north-shop'])
})

test('a change of role or units counts from the next request', async () => {
  const tom = await employ(office, office.ada.actor, { name: 'Tom', role: 'viewer', units: ['south'] })
  await changePerson(office.ada.context, { id: tom.id, role: 'analyst', units: [] })
  const { actor } = await returning(office, tom.cookie)
  expect(actor.permissions.has('sources:read')).toBe(true)
  expect(actor.units).toBe('all')
})

test('the last administrator stays', async () => {
  const { ada } = office
  for (const change of [{ role: 'manager' as const }, { disabled: true }, { units: ['north'] }]) {
    await expect(changePerson(ada.context, { id: ada.actor.id, ...change })).rejects.toMatchObject({
      status: 409,
    })
  }
  const [me] = (await listPeople(ada.context)).people
  expect(me).toMatchObject({ name: 'Ada', role: 'administrator', disabledAt: null, units: [] })
})

test('two administrators who demote each other at the same moment leave one', async () => {
  const { ada } = office
  const bea = await employ(office, ada.actor, { name: 'Bea', role: 'administrator' })
  for (let round = 1; round <= 10; round++) {
    const outcomes = await Promise.allSettled([
      changePerson(ada.context, { id: bea.id, role: 'viewer' }),
      changePerson(bea.context, { id: ada.actor.id, role: 'viewer' }),
    ])
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    await promote([ada.actor.id, bea.id])
  }
  await changePerson(ada.context, { id: bea.id, role: 'viewer' })
})

test('an e-mail address belongs to one person', async () => {
  const again = { name: 'Ada too', email: 'ada@attune.example', role: 'viewer' as const, units: [] }
  await expect(invitePerson(office.ada.context, again)).rejects.toMatchObject({
    status: 409,
    where: { field: 'email' },
  })
})

test('a unit that does not exist is named, with those that do', async () => {
  const lost = { name: 'Lou', email: 'lou@attune.example', role: 'viewer' as const, units: ['west'] }
  await expect(invitePerson(office.ada.context, lost)).rejects.toMatchObject({
    message: expect.stringContaining('“west”'),
    where: { fix: 'Choose from: north, north-shop, south.' },
  })
})

test('an administrator of one unit cannot reach beyond it', async () => {
  const uma = await employ(office, office.ada.actor, { name: 'Uma', role: 'administrator', units: ['south'] })
  const sid = await employ(office, uma.actor, { name: 'Sid', role: 'agent', units: ['south'] })
  expect((await listPeople(uma.context)).people.map(({ name }) => name)).toEqual(['Sid', 'Uma'])

  const widened = changePerson(uma.context, { id: uma.id, units: [] })
  await expect(widened).rejects.toThrow('only units of that part')
  await expect(changePerson(uma.context, { id: sid.id, units: ['north'] })).rejects.toThrow('“north”')
  const { id } = office.ada.actor
  await expect(makeSignInLink(uma.context, { id })).rejects.toMatchObject({ status: 404 })
  await expect(changePerson(uma.context, { id, role: 'viewer' })).rejects.toMatchObject({ status: 404 })
  await expect(deleteUnit(uma.context, { id: 'north' })).rejects.toMatchObject({ status: 404 })
  await expect(createUnit(uma.context, { id: 'east', name: 'East' })).rejects.toMatchObject({ status: 400 })
  const seen = await listAudit(uma.context, { limit: 200 })
  expect(new Set(seen.entries.map(({ actor }) => actor.name))).toEqual(new Set(['Sid', 'Uma']))
})

test('a unit goes only when nothing hangs on it', async () => {
  const { context } = office.ada
  await expect(deleteUnit(context, { id: 'north' })).rejects.toThrow('“Shop in the north”')
  await expect(deleteUnit(context, { id: 'north-shop' })).rejects.toThrow('Sam')
  await createUnit(context, { id: 'west', name: 'West' })
  await deleteUnit(context, { id: 'west' })
  expect((await listUnits(context)).units.map(({ id }) => id)).not.toContain('west')
})

test('what somebody changed is in the audit log with before and after', async () => {
  const vic = await employ(office, office.ada.actor, { name: 'Vic', role: 'viewer' })
  office.later(1)
  await changePerson(office.ada.context, { id: vic.id, role: 'agent' })
  const { entries } = await listAudit(office.ada.context, { action: 'person.changed', limit: 1 })
  expect(entries).toMatchObject([
    { actor: { name: 'Ada' }, subject: vic.id, before: { role: 'viewer' }, after: { role: 'agent' } },
  ])
})

test('the audit log is read page by page without a gap or a repetition', async () => {
  const { context } = office.ada
  const all = await listAudit(context, { limit: 200 })
  const read: string[] = []
  let cursor: string | undefined
  do {
    const page = await listAudit(context, { limit: 7, cursor })
    read.push(...page.entries.map(({ id }) => id))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(read).toEqual(all.entries.map(({ id }) => id))
})

test('the audit log is asked by area, by person and by time', async () => {
  const { context, actor } = office.ada
  const units = await listAudit(context, { action: 'unit', limit: 200 })
  expect(new Set(units.entries.map(({ action }) => action))).toEqual(
    new Set(['unit.created', 'unit.deleted']),
  )
  const byAda = await listAudit(context, { actor: actor.id, limit: 200 })
  expect(new Set(byAda.entries.map((entry) => entry.actor.id))).toEqual(new Set([actor.id]))
  office.later(60)
  const from = context.now().toISOString()
  await createUnit(context, { id: 'late', name: 'Late' })
  const since = await listAudit(context, { from, limit: 200 })
  expect(since.entries.map(({ subject }) => subject)).toEqual(['late'])
  const before = await listAudit(context, { until: from, action: 'unit', limit: 200 })
  expect(before.entries).toEqual(units.entries)
})

async function promote(ids: string[]) {
  await office.system.db.updateTable('people').set({ role: 'administrator' }).where('id', 'in', ids).execute()
}
