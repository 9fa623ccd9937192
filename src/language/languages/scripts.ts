/** Ranges of UTF-16 units, and the language that nearly everybody writes in them; none where several share them. */
const ranges: [from: number, until: number, script: string, language?: string][] = [
  [0x41, 0x250, 'Latin'],
  [0x370, 0x400, 'Greek', 'el'],
  [0x400, 0x530, 'Cyrillic'],
  [0x530, 0x590, 'Armenian', 'hy'],
  [0x590, 0x600, 'Hebrew', 'he'],
  [0x600, 0x780, 'Arabic'],
  [0x900, 0x980, 'Devanagari'],
  [0x980, 0xa00, 'Bengali', 'bn'],
  [0xa00, 0xa80, 'Gurmukhi', 'pa'],
  [0xa80, 0xb00, 'Gujarati', 'gu'],
  [0xb00, 0xb80, 'Oriya', 'or'],
  [0xb80, 0xc00, 'Tamil', 'ta'],
  [0xc00, 0xc80, 'Telugu', 'te'],
  [0xc80, 0xd00, 'Kannada', 'kn'],
  [0xd00, 0xd80, 'Malayalam', 'ml'],
  [0xd80, 0xe00, 'Sinhala', 'si'],
  [0xe00, 0xe80, 'Thai', 'th'],
  [0xe80, 0xf00, 'Lao', 'lo'],
  [0x1000, 0x10a0, 'Myanmar', 'my'],
  [0x10a0, 0x1100, 'Georgian', 'ka'],
  [0x1100, 0x1200, 'Hangul', 'ko'],
  [0x1200, 0x1380, 'Ethiopic', 'am'],
  [0x1780, 0x1800, 'Khmer', 'km'],
  [0x1e00, 0x1f00, 'Latin'],
  [0x1f00, 0x2000, 'Greek', 'el'],
  [0x3040, 0x3100, 'Kana', 'ja'],
  [0x3400, 0xa000, 'Han', 'zh'],
  [0xac00, 0xd7b0, 'Hangul', 'ko'],
]

/** The most frequent script of a text: its share of all letters, and how many letters there are. */
export interface Writing {
  script: string
  language?: string
  letters: number
  share: number
}

/** More letters than this tell nothing new. */
const mostLetters = 2000

export function writingOf(text: string): Writing | undefined {
  const counts = new Map<(typeof ranges)[number], number>()
  let latin = 0
  let letters = 0
  for (let at = 0; at < text.length && letters < mostLetters; at++) {
    const unit = text.charCodeAt(at)
    if (unit < 0x250) {
      if (isLatin(unit)) {
        latin++
        letters++
      }
      continue
    }
    const range = ranges.find(([from, until]) => unit >= from && unit < until)
    if (!range) continue
    counts.set(range, (counts.get(range) ?? 0) + 1)
    letters++
  }
  if (letters === 0) return undefined
  return counts.size === 0 ? { script: 'Latin', letters, share: 1 } : most(counts, latin, letters)
}

function isLatin(unit: number): boolean {
  const lower = unit | 32
  return (lower >= 97 && lower <= 122) || (unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7)
}

/** A sign of Chinese or Hangul says as much as two or three letters; Chinese signs among kana are Japanese. */
function most(counts: Map<(typeof ranges)[number], number>, latin: number, letters: number): Writing {
  const weights = new Map<string, { weight: number; language?: string }>([['Latin', { weight: latin }]])
  for (const [[, , script, language], count] of counts) {
    const known = weights.get(script) ?? { weight: 0, language }
    known.weight += count * (script === 'Han' || script === 'Hangul' || script === 'Kana' ? 2.5 : 1)
    weights.set(script, known)
  }
  const kana = weights.get('Kana')
  if (kana) kana.weight += weights.get('Han')?.weight ?? 0
  const total = [...weights].reduce(
    (sum, [script, { weight }]) => sum + (kana && script === 'Han' ? 0 : weight),
    0,
  )
  const [script, { weight, language }] = [...weights].reduce((best, next) =>
    next[1].weight > best[1].weight ? next : best,
  )
  return { script, language, letters, share: weight / total }
}
