/** A text cut into words and marks, in lower case; `starts` and `ends` are UTF-16 units of the text. */
export interface Words {
  words: string[]
  starts: number[]
  ends: number[]
}

const blank = 0
const letter = 1
const mark = 2
const pair = 3

/** What each UTF-16 unit is: looked up, as asking a regular expression for each would be many times slower. */
const kinds = new Uint8Array(65_536)
for (let unit = 0; unit < kinds.length; unit++) kinds[unit] = kindOf(String.fromCharCode(unit))

function kindOf(unit: string): number {
  if (/[\p{L}\p{M}\p{N}]/u.test(unit)) return letter
  if (/[\ud800-\udfff]/.test(unit)) return pair
  // Brackets stand around what was masked: [name].
  return /[\s\p{Cc}\p{Cf}[\]]/u.test(unit) ? blank : mark
}

const curlyApostrophe = 0x2019

/** Words with their apostrophes (`don't`), and each mark or emoji by itself. */
export function wordsOf(text: string): Words {
  const lower = lowerCase(text)
  const found: Words = { words: [], starts: [], ends: [] }
  for (let at = 0; at < text.length; ) {
    const kind = kinds[lower.charCodeAt(at)]!
    const end = kind === letter ? endOfWord(lower, at) : kind === pair ? at + 2 : at + 1
    if (kind !== blank) {
      const word = lower.slice(at, end)
      found.words.push(kind === letter && word.includes('\u2019') ? word.replaceAll('\u2019', "'") : word)
      found.starts.push(at)
      found.ends.push(Math.min(end, text.length))
    }
    at = end
  }
  return found
}

function endOfWord(text: string, start: number): number {
  let at = start + 1
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (kinds[unit] === letter) continue
    const joins = (unit === 39 || unit === curlyApostrophe) && kinds[text.charCodeAt(at + 1)] === letter
    if (!joins) break
  }
  return at
}

/** Offsets must stay those of the text: the few letters whose small form is longer keep their capital. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (capital) => capital.toLowerCase())
}
