import { hash } from 'node:crypto'

/**
 * Somebody's lot, 0 up to (not including) 1: the same however often it is drawn, and another in every sending, so that it
 * does not always fall on the same people.
 */
export function lotOf(drawing: string, person: string): number {
  return Number.parseInt(hash('sha1', `${drawing}:${person}`, 'hex').slice(0, 13), 16) / 2 ** 52
}
