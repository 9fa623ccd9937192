interface Named {
  id: string
  name: string
}

/** The `@` word that is being written before the caret, and where it begins. */
export function mentioning(text: string, caret: number): { begin: number; typed: string } | undefined {
  const found = /(?:^|\s)@([\p{L}\p{N}.'-]{0,40}(?: [\p{L}\p{N}.'-]{0,40})?)$/u.exec(text.slice(0, caret))
  return found ? { begin: caret - (found[1] as string).length - 1, typed: found[1] as string } : undefined
}

const mostOffered = 5

/** Colleagues one of whose names begins like what is typed. */
export function offered<T extends Named>(colleagues: readonly T[], typed: string): T[] {
  const wanted = typed.toLowerCase()
  return colleagues
    .filter(({ name }) => name.toLowerCase().startsWith(wanted) || name.toLowerCase().includes(` ${wanted}`))
    .slice(0, mostOffered)
}

/** Who is named with an @ in a text, once each. Of two who begin alike, the longer name is meant. */
export function mentionsIn(text: string, colleagues: readonly Named[]): string[] {
  const byLength = colleagues.toSorted((one, other) => other.name.length - one.name.length)
  const found = new Set<string>()
  for (const { index } of text.matchAll(/@/g)) {
    const rest = text.slice(index + 1).toLowerCase()
    const meant = byLength.find(({ name }) => {
      const next = rest.charAt(name.length)
      return rest.startsWith(name.toLowerCase()) && !/[\p{L}\p{N}]/u.test(next)
    })
    if (meant) found.add(meant.id)
  }
  return [...found]
}
