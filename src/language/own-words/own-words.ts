import { blanked } from './blank.ts'
import { flattenedIn } from './flattened.ts'
import { withoutInvisible } from './invisible.ts'
import { linesOf } from './lines.ts'
import { withoutTracking } from './links.ts'
import { withoutMarkup } from './markup.ts'
import { quotesIn } from './quotes.ts'
import { signaturesIn } from './signature.ts'

/** What was hidden by one thing may show once that is gone; so deep nothing real is nested. */
const mostPasses = 6

/**
 * The text with everything that is not the writer's own words (markup, quoted mails, signatures, legal notices, tracking
 * links, invisible characters) blanked by spaces: the same length, so that every offset stays valid. Time grows with the
 * length only; blanking twice changes nothing more.
 */
export function ownWords(text: string): string {
  let before = text
  for (let pass = 0; pass < mostPasses; pass++) {
    const after = onePass(before)
    if (after === before) break
    before = after
  }
  return before
}

function onePass(text: string): string {
  const plain = withoutTracking(withoutMarkup(withoutInvisible(text)))
  if (!plain.includes('\n')) return plain.length > 30 ? blanked(plain, flattenedIn(plain)) : plain
  const asked = blanked(plain, quotesIn(linesOf(plain)))
  const signed = blanked(asked, signaturesIn(linesOf(asked)))
  return blanked(signed, flattenedIn(signed))
}
