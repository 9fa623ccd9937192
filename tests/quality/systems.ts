import { createRequire } from 'node:module'
import type { Feeling } from '../../src/language/annotation.ts'
import type { Understander, Understood } from '../../src/language/index.ts'

/** What a system says of a text. `score` is negative for unpleasant, in a range of its own. */
export interface Said {
  label: Feeling
  score: number
  /** Above zero: rather positive. What decides where only the sides are asked for. */
  balance: number
}

export interface System {
  name: string
  read(texts: readonly string[]): Promise<Said[]>
}

const requirePackage = createRequire(import.meta.url)

/** Ours in both modes, then the packages that a Node developer would take instead. */
export function systems(understander: Understander): System[] {
  return [
    { name: 'Attune', read: (texts) => ours(understander, texts, false) },
    { name: 'Attune --fast', read: (texts) => ours(understander, texts, true) },
    vader(),
    wink(),
    afinn(),
    nlpJs(),
  ]
}

export function annotate(
  understander: Understander,
  texts: readonly string[],
  fast = false,
): Promise<Understood[]> {
  return understander.annotate(
    texts.map((text) => ({ text })),
    { fast },
  )
}

async function ours(understander: Understander, texts: readonly string[], fast: boolean): Promise<Said[]> {
  const found = await annotate(understander, texts, fast)
  return found.map(({ sentiment: { label, score, probabilities } }) => ({
    label,
    score,
    balance: probabilities.positive - probabilities.negative,
  }))
}

function vader(): System {
  const { SentimentIntensityAnalyzer } = requirePackage('vader-sentiment')
  return scored('vader-sentiment', 0.05, (text) => SentimentIntensityAnalyzer.polarity_scores(text).compound)
}

function wink(): System {
  const nlp = requirePackage('wink-nlp')(requirePackage('wink-eng-lite-web-model'), [
    'sbd',
    'negation',
    'sentiment',
  ])
  return scored('wink-nlp', 0.05, (text) => nlp.readDoc(text).out(nlp.its.sentiment))
}

function afinn(): System {
  const Sentiment = requirePackage('sentiment')
  const reader = new Sentiment()
  return scored('sentiment (AFINN)', 1e-9, (text) => reader.analyze(text).comparative)
}

function nlpJs(): System {
  const { containerBootstrap } = requirePackage('@nlpjs/core')
  const { SentimentAnalyzer } = requirePackage('@nlpjs/sentiment')
  const { LangEn } = requirePackage('@nlpjs/lang-en')
  const container = containerBootstrap()
  container.use(LangEn)
  const reader = new SentimentAnalyzer({ container })
  return scored(
    'nlp.js',
    1e-9,
    async (text) => (await reader.process({ locale: 'en', text })).sentiment.score,
  )
}

/** A package that gives a score: within `near` of zero is neutral, as its own documentation has it. */
function scored(name: string, near: number, score: (text: string) => number | Promise<number>): System {
  const said = async (text: string): Promise<Said> => {
    const value = await score(text)
    const label = value >= near ? 'positive' : value <= -near ? 'negative' : 'neutral'
    return { label, score: value, balance: value }
  }
  return { name, read: (texts) => Promise.all(texts.map(said)) }
}
