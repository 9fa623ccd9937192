import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { seal, unseal } from '../../../platform/secrets.ts'
import { post, type Reply } from '../safe-http/post.ts'
import { wayTrouble } from '../safe-http/url.ts'
import { callbackFor } from './callback.ts'
import type * as contract from './contract.ts'
import type { TextProvider } from './contract.ts'
import { TextRequest } from './contract.ts'
import * as store from './store.ts'
import { bodyFor, checkTemplate, type TextValues } from './template.ts'

export async function listTextProviders(context: Context): Promise<{ providers: TextProvider[] }> {
  const rows = await store.listProviders(context)
  return { providers: rows.map((row) => shown(context, row)) }
}

function shown(context: Context, row: store.ProviderRow): TextProvider {
  const { url, headers, format, body, statusField } = requestOf(context, row)
  const { channel, per_minute: perMinute, trouble, trouble_fix: fix, trouble_since: since } = row
  return {
    ...{ channel, url, format, body, statusField, perMinute },
    headerNames: Object.keys(headers),
    trouble: since && { message: trouble, fix, since: since.toISOString() },
    lastSentAt: row.last_sent_at?.toISOString() ?? null,
  }
}

export function requestOf(
  { settings }: Context,
  { channel, request_sealed }: store.ProviderRow,
): TextRequest {
  return TextRequest.parse(JSON.parse(unseal(settings, request_sealed, placeOf(channel))))
}

function placeOf(channel: store.TextChannel): string {
  return `text provider:${channel}`
}

export function setTextProvider(
  context: Context,
  { channel, perMinute, headers: given, ...request }: InputOf<typeof contract.setTextProvider>,
): Promise<TextProvider> {
  checkTemplate(request)
  return context.transaction(async (tx) => {
    const before = await store.findProvider(tx, channel)
    const headers = given ?? storedHeaders(tx, before, request.url)
    const sealed = seal(tx.settings, JSON.stringify({ ...request, headers }), placeOf(channel))
    await store.keepProvider(tx, {
      ...{ channel, request_sealed: sealed, per_minute: perMinute, changed_at: tx.now() },
    })
    const after = { channel, perMinute, format: request.format, host: new URL(request.url).host }
    await tx.audit('text-provider.set', { after })
    return shown(tx, (await store.findProvider(tx, channel))!)
  })
}

/** A stored key is only ever sent to the host it was entered for. */
function storedHeaders(context: Context, before: store.ProviderRow | undefined, url: string) {
  if (!before) return {}
  const kept = requestOf(context, before)
  if (new URL(kept.url).host === new URL(url).host) return kept.headers
  throw new Invalid('The headers are missing.', {
    field: 'headers',
    fix: 'Enter them: they are needed again for another provider.',
  })
}

export function removeTextProvider(
  context: Context,
  { channel }: InputOf<typeof contract.removeTextProvider>,
): Promise<null> {
  return context.transaction(async (tx) => {
    if (await store.dropProvider(tx, channel)) await tx.audit('text-provider.removed', { after: { channel } })
    return null
  })
}

export async function sendTestText(context: Context, { channel, to }: InputOf<typeof contract.sendTestText>) {
  const row = await store.findProvider(context, channel)
  if (!row) throw new Conflict('No provider is stored for this channel.', { fix: 'Store it first.' })
  const reference = newId(context.now())
  const values = {
    to,
    text: 'Messages from Attune work.',
    reference,
    callback: callbackFor(context, reference),
  }
  await context.audit('text-provider.tested', { after: { channel } })
  try {
    const { status, body } = await tellProvider(context, requestOf(context, row), values)
    return { status, answer: body.slice(0, 500) }
  } catch (error) {
    throw new Invalid(wayTrouble(error), { fix: 'Look at the address of the provider again.' })
  }
}

export function tellProvider(
  { settings }: Context,
  request: TextRequest,
  values: TextValues,
): Promise<Reply> {
  const type = request.format === 'json' ? 'application/json' : 'application/x-www-form-urlencoded'
  return post({
    url: request.url,
    headers: { 'content-type': type, ...request.headers },
    body: bodyFor(request, values),
    insideHosts: settings.insideHosts,
  })
}
