import { z } from 'zod'
import { cueLanguages, cueLists } from '../../../language/signals/rules.ts'
import { endpoint } from '../../../platform/http/endpoint.ts'

const List = z.enum(cueLists)
const Language = z.enum(cueLanguages)

const Cue = z.object({
  words: z.string().trim().min(1).max(200),
  /** 3 settles it, 2 alone is just enough, 1 needs company; below zero speaks against, 0 says nothing. */
  weight: z.number().min(-5).max(5),
  language: Language,
})

/** What differs from the words that come with Attune. */
const Change = z.object({
  /** New phrases; one that comes with Attune is weighed anew by it. */
  added: z.array(Cue).max(500).default([]),
  /** Phrases that come with Attune and do not count here. */
  left: z
    .array(Cue.pick({ words: true, language: true }))
    .max(2000)
    .default([]),
})
export type Change = z.infer<typeof Change>

const Measured = z.object({ value: z.number(), low: z.number(), high: z.number() }).nullable()
const Figures = z.object({
  /** Texts looked at, and those in which the labeller found the signal. */
  texts: z.number(),
  there: z.number(),
  precision: Measured,
  recall: Measured,
  f1: z.number().nullable(),
  /** Replies of an invented company, not of a real one. */
  isInvented: z.boolean(),
})
export type Figures = z.infer<typeof Figures>

const Summary = z.object({
  list: List,
  /** Of customers' words, or of our own replies. */
  of: z.enum(['customers', 'replies']),
  phrases: z.number(),
  own: z.number(),
  left: z.number(),
  figures: Figures,
})
export type Summary = z.infer<typeof Summary>

const Version = z.object({ version: z.number(), list: List, by: z.string(), at: z.iso.datetime() })

export const listSignals = endpoint({
  get: '/api/voice/signals',
  needs: 'voice:read',
  summary: 'Signals, how well each is recognised, and how their words were changed',
  input: z.object({}),
  output: z.object({
    /** 0 while the words are those that come with Attune. */
    version: z.number(),
    lists: z.array(Summary),
    /** The newest twenty. */
    versions: z.array(Version),
  }),
})

export const showSignal = endpoint({
  get: '/api/voice/signals/:list',
  needs: 'voice:read',
  summary: 'The words and phrases of one signal',
  input: z.object({ list: List }),
  output: Summary.extend({
    version: z.number(),
    /** The words that come with Attune, whether they count here or not. */
    attunes: z.array(Cue),
    change: Change,
  }),
})
export type SignalShown = z.infer<typeof showSignal.output>

const Draft = z.object({ list: List, change: Change })

export const changeSignal = endpoint({
  put: '/api/voice/signals/:list',
  needs: 'voice:write',
  summary:
    'Change the words of one signal; an empty change goes back to those of Attune. The past is read anew in the background',
  input: Draft.extend({
    /** The version this was written over: who was overtaken is told so. */
    over: z.number().int().min(0),
  }),
  output: showSignal.output,
})

const Example = z.object({
  id: z.string(),
  at: z.iso.datetime(),
  text: z.string(),
  /** Words that say so: of the new words where it is gained, of the old where it is lost. */
  why: z.array(z.string()),
})

export const trySignal = endpoint({
  post: '/api/voice/signals/:list/trial',
  needs: 'voice:write',
  summary: 'What other words would change in the newest comments, before they are saved',
  input: Draft.extend({ comments: z.number().int().min(1).max(2000).default(1000) }),
  output: z.object({
    looked: z.number(),
    /** In how many the signal is found by the words of now, and by those tried. */
    before: z.number(),
    after: z.number(),
    gained: z.number(),
    lost: z.number(),
    /** Up to ten of each. */
    gains: z.array(Example),
    losses: z.array(Example),
    /** On the labelled sample, with the words tried. */
    figures: Figures,
  }),
})
export type Trial = z.infer<typeof trySignal.output>
