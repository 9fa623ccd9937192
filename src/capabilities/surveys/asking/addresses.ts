import type { Settings } from '../../../platform/config.ts'
import { publicAddress } from '../../access/index.ts'
import { tokenFor } from '../tokens.ts'
import { fields } from './fields.ts'

interface Public {
  settings: Settings
}

/** What a link may say beside whose survey it is. */
export interface LinkSays {
  language?: string
  /** The answer to the question at this place that is chosen when the page opens: it counts once the button is pressed. */
  answer?: { place: number; value: string | number }
  /** What is known, for the words of questions and for the facts: `{ product: 'Kettle' }`. */
  known?: Readonly<Record<string, string>>
  /** By which way people come; a link unless told. */
  way?: 'qr' | 'website' | 'app'
  /** Shown inside another page. */
  isFramed?: boolean
}

/** Where everybody may answer: `https://…/s/KEY`. */
export function surveyAddress({ settings }: Public, key: string, says: LinkSays = {}): string {
  return `${publicAddress(settings)}/s/${encodeURIComponent(key)}${queryOf(says)}`
}

/** Where one person answers one invitation, without signing in. */
export function invitationAddress(context: Public, invitationId: string, says: LinkSays = {}): string {
  return `${publicAddress(context.settings)}/s/i/${tokenFor(context, 'invitation', invitationId)}${queryOf(says)}`
}

/** Where a device in a shop or at a reception asks one person after the other. */
export function kioskAddress({ settings }: Public, key: string): string {
  return `${publicAddress(settings)}/q/${encodeURIComponent(key)}`
}

function queryOf({ language, answer, known, way, isFramed }: LinkSays): string {
  const query = new URLSearchParams(known)
  if (language) query.set('lang', language)
  if (answer) query.set(fields.answer(answer.place), String(answer.value))
  if (way) query.set('way', way)
  if (isFramed) query.set('frame', '1')
  return query.size > 0 ? `?${query}` : ''
}
