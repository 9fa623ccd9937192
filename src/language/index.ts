export type * from './annotation.ts'
export { openUnderstander, type UnderstanderOptions } from './engine/open-understander.ts'
export type { AnnotateOptions, Understander, Understood, Words } from './understander.ts'
