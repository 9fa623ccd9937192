import { sentencesOf } from '../sentences/sentences.ts'

/** What a comment says about one thing: mostly one sentence of it. */
export interface CommentPart {
  /** Place of its comment. */
  comment: number
  text: string
}

/** What has fewer words says too little to stand alone: it belongs to what was said before. */
const fewestWords = 3
/** More than this one comment does not have to say; the rest stays with the last part. */
const mostParts = 12

/**
 * Comments cut into what they say, since people who write more than a sentence write about more than one thing. On
 * reviews this finds what they are about (food, showers, staff), where whole reviews only tell who was reviewed.
 */
export function partsOf(texts: readonly string[]): CommentPart[] {
  return texts.flatMap((text, comment) => piecesOf(text).map((piece) => ({ comment, text: piece })))
}

function piecesOf(text: string): string[] {
  const pieces: string[] = []
  for (const { start, end } of sentencesOf(text)) {
    const piece = text.slice(start, end)
    const isShort = piece.split(/\s+/).length < fewestWords
    const last = pieces.length - 1
    if (last >= 0 && (isShort || pieces.length === mostParts)) pieces[last] += ` ${piece}`
    else pieces.push(piece)
  }
  return pieces
}
