import type { Finding } from '../finding.ts'
import type { LintQuestion } from '../survey.ts'

type Said = Omit<Finding, 'question'>

/** Words of offices, with what people say. */
const plainer: Record<string, string> = {
  utilize: 'use', utilise: 'use', leverage: 'use', facilitate: 'help with', functionality: 'feature', functionalities: 'features',
  omnichannel: 'in all ways to reach us', touchpoint: 'contact', touchpoints: 'contacts', frictionless: 'easy', seamless: 'smooth',
  efficacy: 'success', efficacious: 'helpful', paradigm: 'way', synergy: 'working together', synergies: 'working together',
  aforementioned: 'this', commence: 'begin', terminate: 'end', endeavour: 'try', endeavor: 'try', ascertain: 'find out',
  subsequent: 'later', prior: 'before', requisite: 'needed', procure: 'buy', remuneration: 'pay', disseminate: 'share',
  holistic: 'whole', granular: 'detailed', stakeholder: 'person concerned', stakeholders: 'people concerned', deliverable: 'result',
  deliverables: 'results', actionable: 'useful', onboarding: 'first steps', ideate: 'think', proactive: 'early', robust: 'strong',
  scalable: 'able to grow', verticals: 'fields', bandwidth: 'time', ecosystem: 'products', gamification: 'games', fulfilment: 'delivery',
  fulfillment: 'delivery', procurement: 'buying', methodology: 'way', operationalize: 'do', optimize: 'improve', optimise: 'improve',
} // biome-ignore format: a list of words

/** Short forms that only insiders know. */
const insiders =
  /\b(?:SLA|KPI|UX|UI|API|NPS|CSAT|CES|CRM|ERP|B2B|B2C|ROI|FAQs?|SSO|SaaS|OKR|TTFR|AHT|IVR|CTA|MVP|POS)s?\b(?:-based)?/

const longest = 25

/** Practice 3: simple words, short sentences, no double negatives. */
export function simpleWords({ title }: LintQuestion): Said[] {
  const said: Said[] = []
  const word = wordsOf(title).find((one) => Object.hasOwn(plainer, one))
  const short = insiders.exec(title)?.[0]
  if (word)
    said.push(simpler(`“${word}” is a word of offices.`, `Say “${plainer[word]}”, or what people call it.`))
  else if (short) said.push(simpler(`Not everybody knows what “${short}” means.`, 'Say it in plain words.'))
  if (isDoublyNegative(title))
    said.push(simpler('Two negatives make people answer the wrong way round.', 'Ask it positively.'))
  if (said.length === 0 && isHard(title))
    said.push(
      simpler('The sentence is long or hard to read.', `Say it in fewer than ${longest} plain words.`),
    )
  return said.slice(0, 1)
}

function simpler(message: string, fix: string): Said {
  return { practice: 3, severity: 'warning', message, fix }
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/\p{L}+/gu) ?? []
}

function isDoublyNegative(title: string): boolean {
  const negatives = title.match(/\b(?:not|no|never|none|nothing|cannot|without|disagree|\w+n['’]t)\b/gi) ?? []
  return negatives.length >= 2 && !/\b(?:yes or no|whether or not|if not)\b/i.test(title)
}

/** Longer than 25 words, or beyond school (Flesch & Kincaid 1975, grade above 14; short questions are not judged by it). */
function isHard(title: string): boolean {
  const sentences = title
    .split(/[.?!]+\s/)
    .map(wordsOf)
    .filter((words) => words.length > 0)
  if (sentences.some((words) => words.length > longest)) return true
  const words = sentences.flat()
  if (words.length < 12) return false
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59 > 14
}

function syllablesOf(word: string): number {
  return Math.max(
    1,
    word.replace(/(?:[^laeiouy]es|ed|[^laeiouy]e)$/, '').match(/[aeiouy]{1,2}/g)?.length ?? 1,
  )
}
