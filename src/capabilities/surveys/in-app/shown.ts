import type { Context } from '../../../platform/context.ts'
import { surveyAsked, versionOf } from '../definitions/store.ts'
import { languageFor } from '../model/language.ts'
import { inLanguage } from '../model/words.ts'
import { type OpenPlace, openPlaces } from './store.ts'

/** What the script on a page is told of the places it watches: where and when, and nothing about whom. */
export interface PlaceShown extends Pick<OpenPlace, 'id' | 'kind' | 'selector' | 'event' | 'path' | 'delay'> {
  title: string
}

/** Every place where the pages of this source ask now, with the survey's title in the visitor's language. */
export async function placesShown(context: Context, source: string, language: string): Promise<PlaceShown[]> {
  const places = await openPlaces(context, source)
  return Promise.all(
    places.map(async ({ id, surveyId, kind, selector, event, path, delay }) => ({
      id,
      kind,
      selector,
      event,
      path,
      delay,
      title: await titleOf(context, surveyId, language),
    })),
  )
}

async function titleOf(context: Context, surveyId: string, language: string): Promise<string> {
  const record = await surveyAsked(context, surveyId)
  if (!record?.version) return record?.name ?? ''
  const { survey, languages } = await versionOf(context, surveyId, record.version)
  return inLanguage(survey.title, languageFor(languages, language), languages[0] ?? 'en') || record.name
}
