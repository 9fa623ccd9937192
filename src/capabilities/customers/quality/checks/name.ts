import { normalised } from '../../identify/identities.ts'
import type { Surroundings, Wrong } from './problem.ts'
import { textTrouble, tidied } from './texts.ts'

/** What is wrong with a person's name. */
export function nameTrouble(written: string, { email }: Pick<Surroundings, 'email'>): Wrong[] {
  const trouble = textTrouble(written)
  if (trouble?.problem === 'placeholder' || trouble?.problem === 'garbled')
    return [withName(trouble.problem, trouble.better)]
  const plain = tidied(written)
  const address = normalised('email', plain)
  if (address)
    return [{ problem: 'email in name', proposal: { name: null, ...(!email && { email: address }) } }]
  if (/https?:|www\.|<[a-z/]/i.test(plain)) return [{ problem: 'link in name', proposal: { name: null } }]
  if (/^[\d\s+()/.-]+$/.test(plain)) return [{ problem: 'number in name', proposal: { name: null } }]
  if (/\d{3,}/.test(plain)) return [{ problem: 'number in name' }]
  const better = inUsualCase(plain)
  if (better !== plain) return [{ problem: 'upper or lower case', proposal: { name: better } }]
  return trouble ? [withName(trouble.problem, trouble.better)] : []
}

function withName(problem: Wrong['problem'], better: string | null | undefined): Wrong {
  return better === undefined ? { problem } : { problem, proposal: { name: better } }
}

/** Parts of names that are written small. */
const particles = new Set([
  'van',
  'von',
  'der',
  'den',
  'de',
  'da',
  'di',
  'du',
  'des',
  'del',
  'della',
  'la',
  'le',
  'zu',
  'ter',
  'ten',
  'al',
  'bin',
  'ibn',
  'y',
  'e',
])

/** ANN SMITH and ann smith as Ann Smith; whoever mixes both meant it, and a single word may be a nickname. */
function inUsualCase(name: string): string {
  if (!name.includes(' ') || !/\p{L}{2}/u.test(name)) return name
  const isShouted = name === name.toUpperCase() && name !== name.toLowerCase()
  const isWhispered = name === name.toLowerCase() && name !== name.toUpperCase()
  if (!isShouted && !isWhispered) return name
  return name
    .toLowerCase()
    .split(' ')
    .map((word, at) => (at > 0 && particles.has(word) ? word : capital(word)))
    .join(' ')
}

/** O'Neil, Anne-Marie, McDonald. */
function capital(word: string): string {
  return word
    .replaceAll(/(^|[-'’])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
    .replace(/^Mc(\p{L})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`)
}
