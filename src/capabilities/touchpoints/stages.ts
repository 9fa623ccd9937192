/** The stages of a relationship as Attune knows them from the start; organisations rename, reorder, add and remove. */
export const stages = ['attention', 'interest', 'desire', 'action', 'service', 'loyalty'] as const
export type Stage = (typeof stages)[number]
