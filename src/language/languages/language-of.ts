import { eld } from 'eld/extrasmall'
import type { SpokenLanguage } from '../annotation.ts'
import { type CountedWords, wordsOf } from './count-words.ts'
import { letterEvidence } from './near-pairs.ts'
import { writingOf } from './scripts.ts'
import { supportOf } from './support.ts'

/** Longer texts are judged by their beginning. */
const longestJudged = 1000
/** So many everyday words of one language, and so many more than of any other, need no further proof. */
const enoughWords = 4
const enoughLead = 3
/** How much one everyday word counts beside the letter statistics. */
const wordWeight = 2.5
/** In a text of few words each of them counts more. */
const alone = 10

/**
 * Which language a text is in: by its script where only one language uses it, by its everyday words where they are many and
 * clear, else by letter statistics (eld) together with both. `und` where there are no letters, as in “👍👍” or “10/10”.
 */
export function languageOf(text: string): SpokenLanguage {
  const words = withoutSigns(text)
  const writing = writingOf(words)
  if (!writing) return { code: 'und', confidence: 0, support: 'none' }
  const judged = writing.language ? { code: writing.language, confidence: writing.share } : byWords(words)
  const code = judged.code || 'und'
  const confidence = Math.min(1, Math.max(0, judged.confidence)) * enough(writing.letters, writing.language)
  return { code, confidence: Math.round(confidence * 1000) / 1000, support: supportOf(code) }
}

/** Addresses and our own masks are in no language. */
function withoutSigns(text: string): string {
  const start = text.length > longestJudged ? text.slice(0, longestJudged) : text
  if (!/[@[/]/.test(start)) return start
  return start.replace(/\[[a-z]{2,9}(?: \d{1,2})?\]|https?:\/\/\S{1,500}|\S{1,64}@\S{1,64}/g, ' ')
}

interface Judged {
  code: string
  confidence: number
}

function byWords(text: string): Judged {
  const counted = wordsOf(text)
  if (
    counted.most >= enoughWords &&
    counted.most - counted.next >= enoughLead &&
    counted.most * 5 >= counted.words
  )
    return { code: counted.language, confidence: 0.99 }
  return byLetters(text, counted)
}

/** Every language's score is a log-probability up to a constant, so that words and letters can be added to it. */
function byLetters(text: string, { hits, words }: CountedWords): Judged {
  const evidence = new Map<string, number>()
  let least = 0
  for (const [code, score] of Object.entries(eld.detect(text).getScores()).slice(0, mostCandidates)) {
    least = sharpness * logOdds(score)
    evidence.set(code, least)
  }
  for (const [code, count] of hits())
    evidence.set(code, (evidence.get(code) ?? least) + (wordWeight + alone / words) * count)
  for (const [code, weight] of letterEvidence(text.toLowerCase()))
    if (evidence.has(code)) evidence.set(code, evidence.get(code)! + weight)
  return mostProbable(evidence)
}

/** eld squeezes its mean score s into s / (s + 25). */
const sharpness = 0.35
/** Beyond the eighth, letters speak against a language. */
const mostCandidates = 8

function logOdds(score: number): number {
  return (25 * score) / (1 - score)
}

function mostProbable(evidence: ReadonlyMap<string, number>): Judged {
  let code = ''
  let best = Number.NEGATIVE_INFINITY
  for (const [language, weight] of evidence) if (weight > best) [code, best] = [language, weight]
  let sum = 0
  for (const weight of evidence.values()) sum += Math.exp(weight - best)
  return { code, confidence: code ? 1 / sum : 0 }
}

/** A handful of letters proves little, unless their script is one language's own. */
function enough(letters: number, language: string | undefined): number {
  return language ? Math.min(1, 0.6 + letters / 10) : Math.min(1, letters / 15)
}
