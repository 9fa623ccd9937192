import type { Found } from './found.ts'

/**
 * In the order of the text and without overlaps: where two overlap, both are covered and the longer one says what it is. Names
 * side by side (`Ann` and `Lee`) are one.
 */
export function inOrder(text: string, found: readonly Found[]): Found[] {
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end)
  const ordered: Found[] = []
  for (const next of sorted) {
    const last = ordered.at(-1)
    if (last && (next.start < last.end || areOneName(text, last, next)))
      ordered[ordered.length - 1] = together(last, next)
    else ordered.push(next)
  }
  return ordered
}

function areOneName(text: string, left: Found, right: Found): boolean {
  if (left.type !== 'name' || right.type !== 'name' || right.start - left.end !== 1) return false
  return text[left.end] === ' ' || text[left.end] === '-'
}

function together(left: Found, right: Found): Found {
  const longer = right.end - right.start > left.end - left.start ? right : left
  return { type: longer.type, start: left.start, end: Math.max(left.end, right.end) }
}
