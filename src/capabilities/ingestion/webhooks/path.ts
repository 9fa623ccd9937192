/** What a mapping reads from: the delivery, and within an array the one item it is at. */
export interface Seen {
  body: unknown
  /** Lower-case names. */
  headers: Readonly<Record<string, string>>
  item?: unknown
}

/** A name, a place in a list, or the first item of a list whose value at `where` is `is`. */
type Step = string | number | { where: Step[]; is: string }

const part = /^(?:\.?([^.[\]"]+)|\[(\d{1,6})\]|\["((?:[^"\\]|\\.)*)"\]|\[([^[\]"=]+)=([^[\]"]*)\])/

/**
 * Where in a delivery: `data.customer.email`, `items[0].sku`, `answers["a.b"]`, `answers[field.type=email].email` (the
 * first item that says so). `@` is the item of the array a rule goes through (`@.sku`), `header:x-topic` a header, and `$`
 * all of it.
 */
export function valueAt(seen: Seen, path: string): unknown {
  if (path.startsWith('header:')) return seen.headers[path.slice('header:'.length).toLowerCase()]
  const steps = stepsOf(path)
  if (!steps) return undefined
  return steps.reduce(after, path.startsWith('@') ? seen.item : seen.body)
}

function after(value: unknown, step: Step): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (typeof step !== 'object')
    return Object.hasOwn(value, step) ? (value as Record<string | number, unknown>)[step] : undefined
  if (!Array.isArray(value)) return undefined
  return value.find((item) => String(step.where.reduce(after, item)) === step.is)
}

/** Paths repeat from delivery to delivery: the first thousands are taken apart once. */
const known = new Map<string, Step[] | null>()
const mostKnown = 5_000

/** The steps of a path, or null where it is none. */
export function stepsOf(path: string): Step[] | null {
  const before = known.get(path)
  if (before !== undefined) return before
  const steps = parse(path)
  if (known.size < mostKnown) known.set(path, steps)
  return steps
}

function parse(path: string): Step[] | null {
  let rest = path.startsWith('@') || path.startsWith('$') ? path.slice(1) : path
  if (rest === path && rest === '') return null
  const steps: Step[] = []
  while (rest !== '') {
    const found = part.exec(rest)
    if (!found) return null
    const step = stepOf(found)
    if (step === null) return null
    steps.push(step)
    rest = rest.slice(found[0].length)
  }
  return steps
}

function stepOf([, name, index, quoted, where, is]: RegExpExecArray): Step | null {
  if (name !== undefined) return name
  if (index !== undefined) return Number(index)
  if (where === undefined) return unescaped(quoted ?? '')
  const steps = parse(where)
  return steps && { where: steps, is: is ?? '' }
}

function unescaped(text: string): string {
  return text.replaceAll(/\\(.)/g, '$1')
}
