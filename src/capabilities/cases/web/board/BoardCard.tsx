import { Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { KeyboardEvent } from 'react'
import type { CaseLine } from '../../handling/contract.ts'
import { say as sayDoing } from '../doing/say.ts'
import { PriorityTag, TroubleTags } from '../parts/CaseTags.tsx'
import { Due } from '../parts/Due.tsx'
import { Who } from '../parts/Who.tsx'
import { say as sayCase } from '../say.ts'
import styles from './Board.module.css'
import { held } from './held.ts'
import { type Column, columns, type Move, moveTo, nextTowards } from './moves.ts'
import { say } from './say.ts'

interface BoardCardProps {
  line: CaseLine
  column: Column
  onMove?: (line: CaseLine, to: Column) => void
}

/** One case on the board. */
export function BoardCard({ line, column, onMove }: BoardCardProps) {
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : null
    if (!event.altKey || by === null || !onMove) return
    event.preventDefault() // else the browser goes back or forward
    const to = nextTowards(column, by)
    if (to) onMove(line, to)
  }
  return (
    <li
      data-case={line.id}
      className={styles.card}
      draggable={onMove !== undefined}
      onDragStart={() => {
        held.line = line
      }}
      onDragEnd={() => {
        held.line = undefined
      }}
    >
      <div className={styles.head}>
        <Link to="/cases/$case" params={{ case: line.id }} draggable={false} onKeyDown={press}>
          {line.title}
        </Link>
        {onMove && <MoveMenu line={line} column={column} onMove={onMove} />}
      </div>
      <Who line={line} />
      <div className={styles.foot}>
        <Due line={line} />
        <span className={styles.tags}>
          <PriorityTag priority={line.priority} />
          <TroubleTags line={line} />
        </span>
      </div>
      <span className={styles.quiet}>
        {line.number} · {line.owner?.name ?? sayCase('nobody')}
      </span>
    </li>
  )
}

const whats: Record<Move, Parameters<typeof sayDoing>[0]> = {
  pause: 'pause',
  'go-on': 'goOn',
  resolve: 'resolve',
  reopen: 'reopen',
  close: 'close',
}

/** Every way that dragging has, without dragging. */
function MoveMenu({ line, column, onMove }: Required<BoardCardProps>) {
  const ways = columns.flatMap((to) => {
    const move = moveTo(column, to)
    return move ? [{ to, move }] : []
  })
  return (
    <Menu position="bottom-end" shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={styles.menu} aria-label={say('move', { number: line.number })}>
          ⋯
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {ways.map(({ to, move }) => (
          <Menu.Item key={to} onClick={() => onMove(line, to)}>
            {say('toWith', { state: sayCase(to), what: sayDoing(whats[move]) })}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
