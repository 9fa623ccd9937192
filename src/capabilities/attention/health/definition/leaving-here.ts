import type { Context } from '../../../../platform/context.ts'
import { daysBetween } from '../../../../platform/period.ts'
import { eventNames, gapsBetween, type Span } from './facts.ts'
import { type Proposal, proposeLeaving } from './propose.ts'

/** Sounds like the end of a contract, in English or German. */
const isEnding = /(cancel|terminat|ended|clos|kündig|beend)/i
const isContract = /(subscri|contract|membership|account|plan|abo|vertrag|mitglied|konto)/i

/** What leaving may mean here, by the company's own facts. */
export async function proposedLeaving(context: Context, span: Span | null): Promise<Proposal> {
  const customers = span?.customers ?? 0
  const [orders, visits, events] = await Promise.all([
    gapsBetween(context, { of: 'order', customers }),
    gapsBetween(context, { of: 'anything', customers }),
    eventNames(context),
  ])
  const history = span ? daysBetween(span.from, span.until) : 0
  const endings = events.filter(({ name }) => isEnding.test(name) && isContract.test(name))
  return proposeLeaving({ orders, visits, history, endings })
}
