import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query'
import type { OutputOf } from '../../../platform/http/endpoint.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { moment } from '../../../web/kit/instants.ts'
import { kindName } from '../../../web/kit/kinds.ts'
import { More } from '../../../web/kit/More.tsx'
import { ScoreTag } from '../../../web/kit/ScoreTag.tsx'
import type { Comment, listComments } from '../contract.ts'
import { FeelingTag } from './FeelingTag.tsx'
import { ListBar } from './ListBar.tsx'
import { Marked } from './Marked.tsx'
import { useVoiceAddress } from './useVoiceAddress.ts'
import styles from './Voice.module.css'

interface CommentListProps {
  found: UseInfiniteQueryResult<InfiniteData<OutputOf<typeof listComments>>>
  n: number
  opened: string | undefined
  onOpen: (id: string) => void
}

/** The comments, one under the other; the open one stands out. */
export function CommentList({ found, n, opened, onOpen }: CommentListProps) {
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found
  return (
    <Card flush className={styles.list}>
      <ListBar n={n} />
      <Answer of={found} height={420} isEmpty={() => false}>
        {({ pages }) => (
          <ul className={styles.comments}>
            {pages
              .flatMap(({ comments }) => comments)
              .map((comment) => (
                <Item
                  key={comment.id}
                  comment={comment}
                  isOpen={comment.id === opened}
                  onOpen={() => onOpen(comment.id)}
                />
              ))}
          </ul>
        )}
      </Answer>
      <div className={styles.moreComments}>
        <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
      </div>
    </Card>
  )
}

function Item({ comment, isOpen, onOpen }: { comment: Comment; isOpen: boolean; onOpen: () => void }) {
  const { address } = useVoiceAddress()
  const { id, at, channel, kind, touchpoint, customer, scale, score, text, language } = comment
  return (
    <li id={`comment-${id}`}>
      <button type="button" aria-pressed={isOpen} onClick={onOpen}>
        <span className={styles.meta}>
          <FeelingTag {...comment} />
          <span>
            {channel || kindName(kind)} · <time dateTime={at}>{moment(at)}</time>
          </span>
          {customer && <span>{customer.name}</span>}
          {touchpoint && <span>{touchpoint}</span>}
          {score !== null && (
            <span className={styles.end}>
              <ScoreTag scale={scale} score={score} />
            </span>
          )}
        </span>
        <span className={styles.words} lang={language || undefined} dir="auto">
          <Marked text={text} words={address.text} />
        </span>
      </button>
    </li>
  )
}
