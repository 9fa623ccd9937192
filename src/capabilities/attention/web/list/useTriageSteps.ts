import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { useKeys } from '../../../cases/web/parts/use-keys.ts'
import type { AttentionItem } from '../../list/contract.ts'
import { lineId } from './ItemLines.tsx'
import { itemQuery } from './queries.ts'
import { say } from './say.ts'
import { useDeciding } from './useDeciding.ts'

type Asking = 'assign' | 'snooze' | 'dismiss' | 'case' | 'keys'

interface Shown {
  items: readonly AttentionItem[]
  openId: string | undefined
  open: (id: string | undefined) => unknown
}

export type TriageSteps = ReturnType<typeof useTriageSteps>

/** What is done on this page, by key or by button: what has to be asked first is asked, then one goes on to the next. */
export function useTriageSteps({ items, openId, open }: Shown) {
  const [asking, ask] = useState<Asking>()
  const may = useMay('attention:write')
  const mayOpenCase = useMay('cases:write')
  const item = useQuery({ ...itemQuery(openId ?? ''), enabled: openId !== undefined }).data
  const name = item?.customer?.name ?? say('unnamed')
  const at = items.findIndex(({ id }) => id === openId)
  const goOn = () => void open((items[at + 1] ?? items[at - 1])?.id)
  const deciding = useDeciding({ item, name, goOn, open })

  const isOpen = item?.state === 'open' || item?.state === 'snoozed'
  const whenOpen = (does: () => unknown) => () => (may && isOpen ? does() : undefined)
  const acts = {
    assign: whenOpen(() => ask('assign')),
    snooze: whenOpen(() => ask('snooze')),
    dismiss: whenOpen(() => ask('dismiss')),
    finish: whenOpen(deciding.finish),
    openCase: () => mayOpenCase && isOpen && item?.customer && ask('case'),
    reopen: () => may && deciding.reopen(),
  }
  useTriageKeys({ items, at, open, acts, undo: deciding.undo, help: () => ask('keys'), item })
  const close = () => ask(undefined)
  /** The question is answered: it closes, and the step is taken. */
  const answered =
    <T>(take: (value: T) => unknown) =>
    (value: T) => {
      close()
      take(value)
    }
  return {
    ...{ item, name, asking, ask, acts, close },
    steps: {
      assign: answered(deciding.assign),
      snooze: answered(deciding.snooze),
      dismiss: answered(deciding.dismiss),
      caseOpened: answered(deciding.caseOpened),
    },
  }
}

interface Keyed {
  items: readonly AttentionItem[]
  at: number
  open: Shown['open']
  acts: Record<'assign' | 'snooze' | 'dismiss' | 'finish' | 'openCase', () => unknown>
  undo: () => unknown
  help: () => void
  item: { customer: { id: string } | null } | undefined
}

function useTriageKeys({ items, at, open, acts, undo, help, item }: Keyed) {
  const navigate = useNavigate()
  const step = (by: 1 | -1) => {
    const beside = items[at < 0 ? 0 : at + by]
    if (!beside) return
    void open(beside.id)
    document.getElementById(lineId(beside.id))?.scrollIntoView({ block: 'nearest' })
  }
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    a: acts.assign,
    s: acts.snooze,
    d: acts.dismiss,
    e: acts.finish,
    c: acts.openCase,
    o: () => item?.customer && navigate({ to: '/customers/$id', params: { id: item.customer.id } }),
    u: undo,
    '?': help,
  })
}
