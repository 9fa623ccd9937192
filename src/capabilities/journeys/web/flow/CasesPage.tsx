import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useAddress } from '../../../../web/client/address.ts'
import { ButtonLink } from '../../../../web/client/links.tsx'
import { QuestionBar } from '../../../../web/client/QuestionBar.tsx'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import narrowing from '../../../../web/kit/Narrowing.module.css'
import { count } from '../../../../web/kit/numbers.ts'
import { Page } from '../../../../web/kit/Page.tsx'
import { Pill } from '../../../../web/kit/Pill.tsx'
import { Quote } from '../../../../web/kit/Quote.tsx'
import { toastDone, toastFailed } from '../../../../web/kit/toast.ts'
import type { CaseInList } from '../../flow/contract.ts'
import { type CasesAddress, type OutcomeName, readCasesAddress } from './address.ts'
import styles from './CasesPage.module.css'
import { casesFile } from './cases-file.ts'
import { howLong } from './how-long.ts'
import { endedSo, OutcomeTag, outcomeNames } from './outcome.tsx'
import { signed } from './problem-words.ts'
import { casesQuery, headingQuery } from './queries.ts'
import { fileName, saveFile } from './save-file.ts'
import { say } from './say.ts'
import { Chips } from './WaysCard.tsx'

/** The journeys behind a number, with the way, the feeling and the words of each. */
export function CasesPage() {
  const { journey } = useParams({ from: '/inside/journeys/$journey/cases' })
  const { address } = useAddress()
  const which = readCasesAddress(useSearch({ from: '/inside/journeys/$journey/cases' }))
  const heading = useQuery(headingQuery(journey, address))
  const found = useInfiniteQuery(casesQuery(journey, address, which))
  const first = found.data?.pages[0]
  return (
    <Page
      title={heading.data ? say('casesOf', { name: heading.data.name }) : say('cases')}
      sub={first ? say('casesSub', { n: count(first.total), people: count(first.people) }) : '\u00a0'}
      bar={<QuestionBar />}
      actions={
        <>
          <SaveCases journey={journey} name={heading.data?.name ?? ''} which={which} />
          <ButtonLink to="/journeys/$journey" params={{ journey }}>
            {say('backToFlow')}
          </ButtonLink>
        </>
      }
    >
      <Narrowing which={which} />
      <Answer
        of={found}
        height={640}
        isEmpty={({ pages }) => pages[0]?.cases.length === 0}
        empty={<EmptyTeach title={say('casesNoneTitle')}>{say('casesNone')}</EmptyTeach>}
      >
        {({ pages }) => (
          <Card>
            <ul className={styles.list}>
              {pages
                .flatMap(({ cases }) => cases)
                .map((one) => (
                  <CaseLine key={one.id} journey={journey} one={one} />
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

/** What the list is narrowed by, each to be taken off, and how they end to be chosen. */
function Narrowing({ which }: { which: CasesAddress }) {
  const navigate = useNavigate({ from: '/journeys/$journey/cases' })
  const change = (part: Partial<CasesAddress>) =>
    navigate({ search: (now) => ({ ...now, ...part }), resetScroll: false })
  const { step, goesFrom: from, goesTo: to, way, stopped, starts, again } = which
  const said: [Partial<CasesAddress>, string | false | undefined][] = [
    [{ step: undefined }, step && say('by_step', { name: step })],
    [{ goesFrom: undefined, goesTo: undefined }, from && to && say('by_edge', { from, to })],
    [{ way: undefined }, way && say('by_way')],
    [{ stopped: undefined }, stopped && say('by_stopped', { name: stopped })],
    [{ starts: undefined }, starts && say('by_starts', { name: starts })],
    [{ again: undefined }, again && say('by_again', { name: again })],
  ]
  return (
    <fieldset className={narrowing.row} aria-label={say('cases')}>
      <select
        aria-label={say('howEnded')}
        value={which.outcome ?? ''}
        onChange={(event) => change({ outcome: (event.currentTarget.value as OutcomeName) || undefined })}
      >
        <option value="">{say('everyOutcome')}</option>
        {outcomeNames.map((one) => (
          <option key={one} value={one}>
            {endedSo(one)}
          </option>
        ))}
      </select>
      {said.map(
        ([off, words]) =>
          words && (
            <Pill
              key={words}
              aria-pressed
              aria-label={say('remove', { what: words })}
              onClick={() => change(off)}
            >
              {words} <span aria-hidden="true">×</span>
            </Pill>
          ),
      )}
    </fieldset>
  )
}

function CaseLine({ journey, one }: { journey: string; one: CaseInList }) {
  const { id, customer, startedAt, seconds, outcome, path, feeling, words, language } = one
  return (
    <li>
      <div className={styles.top}>
        <Link to="/journeys/$journey/cases/$case" params={{ journey, case: id }} className={styles.who}>
          {customer.name || say('someone')}
        </Link>
        <OutcomeTag outcome={outcome} />
        <span className={styles.about}>
          <time dateTime={startedAt}>{day(startedAt)}</time> · {howLong(seconds)}
          {feeling !== null && ` · ${say('feels', { value: signed(feeling) })}`}
        </span>
      </div>
      <Chips path={path} waits={[]} />
      {words && <Quote text={words} lang={language} />}
    </li>
  )
}

function SaveCases({ journey, name, which }: { journey: string; name: string; which: CasesAddress }) {
  const { address } = useAddress()
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    try {
      const { file, isAll, n } = await casesFile(journey, address, which)
      saveFile(file, fileName(name, 'journeys', 'csv'))
      if (!isAll) toastDone(say('onlyFirst', { n: count(n) }))
    } catch (error) {
      toastFailed(error as Error)
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button loading={isBusy} onClick={save}>
      {say('casesCsv')}
    </Button>
  )
}
