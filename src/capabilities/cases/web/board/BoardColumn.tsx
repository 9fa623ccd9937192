import { useInfiniteQuery } from '@tanstack/react-query'
import { type DragEvent, useState } from 'react'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { classes } from '../../../../web/kit/classes.ts'
import { More } from '../../../../web/kit/More.tsx'
import { count } from '../../../../web/kit/numbers.ts'
import type { CaseLine } from '../../handling/contract.ts'
import { askedBy, type CasesAddress } from '../list/address.ts'
import { casesQuery } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import styles from './Board.module.css'
import { BoardCard } from './BoardCard.tsx'
import { held } from './held.ts'
import type { Column } from './moves.ts'
import { say } from './say.ts'

interface BoardColumnProps {
  column: Column
  address: CasesAddress
  /** Absent for people who may not. */
  onMove?: (line: CaseLine, to: Column) => void
}

const pageSize = 30

/** One state of cases, what is due first on top; cases can be let go on it. */
export function BoardColumn({ column, address, onMove }: BoardColumnProps) {
  const asked = { ...askedBy({ ...address, state: column }), limit: pageSize }
  const found = useInfiniteQuery(casesQuery(asked))
  const [isOver, setOver] = useState(false)
  const total = found.data?.pages[0]?.total
  const over = (event: DragEvent) => {
    if (!onMove || !held.line) return
    event.preventDefault()
    setOver(true)
  }
  const drop = () => {
    setOver(false)
    if (held.line) onMove?.(held.line, column)
  }
  return (
    <section
      data-column={column}
      aria-label={say('column', { state: sayCase(column), n: count(total ?? 0) })}
      className={classes(styles.column, isOver && styles.over)}
      onDragOver={over}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <h2>
        {sayCase(column)} {total !== undefined && <span className={styles.quiet}>{count(total)}</span>}
      </h2>
      <Answer of={found} height={200}>
        {({ pages }) => (
          <>
            {pages[0]?.cases.length === 0 && <p className={styles.quiet}>{say('none')}</p>}
            <ul>
              {pages
                .flatMap(({ cases }) => cases)
                .map((line) => (
                  <BoardCard key={line.id} line={line} column={column} onMove={onMove} />
                ))}
            </ul>
          </>
        )}
      </Answer>
      <More has={found.hasNextPage} isFetching={found.isFetchingNextPage} onMore={found.fetchNextPage} />
    </section>
  )
}
