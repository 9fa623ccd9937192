import { setTimeout as pause } from 'node:timers/promises'
import type { Context } from '../../../platform/context.ts'
import { post, type Reply } from '../safe-http/post.ts'
import { wayTrouble } from '../safe-http/url.ts'
import { type Due, nextDue, takeDue, updateDelivery } from './deliveries-store.ts'
import { forgetListening } from './listening.ts'
import { secretsOf } from './receivers.ts'
import { longestFailingMs, nextTry } from './retry.ts'
import { signedHeaders } from './secrets.ts'
import { slackMessage } from './slack.ts'
import { allReceivers, type ReceiverRow, updateReceiver } from './store.ts'

const atOnce = { most: 20, perReceiver: 5 }

/** What is told while we are here is seen without a call of its own; see `tell`. */
const lookAroundMs = 1_200
const worthWaitingMs = 7_000

/** Tells whoever is to be told by now, and what becomes due in the next seconds; then it is over until the next call. */
export async function deliverDue(context: Context): Promise<void> {
  if ((await allReceivers(context)).every(({ is_on }) => !is_on)) return
  let isQuiet = false
  for (;;) {
    const due = await takeDue(context, atOnce)
    if (due.length > 0) {
      await deliverSome(context, due)
      isQuiet = false
      continue
    }
    const wait = await worthWaiting(context)
    if (wait === undefined && isQuiet) return
    isQuiet = wait === undefined
    await pause(Math.min(Math.max(wait ?? lookAroundMs, 50), lookAroundMs))
  }
}

/** How long until something is due, where that is soon. */
async function worthWaiting(context: Context): Promise<number | undefined> {
  const next = await nextDue(context)
  const wait = next && next.getTime() - context.now().getTime()
  return wait !== undefined && wait <= worthWaitingMs ? wait : undefined
}

async function deliverSome(context: Context, due: readonly Due[]): Promise<void> {
  const receivers = new Map((await allReceivers(context)).map((one) => [one.id, one]))
  await Promise.all(
    due.map(async (one) => {
      const receiver = receivers.get(one.receiver_id)
      if (receiver) await deliver(context, one, receiver) // else it was removed meanwhile, with what it was to be told
    }),
  )
}

/** What goes out, in the words of whoever listens, as it is signed. */
export function bodyOf(
  context: Context,
  { format }: Pick<ReceiverRow, 'format'>,
  { type, at, data }: Pick<Due, 'type' | 'at' | 'data'>,
): string {
  if (format === 'slack') return slackMessage(context, { type, data })
  return JSON.stringify({ type, timestamp: at.toISOString(), data })
}

async function deliver(context: Context, due: Due, receiver: ReceiverRow): Promise<void> {
  const body = bodyOf(context, receiver, due)
  const secrets = secretsOf(context, receiver)
  const started = performance.now()
  const reply = await post({
    url: receiver.url,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Attune-Webhooks',
      ...signedHeaders(secrets, { id: due.notice_id, at: context.now(), body }),
    },
    body,
    insideHosts: context.settings.insideHosts,
  }).catch((error: unknown) => ({ status: 0, body: '', retryAfter: undefined, why: wayTrouble(error) }))
  const ms = Math.round(performance.now() - started)
  await updateDelivery(context, due.id, {
    ...{
      last_ms: ms,
      last_status: reply.status || null,
      last_answer: reply.body.slice(0, 1_000).replaceAll('\0', ''),
    },
    ...becomes(context, due, reply),
  })
  await noteReceiver(context, receiver, reply)
}

type Said = Reply & { why?: string }

function becomes(context: Context, { attempts }: Due, { status, why }: Said) {
  if (isDone(status)) return { state: 'done', last_why: '' } as const
  const next = nextTry(context.now(), { attempts, chance: Math.random() })
  const last_why = why ?? whyOf(status)
  if (status === 410 || !next) return { state: 'failed', last_why } as const
  return { state: 'waiting', due_at: next, last_why } as const
}

function isDone(status: number): boolean {
  return status >= 200 && status < 300
}

function whyOf(status: number): string {
  if (status === 410) return 'It answered 410: it does not want to be told any more.'
  if (status >= 300 && status < 400)
    return `It answered ${status}: redirects are not followed. Enter the final address.`
  return `It answered ${status}.`
}

/** What the answer means for the receiver itself: fine, failing, to be left alone for a while, or for good. */
async function noteReceiver(
  context: Context,
  { id, failing_since }: ReceiverRow,
  reply: Said,
): Promise<void> {
  const now = context.now()
  if (isDone(reply.status)) {
    if (failing_since) await updateReceiver(context, id, { failing_since: null, paused_until: null })
    return
  }
  const since = failing_since ?? now
  const off = offBecause(reply.status, now.getTime() - since.getTime())
  if (off) {
    await updateReceiver(context, id, { is_on: false, off_because: off })
    await context.audit('receiver.switched-off', { subject: id, after: { because: off } })
    forgetListening(context)
    return
  }
  const isThrottled = [429, 502, 503, 504].includes(reply.status)
  const pauseSeconds = isThrottled ? Math.min(reply.retryAfter ?? 30, 3_600) : 0
  await updateReceiver(context, id, {
    failing_since: since,
    ...(pauseSeconds > 0 && { paused_until: new Date(now.getTime() + pauseSeconds * 1000) }),
  })
}

function offBecause(status: number, failingMs: number): string | undefined {
  if (status === 410) return 'It answered 410: it does not want to be told any more.'
  return failingMs >= longestFailingMs ? 'Nothing arrived there for five days.' : undefined
}
