import { useQuery } from '@tanstack/react-query'
import { ask } from '../../../web/client/api.ts'
import type { changeSettings, ListeningSettings } from '../contract.ts'
import type { Pattern } from './grid-words.ts'
import { settingsQuery } from './questions.ts'
import { say } from './say.ts'
import { useChange } from './use-change.ts'

type Feed = ListeningSettings['feeds'][number]
type About = Pick<Feed, 'kind' | 'scale' | 'method'> & { channel?: string }

/** Own decisions about what counts for which column, everywhere or (with an id) for one touchpoint. */
export function useFeeds(touchpointId: string | null = null) {
  const feeds = useQuery(settingsQuery).data?.feeds ?? []
  const saving = useChange(
    (changed: Feed[]) => ask<typeof changeSettings>('PATCH', '/api/listening-settings', { feeds: changed }),
    { done: () => say('saved') },
  )
  const isAbout = (feed: Feed, { kind, scale, channel = '' }: About) =>
    feed.touchpointId === touchpointId &&
    feed.kind === kind &&
    feed.scale === scale &&
    feed.channel === channel
  return {
    ownFor: (about: About) => feeds.find((feed) => isAbout(feed, about)),
    choose(about: About, pattern: Pattern | null | 'usual') {
      const others = feeds.filter((feed) => !isAbout(feed, about))
      const { kind, scale, method, channel = '' } = about
      saving.mutate(
        pattern === 'usual' ? others : [...others, { touchpointId, kind, scale, channel, method, pattern }],
      )
    },
  }
}
