import { say } from './say.ts'

/** How it feels, from best to worst. */
export const levels = [2, 1, 0, -1, -2] as const

/** `good`; a measured value is said in the word closest to it. */
export function feelWord(value: number): string {
  const word = Math.sign(value) * Math.ceil(Math.abs(value) - 0.5)
  const level = Math.max(-2, Math.min(2, word))
  return say(`feel${level === 0 ? 0 : (level as -2 | -1 | 1 | 2)}`)
}
