import { afterAll, beforeAll, expect, test } from 'vitest'
import { removeExpired } from './jobs.ts'
import { createSignInLink, firstStart } from './links.ts'
import { changeMe, showMe } from './me.ts'
import { invitePerson } from './people.ts'
import {
  adasPassword,
  address,
  enterByLink,
  type Office,
  openOffice,
  openOfficeWithAda,
  tokenIn,
} from './testing/office.ts'

let office: Awaited<ReturnType<typeof openOfficeWithAda>>
beforeAll(async () => {
  office = await openOfficeWithAda()
})
afterAll(() => office.close())

test('the first start prints a link until somebody has set a password, and only the newest works', async () => {
  const fresh = await openOffice()
  const first = await firstStart(fresh.system, address)
  const second = await firstStart(fresh.system, address)
  expect(await redeeming(fresh, first)).toBe(401)
  const owner = await enterByLink(fresh, second ?? '')
  expect(await showMe(owner.context)).toMatchObject({
    role: 'administrator',
    units: 'all',
    hasPassword: false,
  })
  expect(await firstStart(fresh.system, address)).toBeDefined()

  await expect(changeMe(owner.context, { password: adasPassword })).rejects.toThrow(
    'Give your e-mail address',
  )
  await changeMe(owner.context, { email: 'ada@attune.example', password: adasPassword })
  expect(await firstStart(fresh.system, address)).toBeUndefined()
  await fresh.close()
})

test('a one-time link works once', async () => {
  const url = await createSignInLink(office.system, { email: 'Ada@attune.example', baseUrl: address })
  expect(await redeeming(office, url)).toBe(200)
  expect(await redeeming(office, url)).toBe(401)
})

test('of ten who open one link at the same moment, one comes in', async () => {
  const url = await createSignInLink(office.system, { email: 'ada@attune.example', baseUrl: address })
  const answers = await Promise.all(Array.from({ length: 10 }, () => redeeming(office, url)))
  expect(answers.filter((status) => status === 200)).toHaveLength(1)
})

test('opening the address alone uses nothing up', async () => {
  const url = await createSignInLink(office.system, { email: 'ada@attune.example', baseUrl: address })
  await office.app.inject({ method: 'GET', url: `/api/session/link?token=${tokenIn(url)}` })
  expect(await redeeming(office, url)).toBe(200)
})

test('a sign-in link runs out after 15 minutes, an invitation after a week', async () => {
  const { link } = await invitePerson(office.ada.context, {
    name: 'Ida',
    email: 'ida@attune.example',
    role: 'viewer',
    units: [],
  })
  const url = await createSignInLink(office.system, { email: 'ada@attune.example', baseUrl: address })
  office.later(15)
  expect(await redeeming(office, url)).toBe(401)
  office.later(7 * 24 * 60 - 16)
  expect(await redeeming(office, link.url)).toBe(200)
})

test('a link for an unknown e-mail address says how to invite', async () => {
  const asked = createSignInLink(office.system, { email: 'grace@attune.example', baseUrl: address })
  await expect(asked).rejects.toMatchObject({
    status: 400,
    where: { fix: expect.stringContaining('invite') },
  })
})

test('the token of a link is not kept', async () => {
  const url = await createSignInLink(office.system, { email: 'ada@attune.example', baseUrl: address })
  const links = await office.system.db.selectFrom('sign_in_links').selectAll().execute()
  const entries = await office.system.db.selectFrom('audit_log').selectAll().execute()
  expect(JSON.stringify([links, entries])).not.toContain(tokenIn(url))
})

test('links that ran out are cleared away a day later, and sooner ones stay', async () => {
  const links = () => office.system.db.selectFrom('sign_in_links').select('expires_at').execute()
  office.later(8 * 24 * 60)
  await createSignInLink(office.system, { email: 'ida@attune.example', baseUrl: address })
  expect((await links()).length).toBeGreaterThan(1)
  await removeExpired(office.system)
  expect(await links()).toHaveLength(1)
})

async function redeeming({ app }: Office, url: string | undefined) {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/session/link',
    payload: { token: tokenIn(url ?? '') },
  })
  return reply.statusCode
}
