import { Button, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { More } from '../../../../web/kit/More.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { FrontLineTabs } from '../FrontLineTabs.tsx'
import type { StoriesAddress } from './address.ts'
import { OneStory } from './OneStory.tsx'
import { storiesQuery } from './queries.ts'
import styles from './Stories.module.css'
import { say } from './say.ts'
import { TellStory } from './TellStory.tsx'

/** The recognition wall. */
export function StoriesPage() {
  const address: StoriesAddress = useSearch({ from: '/inside/front-line/stories' })
  const stories = useInfiniteQuery(storiesQuery(address))
  const change = useAddress()
  const isNarrowed = Boolean(address.kind || address.search || address.story)
  const tell = useMay('stories:write') && (
    <Button variant="filled" onClick={() => change({ ...address, tell: 'new' })}>
      {say('tell')}
    </Button>
  )
  const nothing = isNarrowed ? (
    <EmptyTeach
      title={say('noneLike')}
      actions={<Button onClick={() => change({})}>{say('showAll')}</Button>}
    >
      {say('noneLikeWords')}
    </EmptyTeach>
  ) : (
    <EmptyTeach title={say('none')} actions={tell}>
      {say('noneWords')}
    </EmptyTeach>
  )
  return (
    <Page title={say('title')} sub={say('sub')} bar={<FrontLineTabs />} actions={tell}>
      <Tools address={address} />
      <Answer
        of={stories}
        height={320}
        isEmpty={({ pages }) => pages[0]?.stories.length === 0}
        empty={nothing}
      >
        {({ pages }) => (
          <>
            <ul className={styles.wall} aria-label={say('list')}>
              {pages.flatMap(({ stories }) =>
                stories.map((story) => (
                  <li key={story.id}>
                    <OneStory story={story} />
                  </li>
                )),
              )}
            </ul>
            <More
              has={stories.hasNextPage}
              isFetching={stories.isFetchingNextPage}
              onMore={stories.fetchNextPage}
            />
          </>
        )}
      </Answer>
      {address.tell && (
        <TellStory
          momentId={address.tell === 'new' ? undefined : address.tell}
          onClose={() => change({ ...address, tell: undefined })}
        />
      )}
    </Page>
  )
}

const kinds = [undefined, 'story', 'win', 'exception'] as const
const pauseMs = 250

function Tools({ address }: { address: StoriesAddress }) {
  const change = useAddress()
  const find = useDebouncedCallback(
    (search: string) => change({ ...address, story: undefined, search: search || undefined }),
    pauseMs,
  )
  return (
    <div className={styles.tools}>
      <fieldset className={styles.which}>
        <legend className="only-heard">{say('which')}</legend>
        {kinds.map((kind) => (
          <Pill
            key={kind ?? 'all'}
            aria-pressed={kind === address.kind && !address.story}
            onClick={() => change({ ...address, story: undefined, kind })}
          >
            {say(kind ?? 'all')}
          </Pill>
        ))}
      </fieldset>
      <TextInput
        type="search"
        aria-label={say('search')}
        placeholder={say('search')}
        defaultValue={address.search}
        onChange={(event) => find(event.currentTarget.value.trim())}
      />
    </div>
  )
}

function useAddress() {
  const navigate = useNavigate()
  return (search: StoriesAddress) => navigate({ to: '/front-line/stories', search, resetScroll: false })
}
