import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useAddress } from '../../../web/client/address.ts'
import { ButtonLink } from '../../../web/client/links.tsx'
import { QuestionBar } from '../../../web/client/QuestionBar.tsx'
import { useMay } from '../../../web/client/session.ts'
import { Answer } from '../../../web/kit/Answer.tsx'
import { Card } from '../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../web/kit/EmptyTeach.tsx'
import { More } from '../../../web/kit/More.tsx'
import { count } from '../../../web/kit/numbers.ts'
import { Page } from '../../../web/kit/Page.tsx'
import { ConversationLine } from './ConversationLine.tsx'
import styles from './Conversations.module.css'
import { Narrowing } from './Narrowing.tsx'
import { conversationsQuery } from './queries.ts'
import { say } from './say.ts'

/** Conversations, the latest first: also what stands behind every number of the four questions. */
export function ConversationsPage() {
  const { address } = useAddress()
  const narrowed = useSearch({ from: '/inside/conversations' })
  const found = useInfiniteQuery(conversationsQuery(address, narrowed))
  const total = found.data?.pages[0]?.total
  return (
    <Page
      title={say('conversations')}
      sub={total === undefined ? '\u00a0' : say('conversationsSub', { n: count(total) })}
      bar={<QuestionBar />}
      actions={<ButtonLink to="/voice/questions">{say('fourQuestions')}</ButtonLink>}
    >
      <Narrowing narrowed={narrowed} />
      <Answer
        of={found}
        height={640}
        isEmpty={({ pages }) => pages[0]?.conversations.length === 0}
        empty={<Nothing />}
      >
        {({ pages }) => (
          <Card>
            <ul className={styles.list}>
              {pages
                .flatMap(({ conversations }) => conversations)
                .map((one) => (
                  <ConversationLine key={one.id} conversation={one} />
                ))}
            </ul>
            <More
              has={found.hasNextPage}
              isFetching={found.isFetchingNextPage}
              onMore={found.fetchNextPage}
            />
          </Card>
        )}
      </Answer>
    </Page>
  )
}

function Nothing() {
  const mayAdd = useMay('sources:write')
  return (
    <EmptyTeach
      title={say('noneTitle')}
      actions={mayAdd && <ButtonLink to="/sources/add">{say('addSource')}</ButtonLink>}
    >
      {say('noneWords')}
    </EmptyTeach>
  )
}
