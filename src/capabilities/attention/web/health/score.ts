import { figure } from '../../../../web/kit/numbers.ts'

/** A score from 0 to 1 as it is called everywhere: `0.81`. */
export function score(value: number): string {
  return figure(value, 'mean')
}

/** What something adds: `+0.24`, `−0.11`, `0.00`. */
export function signed(value: number): string {
  const text = figure(value, 'mean')
  return value > 0 && text !== '0.00' ? `+${text}` : text
}

/** Points as they are counted: `+10`, `−5`. */
export function signedPoints(value: number): string {
  const text = figure(value, 'points')
  return value > 0 ? `+${text}` : text
}
