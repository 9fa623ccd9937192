/** A piece of a word and its log probability, in the order of their ids. */
export type Vocabulary = readonly (readonly [piece: string, score: number])[]

/** The first ids stand for what is unknown and for marks that no text holds. */
const reservedIds = 6

/** All pieces in one tree: a step for each letter, from node to node, until no piece goes on. */
export interface PieceTree {
  /** `letters[unit]` is the column of a UTF-16 unit in `next`; −1 for one that no piece holds. */
  letters: Int16Array
  /** `next[node * columns + letter]` is the node after it; 0, where every walk begins, means that there is none. */
  next: Uint16Array
  columns: number
  /** The id of the piece that ends at a node; 0 where none does. */
  ids: Uint16Array
  scores: Float64Array
}

export function treeOf(vocabulary: Vocabulary): PieceTree {
  const pieces = vocabulary.slice(reservedIds)
  const letters = columnsOf(pieces.map(([piece]) => piece).join(''))
  const columns = letters.size
  const tree: PieceTree = { ...emptyTree(pieces, columns), letters: tableOf(letters), columns }
  let nodes = 1
  for (const [at, [piece, score]] of pieces.entries()) {
    let node = 0
    for (let i = 0; i < piece.length; i++) {
      const step = node * columns + (tree.letters[piece.charCodeAt(i)] as number)
      tree.next[step] ||= nodes++
      node = tree.next[step] as number
    }
    tree.ids[node] = at + reservedIds
    tree.scores[node] = score
  }
  return tree
}

function emptyTree(pieces: Vocabulary, columns: number) {
  const mostNodes = countPrefixes(pieces)
  return {
    next: new Uint16Array(mostNodes * columns),
    ids: new Uint16Array(mostNodes),
    scores: new Float64Array(mostNodes),
  }
}

function countPrefixes(pieces: Vocabulary): number {
  const prefixes = new Set([''])
  for (const [piece] of pieces)
    for (let end = 1; end <= piece.length; end++) prefixes.add(piece.slice(0, end))
  return prefixes.size
}

function columnsOf(text: string): Map<number, number> {
  const columns = new Map<number, number>()
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    if (!columns.has(unit)) columns.set(unit, columns.size)
  }
  return columns
}

function tableOf(columns: ReadonlyMap<number, number>): Int16Array {
  const table = new Int16Array(65_536).fill(-1)
  for (const [unit, column] of columns) table[unit] = column
  return table
}
