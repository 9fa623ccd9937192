import { z } from 'zod'

/** What a condition may ask about. `page` is the address of a page; the source's own words for the place are the last three. */
export const ruleFields = [
  'kind',
  'name',
  'source',
  'page',
  'direction',
  'product',
  'touchpoint',
  'stage',
  'channel',
] as const
export type RuleField = (typeof ruleFields)[number]

/** A property by its name; `basket.size` is `size` within `basket`. Signs that quote names are no part of one. */
const property = /^property:(?:[^.`\\'"\p{Cc}]{1,60})(?:\.[^.`\\'"\p{Cc}]{1,60}){0,4}$/u

export const comparisons = ['is', 'contains', 'begins', 'matches'] as const
export type Comparison = (typeof comparisons)[number]

const mostStars = 8

/**
 * One sentence of a rule: the field is (contains, begins with, matches) one of the values. Small and capital letters are
 * alike. `*` in a pattern stands for anything, `?` for one sign. `is` with an empty value means that nothing was said.
 */
export const RuleCondition = z
  .object({
    field: z.union([z.enum(ruleFields), z.string().regex(property, 'Write it as property:NAME.')]),
    how: z.enum(comparisons),
    values: z.array(z.string().max(200)).min(1).max(50),
    not: z.boolean().optional(),
  })
  .superRefine(({ how, values }, check) => {
    const tell = (message: string) => check.addIssue({ code: 'custom', path: ['values'], message })
    if (how !== 'is' && values.some((value) => value === '')) tell('Say what it should contain.')
    if (how === 'matches' && values.some((value) => value.split('*').length - 1 > mostStars)) {
      tell(`Use at most ${mostStars} stars in one pattern.`)
    }
  })
export type RuleCondition = z.infer<typeof RuleCondition>

/** All sentences hold at once. */
export const RuleConditions = z.array(RuleCondition).min(1).max(10)

/** A rule as recognition needs it: with the touchpoint's name. An empty channel is left as it is. */
export interface NamedRule {
  conditions: readonly RuleCondition[]
  touchpoint: string
  channel: string
}

/** Everything by which interactions are recognised, as it stands at one version. Names are looked up in small letters. */
export interface Recognition {
  version: number
  rules: readonly NamedRule[]
  /** Every name a touchpoint has or had, with what it is called now and its stage ('' where it has none). */
  touchpoints: readonly { known: string; name: string; stage: string }[]
  stages: readonly { known: string; name: string }[]
  channels: readonly { known: string; name: string }[]
}

/** An organisation that decided nothing yet. */
export const nothingDecided: Recognition = {
  version: 0,
  rules: [],
  touchpoints: [],
  stages: [],
  channels: [],
}
