/** A key no other part of the list has: `step-4`. */
export function newKey(stem: string, others: readonly { id: string }[]): string {
  const taken = new Set(others.map(({ id }) => id))
  let n = others.length + 1
  while (taken.has(`${stem}-${n}`)) n++
  return `${stem}-${n}`
}
