import type { TraitValue } from '../identify/traits.ts'

/** One thing known of a customer, when it was told (ms since 1970) and by which source; null where nobody noted it. */
export interface Cell {
  value: TraitValue
  at: number | null
  by: string | null
}

/** What is known of a customer, by field: `name`, `email`, `phone`, `unit`, `owner`, and each trait as `trait:NAME`. */
export type Cells = Record<string, Cell>

/** What a merge changes in the survivor's fields; null takes a field away. */
export type Taken = Record<string, Cell | null>

/** Per field whose value to keep: `this` (the survivor's) or `other`. */
export type Side = 'this' | 'other'
export type Chosen = Record<string, Side>

/** The columns of a customer's record that fields are read from and written to. */
export interface OwnFields {
  name: string | null
  email: string | null
  phone: string | null
  unit: string
  traits: Record<string, TraitValue>
  told_at: Record<string, number>
  told_by: Record<string, string>
  owner_id: string | null
}

const traitPrefix = 'trait:'

export function cellsOf({
  owner_id: owner,
  traits,
  told_at,
  told_by,
  name,
  email,
  phone,
  unit,
}: OwnFields): Cells {
  const own = Object.entries({ name, email, phone, unit, owner }).filter(([, value]) => value)
  const named = Object.entries(traits).map(([trait, value]) => [traitPrefix + trait, value] as const)
  const cells = [...own, ...named].map(([field, value]) => [
    field,
    { value, at: told_at[field as string] ?? null, by: told_by[field as string] ?? null },
  ])
  return Object.fromEntries(cells)
}

export function recordOf(cells: Cells): OwnFields {
  const text = (field: string) => cells[field]?.value.toString() ?? null
  const each = <T>(of: (cell: Cell) => T | null, prefix = '') =>
    Object.fromEntries(
      Object.entries(cells).flatMap(([field, cell]) => {
        const found = field.startsWith(prefix) ? of(cell) : null
        return found === null ? [] : [[field.slice(prefix.length), found]]
      }),
    )
  return {
    name: text('name'),
    email: text('email'),
    phone: text('phone'),
    unit: text('unit') ?? '',
    traits: each(({ value }) => value, traitPrefix),
    told_at: each(({ at }) => at),
    told_by: each(({ by }) => by),
    owner_id: text('owner'),
  }
}

/** Whose value stays: what a person chose; else the newest; else the only one; told at the same time, the survivor's. */
export function kept(mine: Cell | undefined, theirs: Cell | undefined, chosen?: Side): Side {
  if (chosen) return chosen
  if (!mine || !theirs) return mine ? 'this' : 'other'
  return (theirs.at ?? 0) > (mine.at ?? 0) ? 'other' : 'this'
}

/** What the survivor takes over from the absorbed customer. */
export function takenFrom(mine: Cells, theirs: Cells, chosen: Chosen): Taken {
  const fields = fieldsOf(mine, theirs).filter(
    (field) =>
      kept(mine[field], theirs[field], chosen[field]) === 'other' && !isSame(mine[field], theirs[field]),
  )
  return Object.fromEntries(fields.map((field) => [field, theirs[field] ?? null]))
}

export function applied(cells: Cells, taken: Taken): Cells {
  const all = Object.entries({ ...cells, ...taken })
  return Object.fromEntries(all.filter((entry): entry is [string, Cell] => entry[1] !== null))
}

export function fieldsOf(...many: (Cells | Taken)[]): string[] {
  return [...new Set(many.flatMap((cells) => Object.keys(cells)))]
}

/** One merge into a customer, as it was done. */
export interface Step {
  id: string
  before: Cells
  taken: Taken
  chosen: Chosen
  /** What the absorbed customer's own record says now. */
  absorbed: Cells
}

/**
 * The survivor's fields as they would be if a merge had never been: its merges, in the order they were done, are done again
 * from the first `before`, without the undone one. What was told between and since stays what it is. The steps come
 * back with what each now finds and takes, so that undoing the next one starts from the truth.
 */
export function replay(steps: readonly Step[], now: Cells, undone?: string): { steps: Step[]; now: Cells } {
  let cells = steps[0]?.before ?? now
  const again: Step[] = []
  for (const [position, step] of steps.entries()) {
    const after = steps[position + 1]?.before ?? now
    const toldSince = difference(applied(step.before, step.taken), after)
    if (step.id !== undone) {
      const taken = takenFrom(cells, step.absorbed, step.chosen)
      again.push({ ...step, before: cells, taken })
      cells = applied(cells, taken)
    }
    cells = applied(cells, toldSince)
  }
  return { steps: again, now: cells }
}

function difference(from: Cells, to: Cells): Taken {
  const changed = fieldsOf(from, to).filter((field) => !isSame(from[field], to[field]))
  return Object.fromEntries(changed.map((field) => [field, to[field] ?? null]))
}

function isSame(one: Cell | undefined, other: Cell | undefined): boolean {
  return one?.value === other?.value && one?.at === other?.at && one?.by === other?.by
}
