/** What is measured of somebody's own conversations. All but `cameBack` are better when they are higher. */
export const outcomeKeys = ['satisfied', 'answered', 'leftAtEase', 'cameBack'] as const
export type OutcomeKey = (typeof outcomeKeys)[number]

/** The parts of a good reply. */
export const replyKeys = ['acknowledges', 'apologises', 'explains', 'commits', 'personal'] as const
export type ReplyKey = (typeof replyKeys)[number]

export const figureKeys = [...outcomeKeys, ...replyKeys] as const
export type FigureKey = (typeof figureKeys)[number]

export function isHigherBetter(key: FigureKey): boolean {
  return key !== 'cameBack'
}
