const handle = /@[A-Za-z_][\w.]{0,28}\w/y
/** Words with an `@` that call nobody by name. */
const nobody =
  /^@(?:all|here|channel|everyone|media|import|override|home|work|the|a|my|least|param|return|deprecated|scope|types)$/i

/** `@somebody`; not a package (`@scope/name`), an address or a price (`2 @ 5.00`). */
export function handleAt(text: string, at: number): number | undefined {
  if (at > 0 && /[\p{L}\p{N}_./@-]/u.test(text[at - 1]!)) return undefined
  handle.lastIndex = at
  const match = handle.exec(text)
  if (!match || nobody.test(match[0])) return undefined
  const end = at + match[0].length
  return /[/@\p{L}\p{N}-]/u.test(text[end] ?? ' ') ? undefined : end
}
