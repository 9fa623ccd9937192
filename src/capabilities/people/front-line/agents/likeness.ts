/** Somebody who works here, as an agent's name in the facts may spell them. */
export interface Known {
  id: string
  name: string
  email: string
}

export interface Likeness {
  id: string
  why: 'address' | 'name' | 'first name'
}

/**
 * Who an agent in the facts is likely to be: by the part of their address before the @, or by their name in
 * any order and spelling; by the first name alone only where one colleague has it. Whole addresses are masked on their way
 * in. Undefined where nobody is, or two could be.
 */
export function likelyColleague(agent: string, colleagues: readonly Known[]): Likeness | undefined {
  const words = wordsOf(agent)
  if (words.length === 0) return undefined
  const same = words.toSorted().join(' ')
  return (
    only('address', colleagues, ({ email }) => localPart(email) === agent.trim().toLowerCase()) ??
    only('name', colleagues, ({ name, email }) =>
      [wordsOf(name), wordsOf(localPart(email))].some((own) => own.toSorted().join(' ') === same),
    ) ??
    only('first name', colleagues, ({ name }) => words.length === 1 && wordsOf(name)[0] === words[0])
  )
}

function only(
  why: Likeness['why'],
  colleagues: readonly Known[],
  isLike: (one: Known) => boolean,
): Likeness | undefined {
  const [one, ...others] = colleagues.filter(isLike)
  return one && others.length === 0 ? { id: one.id, why } : undefined
}

function localPart(email: string): string {
  return email.split('@')[0] ?? ''
}

/** `José.Muñoz` and `munoz, jose` are the same words. */
function wordsOf(name: string): string[] {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
