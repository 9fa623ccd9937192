import type { Context } from '../../../platform/context.ts'
import { publicAddress } from '../../access/index.ts'
import { findSurvey, versionOf } from '../definitions/store.ts'
import { kioskAddress, surveyAddress } from './addresses.ts'

/** Where a survey can be answered; a draft has its addresses already, and says there that it has not begun. */
export async function waysOf(context: Context, { id }: { id: string }) {
  const survey = await findSurvey(context, id)
  const version = survey.version === null ? undefined : await versionOf(context, id, survey.version)
  const link = surveyAddress(context, survey.key)
  const origin = publicAddress(context.settings)
  return {
    link,
    qr: `${link}/qr.svg`,
    kiosk: kioskAddress(context, survey.key),
    script: `${origin}/s/embed.js`,
    api: `${origin}/api/surveys/${id}/responses`,
    languages: version?.languages ?? [],
  }
}
