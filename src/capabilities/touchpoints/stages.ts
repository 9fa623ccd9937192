/** The stages of a relationship, in order. Organisations may name their own; these are what defaults speak of. */
export const stages = ['attention', 'interest', 'desire', 'action', 'service', 'loyalty'] as const
export type Stage = (typeof stages)[number]
