export { type Happening, type Recognised, recognise } from './recognise.ts'
export type { Stage } from './stages.ts'
