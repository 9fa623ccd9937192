import { getMigrations } from 'better-auth/db/migration'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createAccess } from './access.ts'
import { firstStart } from './links.ts'
import { address, enterByLink, type Office, openOffice } from './testing/office.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

test('our tables are all that better-auth expects', async () => {
  const found = await getMigrations(office.access.auth.options)
  expect([found.toBeCreated, found.toBeAdded, found.toBeAddedIndexes]).toEqual([[], [], []])
  expect([found.unsafeChanges, found.schemaProblems]).toEqual([[], []])
})

test('better-auth opens no door beside ours', async () => {
  const shut = [
    'sign-up/email',
    'sign-in/email',
    'get-session',
    'list-sessions',
    'open-session',
    'openSession',
    'update-user',
  ]
  for (const door of shut) {
    const reply = await office.app.inject({ method: 'POST', url: `/api/auth/${door}`, payload: {} })
    expect([door, reply.statusCode]).toEqual([door, 404])
  }
  const open = await office.app.inject({ method: 'GET', url: '/api/auth/ok' })
  expect([open.statusCode, open.json()]).toEqual([200, { ok: true }])
})

test('behind https the cookie travels over https only', async () => {
  const owner = await enterByLink(office, (await firstStart(office.system, address)) ?? '')
  const options = {
    context: office.system,
    key: 'a key of forty letters for the tests only',
    baseUrl: 'https://attune.example',
  }
  const { auth } = createAccess(options)
  const { headers } = await auth.api.openSession({ body: { personId: owner.actor.id }, returnHeaders: true })
  expect(headers.getSetCookie()).toEqual([
    expect.stringMatching(/^__Secure-attune\.session_token=.*; HttpOnly; Secure/),
  ])
})
