import type { Actor, Context } from '../../../platform/context.ts'
import { Conflict } from '../../../platform/errors.ts'
import { daysBetween } from '../../../platform/period.ts'
import type { Asked } from '../../customers/index.ts'
import { auditNow, withWords } from './audit.ts'
import { changesBetween } from './changes.ts'
import type { AuditLine, AuditShown } from './contract.ts'
import { reportHtml } from './html/report.ts'
import type { Audit } from './statement.ts'
import * as store from './store.ts'

declare module '../../../platform/postgres/tables.ts' {
  interface JobData {
    'journeys.audit': { id: string }
  }
}

export async function listAudits(context: Context) {
  return { audits: (await store.allAudits(context)).map(lineOf) }
}

/** Asks for an audit; it is worked out in the background, over what the actor may see. */
export function startAudit(context: Context, asked: Asked): Promise<AuditLine> {
  return context.transaction(async (tx) => {
    const row = await store.keepAudit(tx, asked)
    await tx.audit('audit.started', { subject: row.id })
    await tx.enqueue('journeys.audit', { id: row.id })
    return lineOf({ ...row, ...days(row) })
  })
}

/** Works an audit out, as the job does. What fails is told where the audit stands, and it is not tried again by itself. */
export async function runAudit(context: Context, { id }: { id: string }): Promise<void> {
  const row = (await store.allAudits(context)).find((one) => one.id === id)
  if (row?.status !== 'running') return
  const asking: Actor = { ...context.actor, units: row.units ?? 'all' }
  try {
    const audit = await auditNow(context.as(asking), row.asked, (share) =>
      store.noteProgress(context, id, share),
    )
    await store.finishAudit(context, id, audit)
  } catch (error) {
    context.log.error({ err: error, audit: id }, 'An audit could not be worked out.')
    await store.failAudit(context, id, 'It could not be worked out. Try again; the log of Attune tells more.')
  }
}

export async function showAudit(context: Context, { id }: { id: string }): Promise<AuditShown> {
  const row = await store.findAudit(context, id)
  if (!row.audit) return { ...lineOf({ ...row, ...days(row) }), audit: null, since: null }
  const before = await auditBefore(context, row)
  const mayRead = context.actor.permissions.has('voice:read')
  return {
    ...lineOf({ ...row, ...days(row) }),
    audit: await withWords(context, row.audit, mayRead),
    since: before?.audit ? sinceThen({ ...before, audit: before.audit }, row.audit) : null,
  }
}

/** The latest one before it about the same customers. */
async function auditBefore(context: Context, row: store.AuditRow) {
  const about = ({ asked, units }: Pick<store.AuditRow, 'asked' | 'units'>) =>
    JSON.stringify([asked.filter, asked.segment ?? null, units])
  const all = await store.allAudits(context)
  const found = all.find(
    (one) => one.from !== null && one.asked_at < row.asked_at && about(one) === about(row),
  )
  return found && store.findAudit(context, found.id)
}

function sinceThen(before: store.AuditRow & { audit: Audit }, now: Audit): NonNullable<AuditShown['since']> {
  const { from, until } = before.audit
  const first = [from, now.from].toSorted().at(-1) as string
  const last = [until, now.until].toSorted()[0] as string
  return {
    askedAt: before.asked_at.toISOString(),
    ...{ from, until },
    sharedDays: Math.max(0, daysBetween(first, last)),
    changes: changesBetween(before.audit, now),
  }
}

/** @throws Conflict while it is not done */
export async function showReport(context: Context, { id }: { id: string }) {
  const shown = await showAudit(context, { id })
  if (!shown.audit)
    throw new Conflict('This audit is not done.', { fix: 'Wait until it is, or start another one.' })
  const madeOn = shown.askedAt.slice(0, 10)
  const subject = shown.isNarrowed ? 'Some of the customers' : 'All customers'
  return { name: `audit-${madeOn}.html`, html: reportHtml({ audit: shown.audit, subject, madeOn }) }
}

export function deleteAudit(context: Context, { id }: { id: string }): Promise<null> {
  return context.transaction(async (tx) => {
    await store.findAudit(tx, id)
    await store.removeAudit(tx, id)
    await tx.audit('audit.deleted', { subject: id })
    return null
  })
}

function days({ audit }: store.AuditRow) {
  return { from: audit?.from ?? null, until: audit?.until ?? null }
}

function lineOf({
  id,
  status,
  progress,
  error,
  made_by,
  asked_at,
  asked,
  from,
  until,
}: store.AuditInList): AuditLine {
  return {
    ...{ id, status, progress, error },
    madeBy: made_by,
    askedAt: asked_at.toISOString(),
    ...{ from, until },
    isNarrowed: asked.filter.length > 0 || asked.segment !== undefined,
  }
}
