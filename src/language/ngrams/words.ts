/** Links, @names, #tags, smileys, emoji, words, numbers, and the marks that carry feeling. */
const wordLike =
  /https?:\/\/\S+|www\.\S+|@\w+|#\w+|[:;=8xX]['`-]?[)(\][dDpP/\\|3oO]+|<3|\p{Extended_Pictographic}|[\p{L}]+(?:['’][\p{L}]+)*|\d+(?:[.,:]\d+)*|[!?]+|[.,$%€£]/gu

const link = /^(https?:|www\.)/
const drawnOut = /(.)\1{2,}/gu

/**
 * The words of a text as the n-gram models know them: small letters, drawn-out ones shortened (`soooo` is `soo`), links and
 * names as one each, numbers as so many zeros, and `<caps>` before a word that was shouted.
 */
export function wordsOf(text: string): string[] {
  const words: string[] = []
  for (const found of text.match(wordLike) ?? []) addWord(words, found)
  return words
}

function addWord(words: string[], found: string) {
  const first = found.charCodeAt(0)
  if (first === at) words.push('@u')
  else if (first === hash) words.push(found.slice(1).toLowerCase())
  else if (first === exclamation || first === question) words.push(emphasis(found))
  else if (first >= zero && first <= nine) words.push('000000'.slice(0, found.length))
  else if ((first === letterH || first === letterW) && link.test(found)) words.push('<url>')
  else {
    const small = found.toLowerCase()
    if (found.length > 2 && found !== small && found === found.toUpperCase()) words.push('<caps>')
    const plain = small.includes('’') ? small.replaceAll('’', "'") : small
    words.push(isDrawnOut(plain) ? plain.replace(drawnOut, '$1$1') : plain)
  }
}

/** Does a unit stand three times in a row? Looking is many times faster than replacing. */
function isDrawnOut(word: string): boolean {
  for (let i = 2; i < word.length; i++) {
    const unit = word.charCodeAt(i)
    // Halves of symbols repeat every other unit.
    if (unit >= 0xd800 || (unit === word.charCodeAt(i - 1) && unit === word.charCodeAt(i - 2))) return true
  }
  return false
}

function emphasis(marks: string): string {
  if (marks.length === 1) return marks
  if (!marks.includes('?')) return '!!'
  return marks.includes('!') ? '?!' : '??'
}

const [exclamation, hash, zero, nine, question, at, letterH, letterW] = [33, 35, 48, 57, 63, 64, 104, 119]
