/** One thing the palette can do. */
export interface Entry {
  /** Stays the same between visits, so that what was used lately can be found again. */
  id: string
  group: string
  label: string
  /** A few words that tell it from others of the same name. */
  hint?: string
  /** It is found by these words too. */
  also?: string
  run: () => unknown
  /** Not to be offered first next time: taken twice by mistake, it would cost something. */
  isForgotten?: boolean
}

export interface Group {
  name: string
  entries: Entry[]
}

/** Entries in which every sought word begins some word. The order of the groups stays; in each, the ones used lately come first. */
export function groupsFor(entries: readonly Entry[], sought: string, lately: readonly string[]): Group[] {
  const words = wordsOf(sought)
  const found = entries.filter((entry) => isMeant(entry, words))
  const groups = Map.groupBy(latelyFirst(found, lately), ({ group }) => group)
  const order = new Set(entries.map(({ group }) => group))
  return [...order].flatMap((name) => {
    const entries = groups.get(name)
    return entries ? { name, entries } : []
  })
}

/** What was used lately, newest first, out of what may be used now. */
export function usedLately(entries: readonly Entry[], lately: readonly string[]): Entry[] {
  return lately.flatMap((id) => entries.find((entry) => entry.id === id) ?? [])
}

function latelyFirst(entries: Entry[], lately: readonly string[]): Entry[] {
  const place = ({ id }: Entry) => (lately.includes(id) ? lately.indexOf(id) : lately.length)
  return entries.toSorted((one, other) => place(one) - place(other))
}

function isMeant({ label, hint = '', also = '' }: Entry, sought: string[]): boolean {
  const own = wordsOf(`${label} ${hint} ${also}`)
  return sought.every((word) => own.some((one) => one.startsWith(word)))
}

/** Words without marks and capitals: `Müller` is found by `mull`. */
function wordsOf(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.split(/[^\p{L}\p{N}]+/u).filter(Boolean)
}
