import { rewordedWithout, type Said, type Worded } from './said.ts'

/** Practice 6: nothing leads, nothing is loaded. */
export function notLeading(worded: Worded): Said[] {
  const { title } = worded.question
  const { leading, praising, loaded } = worded.wording
  const found = leading.find(({ pattern }) => pattern.test(title))
  if (found) return [six(found.message, found.fix)]
  const praise = praising.exec(title)?.[1]
  if (praise) {
    const said = six(`“${praise}” praises what people should judge.`, `Ask without “${praise}”.`)
    return [{ ...said, ...rewordedWithout(worded, praise) }]
  }
  const side = loaded.exec(title)?.[0]
  return side ? [six(`“${side}” takes a side.`, 'Say what it is, without a word of praise or blame.')] : []
}

function six(message: string, fix: string): Said {
  return { practice: 6, severity: 'warning', message, fix }
}
