import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSignInLink } from './links.ts'
import { changeMe } from './me.ts'
import { endSession, listSessions } from './own-sessions.ts'
import { changePerson, makeSignInLink } from './people.ts'
import {
  adasPassword,
  address,
  cookieIn,
  employ,
  enterByLink,
  type Office,
  openOfficeWithAda,
  returning,
  tokenIn,
} from './testing/office.ts'

let office: Awaited<ReturnType<typeof openOfficeWithAda>>
beforeAll(async () => {
  office = await openOfficeWithAda()
})
afterAll(() => office.close())

test('whoever knows the password comes in, with a cookie that scripts cannot read', async () => {
  const reply = await signIn({ email: 'ADA@attune.example', password: adasPassword })
  expect(reply.statusCode).toBe(200)
  expect(reply.json()).toMatchObject({ name: 'Ada', role: 'administrator', hasPassword: true })
  const cookie = String(reply.headers['set-cookie'])
  expect(cookie).toMatch(/^attune\.session_token=.*; HttpOnly; SameSite=Lax/)
  expect((await returning(office, cookieIn(cookie))).actor).toMatchObject({ kind: 'person', name: 'Ada' })
})

test('a forged cookie is nobody’s', async () => {
  const [name, value] = office.ada.cookie.split('=') as [string, string]
  const forged = `${name}=${value.startsWith('A') ? 'B' : 'A'}${value.slice(1)}`
  expect((await returning(office, forged)).actor.kind).toBe('nobody')
  expect((await returning(office, '')).actor.kind).toBe('nobody')
})

test('a wrong password and an unknown e-mail address look the same', async () => {
  const wrong = await signIn({ email: 'ada@attune.example', password: 'a wrong password' })
  const unknown = await signIn({ email: 'nobody@attune.example', password: 'a wrong password' })
  const nonsense = await signIn({ email: 'no address at all', password: 'a wrong password' })
  expect(wrong.statusCode).toBe(401)
  expect([unknown.statusCode, unknown.body]).toEqual([wrong.statusCode, wrong.body])
  expect([nonsense.statusCode, nonsense.body]).toEqual([wrong.statusCode, wrong.body])
})

test('the eleventh wrong password waits, also with the right one, and another address is not held up', async () => {
  const bert = await withPassword('Bert')
  for (let time = 1; time <= 10; time++) await signIn({ ...bert, password: `wrong ${time}` })
  expect((await signIn(bert)).statusCode).toBe(429)
  expect((await signIn({ ...bert, from: '198.51.100.7' })).statusCode).toBe(200)
  office.later(16)
  expect((await signIn(bert)).statusCode).toBe(200)
})

test('an unknown address is held up just the same', async () => {
  const statuses = []
  for (let time = 1; time <= 11; time++) {
    statuses.push(
      (await signIn({ email: 'eve@attune.example', password: 'guess', from: '198.51.100.8' })).statusCode,
    )
  }
  expect(statuses).toEqual([...Array(10).fill(401), 429])
})

test('failed sign-ins are in the audit log without what was typed, and refused ones only once', async () => {
  for (let time = 1; time <= 15; time++) {
    await signIn({ email: 'hunter2@attune.example', password: 'hunter2hunter2', from: '198.51.100.9' })
  }
  const entries = await office.system.db
    .selectFrom('audit_log')
    .selectAll()
    .where('action', 'like', 'sign-in.%')
    .execute()
  const fromThere = entries.filter(({ after }) => JSON.stringify(after).includes('198.51.100.9'))
  expect(fromThere.map(({ action }) => action)).toEqual([
    ...Array(10).fill('sign-in.failed'),
    'sign-in.paused',
  ])
  expect(JSON.stringify(entries)).not.toContain('hunter2')
})

test('a strange page cannot sign anybody in', async () => {
  const reply = await office.app.inject({
    method: 'POST',
    url: '/api/session',
    headers: { 'sec-fetch-site': 'cross-site' },
    payload: { email: 'ada@attune.example', password: adasPassword },
  })
  expect(reply.statusCode).toBe(403)
})

