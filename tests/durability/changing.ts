import { setTimeout as pause } from 'node:timers/promises'
import type { Entry } from './entry.ts'

interface Segment {
  id: string
  name: string
  definition: ReturnType<typeof onChannel>
}

export interface Changing {
  /** Segments whose creation was answered. */
  readonly created: Set<string>
  /** How often one segment was changed, by the last change that was answered. */
  lastChange(): number
  /** What is there now: names of all segments, and the count in the one that is changed. */
  found(): Promise<{ names: Set<string>; change: number }>
  stop(): Promise<void>
}

const counted = 'counted'

/** Saves and changes segments, as people do meanwhile; unlike clients of the intake nobody repeats what failed. */
export async function startChanging(url: string, { token }: Entry): Promise<Changing> {
  const created = new Set<string>()
  let change = 0
  let isStopping = false
  const first = await send<Segment>('POST', '/api/segments', segment(counted, 0))
  const working = work()

  async function work() {
    for (let number = 1; !isStopping; number++) {
      const name = `segment ${number}`
      if (await succeeds(send('POST', '/api/segments', segment(name, number)))) created.add(name)
      if (await succeeds(send('PUT', `/api/segments/${first.id}`, segment(counted, number)))) change = number
      await pause(150)
    }
  }

  async function send<T>(method: string, path: string, body?: unknown): Promise<T> {
    const answer = await fetch(new URL(path, url), {
      method,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return (await answer.json()) as T
  }

  return {
    created,
    lastChange: () => change,
    async found() {
      const { segments } = await send<{ segments: Segment[] }>('GET', '/api/segments')
      const changed = segments.find(({ name }) => name === counted)
      return {
        names: new Set(segments.map(({ name }) => name)),
        change: Number(changed?.definition.root.of[0]?.where.fields[0]?.values[0]),
      }
    },
    async stop() {
      isStopping = true
      await working
    },
  }
}

function segment(name: string, number: number) {
  return { name, definition: onChannel(String(number)) }
}

/** Whoever did anything on this channel. */
function onChannel(channel: string) {
  const where = { fields: [{ field: 'channel', values: [channel] }] }
  const did = { kind: 'did', where, times: { is: 'at least', n: 1 }, when: { is: 'ever' } }
  return { version: 1, root: { kind: 'all', of: [did] } }
}

function succeeds(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  )
}
