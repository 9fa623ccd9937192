import type { Context } from '../../../platform/context.ts'
import { Conflict, Invalid, NotFound } from '../../../platform/errors.ts'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { namesOf, whoHas } from '../../customers/index.ts'
import { findSurvey } from '../definitions/store.ts'
import type { Reason } from '../protection/reasons.ts'
import { arrange } from './arrange.ts'
import type * as contract from './contract.ts'
import { isOpen } from './queue.ts'

type Asked = InputOf<typeof contract.askOne>

/** Asks one person because somebody or a program says so; the rules hold as for everybody. */
export async function askOne(context: Context, asked: Asked): Promise<{ reason: Reason | null }> {
  const survey = await findSurvey(context, asked.id)
  if (!isOpen(survey, context.now()))
    throw new Conflict('This survey takes no answers now, so nobody can be asked.', {
      fix: 'Reopen it first.',
    })
  const { channel, known, language, at } = asked
  const cause = `asked:${asked.cause}`
  const occasion = {
    ...(await whoIs(context, asked)),
    cause,
    known,
    dueAt: at ? new Date(at) : context.now(),
  }
  return context.transaction(async (tx) => {
    const arranged = await arrange(tx, {
      surveyId: survey.id,
      triggerId: '',
      channel,
      sampleShare: 1,
      occasions: [language ? { ...occasion, language } : occasion],
    })
    await tx.audit('survey.asked-one', { subject: survey.id, after: { channel } })
    await tx.enqueue('surveys.send', {})
    return { reason: arranged.get(cause) ?? null }
  })
}

async function whoIs(context: Context, { customerId, address, channel }: Asked) {
  if (customerId) {
    // Nobody asks customers of other units.
    if (!(await namesOf(context, [customerId])).has(customerId))
      throw new NotFound('This customer is not known.')
    return { customerId }
  }
  const kind = channel === 'email' ? 'email' : 'phone'
  const [found] = address ? await whoHas(context, kind, [address]) : []
  if (!found || found.address === '')
    throw new Invalid('Nobody is named who could be asked.', {
      field: address ? 'address' : 'customerId',
      fix: kind === 'email' ? 'Tell a customer or a mail address.' : 'Tell a customer or a telephone number.',
    })
  return { customerId: found.customerId ?? null, address: found.address }
}
