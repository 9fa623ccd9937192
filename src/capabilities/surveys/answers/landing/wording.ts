import type { Version } from '../../definitions/store.ts'
import type { Question } from '../../model/survey.ts'

/**
 * The wording a score belongs to, part of its identity: `KEY v2`, and where one version asks several questions on the same
 * scale, `KEY v2 QUESTION` from the second on. Never the words themselves, which may differ by language.
 */
export function wordingOf(key: string, { version, survey }: Version, { name, scale }: Question): string {
  const first = survey.pages.flatMap(({ questions }) => questions).find((one) => one.scale === scale)
  const whole = `${key} v${version}`
  return first?.name === name ? whole : `${whole} ${name}`
}
