export { type Happening, type Recognised, recognise } from './recognise.ts'
export { type Stage, stages } from './stages.ts'
