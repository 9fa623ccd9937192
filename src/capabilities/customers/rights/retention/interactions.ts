import { z } from 'zod'
import type { Aging } from '../../../../platform/capability.ts'
import type { Context } from '../../../../platform/context.ts'
import { clickhouseText } from '../../../../platform/facts/literals.ts'
import { inTurn } from '../../../../platform/facts/rewriting.ts'
import { dayMarks } from '../../../../platform/facts/rollups/marks.ts'
import { quietCustomers } from './quiet-customers.ts'

const Counted = z.object({ n: z.coerce.number() })
const Touched = z.object({ day: z.coerce.date() })

/** What happened with customers, by how people would speak of it. */
export const agingInteractions: readonly Aging[] = [
  { kind: 'page-views', name: 'Page views', ...gone(['page']) },
  { kind: 'events', name: 'Other events', ...gone(['event']) },
  { kind: 'orders', name: 'Orders', ...gone(['order']) },
  {
    kind: 'conversations',
    name: 'Messages, calls, visits and tickets',
    ...gone(['message', 'call', 'visit', 'ticket', 'note']),
    words: withoutWords(['message', 'call', 'visit', 'ticket', 'note']),
  },
  {
    kind: 'answers',
    name: 'Answers and reviews',
    ...gone(['response', 'review']),
    words: withoutWords(['response', 'review']),
  },
  quietCustomers,
]

function gone(kinds: readonly string[]): Pick<Aging, 'count' | 'remove'> {
  const old = `kind IN (${kinds.map(clickhouseText).join(', ')}) AND occurred_at < {before:DateTime64(3)}`
  return {
    count: (context, before) => countOf(context, old, before),
    async remove(context, before) {
      const n = await countOf(context, old, before)
      if (n === 0) return 0
      const days = await daysOf(context, old, before)
      await mark(context, days)
      await inTurn(context, async () => {
        for (const table of ['interactions', ...(await tablesOfWords(context))])
          await context.facts.command(
            `ALTER TABLE ${table} DELETE WHERE ${old} SETTINGS mutations_sync = 2`,
            {
              before,
            },
          )
      })
      await mark(context, days)
      return n
    },
  }
}

/** A mutation, not a newer row beside the old one: the words are to leave the disk, and scores do not change by it. */
function withoutWords(kinds: readonly string[]): Pick<Aging, 'count' | 'remove'> {
  const aged = `kind IN (${kinds.map(clickhouseText).join(', ')}) AND occurred_at < {before:DateTime64(3)}`
  const old = `${aged} AND text != ''`
  return {
    count: (context, before) => countOf(context, old, before),
    async remove(context, before) {
      const n = await countOf(context, old, before)
      if (n === 0) return 0
      await inTurn(context, async () => {
        await context.facts.command(
          `ALTER TABLE interactions UPDATE text = '' WHERE ${old} SETTINGS mutations_sync = 2`,
          { before },
        )
        for (const table of await tablesOfWords(context))
          await context.facts.command(
            `ALTER TABLE ${table} DELETE WHERE ${aged} SETTINGS mutations_sync = 2`,
            { before },
          )
      })
      return n
    },
  }
}

const Table = z.object({ table: z.string() })

/** Tables that keep something of the words of interactions beside them, of any room: they have the columns these age by. */
async function tablesOfWords({ facts }: Context): Promise<string[]> {
  const tables = await facts.query(
    Table,
    `SELECT table FROM system.columns
    WHERE database = currentDatabase() AND name IN ('kind', 'occurred_at', 'known_as') AND table != 'interactions'
      AND table IN (SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree')
    GROUP BY table HAVING count() = 3 ORDER BY table`,
  )
  return tables.map(({ table }) => table)
}

async function countOf({ facts }: Context, old: string, before: Date): Promise<number> {
  const [counted] = await facts.query(Counted, `SELECT count() AS n FROM interactions FINAL WHERE ${old}`, {
    before,
  })
  return counted?.n ?? 0
}

async function daysOf({ facts, settings }: Context, old: string, before: Date): Promise<Date[]> {
  const rows = await facts.query(
    Touched,
    `SELECT DISTINCT toStartOfDay(occurred_at, {zone:String}) AS day FROM interactions WHERE ${old}`,
    { before, zone: settings.zone },
  )
  return rows.map(({ day }) => day)
}

function mark({ facts, settings, now }: Context, days: readonly Date[]) {
  return dayMarks(facts, { zone: settings.zone, now }).mark(days)
}
