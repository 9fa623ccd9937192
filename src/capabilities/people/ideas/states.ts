/** What became of an idea: nothing yet, or what the last answer said. */
export const ideaStates = ['new', 'considering', 'planned', 'done', 'declined'] as const
export type IdeaState = (typeof ideaStates)[number]

/** Days within which whoever suggested something hears about it. */
export const answerWithinDays = 14

/** Days in which somebody who is thinking about an idea says how far they are. */
export const decideWithinDays = 60

const day = 86_400_000

/**
 * Whether somebody waits too long: for a first word since it was suggested, or, while it is being considered, for the
 * decision since the last word. What is planned, done or declined has been answered.
 */
export function isOverdue(
  { state, suggestedAt, answeredAt }: { state: IdeaState; suggestedAt: Date; answeredAt: Date | null },
  now: Date,
): boolean {
  if (answeredAt === null) return now.getTime() > suggestedAt.getTime() + answerWithinDays * day
  return state === 'considering' && now.getTime() > answeredAt.getTime() + decideWithinDays * day
}
