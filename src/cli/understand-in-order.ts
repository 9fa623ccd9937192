import type { Annotation, Understood } from '../language/index.ts'

export interface Line {
  line: number
  text: string
}

export type UnderstoodLine = { line: number } & Annotation

/** So many texts are on their way at most: enough for every thread, however long the file is. */
const mostOnTheirWay = 2048

type Read = (texts: Line[]) => Promise<Understood[]>

/** Reads lines many at a time and hands the answers on in the order of the lines, as soon as they are there. */
export async function* readInOrder(
  batches: AsyncIterable<Line[]>,
  read: Read,
): AsyncGenerator<UnderstoodLine[]> {
  const onTheirWay: { size: number; answers: Promise<UnderstoodLine[]> }[] = []
  let size = 0
  const next = () => {
    const first = onTheirWay.shift()!
    size -= first.size
    return first.answers
  }
  for await (const lines of batches) {
    const answers = understood(lines, read)
    // Told where it is awaited; until then it must not count as unhandled.
    answers.catch(() => {})
    onTheirWay.push({ size: lines.length, answers })
    size += lines.length
    while (size > mostOnTheirWay) yield await next()
  }
  while (onTheirWay.length > 0) yield await next()
}

async function understood(lines: Line[], read: Read): Promise<UnderstoodLine[]> {
  const annotations = await read(lines)
  return annotations.map(({ embedding: _, ...annotation }, at) => ({ line: lines[at]!.line, ...annotation }))
}