test('signing out ends the session itself, not only the cookie', async () => {
  const { cookie } = await enterByLink(office, await linkFor('ada@attune.example'))
  const reply = await office.app.inject({ method: 'DELETE', url: '/api/session', headers: { cookie } })
  expect(reply.statusCode).toBe(204)
  expect((await returning(office, cookie)).actor.kind).toBe('nobody')
})

test('everybody sees and ends their own sessions, and nobody else’s', async () => {
  const carl = await employ(office, office.ada.actor, { name: 'Carl', role: 'agent' })
  const elsewhere = await enterByLink(office, await linkFor('carl@attune.example'))
  const { sessions } = await listSessions(carl.context)
  expect(sessions.map(({ current }) => current)).toEqual([false, true])
  const id = sessions[0]?.id ?? ''
  await expect(endSession(office.ada.context, { id })).rejects.toMatchObject({ status: 404 })
  await endSession(carl.context, { id })
  expect((await returning(office, elsewhere.cookie)).actor.kind).toBe('nobody')
  expect((await returning(office, carl.cookie)).actor.name).toBe('Carl')
})

test('a new password needs the old one and ends every other session', async () => {
  const dora = await withPassword('Dora')
  const here = await signInAs(dora)
  const there = await signInAs(dora)
  const wish = { password: 'a much better password' }
  await expect(changeMe(here.context, wish)).rejects.toThrow('current password')
  await expect(changeMe(here.context, { ...wish, currentPassword: 'not this' })).rejects.toThrow('is wrong')
  await changeMe(here.context, { ...wish, currentPassword: dora.password })
  expect((await returning(office, here.cookie)).actor.name).toBe('Dora')
  expect((await returning(office, there.cookie)).actor.kind).toBe('nobody')
  expect((await signIn(dora)).statusCode).toBe(401)
  expect((await signIn({ ...dora, ...wish })).statusCode).toBe(200)
})

test('whoever lost the password sets a new one after a one-time link, for 15 minutes', async () => {
  const { email } = await withPassword('Emil')
  const emil = await enterByLink(office, await linkFor(email))
  await changeMe(emil.context, { password: 'a first new password' })
  office.later(15)
  await expect(changeMe(emil.context, { password: 'a second new password' })).rejects.toThrow(
    'current password',
  )
})

test('a disabled person is out at once, by cookie, by link and by password', async () => {
  const fay = await withPassword('Fay')
  const { cookie, actor } = await signInAs(fay)
  const { url } = await makeSignInLink(office.ada.context, { id: actor.id })
  await changePerson(office.ada.context, { id: actor.id, disabled: true })
  expect((await returning(office, cookie)).actor.kind).toBe('nobody')
  expect(await redeeming(office, url)).toBe(401)
  const refused = await signIn(fay)
  expect([refused.statusCode, refused.json().detail]).toEqual([
    401,
    'The e-mail address or the password is wrong.',
  ])
  await expect(makeSignInLink(office.ada.context, { id: actor.id })).rejects.toMatchObject({ status: 409 })

  await changePerson(office.ada.context, { id: actor.id, disabled: false })
  expect(await redeeming(office, url)).toBe(401)
  expect((await returning(office, cookie)).actor.kind).toBe('nobody')
  expect((await signIn(fay)).statusCode).toBe(200)
})

function linkFor(email: string) {
  return createSignInLink(office.system, { email, baseUrl: address })
}

async function redeeming({ app }: Office, url: string | undefined) {
  const reply = await app.inject({
    method: 'POST',
    url: '/api/session/link',
    payload: { token: tokenIn(url ?? '') },
  })
  return reply.statusCode
}

function signIn({ email, password, from = '127.0.0.1' }: { email: string; password: string; from?: string }) {
  return office.app.inject({
    method: 'POST',
    url: '/api/session',
    payload: { email, password },
    remoteAddress: from,
  })
}

async function signInAs(person: { email: string; password: string }) {
  const reply = await signIn(person)
  return returning(office, cookieIn(reply.headers['set-cookie']))
}

async function withPassword(name: string) {
  const person = await employ(office, office.ada.actor, { name, role: 'agent' })
  const password = `${name} has a long password`
  const { email } = await changeMe(person.context, { password })
  return { email: email ?? '', password }
}
