import { type PieceTree, treeOf, type Vocabulary } from './pieces.ts'

/** More than enough for the most tokens that an encoder reads, and a bound for whatever is pasted in. */
const mostUnits = 4000

/** Stands before every word. */
const wordMark = '▁'

const unknownId = 0

/**
 * Splits texts into pieces of words: the likeliest split by a unigram model (SentencePiece), found by Viterbi's algorithm.
 * The ids equal those of the tokenizer that the encoder was made with, whose two peculiarities are kept because the encoder
 * learned with them: a letter in no piece counts as certain (log probability 0) instead of very unlikely, and of two
 * equally likely splits the one whose last piece is shorter wins.
 */
export class Tokeniser {
  readonly #tree: PieceTree
  readonly #lengths: Uint8Array
  /** For each place of the text: the best score of a split up to there, and the last piece of it. */
  #best = new Float64Array(0)
  #pieces = new Uint16Array(0)

  constructor(vocabulary: Vocabulary) {
    this.#tree = treeOf(vocabulary)
    this.#lengths = Uint8Array.from(vocabulary, ([piece]) => piece.length)
  }

  /** Ids of the pieces, in order; the first ones of a text that has more than `most`. */
  encode(text: string, most = Number.POSITIVE_INFINITY): number[] {
    const marked = withMarks(text)
    this.#findBestSplit(marked)
    return this.#followBack(marked).slice(0, most)
  }

  #findBestSplit(text: string) {
    const end = text.length
    if (this.#best.length <= end) {
      this.#best = new Float64Array(end * 2 + 1)
      this.#pieces = new Uint16Array(end * 2 + 1)
    }
    this.#best.fill(0, 0, end + 1)
    this.#pieces.fill(unknownId, 0, end + 1)
    for (let start = 0; start < end; start += lengthOfSymbol(text, start)) {
      if (!this.#tryPieces(text, start)) this.#tryUnknown(text, start)
    }
  }

  /** Tries every piece that begins here; false where none does. */
  #tryPieces(text: string, start: number): boolean {
    const { letters, next, columns, ids, scores } = this.#tree
    const [best, pieces] = [this.#best, this.#pieces]
    const before = best[start] as number
    let found = false
    let node = 0
    for (let at = start; at < text.length; at++) {
      const letter = letters[text.charCodeAt(at)] as number
      if (letter < 0) break
      node = next[node * columns + letter] as number
      if (node === 0) break
      const id = ids[node] as number
      if (id === 0) continue
      found = true
      const score = before + (scores[node] as number)
      const known = best[at + 1] as number
      // 0 is also “not reached”, as in the reference.
      if (known !== 0 && score < known) continue
      best[at + 1] = score
      pieces[at + 1] = id
    }
    return found
  }

  #tryUnknown(text: string, start: number) {
    const end = start + lengthOfSymbol(text, start)
    const [before, known] = [this.#best[start] as number, this.#best[end] as number]
    if (known !== 0 && before < known) return
    this.#best[end] = before
    this.#pieces[end] = unknownId
  }

  /** From the end to the beginning; several unknown letters in a row become one. */
  #followBack(text: string): number[] {
    const ids: number[] = []
    for (let at = text.length; at > 0; ) {
      const id = this.#pieces[at] as number
      if (id !== unknownId || ids.at(-1) !== unknownId) ids.push(id)
      at -= id === unknownId ? lengthOfSymbolBefore(text, at) : (this.#lengths[id] as number)
    }
    return ids.reverse()
  }
}

function withMarks(text: string): string {
  const short = wholeSymbols(text, mostUnits).normalize('NFKC')
  if (short === '') return ''
  return wordMark + wholeSymbols(short, mostUnits).replaceAll(' ', wordMark)
}

/** The beginning of a text, without cutting a symbol of two units in half. */
function wholeSymbols(text: string, most: number): string {
  if (text.length <= most) return text
  return text.slice(0, lengthOfSymbol(text, most - 1) === 2 ? most - 1 : most)
}

function lengthOfSymbol(text: string, at: number): 1 | 2 {
  const isPair = isHigh(text.charCodeAt(at)) && isLow(text.charCodeAt(at + 1))
  return isPair ? 2 : 1
}

function lengthOfSymbolBefore(text: string, end: number): 1 | 2 {
  return end > 1 ? lengthOfSymbol(text, end - 2) : 1
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
