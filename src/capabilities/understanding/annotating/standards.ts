import type { SignalRules } from '../../../language/signals/rules.ts'
import type { TopicModel } from '../../../language/taxonomy/model.ts'
import type { Understander } from '../../../language/understander.ts'
import { annotationVersion } from '../../../language/version.ts'
import type { Context } from '../../../platform/context.ts'
import { currentSignalRules } from '../signals/current.ts'
import { currentThemes } from '../themes/current.ts'
import { currentTopicModel } from '../topics/current.ts'

/** What the organisation decided about how words are read: the wording of signals, its topics and its themes. */
export interface Standards {
  rules: SignalRules
  topics: { model: TopicModel; version: string } | undefined
  /** Id of the theme a text lies closest to; empty where none is close. */
  themeOf(embedding: ArrayLike<number>): string
}

export async function standardsNow(context: Context): Promise<Standards> {
  const [rules, topics, themes] = await Promise.all([
    currentSignalRules(context),
    currentTopicModel(context),
    currentThemes(context),
  ])
  return { rules, topics, themeOf: (embedding) => themes?.themeOf(embedding) ?? '' }
}

export interface Versions {
  /** Models and wording: only reading the words anew brings an annotation of another one up to date. */
  readBy: string
  /** With the topics, too. Themes do not count; they come and go. */
  whole: string
}

export function versionsOf(
  { version }: Pick<Understander, 'version'>,
  { rules, topics }: Standards,
): Versions {
  return {
    readBy: annotationVersion(version, { signals: rules }),
    whole: annotationVersion(version, { signals: rules, topics: topics?.model }),
  }
}
