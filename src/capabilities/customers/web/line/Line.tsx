import { Button } from '@mantine/core'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { type ReactNode, useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Card } from '../../../../web/kit/Card.tsx'
import { EmptyTeach } from '../../../../web/kit/EmptyTeach.tsx'
import { day } from '../../../../web/kit/instants.ts'
import { More } from '../../../../web/kit/More.tsx'
import { collapsed, type Entry } from '../collapsed.ts'
import { isNarrowed, lineParts } from './address.ts'
import { EntryDetails } from './EntryDetails.tsx'
import { EntryList } from './EntryList.tsx'
import styles from './Line.module.css'
import { LineFilters } from './LineFilters.tsx'
import { lineQuery, shapeQuery, type Whose } from './questions.ts'
import { Rhythm } from './Rhythm.tsx'
import { say } from './say.ts'
import { useLineAddress } from './useLineAddress.ts'

interface LineProps {
  whose: Whose
  /** Above the entries, under the filters: what is new, what is pinned. */
  above?: ReactNode
  /** What to call the people of a line with several; without it nobody is named. */
  nameOf?: (customerId: string) => string | undefined
}

/** Everything that happened, newest first: its rhythm, its filters, its entries under their days. */
export function Line({ whose, above, nameOf }: LineProps) {
  const { address, change } = useLineAddress()
  const line = useInfiniteQuery(lineQuery(whose, address))
  const shape = useQuery(shapeQuery(whose, address))
  const [opened, setOpened] = useState<Entry>()
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = line
  const begins = address.at ?? address.entry
  return (
    <Card title={say('line')} className={styles.card}>
      {shape.data && (
        <Rhythm
          months={shape.data.months}
          at={address.at}
          onJump={(at) => change({ at, entry: undefined })}
        />
      )}
      <LineFilters shape={shape.data} address={address} onChange={change} />
      {begins && <StartsLater at={address.at} onNow={() => change({ at: undefined, entry: undefined })} />}
      {above}
      <Answer
        of={line}
        height={400}
        isEmpty={({ pages }) => pages.every(({ entries }) => entries.length === 0) && !line.hasPreviousPage}
        empty={<Nothing isNarrowed={isNarrowed(address)} onAll={() => change(everything)} />}
      >
        {({ pages }) => (
          <>
            <Newer
              has={line.hasPreviousPage}
              isFetching={line.isFetchingPreviousPage}
              onNewer={line.fetchPreviousPage}
            />
            <EntryList
              lines={collapsed(pages.flatMap(({ entries }) => entries))}
              marked={address.entry}
              nameOf={nameOf}
              onOpen={setOpened}
              onNarrow={change}
            />
            <More has={hasNextPage} isFetching={isFetchingNextPage} onMore={fetchNextPage} />
          </>
        )}
      </Answer>
      <EntryDetails entry={opened} onClose={() => setOpened(undefined)} onNarrow={change} />
    </Card>
  )
}

const everything = Object.fromEntries(lineParts.map((name) => [name, undefined]))

function StartsLater({ at, onNow }: { at?: string; onNow: () => void }) {
  return (
    <p className={styles.note}>
      {at ? say('startsAt', { day: day(`${at}T12:00:00Z`) }) : say('startsAtEntry')}{' '}
      <button type="button" className={styles.plain} onClick={onNow}>
        {say('toNow')}
      </button>
    </p>
  )
}

/** By a button and not by itself: what comes in above would push away what is being read. */
function Newer({ has, isFetching, onNewer }: { has: boolean; isFetching: boolean; onNewer: () => unknown }) {
  if (!has) return null
  return (
    <Button mb="sm" loading={isFetching} onClick={() => onNewer()}>
      {say('newer')}
    </Button>
  )
}

function Nothing({ isNarrowed, onAll }: { isNarrowed: boolean; onAll: () => void }) {
  if (!isNarrowed) return <EmptyTeach title={say('nothing')}>{say('nothingWords')}</EmptyTeach>
  return (
    <EmptyTeach title={say('nothingLikeIt')} actions={<Button onClick={onAll}>{say('showAll')}</Button>}>
      {say('nothingLikeItWords')}
    </EmptyTeach>
  )
}
