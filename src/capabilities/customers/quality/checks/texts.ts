import type { Problem } from './problem.ts'

/** What people and programs write where they have nothing to say. */
const placeholders = new Set([
  'test', 'tester', 'testing', 'test test', 'test user', 'testuser', 'demo', 'dummy', 'asdf', 'asdfasdf', 'asd', 'qwerty',
  'qwertz', 'abc', 'abcd', 'xxx', 'xx', 'xxxx', 'aaa', 'foo', 'bar', 'foo bar', 'n/a', 'na', 'n.a.', 'none', 'null', 'nil',
  'undefined', 'unknown', 'unbekannt', 'anonymous', 'anonym', 'guest', 'gast', 'customer', 'kunde', 'user', 'name', 'first last',
  'firstname lastname', 'vorname nachname', 'your name', 'john doe', 'jane doe', 'max mustermann', 'erika mustermann',
  'nobody', 'no name', 'noname', 'not provided', 'keine angabe', 'keine', 'k.a.', 'tbd', 'todo', 'blank', 'empty', '[object object]',
]) // biome-ignore format: one glance

export function isPlaceholder(text: string): boolean {
  const plain = text.trim().toLowerCase()
  return placeholders.has(plain) || !/[\p{L}\p{N}]/u.test(plain) || /^(\p{L})\1{2,}$/u.test(plain)
}

/** Without spaces around it and with single ones inside. */
export function tidied(text: string): string {
  return text.replaceAll(/[\s\u00a0\u200b\ufeff]+/gu, ' ').trim()
}

/**
 * UTF-8 that was read as Latin-1 (`JÃ¼rgen`) as it was meant; undefined where it is none. The bytes must be good UTF-8,
 * so that a name with a real Ã is left alone.
 */
export function ungarbled(text: string): string | undefined {
  if (!/[ÂÃÅÄ][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]/u.test(text)) return
  const bytes = [...text].map((sign) => windows1252.get(sign) ?? sign.charCodeAt(0))
  if (bytes.some((byte) => byte > 255)) return
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes))
  } catch {
    return
  }
}

/** The signs that Windows put where Latin-1 has none. */
const windows1252 = new Map(
  [...'€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ'].map((sign, i) => [sign, 0x80 + i]),
)

/** Lost signs: what once was a letter is a question mark in a box. */
export function hasLostSigns(text: string): boolean {
  return text.includes('\ufffd')
}

/** What is the matter with a plain text, whatever it stands for, with the text to write instead (null: none). */
export function textTrouble(text: string): { problem: Problem; better?: string | null } | undefined {
  if (isPlaceholder(text)) return { problem: 'placeholder', better: null }
  const better = ungarbled(text)
  if (better !== undefined) return { problem: 'garbled', better: tidied(better) }
  if (hasLostSigns(text)) return { problem: 'garbled' }
  if (tidied(text) !== text) return { problem: 'untidy', better: tidied(text) }
}
