import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Card } from '../../../../web/kit/Card.tsx'
import { Confirm } from '../../../../web/kit/Confirm.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Story } from '../../stories/contract.ts'
import { HideStory } from './HideStory.tsx'
import { useCheer, useHiding, useRemoval } from './queries.ts'
import styles from './Stories.module.css'
import { say } from './say.ts'

/** One story on the wall, with the customer's own words where they are known. */
export function OneStory({ story }: { story: Story }) {
  const { title, words, kind, author, about, at, hidden } = story
  return (
    <Card>
      <article className={styles.story}>
        <div className={styles.head}>
          <Tag tone={kind === 'exception' ? 'warn' : 'good'}>{say(`kind_${kind}`)}</Tag>
          {about && <b>{say('about', { name: about.name })}</b>}
        </div>
        <h2>{title}</h2>
        <p className={styles.words}>{words}</p>
        <Moment {...story} />
        {hidden && (
          <p className={styles.hidden}>{say('hidden', { day: day(hidden.at), because: hidden.because })}</p>
        )}
        <p className={styles.quiet}>
          {author ? say('by', { name: author.name }) : say('byNobody')} · <time dateTime={at}>{day(at)}</time>
        </p>
        <Acts story={story} />
      </article>
    </Card>
  )
}

function Moment({ moment, customer }: Story) {
  const by = customer && (
    <Link to="/customers/$id" params={{ id: customer.id }}>
      {customer.name}
    </Link>
  )
  if (!moment) return by && <p className={styles.quiet}>{by}</p>
  return (
    <div>
      <Quote text={moment.words} lang={moment.language} by={by} />
      {moment.isConversation && (
        <Link to="/conversations/$id" params={{ id: moment.id }} className={styles.quiet}>
          {say('open')}
        </Link>
      )}
    </div>
  )
}

function Acts({ story: { id, title, cheers, hasCheered, isOwn, hidden } }: { story: Story }) {
  const cheering = useCheer()
  const hiding = useHiding()
  const removing = useRemoval('stories')
  const mayManage = useMay('frontline:manage')
  const [isHiding, setHiding] = useState(false)
  return (
    <div className={styles.acts}>
      <Button
        size="compact-sm"
        variant={hasCheered ? 'light' : 'default'}
        aria-pressed={hasCheered}
        aria-label={say(hasCheered ? 'takeBackThat' : 'celebrateThat', { title })}
        onClick={() => cheering.mutate({ id, hasCheered })}
      >
        {say(hasCheered ? 'celebrated' : 'celebrate')}
      </Button>
      {cheers > 0 && <span className={styles.quiet}>{say('cheers', { count: cheers })}</span>}
      <span>
        {mayManage && (
          <Button
            size="compact-sm"
            variant="subtle"
            onClick={() => (hidden ? hiding.mutate({ id }) : setHiding(true))}
          >
            {say(hidden ? 'showAgain' : 'hide')}
          </Button>
        )}
        {(isOwn || mayManage) && (
          <Confirm
            title={say('removeTitle', { title })}
            action={say('remove')}
            onConfirm={() => removing.mutateAsync(id).catch(() => undefined)}
            trigger={(open) => (
              <Button size="compact-sm" variant="subtle" color="bad" onClick={open}>
                {say('remove')}
              </Button>
            )}
          >
            {say('removeWords')}
          </Confirm>
        )}
      </span>
      {isHiding && <HideStory id={id} title={title} onClose={() => setHiding(false)} />}
    </div>
  )
}
