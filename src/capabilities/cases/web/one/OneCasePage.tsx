import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useMay } from '../../../../web/client/session.ts'
import { Answer } from '../../../../web/kit/Answer.tsx'
import { Page } from '../../../../web/kit/Page.tsx'
import { Keys } from '../../../understanding/web/Keys.tsx'
import type { CaseShown } from '../../handling/contract.ts'
import { CasesTabs } from '../CasesTabs.tsx'
import { useTaking } from '../doing/at-once.ts'
import { type Doing, DoingDialog } from '../doing/DoingDialog.tsx'
import { useKeys } from '../parts/use-keys.ts'
import { caseQuery, casesQuery } from '../queries.ts'
import { say as sayCase } from '../say.ts'
import { Actions } from './Actions.tsx'
import { AllDone } from './AllDone.tsx'
import { type OneAddress, readOneAddress } from './address.ts'
import { CaseView } from './CaseView.tsx'
import styles from './One.module.css'
import { Queue } from './Queue.tsx'
import { say } from './say.ts'
import { Title } from './Title.tsx'

/** Case by case, what is due first; everything by keys. */
export function OneCasePage() {
  const address: OneAddress = useSearch({ from: '/inside/cases/one' })
  const navigate = useNavigate()
  const go = (part: OneAddress) =>
    navigate({ to: '/cases/one', search: readOneAddress({ ...address, ...part }), resetScroll: false })
  const { queue = 'mine' } = address
  const found = useInfiniteQuery(casesQuery({ owner: queue === 'all' ? undefined : queue, limit: 100 }))
  const ids = found.data?.pages.flatMap(({ cases }) => cases.map(({ id }) => id)) ?? []
  // One that was just solved left the queue and is shown until one goes on.
  const id = address.case ?? ids[0]
  const shown = useQuery({ ...caseQuery(id ?? ''), enabled: id !== undefined })
  const [doing, setDoing] = useState<Doing>()
  const step = (by: 1 | -1) => {
    const to = besideOf(ids, id, by)
    if (to) void go({ case: to })
  }
  useCaseKeys(shown.data, { step, setDoing })
  const total = found.data?.pages[0]?.total
  const isDone = found.isSuccess && id === undefined
  return (
    <Page
      title={shown.data?.title ?? sayCase('oneTab')}
      sub={shown.data ? <Title shown={shown.data} /> : '\u00a0'}
      actions={shown.data && <Actions shown={shown.data} onDo={setDoing} />}
    >
      <CasesTabs />
      <Queue
        queue={queue}
        place={id ? ids.indexOf(id) + 1 : 0}
        total={total ?? 0}
        onStep={step}
        onQueue={(next) => go({ queue: next === 'mine' ? undefined : next, case: undefined })}
      />
      {isDone ? (
        <AllDone queue={queue} onQueue={() => go({ queue: 'nobody', case: undefined })} />
      ) : (
        <Answer of={shown} height={640}>
          {(one) => (
            <>
              <p className={styles.keys}>
                <Keys line={say('oneSub')} />
              </p>
              <CaseView key={one.id} shown={one} onDo={setDoing} />
              <DoingDialog doing={doing} shown={one} onClose={() => setDoing(undefined)} />
            </>
          )}
        </Answer>
      )}
    </Page>
  )
}

/** The next or the one before; from one that is not in the queue, the first. */
function besideOf(ids: readonly string[], id: string | undefined, by: 1 | -1): string | undefined {
  const at = id ? ids.indexOf(id) : -1
  return at < 0 ? ids[0] : ids[at + by]
}

interface OnKeys {
  step: (by: 1 | -1) => void
  setDoing: (doing: Doing) => void
}

/** What the keys do with the case in view, as far as it and one's permissions allow. */
function useCaseKeys(shown: CaseShown | undefined, { step, setDoing }: OnKeys) {
  const navigate = useNavigate()
  const taking = useTaking()
  const mayWrite = useMay('cases:write')
  const maySee = useMay('customers:read')
  const isUnsolved = shown?.state === 'open' || shown?.state === 'waiting'
  const act = (run: () => unknown) => (mayWrite && isUnsolved ? run : undefined)
  useKeys({
    j: () => step(1),
    k: () => step(-1),
    c: act(() => setDoing('reached')),
    t: act(() => setDoing('tried')),
    r: act(() => setDoing('resolve')),
    p: shown?.state === 'open' ? act(() => setDoing('pause')) : undefined,
    m: act(() => shown && taking.mutate(shown)),
    o:
      shown && maySee
        ? () => navigate({ to: '/customers/$id', params: { id: shown.customer.id } })
        : undefined,
  })
}
