import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import pg from 'pg'
import { pino } from 'pino'
import { inject } from 'vitest'
import { readSettings } from '../../../platform/config.ts'
import type { Actor } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import type { Facts } from '../../../platform/facts/facts.ts'
import { newId } from '../../../platform/ids.ts'
import { createContexts, systemActor } from '../../../platform/open-context.ts'
import { migrateState, platformMigrations } from '../../../platform/postgres/migrations.ts'
import { openState } from '../../../platform/postgres/state.ts'
import { createAccess } from '../access.ts'
import { firstStart } from '../links.ts'
import { changeMe } from '../me.ts'
import { invitePerson } from '../people.ts'
import type { Role } from '../roles.ts'
import { sessionRoutes } from '../session-routes.ts'

export const address = 'http://attune.example'
const log = pino({ level: 'silent' })

/** The facts store is nobody's business here. */
const noFacts = { within: () => noFacts } as unknown as Facts

/** Attune's front door on a real PostgreSQL, with a clock that stands still until it is moved. */
export async function openOffice() {
  const database = await freshDatabase()
  const state = openState({ url: database.url, log })
  await migrateState(state.pool, [
    platformMigrations,
    { name: 'access', folder: new URL('../migrations', import.meta.url) },
  ])
  const clock = { time: new Date() }
  const contextFor = createContexts({
    settings: readSettings({ ATTUNE_URL: address }),
    log,
    db: state.db,
    facts: noFacts,
    now: () => clock.time,
    enqueue: async () => undefined,
  })
  const system = contextFor(systemActor)
  const access = createAccess({
    context: system,
    key: 'a key of forty letters for the tests only',
    baseUrl: address,
  })
  const app = await openDoor(access, contextFor)

  return {
    access,
    app,
    system,
    contextFor,
    later: (minutes: number) => {
      clock.time = new Date(clock.time.getTime() + minutes * 60_000)
    },
    close: async () => {
      await app.close()
      await state.close()
      await database.remove()
    },
  }
}

export type Office = Awaited<ReturnType<typeof openOffice>>

/** Ada, the first administrator, who came in by the printed link and set a password. */
export async function openOfficeWithAda() {
  const office = await openOffice()
  const link = await firstStart(office.system, address)
  const ada = await enterByLink(office, link ?? '')
  await changeMe(ada.context, { name: 'Ada', email: 'ada@attune.example', password: adasPassword })
  return { ...office, ada: await returning(office, ada.cookie) }
}

export const adasPassword = 'correct horse battery'

/** Opens a one-time link as the page behind it does. */
export async function enterByLink(office: Office, url: string) {
  const reply = await office.app.inject({
    method: 'POST',
    url: '/api/session/link',
    payload: { token: tokenIn(url) },
  })
  return returning(office, cookieIn(reply.headers['set-cookie']))
}

/** Somebody who comes back with their cookie. */
export async function returning(office: Office, cookie: string) {
  const actor = await office.access.actorOf({ cookie })
  return { cookie, actor, context: office.contextFor(actor) }
}

/** Invites somebody and lets them in; the units must exist. */
export async function employ(office: Office, by: Actor, { name, role, units = [] }: Hire) {
  const email = `${name.toLowerCase()}@attune.example`
  const { person, link } = await invitePerson(office.contextFor(by), { name, email, role, units })
  return { id: person.id, ...(await enterByLink(office, link.url)) }
}

interface Hire {
  name: string
  role: Role
  units?: string[]
}

export function tokenIn(url: string) {
  return new URL(url).searchParams.get('token') ?? ''
}

export function cookieIn(header: string | string[] | undefined) {
  return [header]
    .flat()
    .map((cookie) => cookie?.split(';')[0])
    .join('; ')
}

async function openDoor(
  access: ReturnType<typeof createAccess>,
  contextFor: Parameters<typeof sessionRoutes>[1]['contextFor'],
) {
  const app = fastify()
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler((error, _request, reply) => {
    const problem = error instanceof Problem ? error : new Problem(500, String(error))
    return reply.status(problem.status).send({ detail: problem.message, ...problem.where })
  })
  await app.register(sessionRoutes, { access, contextFor })
  return app
}

/** A database of its own in the PostgreSQL of this test run. */
async function freshDatabase() {
  const server = inject('databaseUrl')
  const name = `office_${newId().replaceAll('-', '')}`
  await run(server, `CREATE DATABASE ${name}`)
  const url = new URL(server)
  url.pathname = name
  return { url: url.href, remove: () => run(server, `DROP DATABASE ${name} WITH (FORCE)`) }
}

async function run(url: string, statement: string) {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement)
  await client.end()
}
