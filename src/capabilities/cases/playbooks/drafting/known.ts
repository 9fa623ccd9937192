import type { BrokenPromise } from '../suggesting/facts.ts'

/** What can be put into a draft. */
export interface KnownFacts {
  name: string
  me: string
  /** Times they got in touch within thirty days. */
  contacts: number
  broken: BrokenPromise | undefined
  /** What they wrote in praise; empty where they did not. */
  praise: string
  /** Two letters; empty where it is not known. */
  language: string
}

/** The fields of a draft in its language; what is not known is left out. Once is no “times”. */
export function wordsFor(
  { name, me, contacts, broken, praise }: KnownFacts,
  language: string,
  zone: string,
): Record<string, string> {
  return {
    name,
    me,
    times: contacts > 1 ? (language === 'de' ? `${contacts}-mal` : `${contacts} times`) : '',
    promised: broken ? dayIn(broken.due, language, zone) : '',
    product: broken?.product ?? '',
    order: broken?.order_id ?? '',
    words: praise,
  }
}

function dayIn(at: Date, language: string, zone: string): string {
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    day: 'numeric',
    month: 'long',
    timeZone: zone,
  }).format(at)
}
