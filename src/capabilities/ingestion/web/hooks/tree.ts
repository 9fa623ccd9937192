/** One line of a delivery drawn as a tree. */
export interface Line {
  /** As a mapping writes it. */
  path: string
  label: string
  depth: number
  /** Shown where there is nothing below. */
  value?: string | number | boolean | null
  /** An array with objects: a rule can go through it item by item. */
  isList?: boolean
}

const mostItems = 3
const mostLines = 600

/** A delivery line by line. Of a list the first items stand for all; `each` is the list a rule goes through. */
export function linesOf(body: unknown, each?: string): Line[] {
  const lines: Line[] = []
  walk(body, '', '', 0)
  return lines

  function walk(value: unknown, path: string, label: string, depth: number) {
    if (lines.length >= mostLines) return
    if (typeof value !== 'object' || value === null) {
      lines.push({ path: path || '$', label, depth, value: value as Line['value'] })
      return
    }
    const isList = Array.isArray(value)
    const goesThrough = isList && path === each
    if (label) lines.push({ path, label, depth, ...(isList && value.some(isObject) && { isList }) })
    const entries = isList
      ? value.slice(0, goesThrough ? 1 : mostItems).map((item, at) => [at, item] as const)
      : Object.entries(value)
    for (const [key, item] of entries) {
      const below = goesThrough ? '@' : join(path, key)
      walk(item, below, typeof key === 'number' ? `[${key}]` : key, label ? depth + 1 : depth)
    }
  }
}

/** What came with the delivery beside its body, as lines of their own. */
export function headerLines(headers: Readonly<Record<string, string>>): Line[] {
  return Object.entries(headers).map(([name, value]) => ({
    path: `header:${name}`,
    label: `header ${name}`,
    depth: 0,
    value,
  }))
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** `a.b[0]["c.d"]` */
export function join(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`
  if (!/^[^.[\]"@$]+$/.test(key) || (path === '' && key.startsWith('header:')))
    return `${path || '$'}["${key.replaceAll(/["\\]/g, '\\$&')}"]`
  return path === '' ? key : `${path}.${key}`
}
