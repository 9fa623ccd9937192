import type { Context } from '../../../platform/context.ts'
import { newId } from '../../../platform/ids.ts'
import { familiesOf, mayContactFamilies, segmentsOf, whoIs } from '../../customers/index.ts'
import { invitationAddress, surveyAddress } from '../asking/addresses.ts'
import { type SurveyRecord, surveyAsked } from '../definitions/store.ts'
import { contactRules, rulesFor } from '../protection/contact-rules.ts'
import { answeredSince, askedSince } from '../protection/history.ts'
import { lotOf } from '../protection/lot.ts'
import { reasonNotToAsk } from '../protection/rules.ts'
import { purpose } from '../protection/standing.ts'
import { type OpenPlace, openPlaces } from './store.ts'

interface Moment {
  source: string
  placeId: string
  /** Who the page says is in front of it. */
  visitor: { anonymousId: string; userId?: string }
  language: string
}

interface Visitor {
  /** The customer they are known as; null for strangers. */
  customerId: string | null
  /** What strangers are recognised by. */
  address: string
}

/**
 * Whether this visitor is asked now, and where: the address for the frame, '' where they are left in peace. From here on
 * they count as asked, whatever they do with it, so that no other page asks them again.
 */
export async function askAt(context: Context, moment: Moment): Promise<string> {
  const place = (await openPlaces(context, moment.source)).find(({ id }) => id === moment.placeId)
  const survey = place && (await surveyAsked(context, place.surveyId))
  if (!survey) return ''
  const customerId = (await whoIs(context, moment.visitor)) ?? null
  const visitor = { customerId, address: customerId ? '' : `visitor:${moment.visitor.anonymousId}` }
  if (!(await mayAsk(context, place, survey, visitor))) return ''
  const id = await noteAsked(context, place, visitor, moment.language)
  const language = moment.language.slice(0, 2).toLowerCase()
  const says = { isFramed: true, way: 'website', language } as const
  // Where nobody may learn who answered, the way in is the same for all.
  return survey.isAnonymous
    ? surveyAddress(context, survey.key, says)
    : invitationAddress(context, id, { isFramed: true, language })
}

async function mayAsk(
  context: Context,
  { id, share, segmentId }: OpenPlace,
  { id: surveyId, settings }: SurveyRecord,
  { customerId, address }: Visitor,
): Promise<boolean> {
  if (segmentId && !(customerId && (await segmentsOf(context, customerId)).has(segmentId))) return false
  const families = await familiesOf(context, [customerId])
  const [rules, consent, asked, answered] = await Promise.all([
    contactRules(context),
    mayContactFamilies(context, families, { purpose, channel: 'web' }),
    askedSince(context, { surveyId, families, addresses: address ? [address] : [] }),
    answeredSince(context, { surveyId, families }),
  ])
  const history = asked.byCustomer.get(customerId ?? '') ?? asked.byAddress.get(address)
  const latest = [history?.lastThis, answered.get(customerId ?? '')].filter((one) => one !== undefined)
  const standing = {
    consent: customerId && !consent.get(customerId)?.may ? ('refused' as const) : ('given' as const),
    hasAddress: true,
    isBounced: false,
    lastAsked: history?.last,
    askedInYear: history?.inYear ?? 0,
    lastAskedThis: latest.length > 0 ? Math.max(...latest) : undefined,
    hasMoreImportant: false,
    lot: lotOf(id, customerId ?? address),
  }
  return reasonNotToAsk(standing, rulesFor(rules, settings, share), context.now().getTime()) === undefined
}

async function noteAsked(
  { db, now }: Context,
  place: OpenPlace,
  { customerId, address }: Visitor,
  language: string,
): Promise<string> {
  const at = now()
  const id = newId(at)
  await db
    .insertInto('survey_invitations')
    .values({
      id,
      survey_id: place.surveyId,
      send_id: null,
      customer_id: customerId,
      channel: 'website',
      address,
      state: 'sent',
      language: language.slice(0, 2).toLowerCase(),
      due_at: at,
      sent_at: at,
      place_id: place.id,
    })
    .execute()
  return id
}
