import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { newId } from '../../../platform/ids.ts'
import { publicAddress } from '../../access/index.ts'
import { insertSource } from '../sources/store.ts'
import { checkUnit } from '../sources/unit.ts'
import { parsedBody } from './body.ts'
import type * as contract from './contract.ts'
import { webhookPresets } from './presets/index.ts'
import { newPath, newSecret, sealedFor, secretsOf } from './secrets.ts'
import type { Signature } from './signature.ts'
import * as store from './store.ts'
import { translate } from './translate.ts'

export function listWebhookPresets() {
  const presets = Object.entries(webhookPresets).map(([id, { sample, ...preset }]) => ({
    id,
    ...preset,
    sample: { headers: sample.headers, body: JSON.stringify(sample.body, null, 2) },
  }))
  return { presets }
}

/** Makes the source, its address that nobody can guess and, unless the sender brings one, its secret. */
export function createWebhook(context: Context, input: InputOf<typeof contract.createWebhook>) {
  const { name, unit, preset, secret: given } = input
  const known = preset === undefined ? webhookPresets.generic! : presetNamed(preset)
  const signature = input.signature ?? known.signature
  checkGiven(signature, given)
  return context.transaction(async (tx) => {
    checkUnit(tx, unit)
    const id = newId(tx.now())
    const source = await insertSource(tx, { id, name, kind: 'webhook', unit, created_at: tx.now() })
    if (!source)
      throw new Conflict(`There is a source “${name}” already.`, {
        field: 'name',
        fix: 'Choose another name.',
      })
    const secret = signature.kind === 'none' ? undefined : (given ?? newSecret(signature))
    const secrets = secret ? [sealedFor(tx.settings, id, secret)] : []
    const { mapping } = known
    await store.insertWebhook(tx, {
      source_id: id,
      path: newPath(),
      preset: preset ?? null,
      signature,
      secrets,
      mapping,
    })
    await tx.audit('webhook.created', {
      subject: id,
      after: { name, unit, signature: signature.kind, preset },
    })
    return { ...(await webhookOf(tx, id)), secret: given ? null : (secret ?? null) }
  })
}

function presetNamed(name: string) {
  const preset = Object.hasOwn(webhookPresets, name) ? webhookPresets[name] : undefined
  if (preset) return preset
  throw new Invalid(`There is no preset “${name}”.`, {
    field: 'preset',
    fix: `Use one of ${Object.keys(webhookPresets).join(', ')}.`,
  })
}

/** A secret of Standard Webhooks says itself what it is; another one would never match. */
function checkGiven({ kind }: Signature, given: string | undefined) {
  if (kind !== 'standard' || given === undefined || /^whsec_[A-Za-z0-9+/]{16,}={0,2}$/.test(given)) return
  throw new Invalid('This is no secret of Standard Webhooks.', {
    field: 'secret',
    fix: 'Copy it whole: it begins with whsec_. If the sender has another kind of secret, choose another signature.',
  })
}

export async function showWebhook(context: Context, { id }: { id: string }) {
  return webhookOf(context, id)
}

export function changeWebhook(context: Context, input: InputOf<typeof contract.changeWebhook>) {
  const { id, mapping, signature, perMinute, keepDays } = input
  return context.transaction(async (tx) => {
    const before = await store.lockWebhook(tx, id)
    if (signature && signature.kind !== 'none' && before.secrets.length === 0)
      throw new Conflict('There is no secret yet that it could be checked with.', {
        field: 'signature',
        fix: 'Make or enter a secret first.',
      })
    await store.updateWebhook(tx, id, {
      ...(mapping && { mapping }),
      ...(signature && { signature }),
      ...(perMinute && { per_minute: perMinute }),
      ...(keepDays && { keep_days: keepDays }),
    })
    await tx.audit('webhook.changed', {
      subject: id,
      before: { signature: before.signature, rules: before.mapping.rules.map(({ key }) => key) },
      after: { signature: signature?.kind, rules: mapping?.rules.map(({ key }) => key), perMinute, keepDays },
    })
    return webhookOf(tx, id)
  })
}

/** The new secret is good at once, the one before stays good until it is dropped. */
export function addWebhookSecret(context: Context, { id, secret: given }: { id: string; secret?: string }) {
  return context.transaction(async (tx) => {
    const { signature, secrets } = await store.lockWebhook(tx, id)
    checkGiven(signature, given)
    const secret = given ?? newSecret(signature)
    const kept = [sealedFor(tx.settings, id, secret), ...secrets].slice(0, 2)
    await store.updateWebhook(tx, id, { secrets: kept })
    await tx.audit('webhook.secret-added', { subject: id })
    return { ...(await webhookOf(tx, id)), secret: given ? null : secret }
  })
}

export function dropWebhookSecret(context: Context, { id }: { id: string }) {
  return context.transaction(async (tx) => {
    const { secrets } = await store.lockWebhook(tx, id)
    if (secrets.length < 2) throw new Conflict('There is only one secret.', { fix: 'Make a new one first.' })
    await store.updateWebhook(tx, id, { secrets: secrets.slice(0, 1) })
    await tx.audit('webhook.secret-dropped', { subject: id })
    return webhookOf(tx, id)
  })
}

export async function previewWebhook(context: Context, input: InputOf<typeof contract.previewWebhook>) {
  await store.findWebhook(context, input.id)
  const parsed = parsedBody(input.body, input.headers['content-type'])
  if ('reason' in parsed) return { interactions: [], refusals: [{ field: '', ...parsed }] }
  const receivedAt = context.now().toISOString()
  const delivered = {
    body: parsed.body,
    headers: lowerCased(input.headers),
    key: 'this-delivery',
    receivedAt,
  }
  return translate(delivered, input.mapping, context.settings.zone)
}

function lowerCased(headers: Record<string, string>) {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}

async function webhookOf(context: Context, id: string) {
  const row = await store.findWebhook(context, id)
  const deliveries = (await store.deliveryCounts(context, [id])).get(id)!
  return { ...shown(context, row), deliveries }
}

function shown({ actor, settings }: Context, row: store.WebhookOfSource) {
  const mayManage = actor.permissions.has('sources:manage')
  return {
    id: row.source_id,
    name: row.name,
    unit: row.unit,
    address: mayManage ? `${publicAddress(settings)}/hooks/${row.path}` : null,
    preset: row.preset,
    signature: row.signature,
    secretEnds: endsOf(settings, row),
    mapping: row.mapping,
    perMinute: row.per_minute,
    keepDays: row.keep_days,
    refused: row.refused,
    lastRefusedAt: row.last_refused_at?.toISOString() ?? null,
    lastRefusal: row.last_refusal,
    createdAt: row.created_at.toISOString(),
    revokedAt: row.revoked_at?.toISOString() ?? null,
    lastReceivedAt: row.last_received_at?.toISOString() ?? null,
  }
}

/** The end of a secret, to recognise it by; one that cannot be read with today's key is a question mark. */
function endsOf(settings: Context['settings'], { source_id, secrets }: store.WebhookOfSource): string[] {
  return secrets.map((sealed) => {
    try {
      return secretsOf(settings, source_id, [sealed])[0]!.slice(-4)
    } catch {
      return '?'
    }
  })
}
