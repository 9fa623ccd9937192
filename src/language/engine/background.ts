import { constants, setPriority } from 'node:os'

/**
 * Lets this thread work only while nobody else needs the processor: what learns for minutes must not slow down what people
 * wait for. On Linux a priority belongs to a thread; elsewhere it would be the whole process's, so there it stays.
 */
export function stepBack(): void {
  if (process.platform === 'linux') setPriority(constants.priority.PRIORITY_LOW)
}
