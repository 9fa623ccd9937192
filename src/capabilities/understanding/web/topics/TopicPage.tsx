import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import type { OutputOf } from '../../../../platform/http/endpoint.ts'
import { useAddress } from '../../../../web/client/address.ts'
import { ask } from '../../../../web/client/api.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card, Grid } from '../../../../web/kit/Card.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { Labelled, Quality, showTopic, unlabelComment } from '../../topics/contract.ts'
import { Asking } from './Asking.tsx'
import { CommentShown } from './CommentShown.tsx'
import { LearningNote } from './LearningNote.tsx'
import { movedInWords, QualityShown } from './QualityShown.tsx'
import { topicQuery, topicsQuery, useMayChangeTopics, useTopicChange } from './questions.ts'
import { say } from './say.ts'
import { TopicActions } from './TopicActions.tsx'
import styles from './Topics.module.css'

type Shown = OutputOf<typeof showTopic>

/** One topic: what it is, how well it is found, and the comments it learns from. */
export function TopicPage() {
  const { topic: id } = useParams({ strict: false }) as { topic: string }
  const { address } = useAddress()
  const shown = useQuery(topicQuery(id))
  const topics = useQuery(topicsQuery(address)).data?.topics ?? []
  const mayChange = useMayChangeTopics()
  const topic = shown.data?.topic
  return (
    <Page
      title={topic?.name ?? say('topic')}
      sub={shown.data && <Path {...shown.data} />}
      actions={
        <>
          <ButtonLink to="/voice" search={{ topic: id }}>
            {say('open')}
          </ButtonLink>
          {topic && mayChange && <TopicActions topic={topic} topics={topics} />}
        </>
      }
    >
      <Answer of={shown} height={560}>
        {(found) => <Told key={id} found={found} mayChange={mayChange} />}
      </Answer>
    </Page>
  )
}

function Path({ above, topic }: Shown) {
  return (
    <>
      <Link to="/voice/topics">{say('all')}</Link>
      {above.map(({ id, name }) => (
        <span key={id}>
          {' › '}
          <Link to="/voice/topics/$topic" params={{ topic: id }}>
            {name}
          </Link>
        </span>
      ))}
      {topic.isArchived && <Tag>{say('archivedTag')}</Tag>}
    </>
  )
}

function Told({ found, mayChange }: { found: Shown; mayChange: boolean }) {
  const { topic, below, learning, labelled, surest, doubtful } = found
  const isLearned = doubtful.some(({ probability }) => probability !== null)
  return (
    <div className={styles.stack}>
      <LearningNote learning={learning} />
      <Grid columns="minmax(0, 1fr) minmax(0, 1.4fr)">
        <Described topic={topic} below={below} />
        {mayChange && <Asking id={topic.id} isLearned={isLearned} doubtful={doubtful} />}
      </Grid>
      <Grid columns="repeat(2, minmax(0, 1fr))">
        <Card title={say('surest')}>
          {surest.length === 0 && <p className={styles.quiet}>{say('surestNone')}</p>}
          {surest.map((one) => (
            <CommentShown key={one.comment.id} labelled={one} />
          ))}
        </Card>
        <Card title={say('labelled')} aside={say('labelsOf', topic.labels)}>
          {labelled.length === 0 && <p className={styles.quiet}>{say('labelledNone')}</p>}
          {labelled.map((one) => (
            <LabelledShown key={one.comment.id} id={topic.id} one={one} mayChange={mayChange} />
          ))}
        </Card>
      </Grid>
    </div>
  )
}

function Described({ topic, below }: Pick<Shown, 'topic' | 'below'>) {
  const { description, phrases, quality, qualityBefore } = topic
  const moved = movedInWords(quality, qualityBefore)
  return (
    <Card title={say('quality')}>
      <p>
        <QualityShown quality={quality} />
      </p>
      {moved && <p>{moved}</p>}
      {quality?.f1 != null && <p className={styles.quiet}>{say('found', hitsOf(quality))}</p>}
      {description && <p>{description}</p>}
      <ul className={styles.phrases}>
        {phrases.map((phrase) => (
          <li key={phrase}>“{phrase}”</li>
        ))}
      </ul>
      {below.map(({ id, name }) => (
        <p key={id}>
          <Link to="/voice/topics/$topic" params={{ topic: id }}>
            {name}
          </Link>
        </p>
      ))}
    </Card>
  )
}

function LabelledShown({ id, one, mayChange }: { id: string; one: Labelled; mayChange: boolean }) {
  const taking = useTopicChange(() =>
    ask<typeof unlabelComment>('DELETE', '/api/topics/:id/labels/:comment', { id, comment: one.comment.id }),
  )
  return (
    <CommentShown labelled={one}>
      <Tag tone={one.isAbout ? 'good' : 'plain'}>{say(one.isAbout ? 'about' : 'not')}</Tag>
      {mayChange && (
        <button type="button" className={styles.plain} onClick={() => taking.mutate(undefined)}>
          {say('takeBack')}
        </button>
      )}
    </CommentShown>
  )
}

function hitsOf({ right, wrong, missed }: Quality) {
  return { right, wrong, missed }
}
