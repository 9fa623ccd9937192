import type { Asked, GridRow } from '../contract.ts'
import type { GridAddress } from './address.ts'
import { patterns } from './grid-words.ts'

/** Whether the address asks for this touchpoint. */
export function isShown(
  row: GridRow,
  { stage, state, owner }: GridAddress,
  asked: Asked | undefined,
): boolean {
  if (stage && (stage === '-' ? row.stageId !== null : row.stageId !== stage)) return false
  if (owner && (owner === '-' ? row.owner !== null : row.owner?.name !== owner)) return false
  if (state === 'often') return (asked?.tooOften ?? 0) > 0
  if (state === 'again') return (asked?.again ?? 0) > 0
  return !state || patterns.some((pattern) => row.cells[pattern].state === state)
}
