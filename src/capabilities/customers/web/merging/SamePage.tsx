import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { More } from '../../../../web/kit/More.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Tag } from '../../../../web/kit/Tag.tsx'
import type { MergeCandidate } from '../../merging/contract.ts'
import { CustomersTabs } from '../CustomersTabs.tsx'
import { called, likenessInWords, surenessInWords } from './in-words.ts'
import styles from './Merging.module.css'
import { NotTheSame } from './NotTheSame.tsx'
import { candidatesQuery } from './questions.ts'
import { say } from './say.ts'

/** Customers who may be one person, the surest first, for somebody to decide. */
export function SamePage() {
  const candidates = useInfiniteQuery(candidatesQuery)
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = candidates
  return (
    <Page title={say('sameTitle')} sub={say('sameSub')} bar={<CustomersTabs />}>
      <Answer
        of={candidates}
        height={320}
        isEmpty={({ pages }) => pages[0]?.candidates.length === 0}
        empty={<Nobody isSearched={Boolean(candidates.data?.pages[0]?.searchedUntil)} />}
      >
        {({ pages }) => (
          <>
            <Card flush>
              <ul className={styles.pairs} aria-label={say('pairs')}>
                {pages.flatMap(({ candidates }) =>
                  candidates.map((candidate) => <Pair key={candidate.id} {...candidate} />),
                )}
              </ul>
            </Card>
            <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
          </>
        )}
      </Answer>
    </Page>
  )
}

function Pair({ id, a, b, score, reasons, rule }: MergeCandidate) {
  const mayDecide = useMay('customers:write')
  return (
    <li>
      <div className={styles.two}>
        <Somebody {...a} />
        <span className={styles.quiet}>{say('and')}</span>
        <Somebody {...b} />
      </div>
      <div className={styles.why}>
        <Tag tone={score >= 0.95 ? 'good' : 'plain'}>{surenessInWords(score)}</Tag>
        <span className={styles.quiet}>{likenessInWords(reasons, rule)}</span>
      </div>
      <div className={styles.decide}>
        <ButtonLink
          variant="light"
          to="/customers/$id/merge"
          params={{ id: a.id }}
          search={{ with: b.id, candidate: id }}
          aria-label={`${say('compare')}: ${called(a)}, ${called(b)}`}
        >
          {say('compare')}
        </ButtonLink>
        {mayDecide && <NotTheSame id={id} one={a} other={b} />}
      </div>
    </li>
  )
}

function Somebody(one: MergeCandidate['a']) {
  const contact = [one.name && one.email, one.name && one.phone, one.unit].filter(Boolean).join(' · ')
  return (
    <div>
      <Link to="/customers/$id" params={{ id: one.id }}>
        {called(one)}
      </Link>
      {contact && <p className={styles.quiet}>{contact}</p>}
    </div>
  )
}

function Nobody({ isSearched }: { isSearched: boolean }) {
  if (!isSearched) return <EmptyTeach title={say('sameNotYet')}>{say('sameNotYetWords')}</EmptyTeach>
  return (
    <EmptyTeach
      title={say('sameNone')}
      actions={<ButtonLink to="/customers">{say('toCustomers')}</ButtonLink>}
    >
      {say('sameNoneWords')}
    </EmptyTeach>
  )
}
