import { type AskKind, askKinds } from './asks.ts'

interface Known {
  name: string
  me: string
  /** What they wrote; empty where they only gave a number. */
  quote: string
  reviewLink: string
  referralLink: string
}

interface Draft {
  kind: AskKind
  language: string
  subject: string
  text: string
  /** As they stand in the text. */
  missing: string[]
}

/** What asking and thanking says, in the customer's language as far as we speak it. Nobody is offered money for an opinion. */
export function draftsFor(known: Known, language: string): Draft[] {
  const write = language === 'de' ? german : english
  return askKinds.map((kind) => {
    const { subject, text } = write(kind, filled(known, language === 'de'))
    return {
      kind,
      language: language === 'de' ? 'de' : 'en',
      subject,
      text,
      missing: [...new Set(text.match(/\[[^\]]+\]/g) ?? [])],
    }
  })
}

/** Line breaks and brackets of a value would read as parts of the message. */
const oneLine = (value: string) => value.replaceAll(/[\p{Cc}\s[\]]+/gu, ' ').trim()

const longestQuote = 200

function filled({ name, me, quote, reviewLink, referralLink }: Known, isGerman: boolean) {
  const gap = (value: string, words: string) => oneLine(value) || `[${words}]`
  const said = oneLine(quote)
  return {
    name: gap(name, isGerman ? 'Name' : 'their name'),
    me: gap(me, isGerman ? 'Ihr Name' : 'your name'),
    review: gap(reviewLink, isGerman ? 'Link zur Bewertung' : 'link to the review page'),
    referral: gap(referralLink, isGerman ? 'Link für Freunde' : 'link for friends'),
    quote: said.length > longestQuote ? `${said.slice(0, longestQuote).trimEnd()} …` : said,
  }
}

type Filled = ReturnType<typeof filled>

function english(kind: AskKind, { name, me, review, referral, quote }: Filled) {
  const praise = quote
    ? `you wrote to us: “${quote}” That made our day.`
    : 'you told us that you are happy with us. That made our day.'
  const hello = `Hello ${name},\n\n${praise}`
  const end = `\n\n${me}`
  const free = 'If you would rather not, that is perfectly fine, and you need not answer.'
  const words: Record<AskKind, { subject: string; asks: string }> = {
    review: {
      subject: 'Would you tell others as well?',
      asks: `Would you write the same where others can read it, the good and the bad? It takes two minutes: ${review}\n\n${free}`,
    },
    reference: {
      subject: 'May others ask you about us?',
      asks: `Now and then a company that is thinking of working with us would like to talk to somebody who does. May I give them your name? I would ask you each time before.\n\n${free}`,
    },
    referral: {
      subject: 'Do you know somebody we could help?',
      asks: `If you know somebody whom we could help as well, you can pass this on to them: ${referral}\n\n${free}`,
    },
    thanks: {
      subject: `Thank you, ${name}`,
      asks: 'I have read it out to the colleagues it is about. Thank you for taking the time.\n\nIf there is ever something we can do better, reply to this message; it comes to me.',
    },
  }
  const { subject, asks } = words[kind]
  return { subject, text: `${hello}\n\n${asks}${end}` }
}

function german(kind: AskKind, { name, me, review, referral, quote }: Filled) {
  const praise = quote
    ? `Sie haben uns geschrieben: „${quote}“ Das hat uns sehr gefreut.`
    : 'Sie haben uns gesagt, dass Sie zufrieden sind. Das hat uns sehr gefreut.'
  const hello = `Guten Tag ${name},\n\n${praise}`
  const end = `\n\n${me}`
  const free =
    'Wenn Sie lieber nicht möchten, ist das völlig in Ordnung, und Sie brauchen nicht zu antworten.'
  const words: Record<AskKind, { subject: string; asks: string }> = {
    review: {
      subject: 'Sagen Sie es auch anderen?',
      asks: `Würden Sie das dort schreiben, wo andere es lesen können, Gutes wie Schlechtes? Es dauert zwei Minuten: ${review}\n\n${free}`,
    },
    reference: {
      subject: 'Dürfen andere Sie nach uns fragen?',
      asks: `Ab und zu möchte ein Unternehmen, das über eine Zusammenarbeit nachdenkt, mit jemandem sprechen, der uns kennt. Darf ich Ihren Namen nennen? Ich frage Sie jedes Mal vorher.\n\n${free}`,
    },
    referral: {
      subject: 'Kennen Sie jemanden, dem wir helfen können?',
      asks: `Wenn Sie jemanden kennen, dem wir ebenfalls helfen können, geben Sie gern diesen Link weiter: ${referral}\n\n${free}`,
    },
    thanks: {
      subject: `Danke, ${name}`,
      asks: 'Ich habe es den Kolleginnen und Kollegen vorgelesen, um die es geht. Danke, dass Sie sich die Zeit genommen haben.\n\nWenn wir einmal etwas besser machen können, antworten Sie auf diese Nachricht; sie kommt zu mir.',
    },
  }
  const { subject, asks } = words[kind]
  return { subject, text: `${hello}\n\n${asks}${end}` }
}
