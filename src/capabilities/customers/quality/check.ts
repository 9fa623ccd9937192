import type { Context } from '../../../platform/context.ts'
import { dayIn } from '../../../platform/facts/rollups/marks.ts'
import { type Cell, type Checker, checkerOf, isValid, markOf, type Told } from './check-record.ts'
import { checkInteractions } from './interactions.ts'
import { qualitySettings } from './settings.ts'
import * as store from './store.ts'
import { addTo, countedOf, type Tally } from './tally.ts'

const atOnce = 1_000
/** The clock asks every hour; once a day is enough. */
const enoughForMs = 20 * 3_600_000

/** Checks every customer and every source, when it is time or somebody asked. */
export async function checkQuality(
  context: Context,
  { isAsked = false }: { isAsked?: boolean } = {},
): Promise<void> {
  const { finished_at } = await store.checkState(context)
  const now = context.now()
  if (!isAsked && finished_at && now.getTime() - finished_at.getTime() < enoughForMs) return
  const total = await store.countCustomers(context)
  await store.noteCheck(context, { started_at: now, done: 0, total })
  const day = dayIn(context.settings.zone)(now)
  const rows = await checkCustomers(context)
  await store.saveDay(context, { day, about: 'customers', rows })
  await checkInteractions(context, day)
  await store.forgetOldDays(context)
  await store.noteCheck(context, { finished_at: context.now(), done: total })
}

async function checkCustomers(context: Context) {
  const checker = await checkerFor(context)
  const tally: Tally = new Map()
  let after = '00000000-0000-0000-0000-000000000000'
  for (let done = 0; ; ) {
    const some = await store.someCustomers(context, { after, limit: atOnce })
    if (some.length === 0) break
    for (const [customer, cells] of await checkSome(context, checker, some)) addTo(tally, customer, cells)
    after = some.at(-1)!.id
    done += some.length
    await store.noteCheck(context, { done })
  }
  await store.findShared(
    context,
    checker.fields.map(({ name }) => name),
  )
  return withShared(context, checker, tally)
}

export async function checkerFor(context: Context): Promise<Checker> {
  return checkerOf(await qualitySettings(context), { home: context.settings.country, now: context.now() })
}

/** Checks these customers and keeps what is wrong with them. */
export async function checkSome(
  context: Context,
  checker: Checker,
  customers: readonly Told[],
): Promise<[Told, Cell[]][]> {
  const ids = customers.map(({ id }) => id)
  const ignored = new Set(
    (await store.ignoredOf(context, ids)).map(({ customer_id, field, problem, mark }) =>
      [customer_id, field, problem, mark].join(' '),
    ),
  )
  const checked = customers.map((customer): [Told, Cell[]] => [
    customer,
    checker.check(customer).map((cell) => withoutIgnored(customer.id, cell, ignored)),
  ])
  const found = checked.flatMap(([{ id, unit }, cells]) =>
    cells.flatMap(({ field, source, wrongs }) =>
      wrongs.map(({ problem, proposal }) => ({
        customerId: id,
        field,
        problem,
        source,
        unit,
        hasProposal: proposal !== undefined,
      })),
    ),
  )
  await store.keepFindings(context, ids, found)
  await store.keepKeys(context, ids, keysOf(checked))
  return checked
}

/** What somebody set aside counts as right until the value changes. */
function withoutIgnored(customerId: string, cell: Cell, ignored: ReadonlySet<string>): Cell {
  if (ignored.size === 0 || cell.wrongs.length === 0) return cell
  const mark = markOf(customerId, cell.value)
  const wrongs = cell.wrongs.filter(
    ({ problem }) => !ignored.has([customerId, cell.field, problem, mark].join(' ')),
  )
  return { ...cell, wrongs }
}

/** Placeholders that many wrote are wrong already; shared is what could be somebody's own. */
function keysOf(checked: readonly [Told, Cell[]][]) {
  return checked.flatMap(([{ id, unit }, cells]) =>
    cells.flatMap((cell) =>
      cell.key !== null && isValid(cell)
        ? [{ customerId: id, field: cell.field, key: cell.key, source: cell.source, unit }]
        : [],
    ),
  )
}

async function withShared(context: Context, { fields }: Checker, tally: Tally) {
  for (const { field, source, unit, n } of await store.countShared(context)) {
    const counted = countedOf(tally, { field, source, unit })
    counted.parts.shared = n
    counted.problems.shared = n
  }
  const unique = new Set(fields.filter(({ isUnique }) => isUnique).map(({ name }) => name))
  return [...tally.values()].map(({ field, parts, ...row }) => ({
    ...row,
    field,
    parts: unique.has(field) ? { ...parts, unique: (parts.there ?? 0) - (parts.shared ?? 0) } : parts,
  }))
}
