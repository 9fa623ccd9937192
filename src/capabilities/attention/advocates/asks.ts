/** What somebody can be asked for; `thanks` asks for nothing. */
export const askKinds = ['review', 'reference', 'referral', 'thanks'] as const
export type AskKind = (typeof askKinds)[number]

/** `done`: the review is there, the friend has come. `failed`: it never left. */
export const askStates = ['sending', 'asked', 'failed', 'said-yes', 'done', 'said-no', 'no-answer'] as const
export type AskState = (typeof askStates)[number]

/** Why somebody with a good moment is not asked now. */
export const reasonsNot = [
  'case-open',
  'at-risk',
  'asked-lately',
  'said-no',
  'not-agreed',
  'no-address',
] as const
export type ReasonNot = (typeof reasonsNot)[number]
