import { useInfiniteQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { toastFailed } from '../../../../web/kit/toast.ts'
import type { CaseLine } from '../../handling/contract.ts'
import { useGoingOn } from '../doing/at-once.ts'
import { PauseDialog } from '../doing/PauseDialog.tsx'
import { ResolveDialog } from '../doing/ResolveDialog.tsx'
import { CloseDialog, ReopenDialog } from '../doing/why-dialogs.tsx'
import { askedBy, type CasesAddress } from '../list/address.ts'
import { anyOf, NoCases } from '../list/NoCases.tsx'
import { casesQuery } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import styles from './Board.module.css'
import { BoardColumn } from './BoardColumn.tsx'
import { type Column, columns, type Move, moveTo } from './moves.ts'
import { say } from './say.ts'
import { steer } from './steer.ts'

interface Moving {
  line: CaseLine
  move: Move
}

/** Cases in columns by how they stand; they move by mouse, by menu and by keys, and what a move needs is asked. */
export function Board({ address }: { address: CasesAddress }) {
  const mayMove = useMay('cases:write')
  const [moving, setMoving] = useState<Moving>()
  const goingOn = useGoingOn()
  const { view: _view, state: _state, ...narrowed } = address
  const all = useInfiniteQuery(casesQuery(askedBy(narrowed)))
  const move = (line: CaseLine, to: Column) => {
    const from = line.state as Column
    if (from === to) return
    const found = moveTo(from, to)
    if (found === null) toastFailed(new Error(say('noWay', { from: sayCase(from), to: sayCase(to) })))
    else if (found === 'go-on') goingOn.mutate(line)
    else setMoving({ line, move: found })
  }
  if (all.data && !anyOf(all.data))
    return <NoCases isNarrowed={Object.keys(narrowed).length > 0} wasAny={false} />
  return (
    <>
      <p className={styles.keys}>{say('keys')}</p>
      <section aria-label={say('board')} className={styles.board} onKeyDown={steer}>
        {columns.map((column) => (
          <BoardColumn key={column} column={column} address={address} onMove={mayMove ? move : undefined} />
        ))}
      </section>
      <MovingDialog moving={moving} onClose={() => setMoving(undefined)} />
    </>
  )
}

function MovingDialog({ moving, onClose }: { moving: Moving | undefined; onClose: () => void }) {
  if (!moving) return null
  const told = { line: moving.line, onClose }
  if (moving.move === 'pause') return <PauseDialog {...told} />
  if (moving.move === 'resolve') return <ResolveDialog {...told} />
  if (moving.move === 'close') return <CloseDialog {...told} />
  return <ReopenDialog {...told} />
}
