export { type Attune, createAttune, type Options } from './attune.ts'
export type { Choices } from './consent.ts'
