/** A stretch that is not the writer's own, in UTF-16 units; `end` is exclusive. */
export interface Stretch {
  start: number
  end: number
}

/** The text with the stretches, which come in order, blanked by spaces; line ends stay, so that lines stay lines. */
export function blanked(text: string, stretches: readonly Stretch[]): string {
  if (stretches.length === 0) return text
  const parts: string[] = []
  let done = 0
  for (const { start, end } of stretches) {
    if (end <= done) continue
    const from = Math.max(start, done)
    parts.push(text.slice(done, from), text.slice(from, end).replace(/[^\n\r]/g, ' '))
    done = end
  }
  parts.push(text.slice(done))
  return parts.join('')
}
