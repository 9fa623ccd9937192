/** Titles and the like: a name or a number follows, so the sentence goes on whatever comes. */
const beforeNames = new Set(
  'mr mrs ms dr prof rev hon st jr sr mx messrs capt sgt col gen lt no nos nr fig vol ref tel ext art sec approx ca max min est incl excl vs e.g i.e resp dept apt'.split(
    ' ',
  ),
)

/** These may end a sentence: they go on only where a small letter or a figure follows. */
const anywhere = new Set(
  'etc inc ltd co corp llc plc gmbh ag dept ave blvd rd hr hrs min mins sec secs wk wks mo mos yr yrs jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun a.m p.m am pm u.s u.k u.s.a qty pls tbc tba vol pp pg asap z.b usw bzw ggf'.split(
    ' ',
  ),
)

/** Does the full stop at the end of `before` shorten a word, so that `after` belongs to the same sentence? */
export function endsInAbbreviation(before: string, after: string): boolean {
  const found = /(?:^|[\s("'“‘[])([\p{L}.]+)\.\s*$/u.exec(before)
  if (!found) return false
  const word = found[1]!.toLowerCase()
  if (beforeNames.has(word)) return !/^\s*$/.test(after)
  const goesOnSmall = /^\s*[\p{Ll}\d,;&(]/u.test(after)
  const isInitial = /^\p{Lu}$/u.test(found[1]!) && found[1] !== 'I'
  return isInitial || (goesOnSmall && (anywhere.has(word) || word.includes('.')))
}
