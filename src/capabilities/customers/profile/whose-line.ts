import type { Context } from '../../../platform/context.ts'
import { atTheSameMoment } from '../at-the-same-moment.ts'
import { type Lying, whereFactsLie } from '../merging/where-facts-lie.ts'
import { customerOnPage } from '../on-page.ts'

/** The records of a customer whom the actor may see, and where their interactions lie. */
export function whoseLine(context: Context, id: string): Promise<Lying> {
  return atTheSameMoment(context, ['whose line', id], async () => {
    const { records } = await customerOnPage(context, id)
    return whereFactsLie(context, records)
  })
}
